"""Leslocaties, lokalen and points on the map."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from scheduler.domain.model import Feit
from scheduler.domain.tijd import Dagdeel, Periode

Code = Annotated[str, Field(min_length=1, max_length=40)]


class Postcode(Feit):
    """One four-digit postcode with its point (WGS84, degrees)."""

    pc4: Annotated[str, Field(pattern=r"^[1-9]\d{3}$")]
    lat: Annotated[float, Field(ge=50, le=54)]
    lon: Annotated[float, Field(ge=3, le=8)]
    plaats: str = ""
    gemeente: str = ""


class Leslocatie(Feit):
    """A building where lessons are given, with the dagdelen on which it is open."""

    locatie: Code
    naam: str = ""
    postcode: str
    plaats: str = ""
    dagdelen: frozenset[Dagdeel]
    van: date | None = None
    tot: date | None = None
    gesloten: tuple[Periode, ...] = ()
    telefoon: str = ""

    def in_gebruik(self, begin: date | None, einde: date | None) -> bool:
        """Whether the building is ours during the whole period."""
        first, last = begin or einde, einde or begin
        if self.van and first and first < self.van:
            return False
        return not (self.tot and last and last > self.tot)


class Lokaal(Feit):
    """A room of a leslocatie and the number of cursisten it seats."""

    locatie: Code
    lokaal: Code
    plaatsen: Annotated[int, Field(ge=1)]
