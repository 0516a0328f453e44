"""Large neighbourhood search for rounds too large to solve at once.

Take a few leslocaties that compete for the same people, hold everything else as it is in the best plan so far, and
solve that part exactly; keep what is better, and go on to the next part.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait

from scheduler.engine.cpsat import Limits, solve_cpsat
from scheduler.engine.linear import Answer
from scheduler.engine.master import Master

SMALL, LARGE = 2, 5
"""Leslocaties in one neighbourhood: where the search begins, and the most."""
MANY_PARTS = 1_000_000
WORK_PER_PART = 4.0


def improve(
    master: Master,
    values: Sequence[int],
    *,
    work: float | None,
    limits: Callable[[float, int], Limits],
    seed: int,
    workers: int,
    on_better: Callable[[list[int]], None],
    stopped: Callable[[], bool],
) -> list[int]:
    """Improve a whole-number solution of the master problem part by part; returns the best values found.

    With one worker `work` sets how many parts are tried, and the answer depends only on the input and the seed; with
    more, parts are solved side by side until `stopped` (None as `work`). `limits` gives those of one part, by its work
    and seed.
    """
    parts = _Parts(master, seed)
    best = list(values)
    worth = master.model.worth(best)
    left = MANY_PARTS if work is None else max(1, round(work / WORK_PER_PART))
    idle = 0
    with ThreadPoolExecutor(max_workers=workers) as pool:
        running: dict[Future[Answer], tuple[list[int], list[int]]] = {}
        while running or (left and idle <= parts.patience and not stopped()):
            while left and len(running) < workers and idle <= parts.patience and not stopped():
                free = parts.choose()
                running[pool.submit(_solve_part, master, best, free, limits(WORK_PER_PART, seed + left))] = (best, free)
                left -= 1
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                start, free = running.pop(future)
                answer = future.result()
                parts.learn(proven=answer.proven)
                merged = _merge(master, best, start, free, answer)
                idle += 1
                if merged is not None and master.model.worth(merged) > worth:
                    best, worth, idle = merged, master.model.worth(merged), 0
                    on_better(best)
    return best


def _solve_part(master: Master, values: list[int], free: list[int], limits: Limits) -> Answer:
    part = master.model.around(values, free)
    hint = {i: values[v] for i, v in enumerate(free)}
    return solve_cpsat(part, limits, start=hint)


def _merge(master: Master, best: list[int], start: list[int], free: list[int], answer: Answer) -> list[int] | None:
    """The best plan with the part's changes; None when another part's changes stand in the way."""
    if answer.values is None:
        return None
    merged = list(best)
    for v, value in zip(free, answer.values, strict=True):
        if value != start[v]:
            merged[v] = value
    same = best == start
    return merged if same or not master.model.breaches(merged) else None


class _Parts:
    """Chooses which leslocaties to free next; grows the choice while parts are solved to the end."""

    def __init__(self, master: Master, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - a seeded choice, no secret
        self._master = master
        self._size = SMALL
        by_place: dict[str, list[int]] = {}
        shared: dict[str, Counter[int]] = {}
        for j, (g, _) in enumerate(master.columns):
            place = master.candidates.cell(g).locatie.locatie
            by_place.setdefault(place, []).extend(master.spans[j])
            shared.setdefault(place, Counter()).update(master.sits[j].keys())
        self._variables = by_place
        self._places = sorted(by_place)
        self._teaches = sorted(master.teaches.values())
        self._near = {
            p: {q: sum((shared[p] & shared[q]).values()) for q in self._places if q != p} for p in self._places
        }
        self._turn: Iterator[str] = iter(())
        self.patience = 3 * len(self._places)

    def choose(self) -> list[int]:
        """Variables of a few leslocaties that want the same people, and of all docenten."""
        first = next(self._turn, None)
        if first is None:
            order = list(self._places)
            self._random.shuffle(order)
            self._turn = iter(order)
            first = next(self._turn)
        chosen = [first]
        while len(chosen) < min(self._size, len(self._places)):
            others = [q for q in self._places if q not in chosen]
            pull = [1 + sum(self._near[p][q] for p in chosen) for q in others]
            chosen.append(self._random.choices(others, weights=pull)[0])
        return sorted({v for p in chosen for v in self._variables[p]} | set(self._teaches))

    def learn(self, *, proven: bool) -> None:
        """Make parts larger after one that was solved to the end, smaller after one that was not."""
        self._size = min(LARGE, self._size + 1) if proven else max(SMALL, self._size - 1)
