"""How many groups the docenten can take in a week, counted in whole groups.

Docenten who have five lessons for groups of three lessons can take one group. The relaxation does not see that: it
gives them one group and two thirds of another. So count the lessons that the docenten can give to some kinds of lesson
together, divide by a number of lessons and round down on both sides (a Chvatal-Gomory cut): every plan keeps such a
limit, and the relaxation comes much closer to what a plan can reach.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from scheduler.engine.task import Task

Kind = tuple[str, tuple[str, str]]
"""Lessons that the same docenten can give: a leslocatie, and what the docent must have."""


@dataclass(frozen=True)
class WeekLimit:
    """Groups of these kinds, each counting once for every `per` lessons a week, are at most `most` together."""

    kinds: frozenset[Kind]
    per: int
    most: int

    def uses(self, kind: Kind, lessons: int) -> int:
        """How often a group with so many lessons a week counts."""
        return lessons // self.per if kind in self.kinds else 0


def week_limits(task: Task) -> list[WeekLimit]:
    """The limits that may say more than the lessons of the docenten themselves."""
    longest = max((n for cell in task.cells for n in cell.aanbod.lessen_per_week), default=0)
    limits = []
    for kinds in sorted(_sets_of_kinds(task), key=sorted):
        lessons = _lessons_for(task, kinds)
        limits += [WeekLimit(kinds, per, lessons // per) for per in range(2, longest + 1) if lessons % per]
    return limits


def _sets_of_kinds(task: Task) -> set[frozenset[Kind]]:
    """Each kind, each two and all of one leslocatie, and all that one docent can teach."""
    found: set[frozenset[Kind]] = set()
    at: dict[str, set[Kind]] = {}
    for docent in task.teaching:
        mine = frozenset(_kinds_of(task, docent))
        found.add(mine)
        for kind in mine:
            at.setdefault(kind[0], set()).add(kind)
    for kinds in at.values():
        found.add(frozenset(kinds))
        found |= {frozenset(some) for n in (1, 2) for some in combinations(sorted(kinds), n)}
    return {kinds for kinds in found if kinds}


def _kinds_of(task: Task, docent: str) -> Iterator[Kind]:
    return (kind for options in task.teaching[docent].values() for kind in options)


def _lessons_for(task: Task, kinds: frozenset[Kind]) -> int:
    """Lessons a week that all docenten together can give to these kinds."""
    return sum(
        min(task.max_lessons[docent], sum(any(kind in kinds for kind in options) for options in days.values()))
        for docent, days in task.teaching.items()
    )
