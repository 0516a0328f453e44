"""Travel in minutes between two points, by means of transport.

Source of the formula: the workbook contract: fixed(vervoer) + km x 1.3 x per_km(vervoer), km over the great circle.
"""

from __future__ import annotations

import csv
import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from scheduler.domain.cursist import Vervoer
from scheduler.domain.plek import Postcode

Punt = tuple[float, float]
"""Latitude and longitude in degrees (WGS84)."""

STANDAARD_VERVOER: Vervoer = "fiets"
VAST = {"fiets": 2.0, "ov": 12.0, "auto": 5.0}
PER_KM = {"fiets": 4.0, "ov": 2.4, "auto": 1.4}
OMWEG = 1.3
STRAAL_AARDE_KM = 6371.0088


@dataclass(frozen=True)
class Reistijd:
    """How long a trip takes: `minuten` rounded up (to hold against a limit) and `vijftal`, to the nearest 5."""

    minuten: int
    vijftal: int


@lru_cache(maxsize=1_000_000)
def kilometers(a: Punt, b: Punt) -> float:
    """Great-circle distance in kilometres (haversine)."""
    lat1, lon1, lat2, lon2 = (math.radians(x) for x in (*a, *b))
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * STRAAL_AARDE_KM * math.asin(min(1.0, math.sqrt(h)))


@lru_cache(maxsize=1_000_000)
def reistijd(a: Punt, b: Punt, vervoer: Vervoer) -> Reistijd:
    """Travel between two points; a limit in whole minutes holds exactly when it holds for the unrounded time."""
    exact = VAST[vervoer] + kilometers(a, b) * OMWEG * PER_KM[vervoer]
    return Reistijd(minuten=math.ceil(round(exact, 9)), vijftal=5 * math.floor(exact / 5 + 0.5))


def minuten_minstens(a: Punt, b: Punt, vervoer: Vervoer) -> float:
    """Minutes that the difference in latitude alone takes: a first look that costs next to nothing."""
    north = math.radians(abs(a[0] - b[0])) * STRAAL_AARDE_KM
    return VAST[vervoer] + north * OMWEG * PER_KM[vervoer]


class Kaart:
    """Where a postcode or plaats lies: the round's own Postcodes, then the shipped table, then the plaats's mean."""

    def __init__(self, eigen: Iterable[Postcode] = ()) -> None:
        self._eigen = {p.pc4: (p.lat, p.lon) for p in eigen}
        self._plaatsen = _means([(p.plaats, (p.lat, p.lon)) for p in eigen])
        self._gevonden: dict[tuple[str, str], Punt | None] = {}

    def punt(self, postcode: str, plaats: str) -> Punt | None:
        """The point of a postcode (its first four digits), else the mean of the plaats, else nothing."""
        adres = (postcode, plaats)
        if adres not in self._gevonden:
            self._gevonden[adres] = self._find(postcode, plaats)
        return self._gevonden[adres]

    def _find(self, postcode: str, plaats: str) -> Punt | None:
        pc4 = postcode.replace(" ", "")[:4]
        shipped, shipped_plaatsen = _shipped()
        naam = plaats.strip().casefold()
        return self._eigen.get(pc4) or shipped.get(pc4) or self._plaatsen.get(naam) or shipped_plaatsen.get(naam)


def _means(rows: list[tuple[str, Punt]]) -> dict[str, Punt]:
    by_plaats: dict[str, list[Punt]] = defaultdict(list)
    for plaats, punt in rows:
        if plaats:
            by_plaats[plaats.strip().casefold()].append(punt)
    return {p: (sum(a for a, _ in ps) / len(ps), sum(b for _, b in ps) / len(ps)) for p, ps in by_plaats.items()}


@lru_cache(maxsize=1)
def _shipped() -> tuple[dict[str, Punt], dict[str, Punt]]:
    with (files("seeds") / "postcodes.csv").open(encoding="utf-8") as f:
        rows = [(r["pc4"], r["plaats"], (float(r["lat"]), float(r["lon"]))) for r in csv.DictReader(f)]
    return {pc4: punt for pc4, _, punt in rows}, _means([(plaats, punt) for _, plaats, punt in rows])
