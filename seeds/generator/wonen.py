"""Where people live: four-digit postcodes of the places of a profile."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from scheduler.domain.cursist import Vervoer
from scheduler.domain.reistijd import kilometers, reistijd
from seeds.generator.keuze import Kans, divide, spread_out
from seeds.generator.profiel import Herkomst, Locatieprofiel
from seeds.lees import Postcode, read_postcodes

VERVOER: tuple[Vervoer, ...] = ("fiets", "ov", "auto")
MAX_REISTIJD = (30, 35, 40, 45, 45, 50, 60)
STREEK_KM = 40.0
VER_FIETSEN = 35
"""Minutes by bike beyond which few people cycle."""


@dataclass(frozen=True)
class Woonplek:
    """Where one person lives: letters are added to the four digits, so that it looks like a Dutch postcode."""

    gemeente: str
    postcode: Postcode
    letters: str

    @property
    def tekst(self) -> str:
        """The postcode as people write it."""
        return f"{self.postcode.pc4} {self.letters}"


@lru_cache(maxsize=1)
def all_postcodes() -> dict[str, Postcode]:
    """The shipped table, read once."""
    return read_postcodes()


@lru_cache(maxsize=1)
def _by_plaats() -> dict[str, list[Postcode]]:
    found: dict[str, list[Postcode]] = {}
    for row in all_postcodes().values():
        found.setdefault(row.plaats, []).append(row)
    return found


@lru_cache(maxsize=100_000)
def _near(herkomst: Herkomst, pc4: str) -> tuple[Postcode, ...]:
    """Postcodes of a gemeente around a leslocatie; a place of the same name elsewhere does not count."""
    punt = tuple(all_postcodes()[pc4].punt)
    plaatsen = herkomst.plaatsen or (herkomst.gemeente,)
    rows = (p for plaats in plaatsen for p in _by_plaats()[plaats])
    return tuple(p for p in rows if kilometers(tuple(p.punt), punt) <= STREEK_KM)


def draw_homes(kans: Kans, loc: Locatieprofiel, aantal: int) -> list[Woonplek]:
    """Homes for so many people; the shares per gemeente come out exactly."""
    parts = divide(aantal, {h: h.aandeel for h in loc.herkomst})
    return [_draw_home(kans, h, loc.postcode[:4]) for h in kans.gemengd(spread_out(parts))]


def _draw_home(kans: Kans, herkomst: Herkomst, pc4: str) -> Woonplek:
    postcode = kans.choice(_near(herkomst, pc4))
    letters = "".join(kans.choice("ABCDEGHJKLMNPRTVWXZ") for _ in "ab")
    return Woonplek(herkomst.gemeente, postcode, letters)


def draw_travel(kans: Kans, woonplek: Woonplek, loc: Locatieprofiel) -> tuple[Vervoer, int]:
    """Means of transport and the longest trip accepted; who lives far mostly, not always, accepts the trip."""
    punt = all_postcodes()[loc.postcode[:4]].punt
    minuten = {v: reistijd(tuple(woonplek.postcode.punt), tuple(punt), v).minuten for v in VERVOER}
    gewicht = {"fiets": 0.62 if minuten["fiets"] <= VER_FIETSEN else 0.08, "ov": 0.28, "auto": 0.10}
    vervoer = VERVOER[list(gewicht).index(kans.uit(gewicht))]
    grens = kans.choice(MAX_REISTIJD)
    if grens < minuten[vervoer] <= max(MAX_REISTIJD) and kans.met(0.75):
        grens = -(-minuten[vervoer] // 5) * 5
    return vervoer, min(grens, max(MAX_REISTIJD))
