"""A sheet as plain rows of values, and addresses of its cells: known without any spreadsheet library."""

from __future__ import annotations

from dataclasses import dataclass

Rij = tuple[object, ...]


@dataclass(frozen=True)
class Rooster:
    """One sheet: its name and its rows; row 1 of the sheet is `rijen[0]`, column A is the first value of a row."""

    naam: str
    rijen: tuple[Rij, ...]


def cel(rij: int, kolom: int) -> str:
    """The address of a cell by row and column, both from 1: `D14`."""
    letters = ""
    while kolom:
        kolom, rest = divmod(kolom - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{rij}"
