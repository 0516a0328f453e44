"""A list as a screen shows it: filtered, sorted, a page at a time, with its counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

R = TypeVar("R")

PER_BLAD = 100
"""Rows on one page."""


@dataclass(frozen=True)
class Zoek:
    """What every list can be asked: words to look for, the column to sort by, and which page."""

    zoek: str = ""
    sorteer: str = ""
    af: bool = False
    blad: int = 1

    def finds(self, *teksten: str) -> bool:
        """Whether every word that is looked for stands somewhere in these texts."""
        alles = " ".join(teksten).casefold()
        return all(woord in alles for woord in self.zoek.casefold().split())


@dataclass(frozen=True)
class Lijst(Generic[R]):
    """The rows of one page; `gevonden` of `totaal` rows fit the filter, spread over `bladen` pages."""

    rijen: tuple[R, ...]
    gevonden: int
    totaal: int
    blad: int
    bladen: int


def make_list(
    rijen: Iterable[R],
    totaal: int,
    zoek: Zoek,
    sleutels: Mapping[str, Callable[[R], Any]],
) -> Lijst[R]:
    """Sort the rows that were found and take one page; an unknown column or page means the first."""
    sleutel = sleutels.get(zoek.sorteer) or next(iter(sleutels.values()))
    alle = sorted(rijen, key=sleutel, reverse=zoek.af)
    bladen = max(1, -(-len(alle) // PER_BLAD))
    blad = zoek.blad if 1 <= zoek.blad <= bladen else 1
    return Lijst(tuple(alle[(blad - 1) * PER_BLAD : blad * PER_BLAD]), len(alle), totaal, blad, bladen)
