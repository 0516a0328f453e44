"""Chance with a memory: one source of numbers per topic, and shares that come out exactly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Kans(Random):
    """Random numbers of one topic; a change in one topic leaves the others as they were."""

    def __init__(self, *onderwerp: object) -> None:
        super().__init__("/".join(str(deel) for deel in onderwerp))

    def met(self, kans: float) -> bool:
        """Whether something happens that has this chance."""
        return self.random() < kans

    def uit(self, gewichten: Mapping[T, float]) -> T:
        """One key, as likely as its weight."""
        return self.choices(list(gewichten), weights=list(gewichten.values()))[0]

    def gemengd(self, rij: Sequence[T]) -> list[T]:
        """The same things in another order."""
        found = list(rij)
        self.shuffle(found)
        return found


def divide(aantal: int, aandelen: Mapping[T, float]) -> dict[T, int]:
    """Split a number by shares; the largest remainders get what rounding leaves over."""
    totaal = sum(aandelen.values())
    exact = {k: aantal * a / totaal for k, a in aandelen.items()}
    parts = {k: int(x) for k, x in exact.items()}
    rest = sorted(exact, key=lambda k: parts[k] - exact[k])
    for k in rest[: aantal - sum(parts.values())]:
        parts[k] += 1
    return parts


def spread_out(parts: Mapping[T, int]) -> list[T]:
    """Every key as often as its number."""
    return [k for k, n in parts.items() for _ in range(n)]
