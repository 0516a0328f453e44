"""The search part by part: every step is a plan, never a worse one, and the same one every time."""

from __future__ import annotations

import threading
import time
from math import inf

import pytest

from scheduler.engine.candidates import make_candidates
from scheduler.engine.columns import generate_columns
from scheduler.engine.greedy import plan_greedily
from scheduler.engine.highs import solve_highs, solve_relaxed
from scheduler.engine.master import build_master
from scheduler.engine.neighbourhoods import WORK_PER_PART, improve
from scheduler.engine.parts import Core
from scheduler.engine.stages.indelen import complete_values
from scheduler.engine.task import make_task
from seeds.generator import PROFIELEN, generate


@pytest.fixture(scope="module")
def begonnen():
    """A model over the candidates that carry the relaxation of a small round, and a plan made by hand."""
    candidates = make_candidates(make_task(generate(PROFIELEN["leidschendam-voorburg-2017"], 3)))
    greedy = plan_greedily(candidates)
    columns = generate_columns(candidates, [(o.candidate, o.copy) for o in greedy], rounds=6)
    master = build_master(candidates, sorted(set(columns.columns)), wishes=True)
    return master, complete_values(master, greedy)


def run(begonnen, *, parts=1, seed=1, workers=1, until=inf, stop=None):
    master, values = begonnen
    stappen: list[list[int]] = []
    best = improve(
        master,
        values,
        Core(master, range(len(master.columns))),
        work=parts * WORK_PER_PART,
        until=until,
        seed=seed,
        workers=workers,
        on_better=stappen.append,
        stop=stop,
    )
    return best, stappen


def test_every_step_is_a_better_plan_and_the_last_is_near_the_best(begonnen):
    master, values = begonnen
    best, stappen = run(begonnen)
    waarden = [master.model.worth(v) for v in (values, *stappen)]
    assert waarden == sorted(set(waarden))
    assert len(waarden) > 2
    assert [master.model.breaches(v) for v in stappen] == [[]] * len(stappen)
    assert stappen[-1] == best
    relaxed = solve_relaxed(master.model)
    assert relaxed is not None
    assert relaxed.worth * 0.97 <= waarden[-1] <= relaxed.worth


def test_with_one_worker_the_same_seed_finds_the_same_plan(begonnen):
    assert run(begonnen, parts=0.25) == run(begonnen, parts=0.25)


def test_two_workers_side_by_side_leave_a_plan_that_keeps_every_row(begonnen):
    master, values = begonnen
    best, _ = run(begonnen, workers=2, until=time.monotonic() + 4)
    assert master.model.breaches(best) == []
    assert master.model.worth(best) > master.model.worth(values)


def test_two_workers_solve_the_core_whole_and_end_when_nothing_is_better(begonnen):
    master, _ = begonnen
    best, _ = run(begonnen, workers=2, until=time.monotonic() + 60)
    whole = solve_highs(master.model, 60)
    assert whole.proven
    assert master.model.worth(best) == whole.worth


def test_who_stops_keeps_what_is_there_at_once(begonnen):
    stop = threading.Event()
    stop.set()
    best, stappen = run(begonnen, stop=stop)
    assert (best, stappen) == (begonnen[1], [])
