"""A small real round, planned once; and the command line run inside this process."""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from scheduler.cli import inburgerplan
from scheduler.cli.kader import run as run_group
from scheduler.service.werkboek.invoer import write_round
from seeds.generator.profielen import schaal


@dataclass(frozen=True)
class Gedaan:
    """What a command gave back."""

    code: int
    out: str
    err: str

    @property
    def objects(self) -> list[dict[str, Any]]:
        """Every line of stdout as JSON: fails when there is anything else on it."""
        return [json.loads(line) for line in self.out.splitlines()]


def run(*args: object) -> Gedaan:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = run_group(inburgerplan, [str(a) for a in args])
    return Gedaan(code, out.getvalue(), err.getvalue())


def make_input(path: Path, n: int = 60) -> Path:
    write_round(path, schaal(n, 3))
    return path


@pytest.fixture(scope="session")
def invoer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook with 60 cursisten and three running groups."""
    return make_input(tmp_path_factory.mktemp("in") / "ronde.xlsx")


@pytest.fixture(scope="session")
def gepland(invoer: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Gedaan]:
    """The plan workbook of that round, and what the command said."""
    uit = tmp_path_factory.mktemp("uit") / "plan.xlsx"
    return uit, run("plan", invoer, "--uit", uit, "--tijd", 3, "--workers", 1)


@pytest.fixture(scope="session")
def plan(gepland: tuple[Path, Gedaan]) -> Path:
    return gepland[0]


@pytest.fixture
def onmogelijk(tmp_path: Path) -> Path:
    """All groups vast, and docenten who may give one lesson a week."""
    ronde = schaal(60, 3)
    groepen = tuple(g.model_copy(update={"vast": True}) for g in ronde.groepen)
    docenten = tuple(d.model_copy(update={"max_dagdelen": 1}) for d in ronde.docenten)
    path = tmp_path / "onmogelijk.xlsx"
    write_round(path, ronde.model_copy(update={"groepen": groepen, "docenten": docenten}))
    return path


def change_cells(path: Path, uit: Path, changes: Sequence[tuple[str, int, str, object]]) -> Path:
    """A copy of a workbook with other values: sheet, row, column name, value."""
    from openpyxl import load_workbook

    boek = load_workbook(path)
    for blad, rij, kolom, waarde in changes:
        ws = boek[blad]
        column = next(c.column for c in ws[1] if c.value == kolom)
        ws.cell(rij, column).value = waarde
    boek.save(uit)
    return uit
