"""Two searches on one model: one for better plans, one for the proof that there are none."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from scheduler.engine.cpsat import Limits, OnBetter, solve_cpsat
from scheduler.engine.linear import Answer, LinearModel

PROOF = 0.6
"""Share of the work for the proof, when the two searches take turns."""


def solve_and_prove(
    model: LinearModel,
    limits: Limits,
    start: Sequence[int],
    *,
    workers: int,
    on_better: OnBetter | None = None,
    stop: threading.Event | None = None,
) -> Answer:
    """Search for plans and for the proof: in turn with one worker (repeatable), side by side with more."""
    hint = dict(enumerate(start))
    if workers == 1:
        work = limits.work or 0.0
        found = solve_cpsat(model, replace(limits, work=work * (1 - PROOF)), hint, on_better, stop)
        if found.proven or (stop is not None and stop.is_set()):
            return found
        if found.values is not None:
            hint = dict(enumerate(found.values))
        return _best(found, solve_cpsat(model, replace(limits, work=work * PROOF, prove=True), hint, on_better, stop))
    done = _Either(stop)
    with ThreadPoolExecutor(max_workers=2) as pool:
        better = pool.submit(_until_proven, model, limits, hint, on_better, done)
        proof = pool.submit(_until_proven, model, replace(limits, prove=True), hint, on_better, done)
        return _best(better.result(), proof.result())


class _Either(threading.Event):
    """Set by one of the two searches, or by whoever asked to stop."""

    def __init__(self, outside: threading.Event | None) -> None:
        super().__init__()
        self._outside = outside

    def is_set(self) -> bool:
        return super().is_set() or (self._outside is not None and self._outside.is_set())


def _until_proven(
    model: LinearModel, limits: Limits, hint: dict[int, int], on_better: OnBetter | None, done: _Either
) -> Answer:
    answer = solve_cpsat(model, limits, hint, on_better, done)
    if answer.proven:
        done.set()
    return answer


def _best(a: Answer, b: Answer) -> Answer:
    """The better values and the sharper bound of two answers about one model."""
    better = b if a.worth is None or (b.worth is not None and b.worth > a.worth) else a
    bound = min(a.bound, b.bound)
    return replace(better, bound=bound, proven=a.proven or b.proven)
