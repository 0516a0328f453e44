"""The guide for a new rule shows a rule and its situations as they stand in their files."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
GIDS = (ROOT / "scheduler" / "docs" / "nieuwe-regel.md").read_text(encoding="utf-8")


def blocks(taal: str) -> list[str]:
    return re.findall(rf"```{taal}\n(.*?)```", GIDS, re.DOTALL)


def test_the_code_of_the_guide_is_the_code_of_the_rule() -> None:
    regel = (ROOT / "scheduler" / "rules" / "hard" / "docent_niet_te_veel.py").read_text(encoding="utf-8")
    shown = blocks("python")
    assert len(shown) == 3
    assert [code for code in shown if code not in regel] == []


def test_the_situations_of_the_guide_are_those_of_the_rule() -> None:
    (shown,) = blocks("yaml")
    kept = yaml.safe_load((ROOT / "tests" / "rules" / "situaties" / "docent_niet_te_veel.yaml").read_text("utf-8"))
    for kant, cases in yaml.safe_load(shown).items():
        assert [case for case in cases if case not in kept[kant]] == []


def test_every_file_that_the_guide_names_is_there() -> None:
    named = set(re.findall(r"`((?:scheduler|tests|engine)/[\w/.]+?\.py)`", GIDS))
    assert {n for n in named if not any((map_ / n).is_file() for map_ in (ROOT, ROOT / "scheduler"))} == set()
    assert "engine/task.py" in named
