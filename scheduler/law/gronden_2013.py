"""Grounds of extension under Wi2013 (Beleidsregel verlenging, BWBR0041898, and DUO)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.law.datum import add_weken, tel_dagen
from scheduler.law.feiten import Betrokkene, Gebeurtenis, Gebeurtenissoort
from scheduler.law.gronden import (
    NAASTEN,
    stel_bevalling_voor,
    stel_overlijden_voor,
    stel_traag_nakijken_voor,
    stel_ziekte_voor,
)
from scheduler.law.verlenging import Voorstel, bepaal_periode, duurt_genoeg
from scheduler.law.wi2013 import genoeg_inspanning

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scheduler.law.context import Context

_LANG = {
    Gebeurtenissoort.OPVANG: "blijf-van-mijn-lijf",
    Gebeurtenissoort.DAKLOOS: "dakloosheid",
    Gebeurtenissoort.BIJZONDER: "bijzondere omstandigheden",
}
_ZELF_DOOR_DUO = ("vo", "mbo", "vavo")


def stel_gebeurtenissen_voor(ctx: Context, begin: date, einde: date) -> Iterator[Voorstel]:
    """Give the grounds that rest on an event; these extend the PVT year too."""
    for g in ctx.feiten.gebeurtenissen:
        voorstel = None
        if g.soort is Gebeurtenissoort.ZIEKTE:
            voorstel = stel_ziekte_voor(ctx, g, begin, NAASTEN | {Betrokkene.SCHOONFAMILIE})
        elif g.soort is Gebeurtenissoort.OVERLIJDEN:
            voorstel = stel_overlijden_voor(ctx, g, begin, einde)
        elif g.soort is Gebeurtenissoort.BEVALLING:
            voorstel = stel_bevalling_voor(ctx, g, begin, einde)
        elif g.soort in _LANG:
            voorstel = _zonder_lengte(ctx, g, begin, _LANG[g.soort])
        if voorstel:
            yield voorstel


def stel_voor(ctx: Context, begin: date, einde: date) -> Iterator[Voorstel]:
    """Give every ground that applies to the main term."""
    yield from stel_gebeurtenissen_voor(ctx, begin, einde)
    for g in ctx.feiten.gebeurtenissen:
        voorstel = None
        if g.soort is Gebeurtenissoort.ALFABETISERING:
            voorstel = _alfabetisering(ctx, g)
        elif g.soort is Gebeurtenissoort.AZC:
            voorstel = _azc(ctx, g)
        elif g.soort is Gebeurtenissoort.CORONA:
            voorstel = _corona(ctx, g, begin, einde)
        elif g.soort is Gebeurtenissoort.OPLEIDING:
            voorstel = _opleiding(ctx, g)
        if voorstel:
            yield voorstel
    if genoeg_inspanning(ctx, begin):
        yield Voorstel(
            grond="aantoonbare inspanning",
            parameter="wi2013_inspanning_verlenging",
            waarom="Er zijn genoeg lesuren in de klas en genoeg pogingen. Dat geeft extra tijd.",
            maanden=ctx.getal("wi2013_inspanning_verlenging"),
            bewijs="Verklaring deelname cursus",
        )
    yield from stel_traag_nakijken_voor(ctx)


def _zonder_lengte(ctx: Context, g: Gebeurtenis, begin: date, grond: str) -> Voorstel | None:
    periode = bepaal_periode(g, begin, ctx.peildatum)
    if periode is None or not duurt_genoeg(ctx, *periode):
        return None
    tekst = "Deze grond bestaat. Hoe lang de verlenging is, staat niet vast: vraag DUO."
    return Voorstel(grond=grond, parameter="wi2013_bijzonder_verlenging", waarom=tekst, soort=g.soort, bewijs="stukken")


def _alfabetisering(ctx: Context, g: Gebeurtenis) -> Voorstel | None:
    maximum = ctx.getal("wi2013_alfabetisering_maximum")
    if g.maanden is not None:
        return Voorstel(
            grond="alfabetisering",
            parameter="wi2013_alfabetisering_maximum",
            waarom=f"DUO noemt de lengte in een brief. Meer dan {maximum} maanden kan niet.",
            maanden=min(g.maanden, maximum),
            bron_brief=True,
            automatisch=True,
            soort=g.soort,
        )
    if g.van is None or g.van > ctx.peildatum:
        return None
    wachten = g.tot is None or ctx.peildatum <= add_weken(g.tot, ctx.getal("wi2013_alfabetisering_brief"))
    return Voorstel(
        grond="alfabetisering",
        parameter="wi2013_alfabetisering_maximum",
        waarom="DUO bepaalt hoe lang de verlenging is. De lengte staat in de brief.",
        maximum=maximum,
        alleen_maximum=True,
        automatisch=wachten,
        actie="wacht op de brief" if wachten else "vraag aan: de brief kwam niet op tijd",
        soort=g.soort,
    )


def _azc(ctx: Context, g: Gebeurtenis) -> Voorstel | None:
    brief = g.weken is not None or g.maanden is not None or g.dagen is not None
    if not brief:
        lang = ctx.getal("wi2013_azc_minimum")
        einde = min(g.tot or ctx.peildatum, ctx.peildatum)
        if g.van is None or tel_dagen(g.van, einde) <= tel_dagen(g.van, add_weken(g.van, lang)) - 1:
            return None
    return Voorstel(
        grond="azc",
        parameter="wi2013_azc_verlenging",
        waarom="Na een lang verblijf in een azc verlengt DUO zelf. De lengte staat in de brief.",
        dagen=g.dagen,
        weken=g.weken,
        maanden=g.maanden,
        bron_brief=brief,
        automatisch=True,
        soort=g.soort,
    )


def _corona(ctx: Context, g: Gebeurtenis, begin: date, einde: date) -> Voorstel | None:
    if g.maanden is not None or g.einddatum or not begin <= ctx.p.dag("corona_begin") <= einde:
        return None
    return Voorstel(
        grond="corona",
        parameter="corona_verlenging",
        waarom="De termijn liep in de coronatijd. DUO verlengde zelf. Meer alleen als een brief dat zegt.",
        maanden=ctx.getal("corona_verlenging"),
        automatisch=True,
        soort=g.soort,
    )


def _opleiding(ctx: Context, g: Gebeurtenis) -> Voorstel | None:
    soort = (g.niveau or "").lower()
    if g.van is None or g.van > ctx.peildatum or (g.tot and g.tot < ctx.peildatum):
        return None
    if soort.startswith("mbo") and ctx.peildatum < ctx.p.dag("wi2013_mbo2_vanaf"):
        return None
    return Voorstel(
        grond="opleiding in het Nederlands",
        parameter="wi2013_opleiding_verlenging",
        waarom="De cursist volgt een opleiding die vrijstelling geeft. Vraag DUO hoe lang de verlenging is.",
        automatisch=soort.startswith(_ZELF_DOOR_DUO),
        bewijs="bewijs van inschrijving",
        soort=g.soort,
    )
