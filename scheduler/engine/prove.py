"""Three searches on one model: CP-SAT for better plans, HiGHS and a tree of lower bounds for the proof.

Which of the two proofs comes first differs from round to round, so both are tried.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import replace

from scheduler.engine.background import in_background
from scheduler.engine.cpsat import Limits, OnBetter, solve_cpsat
from scheduler.engine.highs import solve_highs
from scheduler.engine.linear import Answer, LinearModel

BETTER, TREE = 0.2, 0.3
"""Shares of the work for the two searches of CP-SAT; HiGHS has the rest."""
NODES_PER_WORK = 1.5
SECONDS_PER_WORK = 2.0
"""HiGHS may use this many nodes of its tree for a unit of work, and in no case more seconds than this."""
LOOK = 0.1
"""Seconds between two looks at who is ready."""


def solve_and_prove(
    model: LinearModel,
    limits: Limits,
    start: Sequence[int],
    *,
    workers: int,
    on_better: OnBetter | None = None,
    stop: threading.Event | None = None,
) -> Answer:
    """Search for plans and for the proof: in turn with one worker, side by side with more.

    With one worker a plan of HiGHS does not count when the clock ended its search: so the plan stays the same from run
    to run, however busy the machine is.
    """
    asked = stop if stop is not None else threading.Event()
    if workers == 1:
        return _in_turn(model, limits, dict(enumerate(start)), on_better, asked)
    return _side_by_side(model, limits, dict(enumerate(start)), on_better, asked)


def _in_turn(
    model: LinearModel, limits: Limits, hint: dict[int, int], on_better: OnBetter | None, stop: threading.Event
) -> Answer:
    work = limits.work or 0.0
    found = solve_cpsat(model, replace(limits, work=work * BETTER), hint, on_better, stop)
    if found.proven or stop.is_set():
        return found
    hint = _values(found, hint)
    nodes = max(1, round(work * NODES_PER_WORK))
    other = in_background(lambda: solve_highs(model, work * SECONDS_PER_WORK, hint, nodes))
    _wait([other], stop)
    proof = other.result() if other.done() else None
    if proof is not None:
        found = replace(found, bound=min(found.bound, proof.bound)) if proof.by_clock else _best(found, proof)
    if found.proven or stop.is_set():
        return found
    hint = _values(found, hint)
    return _best(found, solve_cpsat(model, replace(limits, work=work * TREE, prove=True), hint, on_better, stop))


def _side_by_side(
    model: LinearModel, limits: Limits, hint: dict[int, int], on_better: OnBetter | None, stop: threading.Event
) -> Answer:
    end = time.monotonic() + (limits.seconds or 0.0)
    done = _Either(stop)
    other = in_background(lambda: solve_highs(model, limits.seconds or 0.0, hint))
    found = Answer(None, None, float("inf"), proven=False)
    for share, prove in ((BETTER, False), (1.0, True)):
        seconds = max(1.0, (end - time.monotonic()) * share)
        turn = replace(limits, seconds=seconds, prove=prove)
        mine = in_background(lambda turn=turn, hint=hint: solve_cpsat(model, turn, hint, on_better, done))  # type: ignore[misc]
        _wait([mine, other], done, any_proof=True)
        if other.done() and other.result().proven:
            done.set()
        found = _best(found, mine.result())
        hint = _values(found, hint)
        if found.proven or done.is_set():
            break
    return _best(found, other.result()) if other.done() else found


def _wait(searches: list[Future[Answer]], stop: threading.Event, *, any_proof: bool = False) -> None:
    """Until the first search is ready, one of them has a proof, or somebody asks to stop: HiGHS is then left behind."""
    while not searches[0].done() and not stop.is_set():
        if any_proof and any(s.done() and s.result().proven for s in searches):
            return
        time.sleep(LOOK)


class _Either(threading.Event):
    """Set by one of the searches, or by whoever asked to stop."""

    def __init__(self, outside: threading.Event) -> None:
        super().__init__()
        self._outside = outside

    def is_set(self) -> bool:
        return super().is_set() or self._outside.is_set()


def _values(found: Answer, otherwise: dict[int, int]) -> dict[int, int]:
    return dict(enumerate(found.values)) if found.values is not None else otherwise


def _best(a: Answer, b: Answer) -> Answer:
    """The better values and the sharper bound of two answers about one model."""
    better = b if a.worth is None or (b.worth is not None and b.worth > a.worth) else a
    return replace(better, bound=min(a.bound, b.bound), proven=a.proven or b.proven)
