"""The facts that a plan rests on: an import, what volunteers had said by then, and what a scenario assumes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from scheduler.domain.ronde import Ronde
from scheduler.service.mijn.opgaven import with_statements
from scheduler.service.opslag import Database
from scheduler.service.scenario.aannames import Aanname, assume, unpack
from scheduler.storage.opgaven import statements_with
from scheduler.storage.tables import Concept, Publicatie, Rondestand


@dataclass(frozen=True)
class Feiten:
    """Which import, which statements of volunteers (their numbers), and which assumptions; none of these change."""

    stand: int
    opgaven: tuple[int, ...] = ()
    aannames: tuple[Aanname, ...] = ()
    wat_als: str = ""


def facts_of(rij: Publicatie | Concept) -> Feiten:
    """What the plan in a row rests on."""
    return Feiten(
        stand=rij.stand_id,
        opgaven=tuple(rij.verantwoording.get("opgaven", ())),
        aannames=unpack(rij.scenario),
        wat_als=rij.scenario.get("wat_als", ""),
    )


def read_facts(db: Database, feiten: Feiten) -> Ronde:
    """The round as it was for the plan."""
    ronde = read_ronde(db, feiten.stand)
    if feiten.opgaven:
        with db.read() as s:
            ronde = with_statements(ronde, statements_with(s, feiten.opgaven))
    return assume(ronde, feiten.aannames)


@lru_cache(maxsize=4)
def read_ronde(db: Database, stand: int) -> Ronde:
    """The facts of one import, read once; a confirmed import never changes."""
    with db.read() as s:
        return Ronde.model_validate_json(s.get_one(Rondestand, stand).inhoud)
