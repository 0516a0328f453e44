"""Scenarios: *Wat als ...*, planned in the background, a concept that carries its assumptions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from scheduler.domain.ronde import Ronde
from scheduler.errors import KanNiet
from scheduler.service.opslag import Database
from scheduler.service.plan.concepten import NAAM_MAX, start_concept
from scheduler.service.plan.feiten import read_ronde
from scheduler.service.plan.planbeeld import Planbeeld, open_plan
from scheduler.service.plan.rekenen import Rekenlijst, ask_plan, read_tasks
from scheduler.service.scenario.aannames import (
    Aanname,
    Aannameregel,
    blocking,
    holds_not,
    pack,
    tell_assumption,
    unpack,
)
from scheduler.service.scenario.keuzes import Scenariokeuzes, choices, read_form
from scheduler.service.toegang.rechten import Gebruiker, Recht
from scheduler.service.werkboek.rijverschil import compare_rounds
from scheduler.storage import plannen

WAT_ALS_MAX = 200


@dataclass(frozen=True)
class Scenariorij:
    """A scenario in the list. `gewijzigd` counts the facts that changed since it was planned."""

    ref: str
    naam: str
    wat_als: str
    op: datetime
    aannames: tuple[Aannameregel, ...]
    gewijzigd: int

    @property
    def blokkeert(self) -> bool:
        """Whether it assumes something that is not true: then it cannot be published."""
        return any(a.blokkeert for a in self.aannames)


@dataclass(frozen=True)
class Scenariolijst:
    """All scenarios, plain concepten to lay beside them, and the searches that run."""

    rijen: tuple[Scenariorij, ...]
    gewoon: tuple[Scenariorij, ...]
    rekenen: Rekenlijst | None


def read_scenarios(db: Database, gebruiker: Gebruiker) -> Scenariolijst:
    """Every concept, newest first, those with a *Wat als* apart."""
    gebruiker.eis(Recht.PLAN_MAKEN)
    with db.read() as s:
        rijen = tuple(
            Scenariorij(
                ref=f"c{c.id}",
                naam=c.naam,
                wat_als=c.scenario.get("wat_als", ""),
                op=c.op,
                aannames=lines(read_ronde(db, c.stand_id), unpack(c.scenario)),
                gewijzigd=changed_since(db, c.stand_id),
            )
            for c in plannen.list_concepten(s)
        )
    return Scenariolijst(
        rijen=tuple(r for r in rijen if r.wat_als),
        gewoon=tuple(r for r in rijen if not r.wat_als),
        rekenen=read_tasks(db, gebruiker) if gebruiker.mag(Recht.SCENARIO) else None,
    )


def scenario_form(db: Database, gebruiker: Gebruiker, van: str = "") -> Scenariokeuzes:
    """The form for a new scenario; `van` is one to start from."""
    gebruiker.eis(Recht.SCENARIO)
    return choices(_facts(db)[1], _kept(db, gebruiker, van))


def ask_scenario(
    db: Database,
    gebruiker: Gebruiker,
    wat_als: str,
    veld: Callable[[str], str],
    seconden: int,
    nu: datetime,
    *,
    van: str = "",
    blijft: frozenset[int] = frozenset(),
) -> int:
    """Ask for a scenario to be planned. `blijft` are the numbers of the assumptions of `van` that stay."""
    gebruiker.eis(Recht.SCENARIO)
    zin = wat_als.strip()[:WAT_ALS_MAX]
    if not zin:
        raise KanNiet("Schrijf in een zin wat er anders is.")
    oud = tuple(a for n, a in enumerate(_kept(db, gebruiker, van)) if n in blijft)
    aannames = read_form(_facts(db)[1], veld, oud)
    return ask_plan(db, gebruiker, zin[:NAAM_MAX], seconden, nu, {"soort": "scenario", **pack(aannames, zin)})


def recompute(db: Database, pb: Planbeeld, seconden: int, nu: datetime) -> int:
    """Plan a scenario again on the facts of now, under what is not true yet."""
    pb.gebruiker.eis(Recht.SCENARIO)
    if not pb.feiten.wat_als:
        raise KanNiet("Dit is geen scenario.")
    over = tuple(a for a in pb.feiten.aannames if a.soort != "weg" and holds_not(_facts(db)[1], a))
    return ask_plan(db, pb.gebruiker, pb.naam, seconden, nu, {"soort": "scenario", **pack(over, pb.feiten.wat_als)})


def adopt(db: Database, pb: Planbeeld, nu: datetime) -> str:
    """Go on with a scenario as a concept of one's own; assumptions that are not true go along."""
    pb.gebruiker.eis(Recht.PLAN_MAKEN)
    if not pb.feiten.wat_als:
        raise KanNiet("Dit is geen scenario.")
    feiten = read_ronde(db, pb.stand)
    mee = pack(a for a in pb.feiten.aannames if holds_not(feiten, a))
    return start_concept(db, pb.gebruiker.id, pb.naam, pb.stand, pb.plan, nu, basis=pb.basis, scenario=mee)


def lines(feiten: Ronde, aannames: tuple[Aanname, ...]) -> tuple[Aannameregel, ...]:
    """Assumptions as a difference with the facts."""
    return tuple(tell_assumption(feiten, a) for a in aannames)


def is_blocked(db: Database, pb: Planbeeld) -> bool:
    """Whether a plan assumes something of the world that is not true."""
    return bool(blocking(read_ronde(db, pb.stand), pb.feiten.aannames))


def changed_since(db: Database, stand: int) -> int:
    """How many rows of the facts are new, changed or gone since an import."""
    nieuw, ronde = _facts(db)
    if nieuw == stand:
        return 0
    bladen = compare_rounds(read_ronde(db, stand), ronde)
    return sum(len(b.nieuw) + len(b.gewijzigd) + len(b.weg) for b in bladen)


def _facts(db: Database) -> tuple[int, Ronde]:
    with db.read() as s:
        stand = plannen.newest_stand(s)
        if stand is None:
            raise KanNiet("Lees eerst een werkboek in.")
    return stand.id, read_ronde(db, stand.id)


def _kept(db: Database, gebruiker: Gebruiker, van: str) -> tuple[Aanname, ...]:
    return tuple(a for a in open_plan(db, gebruiker, van).feiten.aannames if a.soort != "weg") if van else ()
