"""Every rule is written twice, and the two readings agree about every plan: also about plans that break it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from scheduler.rules import REGELS
from scheduler.rules.base import Regel
from tests.rules.lezingen import read_by_solver, read_plainly, with_its_grounds
from tests.rules.strategies import Situatie, situaties


@pytest.mark.parametrize("fase", ["indelen", "bemensen", "koppelen"])
@given(situatie=situaties())
@settings(max_examples=3 * settings().max_examples // 2)
def test_check_and_post_agree_about_each_rule_alone(fase: str, situatie: Situatie) -> None:
    ronde, kandidaten, plan = situatie.ronde, situatie.kandidaten, situatie.plan
    regels = [r for r in REGELS if r.fase == fase]
    said_plainly = {r.id: read_plainly(r, ronde, plan) for r in regels}
    assert {r.id: read_by_solver(r, ronde, kandidaten, plan) for r in regels} == said_plainly


def test_random_plans_show_every_rule_kept_and_broken() -> None:
    seen: dict[str, set[bool]] = {r.id: set() for r in REGELS}

    @given(situatie=situaties())
    @settings(max_examples=3 * settings().max_examples)
    def look(situatie: Situatie) -> None:
        for regel in REGELS:
            if _grounds_hold(regel, situatie):
                seen[regel.id].add(any(regel.check(situatie.ronde, situatie.plan)))

    look()
    assert [i for i, sides in seen.items() if sides != {False, True}] == []


def _grounds_hold(regel: Regel, situatie: Situatie) -> bool:
    grounds = with_its_grounds(regel)[1:]
    return not any(any(r.check(situatie.ronde, situatie.plan)) for r in grounds)
