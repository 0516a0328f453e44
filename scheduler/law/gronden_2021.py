"""Grounds of extension under Wi2021: a to j of Regeling inburgering 2021 art. 4.1, education, and effort."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from scheduler.law.datum import add_maanden, noem, tel_dagen
from scheduler.law.feiten import Gebeurtenis, Gebeurtenissoort, Leerroute, Urensoort
from scheduler.law.gronden import (
    NAASTEN,
    stel_bevalling_voor,
    stel_overlijden_voor,
    stel_traag_nakijken_voor,
    stel_ziekte_voor,
)
from scheduler.law.onderdelen import KNM, is_gehaald
from scheduler.law.verlenging import Voorstel, bepaal_periode, duurt_genoeg, lengte_in_dagen
from scheduler.law.wi2021 import map_compleet, pvt_compleet, taalonderdelen_gehaald

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scheduler.law.context import Context


@dataclass(frozen=True, slots=True)
class _Lang:
    grond: str
    lid: str
    parameter: str
    bewijs: str
    heeft_maximum: bool


_LANG = {
    Gebeurtenissoort.OPVANG: _Lang(
        "blijf-van-mijn-lijf", "d", "wi2021_opvang_verlenging", "verklaring van de opvang", heeft_maximum=False
    ),
    Gebeurtenissoort.ALFABETISERING: _Lang(
        "alfabetisering", "e", "wi2021_alfabetisering_maximum", "verklaring van de school", heeft_maximum=True
    ),
    Gebeurtenissoort.DAKLOOS: _Lang("dakloosheid", "f", "wi2021_dakloos_maximum", "uittreksel BRP", heeft_maximum=True),
    Gebeurtenissoort.AANBIEDER: _Lang(
        "aanbieder", "h", "wi2021_aanbieder_maximum", "stukken van de school", heeft_maximum=True
    ),
    Gebeurtenissoort.BIJZONDER: _Lang(
        "bijzondere omstandigheden", "i", "wi2021_bijzonder_maximum", "stukken", heeft_maximum=True
    ),
}


def stel_voor(ctx: Context, begin: date, einde: date, *, eerste_termijn: bool) -> Iterator[Voorstel]:
    """Give every ground that applies to the term."""
    los = [v for g in ctx.feiten.gebeurtenissen if (v := _gebeurtenis(ctx, g, begin, einde))]
    samen = _combinatie(ctx, begin, einde)
    if samen and samen.van and samen.tot:
        grens = add_maanden(einde, ctx.getal("overlijden_verlenging"))
        if einde + timedelta(days=samen.dagen or 0) >= grens:
            los = [v for v in los if not _binnen(v, samen)]
            los.append(samen)
    yield from los
    yield from _geen_aanbod(ctx)
    if any(_is_opleiding(ctx, g) for g in ctx.feiten.gebeurtenissen):
        yield Voorstel(
            grond="niet-vrijstellende opleiding",
            parameter="wi2021_opleiding_verlenging",
            waarom="Een opleiding zonder vrijstelling is een grond. Vraag DUO hoe lang de verlenging is.",
            bewijs="bewijs van inschrijving",
            soort=Gebeurtenissoort.OPLEIDING_ZONDER_VRIJSTELLING,
        )
    if eerste_termijn and genoeg_inspanning(ctx):
        yield Voorstel(
            grond="aanzienlijke inspanningen",
            parameter="aanzienlijk_verlenging",
            waarom="De cursist heeft veel gedaan en genoeg gehaald. DUO verlengt een keer, vanzelf.",
            maanden=ctx.getal("aanzienlijk_verlenging"),
            automatisch=True,
        )
    yield from stel_traag_nakijken_voor(ctx)


def _gebeurtenis(ctx: Context, g: Gebeurtenis, begin: date, einde: date) -> Voorstel | None:
    if g.soort is Gebeurtenissoort.ZIEKTE:
        return stel_ziekte_voor(ctx, g, begin, NAASTEN)
    if g.soort is Gebeurtenissoort.OVERLIJDEN:
        return stel_overlijden_voor(ctx, g, begin, einde)
    if g.soort is Gebeurtenissoort.BEVALLING:
        return stel_bevalling_voor(ctx, g, begin, einde)
    if g.soort not in _LANG or not _geldt(ctx, g):
        return None
    periode = bepaal_periode(g, begin, ctx.peildatum)
    if periode is None or not duurt_genoeg(ctx, *periode):
        return None
    lang = _LANG[g.soort]
    van, tot = periode
    return Voorstel(
        grond=lang.grond,
        lid=lang.lid,
        parameter=lang.parameter,
        waarom=f"Dit duurde van {noem(van)} tot en met {noem(tot)}. Zo lang verlengt DUO, tot een maximum.",
        van=van,
        tot=tot,
        dagen=tel_dagen(van, tot),
        maximum=ctx.getal(lang.parameter) if lang.heeft_maximum else None,
        bewijs=lang.bewijs,
        soort=g.soort,
    )


def _geldt(ctx: Context, g: Gebeurtenis) -> bool:
    return g.soort is not Gebeurtenissoort.ALFABETISERING or ctx.feiten.leerroute is not Leerroute.Z


def _telt_voor_combinatie(ctx: Context, g: Gebeurtenis) -> bool:
    if g.soort in {Gebeurtenissoort.ZIEKTE, Gebeurtenissoort.OVERLIJDEN}:
        return g.betreft in NAASTEN
    return (g.soort in _LANG and _geldt(ctx, g)) or g.soort is Gebeurtenissoort.BEVALLING


def _combinatie(ctx: Context, begin: date, einde: date) -> Voorstel | None:
    """Give ground j: circumstances that are each too short but follow on each other."""
    delen = [
        (*periode, g.soort)
        for g in ctx.feiten.met(
            *_LANG, Gebeurtenissoort.ZIEKTE, Gebeurtenissoort.OVERLIJDEN, Gebeurtenissoort.BEVALLING
        )
        if g.tot and _telt_voor_combinatie(ctx, g) and (periode := bepaal_periode(g, begin, ctx.peildatum))
    ]
    if any(duurt_genoeg(ctx, van, tot) for van, tot, _ in delen):
        return None
    for van, tot, aantal in _ketens(delen):
        if aantal > 1 and duurt_genoeg(ctx, van, tot) and van <= einde:
            return Voorstel(
                grond="combinatie",
                lid="j",
                parameter="wi2021_combinatie",
                waarom=f"Twee of meer omstandigheden volgden op elkaar, van {noem(van)} tot en met {noem(tot)}.",
                van=van,
                tot=tot,
                dagen=lengte_in_dagen(van, tot, ctx.getal("wi2021_combinatie")),
                bewijs="stukken van elke omstandigheid",
            )
    return None


def _ketens(delen: Iterable[tuple[date, date, Gebeurtenissoort]]) -> Iterator[tuple[date, date, int]]:
    keten: tuple[date, date, set[Gebeurtenissoort]] | None = None
    for van, tot, soort in sorted(delen):
        if keten and van <= keten[1] + timedelta(days=1):
            keten = (keten[0], max(keten[1], tot), keten[-1] | {soort})
            continue
        if keten:
            yield keten[0], keten[1], len(keten[-1])
        keten = (van, tot, {soort})
    if keten:
        yield keten[0], keten[1], len(keten[-1])


def _binnen(v: Voorstel, samen: Voorstel) -> bool:
    return bool(v.van and samen.van and samen.tot and samen.van <= v.van <= samen.tot)


def _geen_aanbod(ctx: Context) -> Iterator[Voorstel]:
    """Give ground g: no offer of the college in time; for asielstatushouders, by the start of the lessons."""
    f = ctx.feiten
    begonnen = ctx.peildatum if f.lessen_niet_begonnen else f.lessen_begonnen
    if not f.asiel or f.pip_datum is None or begonnen is None or f.verklaring_college is False:
        return
    onderwijs = f.leerroute is Leerroute.ONDERWIJS
    wachttijd = ctx.getal("wi2021_taalschakel_wachttijd" if onderwijs else "wi2021_aanbod_wachttijd")
    grens = add_maanden(f.pip_datum, wachttijd)
    if begonnen <= grens:
        return
    lengte = ctx.getal("wi2021_taalschakel_verlenging") if onderwijs else None
    yield Voorstel(
        grond="geen aanbod",
        lid="g",
        parameter="wi2021_taalschakel_verlenging" if onderwijs else "wi2021_aanbod_wachttijd",
        waarom=f"De lessen begonnen later dan {wachttijd} maanden na de PIP van {noem(f.pip_datum)}.",
        van=grens + timedelta(days=1),
        tot=begonnen,
        dagen=None if onderwijs else (begonnen - grens).days,
        maanden=lengte,
        bewijs="verklaring van het college",
    )


def _is_opleiding(ctx: Context, g: Gebeurtenis) -> bool:
    bestaat = ctx.p.op("wi2021_opleiding_verlenging", ctx.peildatum).bestaat
    zonder = g.soort is Gebeurtenissoort.OPLEIDING_ZONDER_VRIJSTELLING
    return bestaat and zonder and (g.van is None or g.van <= ctx.peildatum)


def genoeg_inspanning(ctx: Context) -> bool:
    """Say whether the conditions of considerable effort are met (Besluit inburgering 2021 art. 4.4)."""
    f = ctx.feiten
    if f.leerroute is not Leerroute.B1:
        return False
    if f.asiel:
        lessen = f.alle_lessen is True
    else:
        uren = f.tel_uren(Urensoort.NT2, Urensoort.INBURGERING, Urensoort.KNM)
        lessen = uren >= ctx.getal("aanzienlijk_uren")
    genoeg_taal = taalonderdelen_gehaald(ctx) >= ctx.getal("aanzienlijk_taalonderdelen")
    klaar = pvt_compleet(ctx) is True and map_compleet(ctx) is True
    return lessen and genoeg_taal and is_gehaald(f, KNM) and klaar
