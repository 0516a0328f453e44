"""Explanations of a plan: why somebody sits here, why not, what would help. Reads plans, never solves."""

from __future__ import annotations

from scheduler.explain.cijfers import Cijfers, count_plan
from scheduler.explain.nu import huidige_plan
from scheduler.explain.persoon import explain_person
from scheduler.explain.plan_uitleg import NietGeplaatst, Uitleg, explain_plan
from scheduler.explain.unlock import Ontsluiting, unlock
from scheduler.explain.verschil import Verschil, vergelijk, vergelijk_met_nu

__all__ = [
    "Cijfers",
    "NietGeplaatst",
    "Ontsluiting",
    "Uitleg",
    "Verschil",
    "count_plan",
    "explain_person",
    "explain_plan",
    "huidige_plan",
    "unlock",
    "vergelijk",
    "vergelijk_met_nu",
]
