"""A plan that is called proven is the best of all plans, also where much is vast: HiGHS over all candidates agrees."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from scheduler.domain.ronde import Ronde
from scheduler.engine.candidates import make_candidates
from scheduler.engine.fixed import pin_groups
from scheduler.engine.highs import solve_highs
from scheduler.engine.stages.indelen import Search, assign_groups
from scheduler.engine.task import make_task
from seeds.generator import schaal
from tests.engine.models import model_of_all, without_limits


def all_vast(ronde: Ronde) -> Ronde:
    """Every running group stays at its time and place; its rooms and docenten are free."""
    return _groepen(ronde, lambda _: {"vast": True, "lokaal": {}, "docenten": {}})


def every_other_vast(ronde: Ronde) -> Ronde:
    """Every other group is vast, with its rooms and docenten."""
    return _groepen(ronde, lambda i: {"vast": i % 2 == 0})


def some_people_vast(ronde: Ronde) -> Ronde:
    """One person in four is vast in the group where he sits."""
    cursisten = tuple(
        c.model_copy(update={"vaste_groepen": c.groepen if i % 4 == 0 else ()}) for i, c in enumerate(ronde.cursisten)
    )
    return pin_groups(ronde.model_copy(update={"cursisten": cursisten}))


def _groepen(ronde: Ronde, change: Callable[[int], dict[str, object]]) -> Ronde:
    groepen = tuple(g.model_copy(update=change(i)) for i, g in enumerate(ronde.groepen))
    return ronde.model_copy(update={"groepen": groepen})


@pytest.mark.parametrize("seed", range(1, 9))
@pytest.mark.parametrize("change", [all_vast, every_other_vast, some_people_vast])
def test_proven_means_that_no_plan_is_better(change: Callable[[Ronde], Ronde], seed: int) -> None:
    candidates = make_candidates(make_task(change(schaal(60, seed))))
    assert any(c.fixed for c in candidates.all)
    found = assign_groups(candidates, Search(work=30))
    best = solve_highs(without_limits(model_of_all(candidates)), 60)
    if not found.feasible:
        assert best.infeasible
    else:
        assert best.proven
        assert found.proven
        assert found.worth == best.worth
