"""The same plan has the same explanation, whatever the order in which Python walks through a set."""

from __future__ import annotations

import os
import subprocess
import sys

from scheduler.explain import explain_plan

SCRIPT = """
import sys
from pathlib import Path
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.explain import explain_person, explain_plan
from scheduler.explain.unlock import unlock
ronde = Ronde.model_validate_json(Path(sys.argv[1]).read_text())
plan = Plan.model_validate_json(Path(sys.argv[2]).read_text())
u = explain_plan(ronde, plan)
print([(n.uitleg, n.wat_helpt, n.reden) for n in u.niet_geplaatst], u.verzoeken, u.groepen, u.inzet, u.koppelingen)
print([o.reden.read("planner") for o in unlock(ronde, plan)])
print([explain_person(ronde, plan, v.vrijwilliger, "persoon") for v in ronde.vrijwilligers])
"""


def test_twice_is_the_same(gevallen) -> None:
    geval = gevallen["docenten"]
    assert explain_plan(geval.ronde, geval.plan) == geval.uitleg


def test_the_order_of_sets_does_not_matter(gevallen, tmp_path) -> None:
    geval = gevallen["docenten"]
    (tmp_path / "ronde.json").write_text(geval.ronde.model_dump_json())
    (tmp_path / "plan.json").write_text(geval.plan.model_dump_json())
    command = [sys.executable, "-c", SCRIPT, str(tmp_path / "ronde.json"), str(tmp_path / "plan.json")]
    outputs = {
        subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert b"heeft nog geen groep" in next(iter(outputs))
