"""Limits of the week count whole groups: no plan breaks them, and the relaxation without them promises too much."""

from __future__ import annotations

import pytest

from scheduler.domain.ronde import Ronde
from scheduler.engine.candidates import make_candidates
from scheduler.engine.highs import solve_highs, solve_relaxed
from scheduler.engine.task import make_task
from seeds.generator import PROFIELEN, generate, schaal
from tests.engine.models import model_of_all, without_limits


def one_docent(ronde: Ronde, lessons: int) -> Ronde:
    """Nothing is given yet, and one docent can give everything everywhere, for so many lessons a week."""
    docent = ronde.docenten[0].model_copy(
        update={
            "max_dagdelen": lessons,
            "bevoegdheden": frozenset(a.bevoegdheid for a in ronde.aanbod),
            "locaties": frozenset(loc.locatie for loc in ronde.leslocaties),
            "dagdelen": ronde.leslocaties[0].dagdelen,
        }
    )
    return ronde.model_copy(update={"docenten": (docent,), "groepen": (), "inzet": (), "koppelingen": ()})


def test_a_docent_with_five_lessons_takes_one_group_of_three() -> None:
    candidates = make_candidates(make_task(one_docent(schaal(60, 1), 5)))
    kinds = {candidates.kind(g) for g, c in enumerate(candidates.all) if len(c.days) == 3}
    for kind in sorted(kinds):
        per_three = [w for w in candidates.weeks if w.kinds == {kind} and w.per == 3]
        assert [w.most for w in per_three] == [1]
        assert [per_three[0].uses(kind, lessons) for lessons in (1, 2, 3, 5, 6)] == [0, 0, 1, 1, 2]
    assert kinds


def test_lessons_that_divide_evenly_need_no_limit() -> None:
    limits = make_candidates(make_task(one_docent(schaal(60, 1), 6))).weeks
    assert {w.per for w in limits}.isdisjoint({2, 3})


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_the_best_plan_of_all_keeps_the_limits(seed: int) -> None:
    master = model_of_all(make_candidates(make_task(schaal(60, seed))))
    assert master.week_rows
    best = solve_highs(without_limits(master), 120)
    assert best.proven
    assert best.values is not None
    assert master.model.breaches(best.values) == []


def test_the_relaxation_promises_less_with_the_limits() -> None:
    master = model_of_all(make_candidates(make_task(generate(PROFIELEN["leidschendam-voorburg-2017"], 3))))
    bare, limited = solve_relaxed(without_limits(master)), solve_relaxed(master.model)
    assert bare is not None
    assert limited is not None
    assert limited.worth < bare.worth - 300
