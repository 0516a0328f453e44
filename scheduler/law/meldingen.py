"""Warnings about an answer, and what must be asked of DUO because no source says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.law.beoordeling import Melding, Status
from scheduler.law.datum import leeftijd_bereikt, noem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scheduler.law.beoordeling import Verlenging
    from scheduler.law.context import Context
    from scheduler.law.klok import Klok


def find_meldingen(ctx: Context, klok: Klok, status: Status) -> Iterator[Melding]:
    """Give the warnings about the dates."""
    geprint = ctx.feiten.einddatum_duo
    if geprint and klok.berekend and geprint != klok.berekend:
        dagen = abs((geprint - klok.berekend).days)
        woord = "1 dag" if dagen == 1 else f"{dagen} dagen"
        tekst = f"DUO noemt {noem(geprint)}, wij berekenen {noem(klok.berekend)}. Dat scheelt {woord}. De brief telt."
        yield Melding(code="datum_verschilt", tekst=tekst)
    if status is Status.UITSLAG_NA_EINDE:
        tekst = "Het examen was op tijd, de uitslag komt na het einde. Meld dit bij DUO."
        yield Melding(code="uitslag_na_einde", tekst=tekst)
    if klok.tweede:
        yield Melding(code="nieuwe_termijn", tekst="Staat in het besluit van DUO een andere datum? Vul die dan in.")
    if klok.te_lang_weg:
        tekst = "De cursist was lang geen ingezetene. Vraag DUO of de plicht nog loopt."
        yield Melding(code="te_lang_weg", tekst=tekst)


def find_vragen(ctx: Context, verlengingen: Iterable[Verlenging], status: Status, klok: Klok) -> Iterator[Melding]:
    """Give the questions to DUO: what is not confirmed and touches this cursist."""
    for v in verlengingen:
        if v.nieuw.datum is None:
            yield Melding(code="lengte_verlenging", tekst=f"Hoe lang is de verlenging op grond van {v.grond}?")
    geboren = ctx.feiten.geboren
    if geboren and ctx.peildatum >= leeftijd_bereikt(geboren, ctx.getal("leeftijd_aow_vraag")):
        yield Melding(code="aow", tekst="Is de AOW-leeftijd bereikt? Dan stopt de plicht. Vul de dag in.")
    if status is Status.BRIEF_DUO_NODIG:
        yield Melding(code="einddatum", tekst="Wat is de einddatum van de termijn volgens DUO?")
    if status is Status.VERLOPEN_ZONDER_BOETE and not klok.tweede:
        yield Melding(code="termijn_zonder_boete", tekst="Welke termijn geldt nu, zonder boete?")
    if status is Status.BESLUIT_TE_LAAT:
        yield Melding(code="besluit_te_laat", tekst="Wanneer komt het besluit op het verzoek?")
    if status is Status.UITSLAG_NA_EINDE:
        yield Melding(code="examen_of_uitslag", tekst="Telt de dag van het examen of de dag van de uitslag?")
