"""A workbook of output sheets alone, without the input of a round."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from scheduler.io.pack import save
from scheduler.io.plan_sheets import Blad
from scheduler.io.style import put_table
from scheduler.io.writer import new_workbook


def write_sheets(uit: Path, bladen: Sequence[Blad]) -> None:
    """Write these sheets to a new workbook."""
    boek = new_workbook()
    for blad in bladen:
        put_table(boek.create_sheet(blad.naam), blad.kolommen, blad.rijen)
    save(boek, uit)
