"""What a change in the numbers of the law does to dates: whose, from when to when, and why."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from scheduler.law.beoordeling import Beoordeling, Datumregel, Uitkomst
from scheduler.law.datum import noem
from scheduler.law.termijnen import beoordeel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from scheduler.law.feiten import Feiten
    from scheduler.law.parameters import Parameters

Data = dict[str, date | None]


class Verschuiving(Uitkomst):
    """One date of one cursist that moved, with the numbers that did it."""

    wie: str
    code: str
    oud: date | None
    nieuw: date | None
    parameters: tuple[str, ...]
    waarom: str


def find_gewijzigde_parameters(oud: Parameters, nieuw: Parameters) -> tuple[str, ...]:
    """Name the numbers that differ between two sets."""
    namen = sorted({*oud, *nieuw})
    return tuple(n for n in namen if n not in set(oud) or n not in set(nieuw) or oud[n] != nieuw[n])


def compare_parameters(
    mensen: Mapping[str, Feiten], peildatum: date, oud: Parameters, nieuw: Parameters
) -> list[Verschuiving]:
    """Give every date that moves when the numbers change, in order of code of the cursist.

    The dates of the term, of extensions that are possible and of exams all count. The cause is found by putting back
    one number at a time; when no single number explains the move, all the changed numbers are named.
    """
    gewijzigd = find_gewijzigde_parameters(oud, nieuw)
    if not gewijzigd:
        return []
    zonder = {n: nieuw.replace(oud[n]) for n in gewijzigd if n in set(oud)}
    uit: list[Verschuiving] = []
    for wie, feiten in sorted(mensen.items()):
        reken = partial(_data, feiten, peildatum)
        voor, na = reken(oud), reken(nieuw)
        if voor != na:
            uit += _verschuivingen(wie, voor, na, _maak_oorzaak(reken, zonder, gewijzigd), nieuw)
    return uit


def _verschuivingen(
    wie: str, voor: Data, na: Data, oorzaak: Callable[[str, date | None], tuple[str, ...]], nieuw: Parameters
) -> list[Verschuiving]:
    codes = sorted(c for c in {*voor, *na} if voor.get(c) != na.get(c))
    return [_maak(wie, c, (voor.get(c), na.get(c)), oorzaak(c, na.get(c)), nieuw) for c in codes]


def _maak_oorzaak(
    reken: Callable[[Parameters], Data], zonder: Mapping[str, Parameters], gewijzigd: tuple[str, ...]
) -> Callable[[str, date | None], tuple[str, ...]]:
    """Give the function that names the numbers behind one moved date of this cursist."""
    data = {naam: reken(p) for naam, p in zonder.items()}
    return lambda code, wordt: tuple(n for n, d in data.items() if d.get(code) != wordt) or gewijzigd


def _data(feiten: Feiten, peildatum: date, parameters: Parameters) -> Data:
    """Give every date of one cursist by its code; the second extension on one ground gets a number."""
    b = beoordeel(feiten, peildatum, parameters)
    uit: Data = {r.code: r.datum for r in b.datums}
    for regel in _verdere_regels(b):
        nummer, code = 1, regel.code
        while code in uit:
            nummer += 1
            code = f"{regel.code} {nummer}"
        uit[code] = regel.datum
    return uit


def _verdere_regels(b: Beoordeling) -> list[Datumregel]:
    nieuw = [v.nieuw for v in b.verlengingen]
    pvt = [v.nieuw.model_copy(update={"code": f"{v.nieuw.code} (PVT)"}) for v in b.pvt_verlengingen]
    examens = [r for x in b.examens for r in (x.aanmelden, x.aanmelden_met_herkansing, x.examendag)]
    return [*nieuw, *pvt, *examens]


def _maak(
    wie: str, code: str, data: tuple[date | None, date | None], oorzaken: tuple[str, ...], nieuw: Parameters
) -> Verschuiving:
    redenen = "; ".join(f"{n}: {nieuw[n].waarden[-1].bron}" for n in oorzaken if n in set(nieuw))
    was, wordt = data
    tekst = f"De datum ging van {noem(was)} naar {noem(wordt)}. Dit getal is anders: {redenen}."
    return Verschuiving(wie=wie, code=code, oud=was, nieuw=wordt, parameters=oorzaken, waarom=tekst)
