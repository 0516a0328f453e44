"""The plan a careful person makes by hand: most urgent first, first fitting group. A floor for the solver, a yardstick.

Running groups go on as long as people stay; a new group opens as soon as enough people who wait can come.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from scheduler.engine.candidates import Candidate, Candidates
from scheduler.engine.task import Task


@dataclass
class OpenGroup:
    """A group of the plan of stage 1: a candidate (and which copy of it), its room size and its people (requests)."""

    candidate: int
    copy: int
    size: int
    """Number of the room size; -1 when a fixed room is given."""
    people: list[int] = field(default_factory=list)
    docenten: dict[int, str] = field(default_factory=dict)
    """Docent by dagdeel (place in the week), without those that are given."""


class Board:
    """What is still free while groups are opened one by one."""

    def __init__(self, candidates: Candidates) -> None:
        self.candidates = candidates
        self.task: Task = candidates.task
        self.groups: list[OpenGroup] = []
        self._rooms = {(loc, d, k): n for loc, r in self.task.rooms.items() for (d, k), n in r.free.items()}
        self._lessons_left = dict(self.task.max_lessons)
        self._teaching: set[tuple[str, int]] = set()
        self.busy: dict[int, int] = {}
        self.placed: set[int] = set()
        self._able: dict[tuple[str, tuple[str, str], int], list[str]] = {}
        for docent, days in sorted(self.task.teaching.items()):
            for d, options in days.items():
                for loc, skill in options:
                    self._able.setdefault((loc, skill, d), []).append(docent)

    def free_people(self, g: int) -> list[int]:
        """Requests not yet placed that could sit in candidate g, best first."""
        mask = self.candidates.all[g].mask
        requests, gains = self.candidates.members(g)
        order = np.lexsort((requests, -gains))
        return [
            int(r)
            for r in requests[order]
            if int(r) not in self.placed and not self.busy.get(self.task.requests[int(r)].person, 0) & mask
        ]

    def try_open(self, g: int) -> OpenGroup | None:
        """Open candidate g when a room and docenten are free."""
        candidate = self.candidates.all[g]
        size = self._room_size(g, candidate)
        docenten = self._docenten(g, candidate)
        if size is None or docenten is None:
            return None
        loc = self.candidates.cell(g).locatie.locatie
        for d in candidate.days_to_house:
            for k in range(size + 1):
                self._rooms[loc, d, k] -= 1
        for d, docent in docenten.items():
            self._teaching.add((docent, d))
            self._lessons_left[docent] -= 1
        copy = sum(o.candidate == g for o in self.groups)
        group = OpenGroup(g, copy, size, docenten=docenten)
        self.groups.append(group)
        return group

    def seat(self, group: OpenGroup, request: int) -> None:
        """Place a request."""
        person = self.task.requests[request].person
        self.busy[person] = self.busy.get(person, 0) | self.candidates.all[group.candidate].mask
        self.placed.add(request)
        group.people.append(request)

    def seats(self, group: OpenGroup) -> int:
        """How many cursisten fit in the group, given its room."""
        candidate = self.candidates.all[group.candidate]
        return dict(candidate.classes).get(group.size, candidate.seats)

    def _room_size(self, g: int, candidate: Candidate) -> int | None:
        if not candidate.classes:
            return -1
        loc = self.candidates.cell(g).locatie.locatie
        for k, _ in reversed(candidate.classes):
            if all(self._rooms.get((loc, d, s), 0) > 0 for d in candidate.days_to_house for s in range(k + 1)):
                return k
        return None

    def _docenten(self, g: int, candidate: Candidate) -> dict[int, str] | None:
        cell = self.candidates.cell(g)
        chosen: dict[int, str] = {}
        for d in candidate.days_to_teach:
            able = [
                t
                for t in self._able.get((cell.locatie.locatie, cell.skill, d), [])
                if (t, d) not in self._teaching and self._lessons_left[t] > sum(t == u for u in chosen.values())
            ]
            if not able:
                return None
            known = [t for t in able if t in chosen.values()]
            chosen[d] = known[0] if known else max(able, key=lambda t: (self._lessons_left[t], t))
        return chosen


def plan_greedily(candidates: Candidates) -> list[OpenGroup]:
    """Fill running groups, then place the rest, most urgent first, opening a group where enough people wait."""
    board = Board(candidates)
    running = [g for g, c in enumerate(candidates.all) if c.groep is not None]
    for g in sorted(running, key=lambda g: not candidates.all[g].fixed):
        groep = candidates.all[g].groep
        assert groep is not None
        own = [r for r in board.free_people(g) if board.task.requests[r].seat == groep.groep]
        own.sort(key=lambda r: not board.task.requests[r].fixed)
        if candidates.all[g].fixed or len(own) >= candidates.cell(g).aanbod.min:
            group = board.try_open(g)
            if group is not None:
                for r in own[: board.seats(group)]:
                    board.seat(group, r)
    options: dict[int, list[int]] = {}
    for g, candidate in enumerate(candidates.all):
        if candidate.groep is None:
            for r in candidates.members(g)[0]:
                options.setdefault(int(r), []).append(g)
    order = sorted(range(len(board.task.requests)), key=lambda r: (-board.task.requests[r].worth, r))
    for r in order:
        if r not in board.placed and not _seat_in_open_group(board, r):
            _open_for(board, r, options.get(r, []))
    return board.groups


def only_fixed(candidates: Candidates) -> list[OpenGroup]:
    """What is vast and nothing else: every vaste group with who is vast in it, docenten still to be found."""
    requests = candidates.task.requests
    return [
        OpenGroup(g, 0, -1, [int(r) for r in candidates.members(g)[0] if requests[int(r)].fixed])
        for g, c in enumerate(candidates.all)
        if c.fixed
    ]


def holds_all(groups: list[OpenGroup], fixed: list[OpenGroup]) -> bool:
    """Whether these groups keep everything that is vast."""
    people = {o.candidate: set(o.people) for o in groups}
    return all(o.candidate in people and people[o.candidate].issuperset(o.people) for o in fixed)


def _seat_in_open_group(board: Board, r: int) -> bool:
    for group in board.groups:
        if len(group.people) < board.seats(group) and r in board.free_people(group.candidate):
            board.seat(group, r)
            return True
    return False


def _open_for(board: Board, r: int, options: list[int]) -> None:
    best: tuple[int, int, list[int]] | None = None
    for g in options:
        people = board.free_people(g)
        if r in people and len(people) >= board.candidates.all[g].least and (best is None or len(people) > best[0]):
            best = (len(people), g, people)
    if best is None:
        return
    _, g, people = best
    group = board.try_open(g)
    if group is None or board.seats(group) < board.candidates.all[g].least:
        return
    first = [r, *(p for p in people if p != r)][: max(board.candidates.all[g].least, 1)]
    taken: set[int] = set()
    for p in first:
        # one person may wait with two requests for the same group: only one of them sits
        if board.task.requests[p].person not in taken:
            board.seat(group, p)
            taken.add(board.task.requests[p].person)
