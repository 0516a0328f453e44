"""Ontheffing: when a cursist may be released from the whole duty or a part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.law.datum import laatste_dag
from scheduler.law.doelgroep import is_voldoende_ingeburgerd
from scheduler.law.feiten import Regime, Urensoort
from scheduler.law.onderdelen import PVT, pogingen
from scheduler.law.wi2013 import verplichtingen

if TYPE_CHECKING:
    from datetime import date

    from scheduler.law.context import Context

AGI = "AGI"
MEDISCH = "medisch"
BIO = "BIO"
INGEBURGERD = "voldoende ingeburgerd"


def find_ontheffingen(ctx: Context, regime: Regime, begin: date | None) -> tuple[str, ...]:
    """Give the kinds of ontheffing that could be asked for; the term keeps running meanwhile.

    Sources: DUO on AGI (Wi2013 only); Wi2021 art. 5; Besluit inburgering 2021 arts. 2.7 and 2.8.
    """
    uit = []
    if regime is Regime.WI2013 and begin and kan_agi(ctx, begin):
        uit.append(AGI)
    if regime is Regime.WI2013 and is_voldoende_ingeburgerd(ctx):
        uit.append(INGEBURGERD)
    if ctx.feiten.medisch_advies:
        uit.append(MEDISCH)
    if ctx.feiten.bio_advies:
        uit.append(BIO)
    return tuple(uit)


def kan_agi(ctx: Context, begin: date) -> bool:
    """Say whether the conditions of a release after shown effort are met (Wi2013)."""
    if ctx.peildatum < laatste_dag(begin, ctx.getal("wi2013_inspanning_na", begin)):
        return False
    delen = [v.code for v in verplichtingen(ctx) if v.code != PVT]
    return bool(delen) and _genoeg_uren(ctx) and (_niet_leerbaar(ctx) or _genoeg_pogingen(ctx, delen))


def _genoeg_uren(ctx: Context) -> bool:
    f = ctx.feiten
    nodig = ctx.getal("agi_uren")
    les = f.tel_uren(Urensoort.INBURGERING, Urensoort.NT2)
    alfa = f.tel_uren(Urensoort.ALFABETISERING)
    if les >= nodig:
        return True
    genoeg_inburgering = f.tel_uren(Urensoort.INBURGERING) >= ctx.getal("agi_inburgering_minimum")
    return les + alfa >= nodig and (genoeg_inburgering or _niet_leerbaar(ctx))


def _niet_leerbaar(ctx: Context) -> bool:
    f = ctx.feiten
    genoeg_alfa = f.tel_uren(Urensoort.ALFABETISERING) >= ctx.getal("agi_alfabetisering_minimum")
    return f.leerbaarheid_niet and genoeg_alfa


def _genoeg_pogingen(ctx: Context, delen: list[str]) -> bool:
    nodig, maximum = ctx.getal("agi_pogingen"), ctx.getal("agi_nt2_pogingen_maximum")
    return all(pogingen(ctx.feiten, deel, maximum) >= nodig for deel in delen)
