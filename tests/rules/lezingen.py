"""The two readings of a rule for one finished plan: nothing when it is impossible, else its worth."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler.domain.plan import Lesgroep, Plan
from scheduler.domain.ronde import Ronde
from scheduler.engine.cpsat import Limits, solve_cpsat
from scheduler.engine.plain import PlainModel, plain_model
from scheduler.rules import REGELS
from scheduler.rules.base import Regel
from scheduler.rules.keuzes import alle_keuzes
from tests.rules.bouwen import DAGDELEN

REGEL_MET = {regel.id: regel for regel in REGELS}


def with_its_grounds(regel: Regel) -> list[Regel]:
    """The rule, and the hard rules that it takes for granted."""
    return [regel, *(REGEL_MET[i] for i in regel.steunt_op)]


def read_plainly(regel: Regel, ronde: Ronde, plan: Plan) -> int | None:
    found = [b for r in with_its_grounds(regel) for b in r.check(ronde, plan)]
    return None if any(b.ernst == "fout" for b in found) else sum(b.punten for b in found)


def dense_model(regel: Regel, ronde: Ronde, groepen: Sequence[Lesgroep]) -> PlainModel:
    return plain_model(ronde, groepen, alle_keuzes(ronde, groepen, DAGDELEN), with_its_grounds(regel))


def read_by_solver(regel: Regel, ronde: Ronde, groepen: Sequence[Lesgroep], plan: Plan) -> int | None:
    model = dense_model(regel, ronde, groepen)
    assert model.expresses(plan)
    model.fix(plan)
    answer = solve_cpsat(model.linear, Limits())
    assert answer.infeasible or answer.proven
    return answer.worth
