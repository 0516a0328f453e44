"""What to free next, when a round is too large to solve at once.

Groups that compete for the same people are freed together, cut in three ways in turn: by leslocatie, by aanbod, and by
the two together. A plan that is the best of its kind in one cut is often not in another. Beside them stands the core:
the few groups that a good plan is likely to have, wherever they are.
"""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle

from scheduler.engine.master import Master

SMALLEST, SMALL, LARGEST = 500, 4000, 8000
"""Variables of a part: the fewest, where the search begins, and the most."""
QUARTER = 4
"""A small model is begun with a quarter of its variables."""
GROW = 1.25
"""How much larger a part grows after one that was solved to the end, and how much smaller after one that was not."""
SAME_PLACE = 10
"""Groups at one leslocatie share rooms and docenten: as much reason to free them together as ten people they share."""
SECONDS, CORE_SECONDS = 8.0, 20.0
"""A part may take so long with HiGHS, and the core."""
LARGEST_CORE = 8000
"""Variables from which a core is not solved whole any more."""
PATIENCE = 3
"""The search ends when so many parts for every leslocatie brought nothing."""

Key = tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """Variables that are free, and the plan around them."""

    cut: Cut | Core
    free: list[int]
    start: list[int]


class Core:
    """The groups that a good plan is likely to have: those of the relaxation, and those of the best plans so far."""

    seconds = CORE_SECONDS

    def __init__(self, master: Master, columns: Iterable[int], *, solved: bool = False) -> None:
        self._master = master
        self._columns = set(columns)
        self._seen = len(self._columns) if solved else 0
        self._busy = False
        self.proven = solved
        """Whether nothing in the core, as it was when it was last solved, is better than what was found."""

    def within(self, master: Master) -> Core:
        """The same groups in another model."""
        mine = {self._master.columns[j] for j in self._columns}
        columns = [j for j, c in enumerate(master.columns) if c in mine]
        return Core(master, columns, solved=self.proven)

    def see(self, best: Sequence[int]) -> None:
        """Take in the groups of a plan."""
        self._columns |= {j for j, y in enumerate(self._master.opens) if best[y]}

    @property
    def ready(self) -> bool:
        """Whether it is worth solving: it has grown since the last time, and is not being solved now."""
        return not self._busy and len(self._columns) > self._seen

    def choose(self) -> set[int] | None:
        """All its variables; None when they are too many."""
        self._seen = len(self._columns)
        free = {v for j in self._columns for v in self._master.spans[j]}
        self._busy = len(free) <= LARGEST_CORE
        return free if self._busy else None

    def learn(self, *, proven: bool) -> None:
        """It may be solved again."""
        self._busy, self.proven = False, proven


class Cut:
    """One way to cut: groups with one key are freed together, with groups that compete with them for people."""

    seconds = SECONDS

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


class Parts:
    """Chooses what to free next: the core whenever it has grown, else the cuts in turn."""

    def __init__(self, master: Master, seed: int, core: Core | None = None) -> None:
        self._dice = random.Random(seed)  # noqa: S311 - a seeded choice, no secret
        self._teaches = set(master.teaches.values())
        self._core = core
        cuts = [
            Cut(master, lambda place, _aanbod: (place,)),
            Cut(master, lambda _place, aanbod: (aanbod,)),
            Cut(master, lambda place, aanbod: (place, aanbod)),
        ]
        self._cuts = cycle(cuts)
        self._again: deque[Part] = deque()
        self.patience = PATIENCE * len({master.candidates.cell(g).locatie.locatie for g, _ in master.columns})

    def choose(self, best: list[int]) -> Part:
        """Variables of some groups, and of all docenten."""
        if self._again:
            part = self._again.popleft()
            return Part(part.cut, part.free, best)
        if self._core is not None:
            self._core.see(best)
            if self._core.ready and (free := self._core.choose()) is not None:
                return Part(self._core, sorted(free | self._teaches), best)
        cut = next(self._cuts)
        return Part(cut, sorted(cut.choose(self._dice) | self._teaches), best)

    def again(self, part: Part) -> None:
        """Solve a part once more on the plan as it is then: what it found does not fit any more."""
        self._again.append(part)
