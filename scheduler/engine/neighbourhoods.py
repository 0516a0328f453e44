"""Large neighbourhood search for rounds too large to solve at once.

Free some groups that compete for the same people, hold everything else as it is in the best plan so far, and solve that
part exactly; keep what is better, and go on to the next part. Parts are cut in three ways in turn: by leslocatie, by
aanbod, and by the two together. A plan that is the best of its kind in one cut is often not in another.
"""

from __future__ import annotations

import random
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass
from itertools import cycle
from math import inf

from scheduler.engine.background import in_background
from scheduler.engine.cpsat import Limits, solve_cpsat
from scheduler.engine.highs import solve_highs
from scheduler.engine.linear import Answer
from scheduler.engine.master import Master

SMALLEST, SMALL, LARGEST = 500, 4000, 16_000
"""Variables of a part: the fewest, where the search begins, and the most."""
QUARTER = 4
"""A small model is begun with a quarter of its variables."""
GROW = 1.25
"""How much larger a part grows after one that was solved to the end, and how much smaller after one that was not."""
SAME_PLACE = 10
"""Groups at one leslocatie share rooms and docenten: as much reason to free them together as ten people they share."""
WORK_PER_PART, LEAST_WORK = 4.0, 0.05
"""Deterministic units of CP-SAT that a part may take, and what it counts for at least."""
SLOWER = 1.5
"""A unit of work takes about so much longer here than in other models: these lean on their relaxation."""
SECONDS = 8.0
"""A part may take so long with HiGHS, and as long as `WORK_PER_PART` with CP-SAT."""
PATIENCE = 3
"""The search ends when so many parts for every leslocatie brought nothing."""
LOOK = 0.2
"""Seconds between two looks whether somebody asked to stop."""

Key = tuple[str, ...]


@dataclass(frozen=True)
class _Part:
    """Variables that are free, and the plan around them."""

    cut: _Cut
    free: list[int]
    start: list[int]


def improve(
    master: Master,
    values: Sequence[int],
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
    with more, parts are solved side by side until that moment of the monotonic clock. When somebody asks to stop, parts
    that are still being solved are left behind.
    """
    asked = stop if stop is not None else threading.Event()
    parts = _Parts(master, seed)
    best = list(values)
    worth = master.model.worth(best)
    left, until = (work, inf) if workers == 1 else (inf, until)
    idle = 0
    running: dict[Future[Answer], _Part] = {}
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
            merged = _merge(best, part, answer)
            found = master.model.worth(merged)
            if found > worth:
                if part.start is not best and master.model.breaches(merged):
                    parts.again(part)
                    continue
                best, worth, idle = merged, found, 0
                on_better(best)
            if answer.proven and len(part.free) == len(best):
                return best
    return best


def _solve(master: Master, part: _Part, until: float, work: float, seed: int) -> Answer:
    """Solve a part with HiGHS, which proves most of them in a few seconds; it can only be ended by the clock.

    With one worker the clock may not decide: then it is CP-SAT, which counts its work.
    """
    model = master.model.around(part.start, part.free)
    hint = {i: part.start[v] for i, v in enumerate(part.free)}
    if until == inf:
        return solve_cpsat(model, Limits(work=min(WORK_PER_PART, work), seed=seed), hint)
    return solve_highs(model, min(SECONDS, max(1.0, until - time.monotonic())), hint)


def _merge(best: list[int], part: _Part, answer: Answer) -> list[int]:
    """The best plan with what the part found, which may not fit when another part changed it meanwhile."""
    merged = list(best)
    if answer.values is not None:
        for v, value in zip(part.free, answer.values, strict=True):
            if value != part.start[v]:
                merged[v] = value
    return merged


class _Cut:
    """One way to cut: groups with one key are freed together, with groups that compete with them for people."""

    def __init__(self, master: Master, key: Callable[[str, str], Key]) -> None:
        self._variables: dict[Key, list[int]] = {}
        people: dict[Key, set[int]] = {}
        places: dict[Key, set[str]] = {}
        for j, (g, _) in enumerate(master.columns):
            cell = master.candidates.cell(g)
            k = key(cell.locatie.locatie, cell.aanbod.aanbod)
            self._variables.setdefault(k, []).extend(master.spans[j])
            people.setdefault(k, set()).update(master.sits[j])
            places.setdefault(k, set()).add(cell.locatie.locatie)
        self._keys = sorted(self._variables)
        self._pull = {
            a: {b: 1 + len(people[a] & people[b]) + SAME_PLACE * len(places[a] & places[b]) for b in self._keys}
            for a in self._keys
        }
        self._turn: Iterator[Key] = iter(())
        self._size = min(SMALL, len(master.model.lower) / QUARTER)

    def choose(self, dice: random.Random) -> set[int]:
        """Variables of some keys that compete for the same people: every key has its turn to be the first."""
        first = next(self._turn, None)
        if first is None:
            order = list(self._keys)
            dice.shuffle(order)
            self._turn = iter(order)
            first = next(self._turn)
        chosen, others = [first], [k for k in self._keys if k != first]
        size = len(self._variables[first])
        while others and size < self._size:
            key = dice.choices(others, weights=[sum(self._pull[c][k] for c in chosen) for k in others])[0]
            chosen.append(key)
            others.remove(key)
            size += len(self._variables[key])
        return {v for k in chosen for v in self._variables[k]}

    def learn(self, *, proven: bool) -> None:
        """Make parts larger after one that was solved to the end, smaller after one that was not."""
        self._size = min(LARGEST, self._size * GROW) if proven else max(SMALLEST, self._size / GROW)


class _Parts:
    """Chooses what to free next."""

    def __init__(self, master: Master, seed: int) -> None:
        self._dice = random.Random(seed)  # noqa: S311 - a seeded choice, no secret
        self._teaches = set(master.teaches.values())
        cuts = [
            _Cut(master, lambda place, _aanbod: (place,)),
            _Cut(master, lambda _place, aanbod: (aanbod,)),
            _Cut(master, lambda place, aanbod: (place, aanbod)),
        ]
        self._cuts = cycle(cuts)
        self._again: deque[_Part] = deque()
        self.patience = PATIENCE * len({master.candidates.cell(g).locatie.locatie for g, _ in master.columns})

    def choose(self, best: list[int]) -> _Part:
        """Variables of some groups, and of all docenten."""
        if self._again:
            part = self._again.popleft()
            return _Part(part.cut, part.free, best)
        cut = next(self._cuts)
        return _Part(cut, sorted(cut.choose(self._dice) | self._teaches), best)

    def again(self, part: _Part) -> None:
        """Solve a part once more on the plan as it is then: what it found does not fit any more."""
        self._again.append(part)
