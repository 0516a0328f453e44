"""What a search gives back: a plan, how good it is known to be, and everything needed to repeat it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan


class Status(StrEnum):
    """How a search ended, in the words of the planner."""

    BEWEZEN_BEST = "bewezen best"
    GOED = "goed"
    GESTOPT = "gestopt"
    ONMOGELIJK = "onmogelijk"


@dataclass(frozen=True)
class Grens:
    """A proven limit of one wish: no plan reaches more; `reikwijdte` says which plans that covers."""

    aantal: int
    reikwijdte: str = "alle plannen"


@dataclass(frozen=True)
class Verantwoording:
    """How a plan came about. Points are whole numbers; seconds are wall clock and do not belong to the plan."""

    seconden: float
    seed: int
    workers: int
    versies: dict[str, str]
    waarde: int
    """Worth of the plan in all stages, in points."""
    indeling: int
    """Worth of groups and places (stage 1)."""
    indeling_grens: int
    """No plan is worth more than this in stage 1."""
    inzet_grens: int
    koppelingen_grens: int
    """The most that these groups allow for inzet and for koppelingen."""
    grenzen: dict[str, Grens] = field(default_factory=dict)
    """Proven limits by wish (its id), in the wish's own unit."""

    @property
    def gat(self) -> float:
        """How far the plan can be from the best, as a share of its worth in stage 1 (of one point, if it has none)."""
        return max(0, self.indeling_grens - self.indeling) / max(1, abs(self.indeling))


@dataclass(frozen=True)
class Uitkomst:
    """The outcome of a round: a verified plan, or the reasons why there is none."""

    status: Status
    plan: Plan | None
    diagnose: tuple[Bevinding, ...]
    verantwoording: Verantwoording
