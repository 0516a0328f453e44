"""What vastgezette keuzes cost, on the board: asking for it, and the newest answer. A worker works it out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from scheduler.service.bord.sloten import open_locks
from scheduler.service.opslag import Database
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.plan.rekenen import ask_plan
from scheduler.service.toegang.rechten import Gebruiker, Recht
from scheduler.storage import plannen, taken

NAAM = "Wat kost vastzetten?"
SOORT = "vast"


@dataclass(frozen=True)
class Kosten:
    """What one choice, or all of them, cost: places, koppelingen, and people who get one of these without it."""

    plekken: int
    koppelingen: int
    mensen: int
    zeker: bool


@dataclass(frozen=True)
class Kostenbeeld:
    """The newest answer: all `aantal` together, and each that was tried and costs something, by what it is about.

    `samen` is None for who does not see every leslocatie. `verouderd` when the facts, the published plan or the locks
    changed since.
    """

    op: datetime
    aantal: int
    samen: Kosten | None
    per_keuze: dict[tuple[str, ...], Kosten]
    niet_bekeken: int
    verouderd: bool


def ask_cost(db: Database, gebruiker: Gebruiker, seconden: int, nu: datetime) -> int:
    """Ask what everything that is vast costs, as one search."""
    gebruiker.eis(Recht.SCENARIO)
    return ask_plan(db, gebruiker, NAAM, seconden, nu, {"soort": SOORT})


def asks_cost(opdracht: dict[str, Any]) -> bool:
    """Whether a search is about what is vast."""
    return opdracht.get("soort") == SOORT


def what_it_rests_on(db: Database, nu: datetime) -> dict[str, Any]:
    """The published plan and the locks of this moment, to see later whether an answer is out of date."""
    sloten = [slot.nummer for slot in open_locks(db, nu)]
    with db.read() as s:
        return {"nummer": plannen.newest_number(s), "sloten": sloten}


def keep_cost(db: Database, taak: int, huurder: str, gevonden: dict[str, Any]) -> None:
    """Keep what was found with the search, while it is still ours."""
    with db.write() as s:
        rij = taken.own_task(s, taak, huurder)
        if rij is not None:
            rij.antwoord = gevonden


def read_cost(db: Database, pb: Planbeeld, nu: datetime) -> Kostenbeeld | None:
    """The newest answer, when there is one."""
    with db.read() as s:
        taak, stand = taken.newest_with(s, SOORT), plannen.newest_stand(s)
    if taak is None or not taak.antwoord.get("samen"):
        return None
    gevonden, basis = taak.antwoord, what_it_rests_on(db, nu)
    verouderd = stand is None or stand.id != taak.stand_id or any(gevonden[k] != v for k, v in basis.items())
    return Kostenbeeld(
        op=taak.op,
        aantal=gevonden["aantal"],
        samen=None if pb.gebruiker.locaties else _cost(gevonden["samen"]),
        per_keuze={tuple(r["sleutel"]): _cost(r) for r in gevonden["rijen"]},
        niet_bekeken=gevonden["niet_bekeken"],
        verouderd=verouderd,
    )


def _cost(rij: dict[str, Any]) -> Kosten:
    return Kosten(rij["plekken"], rij["koppelingen"], rij["mensen"], rij["zeker"])
