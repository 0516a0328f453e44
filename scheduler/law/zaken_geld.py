"""Fines and new terms of worked cases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scheduler.law.beoordeling import Beoordeling, Status
from scheduler.law.datum import MAANDEN_PER_JAAR, add_maanden
from scheduler.law.feiten import Gebeurtenissoort, Regime

if TYPE_CHECKING:
    from scheduler.law.feiten import Feiten


def write_geld(b: Beoordeling, feiten: Feiten) -> dict[str, Any]:
    """Write fines in euro and the term after a fine."""
    boete = b.boete
    uit: dict[str, Any] = {
        "fine_eur": None,
        "fine_max_eur": None,
        "new_term": None,
        "second_term_deadline": None,
        "fine_eur_if_late": b.pvt_boete if b.regime is Regime.WI2013 else None,
        "gemeente_fine_eur": None,
        "second_fine_possible_eur": None,
    }
    if boete is None:
        return uit
    if feiten.met(Gebeurtenissoort.INTAKE_BOETE) and b.begin is None:
        return uit | {"gemeente_fine_eur": boete.bedrag, "second_fine_possible_eur": boete.bedrag}
    uit["fine_eur"] = boete.bedrag
    if b.regime is Regime.WI2021:
        return uit | {"new_term": maanden_of_jaren(boete.nieuwe_termijn) if boete.nieuwe_termijn else None}
    uit["fine_max_eur"] = boete.bedrag
    einde = b.datum("eerste_einddatum") or b.einddatum
    if einde and boete.nieuwe_termijn and boete.bedrag and b.status is not Status.VOLDAAN:
        uit["second_term_deadline"] = add_maanden(einde, boete.nieuwe_termijn).isoformat()
    return uit


def maanden_of_jaren(maanden: int) -> str:
    """Write a number of months the way a letter would."""
    if maanden < MAANDEN_PER_JAAR:
        return f"{maanden} months"
    jaren = maanden / MAANDEN_PER_JAAR
    return "1 year" if jaren == 1 else f"{jaren:g} years"
