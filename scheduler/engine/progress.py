"""What the engine tells while it searches."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Voortgang:
    """The search at one moment: the phase, and the groups, placed requests and worth of the best plan so far."""

    fase: str
    groepen: int | None
    geplaatst: int | None
    waarde: int | None
    grens: float | None
    seconden: float
    deel: float | None = None
    """Which share of the phase is done, where that can be told."""

    @property
    def gat(self) -> float | None:
        """How far the best plan can be from the optimum, as a share of its worth."""
        if self.waarde is None or self.grens is None or self.waarde <= 0:
            return None
        return max(0.0, (self.grens - self.waarde) / self.waarde)
