"""A sheet to hand out, as a record: whoever fills it needs no spreadsheet library."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.io.columns import Waarde


@dataclass(frozen=True)
class Exportblad:
    """One sheet: a title, headers and rows. `raster` makes all columns but the first equally wide."""

    naam: str
    titel: str
    kolommen: tuple[str, ...]
    rijen: tuple[tuple[Waarde, ...], ...]
    raster: bool = False
