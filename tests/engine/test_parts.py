"""What is freed next: the core whenever it has grown, else parts in three cuts, always with all docenten."""

from __future__ import annotations

from itertools import pairwise

import pytest

from scheduler.engine import parts as parts_module
from scheduler.engine.candidates import make_candidates
from scheduler.engine.greedy import plan_greedily
from scheduler.engine.master import Master, build_master
from scheduler.engine.parts import Core, Cut, Parts
from scheduler.engine.stages.indelen import complete_values
from scheduler.engine.task import make_task
from seeds.generator import schaal


@pytest.fixture(scope="module")
def begonnen() -> tuple[Master, list[int]]:
    """A model of a round of some leslocaties, and a plan made by hand."""
    candidates = make_candidates(make_task(schaal(200, 2)))
    greedy = plan_greedily(candidates)
    some = {(g, 0) for g in range(0, len(candidates.all), 5)} | {(o.candidate, o.copy) for o in greedy}
    master = build_master(candidates, sorted(some), wishes=True)
    values = complete_values(master, greedy)
    assert values is not None
    return master, values


def test_the_core_comes_first_and_again_only_when_it_has_grown(begonnen: tuple[Master, list[int]]) -> None:
    master, best = begonnen
    core = Core(master, [0])
    parts = Parts(master, 1, core)
    first = parts.choose(best)
    opened = {j for j, y in enumerate(master.opens) if best[y]} | {0}
    assert first.cut is core
    assert set(first.free) == {v for j in opened for v in master.spans[j]} | set(master.teaches.values())
    assert isinstance(parts.choose(best).cut, Cut)
    core.learn(proven=True)
    assert isinstance(parts.choose(best).cut, Cut)
    other = next(j for j in range(len(master.columns)) if j not in opened)
    changed = list(best)
    changed[master.opens[other]] = 1
    again = parts.choose(changed)
    assert again.cut is core
    assert set(master.spans[other]) <= set(again.free)


def test_a_core_that_is_proven_need_not_be_solved_in_another_model(begonnen: tuple[Master, list[int]]) -> None:
    master, best = begonnen
    core = Core(master, [])
    parts = Parts(master, 1, core)
    assert parts.choose(best).cut is core
    core.learn(proven=True)
    smaller = build_master(
        master.candidates, [c for j, c in enumerate(master.columns) if best[master.opens[j]]], wishes=True
    )
    everything_open = [1] * len(smaller.model.lower)
    assert isinstance(Parts(smaller, 1, core.within(smaller)).choose(everything_open).cut, Cut)
    core.learn(proven=False)
    unproven = core.within(smaller)
    assert Parts(smaller, 1, unproven).choose(everything_open).cut is unproven


def test_a_core_too_large_is_left_to_the_parts(
    begonnen: tuple[Master, list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    master, best = begonnen
    monkeypatch.setattr(parts_module, "LARGEST_CORE", 10)
    assert isinstance(Parts(master, 1, Core(master, [0])).choose(best).cut, Cut)


def test_parts_are_cut_in_three_ways_in_turn_and_reach_every_group(begonnen: tuple[Master, list[int]]) -> None:
    master, best = begonnen
    parts = Parts(master, 1)
    chosen = [parts.choose(best) for _ in range(6 * len(master.columns))]
    assert len({id(p.cut) for p in chosen[:3]}) == 3
    assert all(a.cut is b.cut for a, b in zip(chosen, chosen[3:], strict=False))
    assert all(a.cut is not b.cut for a, b in pairwise(chosen))
    assert {v for p in chosen for v in p.free} == set(range(len(best)))
    assert all(set(master.teaches.values()) <= set(p.free) for p in chosen)
