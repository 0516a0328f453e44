"""Read what lies in this folder: the figures of the annual reports, the postcodes, the default Aanbod."""

from __future__ import annotations

import csv
import tomllib
from datetime import date
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from pydantic import BaseModel, ConfigDict, Field

MAP = Path(__file__).parent
VERSLAGEN = MAP / "verslagen"
POSTCODES = MAP / "postcodes.csv"
AANBOD = MAP / "aanbod.yaml"
AARDSTRAAL_KM = 6371.0

Waarde = bool | int | float | date | str | tuple[str, ...]


class Punt(NamedTuple):
    """A point on the map, in degrees (WGS84)."""

    lat: float
    lon: float


class Postcode(NamedTuple):
    """The middle of one four-digit postcode and the place it lies in."""

    pc4: str
    punt: Punt
    plaats: str


class Cijfer(BaseModel):
    """One fact of an annual report: its value, its unit, and whether one can build on it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    onderwerp: str
    naam: str
    waarde: Waarde
    bron: str = Field(pattern=r"^\d{3}_[0-9a-f]{16}\.txt$")
    eenheid: str = ""
    afgeleid: bool = False
    klopt_niet: bool = False
    opmerking: str = ""

    def getal(self) -> float:
        """Give the value as a number; a text or a yes/no is a mistake of the caller."""
        if isinstance(self.waarde, bool) or not isinstance(self.waarde, int | float):
            raise TypeError(f"{self.onderwerp}.{self.naam} is geen getal: {self.waarde!r}")
        return float(self.waarde)


class Verslag(BaseModel):
    """The figures of one annual report: one place, one year."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    plaats: str
    jaar: int
    bron: str
    cijfers: tuple[Cijfer, ...]

    def cijfer(self, onderwerp: str, naam: str) -> Cijfer:
        """Find one figure by its subject and its name."""
        for cijfer in self.cijfers:
            if (cijfer.onderwerp, cijfer.naam) == (onderwerp, naam):
                return cijfer
        raise KeyError(f"{onderwerp}.{naam} staat niet in {self.plaats} {self.jaar}")


class Standaardaanbod(BaseModel):
    """The default Aanbod: rows with the columns of the sheet, and what a placed request is worth per lijn."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    waarde_per_lijn: dict[str, int]
    aanbod: tuple[dict[str, str | int | float | bool | None], ...]


def read_verslag(bestand: Path) -> Verslag:
    """Read one report; every table but the head is a subject, every key in it a figure."""
    inhoud: dict[str, Any] = tomllib.loads(bestand.read_text(encoding="utf-8"))
    cijfers = [
        Cijfer(onderwerp=onderwerp, naam=naam, **velden)
        for onderwerp, tabel in inhoud.items()
        if isinstance(tabel, dict)
        for naam, velden in tabel.items()
    ]
    return Verslag(plaats=inhoud["plaats"], jaar=inhoud["jaar"], bron=inhoud["bron"], cijfers=tuple(cijfers))


def read_verslagen() -> tuple[Verslag, ...]:
    """Read all reports, in the order of their file names."""
    return tuple(read_verslag(bestand) for bestand in sorted(VERSLAGEN.glob("*.toml")))


def read_postcodes(bestand: Path = POSTCODES) -> dict[str, Postcode]:
    """Read the shipped table of postcodes."""
    with bestand.open(encoding="utf-8", newline="") as file:
        rows = [
            Postcode(row["pc4"], Punt(float(row["lat"]), float(row["lon"])), row["plaats"])
            for row in csv.DictReader(file)
        ]
    return {row.pc4: row for row in rows}


def read_aanbod(bestand: Path = AANBOD) -> Standaardaanbod:
    """Read the default Aanbod."""
    return Standaardaanbod.model_validate(yaml.safe_load(bestand.read_text(encoding="utf-8")))


def distance_km(a: Punt, b: Punt) -> float:
    """Give the distance over the globe, in a straight line."""
    half_lat, half_lon = radians(b.lat - a.lat) / 2, radians(b.lon - a.lon) / 2
    chord = sin(half_lat) ** 2 + cos(radians(a.lat)) * cos(radians(b.lat)) * sin(half_lon) ** 2
    return 2 * AARDSTRAAL_KM * asin(sqrt(chord))
