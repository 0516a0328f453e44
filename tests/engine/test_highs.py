"""Groups first, people second: nearly the best plan, and a bound on all of them."""

from __future__ import annotations

import pytest

from scheduler.engine.candidates import make_candidates
from scheduler.engine.columns import generate_columns
from scheduler.engine.greedy import plan_greedily
from scheduler.engine.highs import solve_highs, solve_in_two_steps
from scheduler.engine.linear import LinearModel
from scheduler.engine.master import build_master
from scheduler.engine.stages.indelen import complete_values
from scheduler.engine.task import make_task
from seeds.generator import PROFIELEN, generate


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_groups_first_gives_a_plan_near_the_best_and_a_bound_on_all(seed: int) -> None:
    candidates = make_candidates(make_task(generate(PROFIELEN["leidschendam-voorburg-2017"], seed)))
    greedy = plan_greedily(candidates)
    columns = generate_columns(candidates, [(o.candidate, o.copy) for o in greedy], rounds=6)
    master = build_master(candidates, sorted(set(columns.columns)), wishes=True)
    start = complete_values(master, greedy)
    assert start is not None
    best = solve_highs(master.model, 60)
    assert best.proven
    assert best.worth is not None
    found = solve_in_two_steps(master.model, master.opening, 60, dict(enumerate(start)))
    assert found.values is not None
    assert found.worth is not None
    assert master.model.breaches(found.values) == []
    assert found.worth == master.model.worth(found.values)
    assert best.worth * 0.99 <= found.worth <= best.worth <= found.bound + 1
    assert found.proven == (found.bound - found.worth < 1)


def test_no_plan_is_said_to_be_none() -> None:
    model = LinearModel()
    opens, people = model.variable(), model.variable(upper=5, gain=1)
    model.row((opens, people), (6, -1), low=0, high=0)
    model.row((opens,), (1,), low=1)
    found = solve_in_two_steps(model, {opens}, 10, {})
    assert (found.values, found.infeasible) == (None, True)
