"""The rounds that are measured, how long, and against what."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.ronde import Ronde
from seeds.generator import PROFIELEN, generate, schaal


@dataclass(frozen=True)
class Round:
    """A round: its seconds, the ways to plan it, and how many patterns a cell the monolithic model gets."""

    seconds: float
    ways: tuple[str, ...] = ("ours", "by_hand", "highs")
    patterns: int = 16


ROUNDS = {
    "leiden-2020": Round(60),
    "gorinchem-2018": Round(90),
    "zuidwest-2020": Round(150, patterns=8),
    "schaal-5000": Round(480, ways=("ours", "by_hand")),
}


def make_round(name: str, seed: int) -> Ronde:
    """The synthetic round of that name."""
    if name.startswith("schaal-"):
        return schaal(int(name.removeprefix("schaal-")), seed)
    return generate(PROFIELEN[name], seed)
