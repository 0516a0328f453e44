"""Large neighbourhood search for rounds too large to solve at once.

Free some groups that compete for the same people (`parts.py` says which), hold everything else as it is in the best
plan so far, and solve that part; keep what is better, and go on to the next part.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from math import inf

from scheduler.engine.background import in_background
from scheduler.engine.cpsat import Limits, solve_cpsat
from scheduler.engine.highs import solve_highs, solve_in_two_steps
from scheduler.engine.linear import Answer
from scheduler.engine.master import Master
from scheduler.engine.parts import Core, Part, Parts

WORK_PER_PART, LEAST_WORK = 4.0, 0.05
"""Deterministic units of CP-SAT that a part may take, and what it counts for at least."""
SLOWER = 1.5
"""A unit of work takes about so much longer here than in other models: these lean on their relaxation."""
LOOK = 0.2
"""Seconds between two looks whether somebody asked to stop."""


def improve(
    master: Master,
    values: Sequence[int],
    core: Core,
    *,
    work: float,
    until: float,
    seed: int,
    workers: int,
    on_better: Callable[[list[int]], None],
    stop: threading.Event | None = None,
) -> list[int]:
    """Improve a whole-number solution of the master problem part by part; returns the best values found.

    With one worker `work` says how long, in deterministic units, and the answer depends only on the input and the seed;
    with more, parts are solved side by side until that moment of the monotonic clock, and `core` beside them. When
    somebody asks to stop, parts that are still being solved are left behind.
    """
    asked = stop if stop is not None else threading.Event()
    parts = Parts(master, seed, core if workers > 1 else None)
    best = list(values)
    worth = master.model.worth(best)
    left, until = (work, inf) if workers == 1 else (inf, until)
    idle = 0
    running: dict[Future[Answer], Part] = {}
    while not asked.is_set():
        while left > 0 and len(running) < workers and idle <= parts.patience and time.monotonic() < until:
            part = parts.choose(best)
            running[in_background(lambda part=part, most=left: _solve(master, part, until, most, seed))] = part  # type: ignore[misc]
        if not running:
            break
        done, _ = wait(running, timeout=LOOK, return_when=FIRST_COMPLETED)
        for future in done:
            part, answer = running.pop(future), future.result()
            part.cut.learn(proven=answer.proven)
            left -= SLOWER * max(answer.work, LEAST_WORK)
            idle += 1
            found = _join(master, best, part, answer)
            if master.model.worth(found) > worth:
                best, worth, idle = found, master.model.worth(found), 0
                on_better(best)
            elif found != part.start:
                parts.again(part)
            if answer.proven and len(part.free) == len(best):
                return best
    return best


def _solve(master: Master, part: Part, until: float, work: float, seed: int) -> Answer:
    """Solve a part with HiGHS, which proves most of them in a few seconds; it does not count its work.

    With one worker the clock may not decide: then it is CP-SAT, which counts its work.
    """
    model = master.model.around(part.start, part.free)
    hint = {i: part.start[v] for i, v in enumerate(part.free)}
    if until == inf:
        return solve_cpsat(model, Limits(work=min(WORK_PER_PART, work), seed=seed), hint)
    seconds = min(part.cut.seconds, max(1.0, until - time.monotonic()))
    if isinstance(part.cut, Core):
        opening = {i for i, v in enumerate(part.free) if v in master.opening}
        return solve_in_two_steps(model, opening, seconds, hint)
    return solve_highs(model, seconds, hint)


def _join(master: Master, best: list[int], part: Part, answer: Answer) -> list[int]:
    """What the part found, in the best plan as it is now where that fits, else in the plan that the part began with."""
    if answer.worth is None or answer.worth <= master.model.worth(part.start):
        return part.start
    own = _merge(part.start, part, answer)
    if part.start is best:
        return own
    both = _merge(best, part, answer)
    fits = master.model.worth(both) >= master.model.worth(own) and not master.model.breaches(both)
    return both if fits else own


def _merge(plan: list[int], part: Part, answer: Answer) -> list[int]:
    """A plan with every change that the part made."""
    merged = list(plan)
    for v, value in zip(part.free, answer.values or (), strict=True):
        if value != part.start[v]:
            merged[v] = value
    return merged
