"""Situations in YAML, one file a rule: what keeps the rule, what breaks it, and whom the finding names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from scheduler.rules import REGELS
from scheduler.rules.base import HardeRegel
from tests.rules.bouwen import build_plan, build_ronde
from tests.rules.lezingen import REGEL_MET, dense_model, read_by_solver, read_plainly

SITUATIES = Path(__file__).parent / "situaties"


def _cases() -> list[Any]:
    found = []
    for regel in REGELS:
        data = yaml.safe_load((SITUATIES / f"{regel.id}.yaml").read_text(encoding="utf-8"))
        for kant in ("gehouden", "gebroken"):
            for case in data[kant]:
                found.append(pytest.param(regel.id, kant, case, id=f"{regel.id}: {case['naam']}"))
    return found


@pytest.mark.parametrize(("rule_id", "kant", "case"), _cases())
def test_both_readings_say_what_the_situation_says(rule_id: str, kant: str, case: dict[str, Any]) -> None:
    regel = REGEL_MET[rule_id]
    plan = build_plan(case["plan"])
    ronde = build_ronde(case.get("ronde", {}), plan)
    found = list(regel.check(ronde, plan))
    if isinstance(regel, HardeRegel):
        assert [list(b.wie) for b in found] == case.get("wie", [])
        assert bool(found) == (kant == "gebroken")
    else:
        assert sum(b.punten for b in found) == case["punten"]
    assert all(b.code == rule_id for b in found)

    kandidaten = build_plan({"groepen": case["kandidaten"]}).groepen if "kandidaten" in case else plan.groepen
    if dense_model(regel, ronde, kandidaten).expresses(plan):
        assert read_by_solver(regel, ronde, kandidaten, plan) == read_plainly(regel, ronde, plan)
    else:
        assert kant == "gebroken"
