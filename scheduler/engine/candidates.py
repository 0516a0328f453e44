"""Every group that could open: an aanbod at a leslocatie on a week pattern, and who could sit in it.

All candidates are kept in one flat list of (candidate, request, gain), so that prices are worked out at once.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from scheduler.domain.groep import Groep
from scheduler.engine.task import Cell, Ints, Task, bits, places_of, running
from scheduler.engine.week_limits import Kind, WeekLimit, week_limits


@dataclass(frozen=True)
class Candidate:
    """One group that could open."""

    cell: int
    mask: int
    groep: Groep | None
    """The running group that would go on like this, if any."""
    least: int
    """Fewest cursisten (0 for a running group: it may go on when people left)."""
    classes: tuple[tuple[int, int], ...]
    """Room classes: (number of the room size, seats that count); empty when a fixed room is given for every lesson."""
    seats: int
    copies: int
    """How many equal groups could run side by side."""

    @property
    def fixed(self) -> bool:
        """Whether this group is vast: it opens, whatever it costs."""
        return self.groep is not None and self.groep.vast

    @cached_property
    def days(self) -> tuple[int, ...]:
        """Places in the week of its lessons."""
        return places_of(self.mask)

    @cached_property
    def days_to_house(self) -> tuple[int, ...]:
        """Places in the week of the lessons for which no room is given."""
        given = {d.volgorde for d in self.groep.lokaal} if self.groep is not None and self.fixed else set()
        return tuple(d for d in self.days if d not in given)

    @cached_property
    def days_to_teach(self) -> tuple[int, ...]:
        """Places in the week of the lessons for which no docent is given."""
        given = {d.volgorde for d in self.groep.docenten} if self.groep is not None and self.fixed else set()
        return tuple(d for d in self.days if d not in given)


@dataclass(frozen=True)
class Candidates:
    """All candidates, with the flat list of who could sit where: rows `start[g]:start[g + 1]` belong to candidate g."""

    task: Task
    all: list[Candidate]
    start: Ints
    owner: Ints
    request: Ints
    gain: Ints
    weeks: list[WeekLimit]

    def members(self, g: int) -> tuple[Ints, Ints]:
        """Requests that could sit in candidate g, and what each gains there."""
        rows = slice(self.start[g], self.start[g + 1])
        return self.request[rows], self.gain[rows]

    def cell(self, g: int) -> Cell:
        """The aanbod and leslocatie of candidate g."""
        return self.task.cells[self.all[g].cell]

    def kind(self, g: int) -> Kind:
        """The leslocatie of candidate g and what its docenten must have."""
        cell = self.cell(g)
        return cell.locatie.locatie, cell.skill

    @cached_property
    def week_uses(self) -> list[list[tuple[int, int]]]:
        """By candidate the limits of the week (by number) that it counts in, and how often."""
        of: dict[Kind, list[int]] = {}
        for w, limit in enumerate(self.weeks):
            for kind in limit.kinds:
                of.setdefault(kind, []).append(w)
        uses = []
        for g, c in enumerate(self.all):
            kind, lessons = self.kind(g), len(c.days_to_teach)
            counted = ((w, self.weeks[w].uses(kind, lessons)) for w in of.get(kind, ()))
            uses.append([(w, n) for w, n in counted if n])
        return uses


def make_candidates(task: Task) -> Candidates:
    """List every group that could reach its minimum, and every running group that can go on."""
    masks = np.array([r.mask for r in task.requests], dtype=np.int64)
    found: list[Candidate] = []
    requests: list[Ints] = []
    gains: list[Ints] = []
    by_cell: dict[tuple[str, str], list[Groep]] = {}
    teachers = _teachers(task)
    for groep in running(task.ronde):
        by_cell.setdefault((groep.aanbod, groep.locatie), []).append(groep)
    for c, cell in enumerate(task.cells):
        rooms = task.rooms[cell.locatie.locatie]
        classes = rooms.classes(cell.aanbod.max)
        free = masks[cell.requests] if len(cell.requests) else masks[:0]
        loose = np.array([not task.requests[r].fixed for r in cell.requests], dtype=bool)
        for groep in by_cell.get((cell.aanbod.aanbod, cell.locatie.locatie), []):
            mask = bits(groep.dagdelen)
            if not groep.vast and mask not in cell.patterns:
                continue
            own = np.array([task.requests[r].seat == groep.groep for r in cell.requests], dtype=bool)
            can = ((free & mask) == mask) & (loose | own)
            found.append(_running(task, c, cell, groep, mask, classes))
            requests.append(cell.requests[can])
            gains.append((cell.gains + own * task.ronde.instellingen.zelfde_groep)[can])
        for mask in cell.patterns:
            can = ((free & mask) == mask) & loose
            usable = tuple((k, s) for k, s in classes if s >= cell.aanbod.min and _has_room(rooms.free, mask, k))
            days, least = places_of(mask), max(1, cell.aanbod.min)
            housed = max((min(rooms.free[d, k] for d in days) for k, _ in usable), default=0)
            taught = min(teachers[cell.locatie.locatie, cell.skill, d] for d in days)
            copies = min(housed, taught, int(can.sum()) // least)
            if copies:
                seats = max(s for _, s in usable)
                found.append(Candidate(c, mask, None, least, usable, seats, copies))
                requests.append(cell.requests[can])
                gains.append(cell.gains[can])
    sizes = [len(r) for r in requests]
    return Candidates(
        task,
        found,
        np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64),
        np.repeat(np.arange(len(found)), sizes),
        np.concatenate(requests) if requests else np.zeros(0, dtype=np.int64),
        np.concatenate(gains) if gains else np.zeros(0, dtype=np.int64),
        week_limits(task),
    )


def _teachers(task: Task) -> Counter[tuple[str, tuple[str, str], int]]:
    """How many docenten could give a lesson, by leslocatie, what they must have, and dagdeel."""
    return Counter(
        (loc, skill, d)
        for docent, week in task.teaching.items()
        if task.max_lessons[docent]
        for d, options in week.items()
        for loc, skill in options
    )


def _has_room(free: dict[tuple[int, int], int], mask: int, k: int) -> bool:
    return all(free.get((d, k), 0) > 0 for d in places_of(mask))


def _running(
    task: Task, c: int, cell: Cell, groep: Groep, mask: int, classes: tuple[tuple[int, int], ...]
) -> Candidate:
    given = [task.ronde.plaatsen_in.get((groep.locatie, r), 0) for d, r in groep.lokaal.items() if d in groep.dagdelen]
    if groep.vast and given:
        seats = min(cell.aanbod.max, *given)
        if len(given) == len(groep.dagdelen):
            return Candidate(c, mask, groep, 0, (), seats, 1)
        classes = tuple((k, min(s, seats)) for k, s in classes)
    return Candidate(c, mask, groep, 0, classes, max((s for _, s in classes), default=0), 1)


def take(candidates: Candidates, chosen: Ints, keep: Ints) -> Candidates:
    """The same task with only these candidates (their numbers, ascending), and of the flat list the rows in `keep`."""
    rows = np.concatenate([np.arange(candidates.start[g], candidates.start[g + 1]) for g in chosen])
    rows = rows[keep[rows]]
    sizes = np.bincount(candidates.owner[rows], minlength=len(candidates.all))[chosen]
    return Candidates(
        candidates.task,
        [candidates.all[g] for g in chosen],
        np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64),
        np.repeat(np.arange(len(chosen)), sizes),
        candidates.request[rows],
        candidates.gain[rows],
        candidates.weeks,
    )
