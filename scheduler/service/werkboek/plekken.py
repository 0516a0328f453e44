"""Finds the cell of a plan workbook in which a breach of the plan stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.tijd import Dagdeel
from scheduler.io import plan_sheets as p
from scheduler.io.cells import CelFout
from scheduler.io.columns import plain, positions
from scheduler.io.reader import read_tables
from scheduler.io.rooster import Rij, Rooster, cel
from scheduler.io.rows import Regels
from scheduler.io.sheets import BLAD_VAN_VELD

PLAN_BLAD = {
    "groepen": p.PLAN_GROEPEN,
    "plaatsingen": p.PLAN_CURSISTEN,
    "inzet": p.PLAN_INZET,
    "koppelingen": p.PLAN_KOPPELINGEN,
}
"""The sheet that shows a part of the plan."""
HERKENNING = ("groep", "aanbod", "locatie", "lokaal", "docenten", "cursist", "vrijwilliger", "moment", "dagdeel")
"""The columns by which a row is recognised."""


@dataclass(frozen=True)
class _Plek:
    """A cell, and what the row that it stands in is about; its codes without capitals."""

    blad: str
    cel: str
    gevuld: bool
    codes: frozenset[str]
    dagdeel: Dagdeel | None

    def fit(self, b: Bevinding) -> tuple[int, bool, bool]:
        """How well this cell is the place of a breach: codes that it shares, its dagdeel, and not being empty."""
        return len(self.codes.intersection(w.casefold() for w in b.wie)), b.dagdeel == self.dagdeel, self.gevuld


class Plekken:
    """The cells of a plan workbook, read when the first breach asks for them."""

    def __init__(self, path: Path) -> None:
        self._cells = lru_cache(self._read_cells)
        self._tables = lru_cache(lambda: read_tables(path))

    def place(self, b: Bevinding) -> Bevinding:
        """The breach with its sheet and cell: in the row with most of its codes, and on its dagdeel.

        Where no row has any of them, because a row was taken away, it names the header of the column.
        """
        if not b.staat_in:
            return b
        best = max((c for pad in b.staat_in for c in self._cells(pad)), key=lambda c: c.fit(b), default=None)
        if best is None or not best.fit(b)[0]:
            return b.model_copy(update={"blad": sheet_of(b.staat_in[0]), "cel": self._header(b.staat_in[0])})
        return b.model_copy(update={"blad": best.blad, "cel": best.cel})

    def _header(self, pad: str) -> str:
        """The cell with the name of a column of a plan sheet or an input sheet; nothing when it is not there."""
        blad, kolom, ingevoerd = sheet_of(pad), pad.rsplit(".", 1)[1], self._tables()
        if pad.startswith("ronde."):
            regels = ingevoerd.regels.get(blad)
            return regels.tabel.place(regels.tabel.kop, kolom) if regels else ""
        rooster = next((r for r in ingevoerd.roosters if plain(r.naam) == plain(blad)), None)
        kop = rooster.rijen[0] if rooster and rooster.rijen else ()
        return next((cel(1, i) for i, w in enumerate(kop, start=1) if plain(str(w)) == plain(kolom)), "")

    def _read_cells(self, pad: str) -> tuple[_Plek, ...]:
        """The cells of one column of a plan sheet or an input sheet."""
        blad, kolom, ingevoerd = sheet_of(pad), pad.rsplit(".", 1)[1], self._tables()
        if pad.startswith("ronde."):
            regels = ingevoerd.regels.get(blad)
            return tuple(_input_cells(regels, kolom)) if regels else ()
        rooster = next((r for r in ingevoerd.roosters if plain(r.naam) == plain(blad)), None)
        return tuple(_plan_cells(rooster, kolom)) if rooster else ()


def sheet_of(pad: str) -> str:
    """The sheet that shows a path such as `plan.groepen.docenten` or `ronde.inzet.vast`."""
    bron, deel, _ = pad.split(".")
    return PLAN_BLAD[deel] if bron == "plan" else BLAD_VAN_VELD[deel].naam


def _input_cells(regels: Regels, kolom: str) -> Iterator[_Plek]:
    for regel in regels.regels:
        waarden = {k: w for k, w in regel.waarden.items() if k in HERKENNING}
        plek = regels.tabel.place(regel.nummer, kolom)
        yield _Plek(regels.tabel.naam, plek, kolom in regel.waarden, *_codes(waarden))


def _plan_cells(rooster: Rooster, kolom: str) -> Iterator[_Plek]:
    kop, *rijen = rooster.rijen or ((),)
    at = positions(kop)
    if plain(kolom) not in at:
        return
    plek = at[plain(kolom)]
    for nummer, rij in enumerate(rijen, start=2):
        waarden = {k: _value(k, rij, at.get(plain(k))) for k in HERKENNING}
        yield _Plek(rooster.naam, cel(nummer, plek + 1), _value(kolom, rij, plek) is not None, *_codes(waarden))


def _value(kolom: str, rij: Rij, plek: int | None) -> object:
    """What a cell of a plan sheet says; nothing when it is empty or cannot be read."""
    try:
        return None if plek is None or plek >= len(rij) or rij[plek] is None else p.read_output(kolom, rij[plek])
    except CelFout:
        return None


def _codes(waarden: dict[str, Any]) -> tuple[frozenset[str], Dagdeel | None]:
    """The codes in a row, and its dagdeel."""
    codes: set[str] = set()
    for kolom, waarde in waarden.items():
        if kolom != "dagdeel" and waarde is not None:
            codes |= {c.casefold() for c in (waarde.values() if isinstance(waarde, dict) else (str(waarde),))}
    dagdeel = waarden.get("dagdeel")
    return frozenset(codes), dagdeel if isinstance(dagdeel, Dagdeel) else None
