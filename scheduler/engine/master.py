"""The master problem of stage 1: which of the chosen candidates open, who sits where, who teaches where.

One builder serves both uses: the linear relaxation that gives prices, and the whole-number model that gives the plan.
Rooms and docenten are counted, not named (rows nested by room size; a flow of docenten), which loses nothing: who gets
which room and which lesson is settled afterwards and can always be settled (stages/lessen.py).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from math import ceil

import numpy as np

from scheduler.engine.candidates import Candidates
from scheduler.engine.linear import LinearModel
from scheduler.engine.pricing import WEEK, LessonKey, Prices, RoomKey
from scheduler.engine.task import Ints, speaks_dutch


@dataclass
class Master:
    """A model over chosen candidates (`columns`: candidate and copy), with the numbers of its variables and rows."""

    candidates: Candidates
    columns: list[tuple[int, int]]
    model: LinearModel
    opens: list[int] = field(default_factory=list)
    """Variable: the column opens."""
    sits: list[dict[int, int]] = field(default_factory=list)
    """By column: request -> variable."""
    sizes: list[dict[int, int]] = field(default_factory=list)
    """By column: number of the room size -> variable."""
    spans: list[range] = field(default_factory=list)
    """By column: all its variables."""
    teaches: dict[tuple[str, LessonKey], int] = field(default_factory=dict)
    request_rows: dict[int, int] = field(default_factory=dict)
    clash_rows: dict[tuple[int, int], int] = field(default_factory=dict)
    room_rows: dict[RoomKey, int] = field(default_factory=dict)
    lesson_rows: dict[LessonKey, int] = field(default_factory=dict)
    week_rows: dict[int, int] = field(default_factory=dict)
    """By number of the limit of the week."""

    @cached_property
    def opening(self) -> set[int]:
        """Variables that say which groups open, and in a room of which size."""
        return set(self.opens).union(*(sizes.values() for sizes in self.sizes))

    def prices(self, duals: Ints) -> Prices:
        """The prices that the relaxation puts on requests, dagdelen, rooms and lessons."""
        task = self.candidates.task
        request = np.zeros(len(task.requests))
        for r, row in self.request_rows.items():
            # whoever must sit may even be paid to sit
            request[r] = duals[row] if task.requests[r].fixed else max(0.0, duals[row])
        clash = np.zeros((len(task.doubles), WEEK))
        for (i, d), row in self.clash_rows.items():
            clash[i, d] = max(0.0, duals[row])
        room = {key: max(0.0, float(duals[row])) for key, row in self.room_rows.items()}
        lesson = {key: max(0.0, float(duals[row])) for key, row in self.lesson_rows.items()}
        week = np.zeros(len(self.candidates.weeks))
        for w, row in self.week_rows.items():
            week[w] = max(0.0, duals[row])
        return Prices(request, clash, room, lesson, week)


def build_master(
    candidates: Candidates,
    columns: Iterable[tuple[int, int]],
    *,
    wishes: bool,
    seats: dict[int, Ints] | None = None,
) -> Master:
    """Build the model over these columns.

    `wishes` adds the wishes about language and tempo, which need the whole-number model. `seats` limits, by candidate,
    which of its rows of the flat list may be used (those that a proof has left).
    """
    master = Master(candidates, list(columns), LinearModel())
    for j in range(len(master.columns)):
        _add_column(master, j, wishes=wishes, seats=seats)
    _add_request_rows(master)
    _add_clash_rows(master)
    _add_room_rows(master)
    _add_lesson_rows(master)
    _add_week_rows(master)
    _order_copies(master)
    return master


def _add_column(master: Master, j: int, *, wishes: bool, seats: dict[int, Ints] | None) -> None:
    c, model = master.candidates, master.model
    g, _ = master.columns[j]
    candidate, aanbod = c.all[g], c.cell(g).aanbod
    weights = c.task.ronde.instellingen.gewichten
    opens = model.variable(lower=int(candidate.fixed), gain=-weights.les * len(candidate.days))
    requests, gains = c.members(g)
    if seats is not None and g in seats:
        requests, gains = requests[seats[g]], gains[seats[g]]
    sits = {int(r): model.variable(gain=int(gain)) for r, gain in zip(requests, gains, strict=True)}
    for x in sits.values():
        model.row((x, opens), (1, -1), high=0)
    people = list(sits.values())
    sizes = {k: model.variable() for k, _ in candidate.classes}
    if len(sizes) == 1:
        # one possible room size: it is the opening itself
        sizes = dict.fromkeys(sizes, opens)
        model.row((*people, opens), (*[1] * len(people), -candidate.classes[0][1]), high=0)
    elif sizes:
        model.row((opens, *sizes.values()), (1, *[-1] * len(sizes)), low=0, high=0)
        capacity = [-seats_here for _, seats_here in candidate.classes]
        model.row((*people, *sizes.values()), (*[1] * len(people), *capacity), high=0)
    else:
        model.row((*people, opens), (*[1] * len(people), -candidate.seats), high=0)
    if candidate.least:
        model.row((*people, opens), (*[1] * len(people), -candidate.least), low=0)
    cost = -weights.groep_per_persoon
    if cost:
        under = model.variable(upper=aanbod.streef, gain=cost)
        over = model.variable(upper=max(0, candidate.seats - aanbod.streef), gain=cost)
        model.row((*people, under, over, opens), (*[1] * len(people), 1, -1, -aanbod.streef), low=0, high=0)
        if wishes:
            _add_mix_wishes(master, g, sits, cost)
    master.spans.append(range(opens, len(model.lower)))
    master.opens.append(opens)
    master.sits.append(sits)
    master.sizes.append(sizes)


def _add_mix_wishes(master: Master, g: int, sits: dict[int, int], cost: int) -> None:
    c, model = master.candidates, master.model
    aanbod, requests = c.cell(g).aanbod, c.task.requests
    half = ceil(aanbod.streef / 2)
    most = c.all[g].seats
    if speaks_dutch(aanbod):
        by_language: dict[str, list[int]] = {}
        for r, x in sits.items():
            if requests[r].contacttaal:
                by_language.setdefault(requests[r].contacttaal, []).append(x)
        for speakers in by_language.values():
            if len(speakers) > half:
                excess = model.variable(upper=max(0, most - half), gain=cost)
                model.row((*speakers, excess), (*[1] * len(speakers), -1), high=half)
    slow = [x for r, x in sits.items() if requests[r].tempo == 1]
    fast = [x for r, x in sits.items() if requests[r].tempo == 3]
    if slow and fast:
        mixed, leans_fast = model.variable(upper=most // 2, gain=cost), model.variable()
        model.row((*fast, mixed, leans_fast), (*[1] * len(fast), -1, -most), high=0)
        model.row((*slow, mixed, leans_fast), (*[1] * len(slow), -1, most), high=most)


def _add_request_rows(master: Master) -> None:
    where: dict[int, list[int]] = {}
    for sits in master.sits:
        for r, x in sits.items():
            where.setdefault(r, []).append(x)
    for r, xs in sorted(where.items()):
        least = 1 if master.candidates.task.requests[r].fixed else None
        master.request_rows[r] = master.model.row(xs, [1] * len(xs), low=least, high=1)


def _add_clash_rows(master: Master) -> None:
    task = master.candidates.task
    persons = {p: i for i, p in enumerate(task.doubles)}
    busy: dict[tuple[int, int], list[int]] = {}
    asked: dict[tuple[int, int], set[int]] = {}
    for (g, _), sits in zip(master.columns, master.sits, strict=True):
        days = master.candidates.all[g].days
        for r, x in sits.items():
            i = persons.get(task.requests[r].person)
            if i is not None:
                for d in days:
                    busy.setdefault((i, d), []).append(x)
                    asked.setdefault((i, d), set()).add(r)
    for key, xs in sorted(busy.items()):
        if len(asked[key]) > 1:
            master.clash_rows[key] = master.model.row(xs, [1] * len(xs), high=1)


def _add_room_rows(master: Master) -> None:
    used: dict[RoomKey, list[int]] = {}
    task = master.candidates.task
    for (g, _), sizes in zip(master.columns, master.sizes, strict=True):
        candidate, loc = master.candidates.all[g], master.candidates.cell(g).locatie.locatie
        for k, y in sizes.items():
            for d in candidate.days_to_house:
                for smaller in range(k + 1):
                    used.setdefault((loc, d, smaller), []).append(y)
    for (loc, d, k), ys in sorted(used.items()):
        free = task.rooms[loc].free.get((d, k), 0)
        if len(ys) > free:
            master.room_rows[loc, d, k] = master.model.row(ys, [1] * len(ys), high=free)


def _add_lesson_rows(master: Master) -> None:
    task, model = master.candidates.task, master.model
    given: dict[LessonKey, list[int]] = {}
    for j, (g, _) in enumerate(master.columns):
        candidate, cell = master.candidates.all[g], master.candidates.cell(g)
        for d in candidate.days_to_teach:
            given.setdefault((cell.locatie.locatie, cell.skill, d), []).append(master.opens[j])
    for docent, days in sorted(task.teaching.items()):
        week = []
        for d, options in sorted(days.items()):
            today = []
            for loc, skill in options:
                if (loc, skill, d) in given:
                    today.append(model.variable())
                    master.teaches[docent, (loc, skill, d)] = today[-1]
            if len(today) > 1:
                model.row(today, [1] * len(today), high=1)
            week += today
        if len(week) > task.max_lessons[docent]:
            model.row(week, [1] * len(week), high=task.max_lessons[docent])
    by_lesson: dict[LessonKey, list[int]] = {}
    for (_, key), v in master.teaches.items():
        by_lesson.setdefault(key, []).append(v)
    for key, opens in sorted(given.items()):
        teachers = by_lesson.get(key, [])
        row = model.row((*opens, *teachers), (*[1] * len(opens), *[-1] * len(teachers)), high=0)
        master.lesson_rows[key] = row


def _add_week_rows(master: Master) -> None:
    counted: dict[int, list[tuple[int, int]]] = {}
    for (g, _), opens in zip(master.columns, master.opens, strict=True):
        for w, uses in master.candidates.week_uses[g]:
            counted.setdefault(w, []).append((opens, uses))
    for w, columns in sorted(counted.items()):
        most = master.candidates.weeks[w].most
        if sum(uses for _, uses in columns) > most:
            opens_here, uses_here = zip(*columns, strict=True)
            master.week_rows[w] = master.model.row(opens_here, uses_here, high=most)


def _order_copies(master: Master) -> None:
    at = {column: j for j, column in enumerate(master.columns)}
    for (g, copy), j in at.items():
        if copy and (g, copy - 1) in at:
            first = master.opens[at[g, copy - 1]]
            master.model.row((master.opens[j], first), (1, -1), high=0)
