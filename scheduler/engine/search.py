"""How to search: how much work, until when, and how to tell and be told."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from scheduler.engine.cpsat import Limits
from scheduler.engine.greedy import OpenGroup

OnProgress = Callable[[str, list[OpenGroup] | None, int | None, float | None], None]
"""Told of the phase, the groups and the worth of the best plan so far, and the bound."""


@dataclass(frozen=True)
class Search:
    """How to search: `work` in deterministic units, seed, workers, and how to tell and be told.

    With one worker only `work` counts, so that the answer does not depend on the clock; with more, `until` (a moment of
    the monotonic clock) ends the search.
    """

    work: float
    until: float = float("inf")
    seed: int = 1
    workers: int = 1
    rounds: int = 40
    stop: threading.Event | None = None
    on_progress: OnProgress = lambda _phase, _groups, _worth, _bound: None

    @property
    def stopped(self) -> bool:
        """Whether somebody asked to stop, or with more workers the time is up."""
        return (self.stop is not None and self.stop.is_set()) or (self.workers > 1 and time.monotonic() > self.until)

    def tell_bound(self, _round: int, bound: float) -> None:
        """Progress while prices are sought."""
        self.on_progress("prijzen", None, None, bound)

    def limits(self, work: float) -> Limits:
        """Limits for one solve of this share of the work."""
        if self.workers == 1:
            return Limits(work=work, seed=self.seed)
        return Limits(seconds=self.seconds_left, seed=self.seed)

    def limits_of_part(self, work: float, share: float) -> Limits:
        """Limits for a solve that is a part of the search: its work, and with more workers a share of the time left."""
        return Limits(work=work, seed=self.seed, seconds=None if self.workers == 1 else self.seconds_left * share)

    @property
    def seconds_left(self) -> float:
        """Seconds of wall clock until the end, at least one."""
        return max(1.0, self.until - time.monotonic())

    def halfway(self) -> Callable[[], bool]:
        """Whether half of the time that is left now is gone: always false with one worker, who counts work."""
        middle = time.monotonic() + self.seconds_left / 2
        return lambda: self.stopped or (self.workers > 1 and time.monotonic() > middle)
