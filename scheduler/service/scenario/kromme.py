"""How many people may notice something, and what that brings: a small table of plans."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from scheduler.domain.plan import Plan
from scheduler.errors import UnknownCode
from scheduler.service.opslag import Database
from scheduler.service.plan.concepten import start_concept
from scheduler.service.plan.rekenen import ask_plan
from scheduler.service.toegang.rechten import Gebruiker, Recht
from scheduler.storage import plannen, varianten
from scheduler.storage.tables import Taak, Variant

NAAM = "Hoeveel mensen mogen iets merken?"


@dataclass(frozen=True)
class Krommerij:
    """One row: the limit, how many people notice something in the best plan within it, and how many have a place."""

    nummer: int
    grens: int | None
    merkt: int
    geplaatst: int


@dataclass(frozen=True)
class Kromme:
    """The newest table; `verouderd` when the facts or the published plan changed since."""

    op: datetime
    rijen: tuple[Krommerij, ...]
    verouderd: bool


def ask_curve(db: Database, gebruiker: Gebruiker, seconden: int, nu: datetime) -> int:
    """Ask for the table, as one search."""
    gebruiker.eis(Recht.SCENARIO)
    return ask_plan(db, gebruiker, NAAM, seconden, nu, {"soort": "kromme"})


def read_curve(db: Database, gebruiker: Gebruiker) -> Kromme | None:
    """The newest table, when there is one."""
    gebruiker.eis(Recht.PLAN_MAKEN)
    with db.read() as s:
        taak, rijen = varianten.newest_variants(s)
        stand, nummer = plannen.newest_stand(s), plannen.newest_number(s)
    if taak is None:
        return None
    return Kromme(
        op=taak.op,
        rijen=tuple(Krommerij(r.id, r.grens, r.merkt, r.geplaatst) for r in rijen),
        verouderd=stand is None or stand.id != taak.stand_id or any(r.basis != nummer for r in rijen),
    )


def concept_from(db: Database, gebruiker: Gebruiker, nummer: int, nu: datetime) -> str:
    """Make a concept of one row."""
    gebruiker.eis(Recht.PLAN_MAKEN)
    with db.read() as s:
        rij = s.get(Variant, nummer)
        if rij is None:
            raise UnknownCode("Dit plan is er niet meer.", "is de tabel opnieuw berekend.")
        stand = s.get_one(Taak, rij.taak_id).stand_id
    naam = "Iedereen mag iets merken" if rij.grens is None else f"Hoogstens {rij.grens} mensen merken iets"
    plan = Plan.model_validate_json(rij.inhoud)
    return start_concept(
        db,
        gebruiker.id,
        naam,
        stand,
        plan,
        nu,
        basis=rij.basis,
        verantwoording=rij.verantwoording,
        scenario=rij.scenario,
    )
