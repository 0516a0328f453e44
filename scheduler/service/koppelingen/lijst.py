"""The list of koppelingen, and what is due about them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from scheduler.domain.plan import Gekoppeld
from scheduler.domain.verloop import STANDEN
from scheduler.service.koppelingen.verloop import Actie, Verloop, read_courses
from scheduler.service.lijsten.lijst import Lijst, Zoek, make_list
from scheduler.service.opslag import Database
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.woorden import naam_van

BINNENKORT = timedelta(weeks=2)
"""Actions up to so far ahead stand on the page of what is due."""
LOOPT, VOORBIJ = "loopt", "voorbij"
"""Two answers to the filter on state that mean several states."""


@dataclass(frozen=True)
class Koppelzoek(Zoek):
    """What the list of koppelingen can be asked; an empty field asks nothing."""

    stand: str = ""
    locatie: str = ""
    laat: str = ""


@dataclass(frozen=True)
class Koppelrij:
    """One koppeling in a list: `wanneer` is how urgent the next action is."""

    coach: str
    coach_naam: str
    cursist: str
    cursist_naam: str
    tijd: str
    verloop: Verloop
    wanneer: str

    @property
    def actie(self) -> Actie | None:
        """What comes next."""
        return self.verloop.actie


SLEUTELS: dict[str, Callable[[Koppelrij], Any]] = {
    "actie": lambda r: (r.actie is None, _due(r), r.coach_naam.casefold()),
    "coach": lambda r: (r.coach_naam.casefold(), r.coach, r.cursist_naam.casefold()),
    "cursist": lambda r: (r.cursist_naam.casefold(), r.cursist),
    "stand": lambda r: (STANDEN.index(r.verloop.stand), r.coach_naam.casefold()),
    "sinds": lambda r: (r.verloop.sinds or date.min, r.coach_naam.casefold()),
    "laatst": lambda r: (r.verloop.laatst or date.min, r.coach_naam.casefold()),
}
"""The columns to sort by; without a day comes first."""


def list_pairs(db: Database, pb: Planbeeld, zoek: Koppelzoek, vandaag: date) -> Lijst[Koppelrij]:
    """The koppelingen of the cursisten that the reader may see, and that fit the filter."""
    rijen = read_pairs(db, pb, vandaag)
    return make_list((r for r in rijen if _fits(pb, r, zoek)), len(rijen), zoek, SLEUTELS)


def found_pairs(db: Database, pb: Planbeeld, zoek: Koppelzoek, vandaag: date) -> list[Koppelrij]:
    """The koppelingen that fit the filter, by coach."""
    return sorted((r for r in read_pairs(db, pb, vandaag) if _fits(pb, r, zoek)), key=SLEUTELS["coach"])


def list_due(db: Database, pb: Planbeeld, zoek: Koppelzoek, vandaag: date) -> Lijst[Koppelrij]:
    """What is due now or soon, first those about whom nobody spoke for the longest time."""
    rijen = [r for r in read_pairs(db, pb, vandaag) if r.wanneer in {"te laat", "binnenkort"}]
    gevonden = (r for r in rijen if _fits(pb, r, zoek))
    return make_list(gevonden, len(rijen), zoek, {"laatst": SLEUTELS["laatst"], **SLEUTELS})


def read_pairs(db: Database, pb: Planbeeld, vandaag: date) -> tuple[Koppelrij, ...]:
    """Every koppeling that the reader may see."""
    with db.read() as s:
        verlopen = read_courses(s, pb, vandaag)
    gepland = {(k.vrijwilliger, k.cursist): k for k in pb.plan.koppelingen}
    return tuple(make_row(pb, v, gepland.get(paar), vandaag) for paar, v in verlopen.items())


def make_row(pb: Planbeeld, verloop: Verloop, k: Gekoppeld | None, vandaag: date) -> Koppelrij:
    """One koppeling as it stands in a list; `k` is what the plan says about it."""
    coach, cursist = verloop.paar
    return Koppelrij(
        coach=coach,
        coach_naam=naam_van(pb.ronde.vrijwilliger_met[coach]),
        cursist=cursist,
        cursist_naam=naam_van(pb.ronde.cursist_met[cursist]),
        tijd=f"{k.dagdeel.naam}{', online' if k.online else ''}" if k else "",
        verloop=verloop,
        wanneer=_urgency(verloop.actie, vandaag),
    )


def _urgency(actie: Actie | None, vandaag: date) -> str:
    if actie is None:
        return ""
    if actie.late(vandaag):
        return "te laat"
    return "binnenkort" if actie.voor and actie.voor <= vandaag + BINNENKORT else "later"


def _due(rij: Koppelrij) -> date:
    return (rij.actie and rij.actie.voor) or date.min


def _fits(pb: Planbeeld, r: Koppelrij, zoek: Koppelzoek) -> bool:
    v = r.verloop
    stand = {"": True, LOOPT: v.loopt, VOORBIJ: not v.loopt}.get(zoek.stand, v.stand == zoek.stand)
    plekken = {g.locatie for g in pb.plan.groepen_van.get(r.cursist, ())}
    return all(
        (
            zoek.finds(r.coach_naam, r.coach, r.cursist_naam, r.cursist),
            stand,
            not zoek.locatie or zoek.locatie in plekken,
            not zoek.laat or r.wanneer == "te laat",
        )
    )
