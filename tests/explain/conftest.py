"""One real round with a real plan, solved once, and two variants of it in which other things are scarce."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.engine.solve import Opdracht, solve
from scheduler.explain import Uitleg, explain_plan
from seeds.generator import PROFIELEN, generate


@dataclass(frozen=True)
class Geval:
    ronde: Ronde
    plan: Plan
    uitleg: Uitleg


def change(ronde: Ronde, **sheets) -> Ronde:
    """A round with other rows, read again so that nothing worked out before stays."""
    return Ronde.model_validate({**{naam: getattr(ronde, naam) for naam in Ronde.model_fields}, **sheets})


def few_docenten(ronde: Ronde) -> Ronde:
    rows = tuple(d.model_copy(update={"max_dagdelen": max(1, d.max_dagdelen // 2)}) for d in ronde.docenten)
    return change(ronde, docenten=rows)


def full_groups(ronde: Ronde, plan: Plan) -> Ronde:
    """The maximum of every aanbod is the size of its largest group."""
    rows = []
    for a in ronde.aanbod:
        sizes = [len(plan.cursisten_in[g.groep]) for g in plan.groepen if g.aanbod == a.aanbod]
        maximum = max([a.min, *sizes]) if sizes else a.max
        rows.append(a.model_copy(update={"max": maximum, "streef": min(a.streef, maximum)}))
    return change(ronde, aanbod=tuple(rows))


def full_rooms(ronde: Ronde, plan: Plan) -> Ronde:
    """Every room that is used seats exactly its largest group; one room more is large and free."""
    seats = {}
    for g in plan.groepen:
        for r in g.lokaal.values():
            seats[g.locatie, r] = max(seats.get((g.locatie, r), 1), len(plan.cursisten_in[g.groep]))
    rows = [r.model_copy(update={"plaatsen": seats.get((r.locatie, r.lokaal), r.plaatsen)}) for r in ronde.lokalen]
    return change(ronde, lokalen=tuple(rows))


@pytest.fixture(scope="session")
def gevallen() -> dict[str, Geval]:
    ronde = few_docenten(generate(PROFIELEN["leidschendam-voorburg-2017"], 2))
    plan = solve(ronde, Opdracht(2.0, 1, 1)).plan
    assert plan is not None
    rondes = {"docenten": ronde, "vol": full_groups(ronde, plan), "lokalen": full_rooms(ronde, plan)}
    return {naam: Geval(r, plan, explain_plan(r, plan)) for naam, r in rondes.items()}


@pytest.fixture(scope="session", params=["docenten", "vol", "lokalen"])
def geval(request, gevallen) -> Geval:
    return gevallen[request.param]
