"""What several tests of use cases read."""

from __future__ import annotations

from pathlib import Path

import pytest

from scheduler.service.werkboek.plannen import make_opdracht, plan_ronde
from scheduler.service.werkboek.uitvoer import write_plan
from seeds.generator.profielen import schaal


@pytest.fixture(scope="session")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan workbook without findings, with a group that stops and somebody who waits. Write changes elsewhere."""
    uit = tmp_path_factory.mktemp("plan") / "plan.xlsx"
    write_plan(uit, plan_ronde(schaal(40, 3), make_opdracht(1, 1, 1)))
    return uit
