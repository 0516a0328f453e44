"""The clock before the term: from the letter of DUO to the PIP, and the brede intake."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.law.beoordeling import Boete, Datumregel, Status
from scheduler.law.datum import add_maanden, add_weken, noem
from scheduler.law.feiten import Gebeurtenissoort

if TYPE_CHECKING:
    from datetime import date

    from scheduler.law.context import Context


def pip_uiterlijk(ctx: Context) -> Datumregel:
    """Give the last day for the college to set the PIP (Besluit inburgering 2021 art. 5.3)."""
    f = ctx.feiten
    vanaf = _pip_klok_begin(ctx)
    if vanaf is None:
        tekst = "De klok voor de PIP loopt nog niet. Er is nog geen kennisgeving of geen inschrijving."
        return ctx.regel("pip_uiterlijk", None, "pip_termijn", tekst)
    weken = ctx.getal("pip_termijn", vanaf)
    uiterlijk = add_weken(vanaf, weken)
    if f.wacht_op_informatie or f.informatie_ontvangen:
        if f.informatie_ontvangen is None:
            tekst = "Het college wacht op informatie van een ander. Daarna begint een korte nieuwe tijd."
            return ctx.regel("pip_uiterlijk", None, "pip_informatie", tekst)
        later = add_weken(f.informatie_ontvangen, ctx.getal("pip_informatie", vanaf))
        if later > uiterlijk:
            tekst = f"De informatie kwam op {noem(f.informatie_ontvangen)}. Daarna heeft het college kort de tijd."
            return ctx.regel("pip_uiterlijk", later, "pip_informatie", tekst, op=vanaf)
    tekst = f"Het college heeft {weken} weken vanaf {noem(vanaf)} om de PIP te maken."
    return ctx.regel("pip_uiterlijk", uiterlijk, "pip_termijn", tekst, op=vanaf)


def _pip_klok_begin(ctx: Context) -> date | None:
    f = ctx.feiten
    bericht = f.kennisgeving_duo
    if bericht is None or f.ingeschreven is False:
        return None
    if not ctx.p.ja("pip_telt_vanaf_kennisgeving", bericht):
        return f.brp_datum
    return max(bericht, f.brp_datum) if f.brp_datum else bericht


def pip_status(ctx: Context, uiterlijk: date | None) -> Status:
    """Give the state of somebody without a PIP."""
    intake = nieuwe_intake(ctx)
    if intake and intake.datum:
        return Status.PIP_TE_LAAT if ctx.peildatum > intake.datum else Status.PIP_LOOPT
    if uiterlijk:
        return Status.PIP_TE_LAAT if ctx.peildatum > uiterlijk else Status.PIP_LOOPT
    wacht = ctx.feiten.wacht_op_informatie and _pip_klok_begin(ctx) is not None
    return Status.PIP_LOOPT if wacht or ctx.feiten.intake_oproepen else Status.PIP_KLOK_STAAT_STIL


def nieuwe_intake(ctx: Context) -> Datumregel | None:
    """Give the last day for a new intake after a fine of the college (Wi2021 art. 22)."""
    boetes = [g.van for g in ctx.feiten.met(Gebeurtenissoort.INTAKE_BOETE) if g.van]
    if not boetes:
        return None
    maanden = ctx.getal("intake_nieuwe_datum", boetes[-1])
    tekst = f"Het college gaf een boete op {noem(boetes[-1])}. Een nieuwe intake komt binnen {maanden} maanden."
    datum = add_maanden(boetes[-1], maanden)
    return ctx.regel("nieuwe_intake_uiterlijk", datum, "intake_nieuwe_datum", tekst, op=boetes[-1])


def intake_boete(ctx: Context) -> Boete:
    """Give the fine of the college for not coming to the brede intake, in euro (Wi2021 art. 22)."""
    return Boete(
        bedrag=ctx.getal("intake_boete"),
        artikel=ctx.p.bron("intake_boete", ctx.peildatum),
        waarom="De cursist kwam niet naar de brede intake, ook niet na een waarschuwing.",
    )


def nieuwe_pip(ctx: Context) -> Datumregel | None:
    """Give the last day for a new PIP after a move; the term itself does not change (art. 15(4), 11(3))."""
    verhuisd = [g.van for g in ctx.feiten.met(Gebeurtenissoort.VERHUIZING) if g.van]
    if not verhuisd:
        return None
    weken = ctx.getal("pip_termijn", verhuisd[-1])
    tekst = f"De inschrijving in de nieuwe gemeente is van {noem(verhuisd[-1])}. De termijn verandert niet."
    return ctx.regel("nieuwe_pip_uiterlijk", add_weken(verhuisd[-1], weken), "pip_termijn", tekst, op=verhuisd[-1])
