"""Dagdelen, periods and closed days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pydantic import model_validator

from scheduler.domain.model import Feit


class Dagdeel(StrEnum):
    """A part of a weekday, by its code: day, hyphen, `o` (ochtend), `m` (middag) or `a` (avond)."""

    MA_O = "ma-o"
    MA_M = "ma-m"
    MA_A = "ma-a"
    DI_O = "di-o"
    DI_M = "di-m"
    DI_A = "di-a"
    WO_O = "wo-o"
    WO_M = "wo-m"
    WO_A = "wo-a"
    DO_O = "do-o"
    DO_M = "do-m"
    DO_A = "do-a"
    VR_O = "vr-o"
    VR_M = "vr-m"
    VR_A = "vr-a"
    ZA_O = "za-o"
    ZA_M = "za-m"
    ZA_A = "za-a"
    ZO_O = "zo-o"
    ZO_M = "zo-m"
    ZO_A = "zo-a"

    @property
    def dag(self) -> str:
        """The weekday, as `ma` to `zo`."""
        return self.value[:2]

    @property
    def deel(self) -> str:
        """The part of the day: `o`, `m` or `a`."""
        return self.value[3:]

    @property
    def volgorde(self) -> int:
        """Place in the week, 0 (maandagochtend) to 20 (zondagavond)."""
        return _VOLGORDE[self.value]

    @property
    def naam(self) -> str:
        """The word a planner says: `maandagochtend`."""
        return DAGEN[self.dag] + DELEN[self.deel]


DAGEN = {
    "ma": "maandag",
    "di": "dinsdag",
    "wo": "woensdag",
    "do": "donderdag",
    "vr": "vrijdag",
    "za": "zaterdag",
    "zo": "zondag",
}
DELEN = {"o": "ochtend", "m": "middag", "a": "avond"}
_VOLGORDE = {str(d): i for i, d in enumerate(Dagdeel)}

Weekpatroon = tuple[Dagdeel, ...]
"""The dagdelen of one group, in order of the week, on different days."""


def sort_dagdelen(dagdelen: frozenset[Dagdeel] | set[Dagdeel] | list[Dagdeel] | Weekpatroon) -> Weekpatroon:
    """Dagdelen in order of the week."""
    return tuple(sorted(dagdelen, key=lambda d: _VOLGORDE[d]))


@dataclass(frozen=True)
class Lestijd:
    """Clock times of a dagdeel at a leslocatie, Europe/Amsterdam, as `HH:MM`."""

    van: str
    tot: str

    @property
    def uren(self) -> float:
        """How long it lasts, in hours."""
        van, tot = (int(klok[:2]) * 60 + int(klok[3:]) for klok in (self.van, self.tot))
        return (tot - van) / 60


LESTIJDEN = {"o": Lestijd("09:15", "12:00"), "m": Lestijd("13:00", "15:45"), "a": Lestijd("19:00", "21:30")}
"""The usual times; a leslocatie may have its own."""


class Periode(Feit):
    """A range of days, first and last day included; `tot` empty means no end."""

    van: date
    tot: date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Periode:
        if self.tot is not None and self.tot < self.van:
            msg = f"de periode eindigt ({self.tot}) voor zij begint ({self.van})"
            raise ValueError(msg)
        return self

    def __contains__(self, dag: date) -> bool:
        return self.van <= dag and (self.tot is None or dag <= self.tot)
