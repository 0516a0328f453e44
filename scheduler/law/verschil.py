"""What a change in the numbers of the law does to dates: whose, from when to when, and why."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from scheduler.law.beoordeling import Beoordeling, Uitkomst
from scheduler.law.datum import noem
from scheduler.law.termijnen import beoordeel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scheduler.law.feiten import Feiten
    from scheduler.law.parameters import Parameters


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

    The cause is found by putting back one number at a time; when no single number explains the move, all the
    changed numbers are named.
    """
    gewijzigd = find_gewijzigde_parameters(oud, nieuw)
    uit: list[Verschuiving] = []
    for wie, feiten in sorted(mensen.items()):
        voor, na = beoordeel(feiten, peildatum, oud), beoordeel(feiten, peildatum, nieuw)
        zonder = {n: beoordeel(feiten, peildatum, nieuw.replace(oud[n])) for n in gewijzigd if n in set(oud)}
        for code in sorted(_codes(voor) | _codes(na)):
            was, wordt = voor.datum(code), na.datum(code)
            if was == wordt:
                continue
            oorzaken = tuple(n for n, b in zonder.items() if b.datum(code) != wordt) or gewijzigd
            uit.append(_maak(wie, code, (was, wordt), oorzaken, nieuw))
    return uit


def _codes(b: Beoordeling) -> set[str]:
    return {r.code for r in b.datums}


def _maak(
    wie: str, code: str, data: tuple[date | None, date | None], oorzaken: tuple[str, ...], nieuw: Parameters
) -> Verschuiving:
    redenen = "; ".join(f"{n}: {nieuw[n].waarden[-1].bron}" for n in oorzaken if n in set(nieuw))
    was, wordt = data
    tekst = f"De datum ging van {noem(was)} naar {noem(wordt)}. Dit getal is anders: {redenen}."
    return Verschuiving(wie=wie, code=code, oud=was, nieuw=wordt, parameters=oorzaken, waarom=tekst)
