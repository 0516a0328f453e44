"""What every candidate is worth at given prices, and the bound on all plans that follows from it.

Lagrangian duality: put a price on a seat for a request, on a dagdeel of a person with two requests, on a room, on a
lesson of a docent and on the limits of the week. Then each candidate can be judged alone, in closed form, and

    bound = sum of prices of requests and dagdelen + prices x rooms + what docenten earn + prices x limits of the week
            + sum over candidates of max(0, worth at these prices) x copies

is at least the worth of every plan, for any prices of 0 or more (weak duality). Wishes that only cost (language, tempo)
are left out, which keeps the bound valid. A request that is vast sits in every plan, so its price may be below 0 too.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scheduler.engine.candidates import Candidates
from scheduler.engine.task import Ints, Task

Floats = Ints
RoomKey = tuple[str, int, int]
"""A leslocatie, a dagdeel and the number of a room size."""
LessonKey = tuple[str, tuple[str, str], int]
"""A leslocatie, what the docent must have, and a dagdeel."""
WEEK = 21


@dataclass
class Prices:
    """Prices of 0 or more, in points; below 0 only for a request that is vast."""

    request: Floats
    clash: Floats
    """By person with two or more requests (in order of `Task.doubles`) and dagdeel."""
    room: dict[RoomKey, float]
    lesson: dict[LessonKey, float]
    week: Floats
    """In order of `Candidates.weeks`."""


def no_prices(candidates: Candidates) -> Prices:
    """Everything free."""
    task = candidates.task
    return Prices(
        np.zeros(len(task.requests)), np.zeros((len(task.doubles), WEEK)), {}, {}, np.zeros(len(candidates.weeks))
    )


@dataclass(frozen=True)
class Slope:
    """By price: what there is less what the candidates that pay would use (below 0: the price is too low)."""

    request: Floats
    room: Floats
    """In order of `Pricer.rooms`."""
    lesson: Floats
    """In order of `Pricer.lessons`."""
    week: Floats


@dataclass(frozen=True)
class Priced:
    """Every candidate at given prices."""

    worth: Floats
    """What the candidate adds at best; a candidate above 0 belongs in the master problem."""
    counted: Floats
    """What the candidate adds to the bound: its worth where that is above 0, and always when it is vast."""
    forced: Floats
    """By row of the flat list: what the candidate adds at best when that request must sit in it."""
    slope: Slope
    """How the bound changes with the prices."""
    bound: float
    """No plan is worth more than this."""


class Pricer:
    """Prices candidates of one task many times; what does not change is prepared once."""

    def __init__(self, candidates: Candidates) -> None:
        self._c = candidates
        task = candidates.task
        self.rooms: list[RoomKey] = sorted(
            (loc, d, k) for loc, rooms in task.rooms.items() for (d, k) in rooms.free if rooms.free[d, k] >= 0
        )
        self.lessons: list[LessonKey] = sorted(
            {(loc, s, d) for days in task.teaching.values() for d, options in days.items() for loc, s in options}
        )
        self._room_at = {key: i for i, key in enumerate(self.rooms)}
        self._lesson_at = {key: i for i, key in enumerate(self.lessons)}
        self.least_price = np.array([-np.inf if r.fixed else 0.0 for r in task.requests])
        """By request the lowest price that still gives a bound."""
        self._row_double, self._row_days = self._double_rows(task)
        self._prepare()

    def _double_rows(self, task: Task) -> tuple[Ints, Ints]:
        """Rows of the flat list that belong to a person with more requests: which person, and the days of the group."""
        order = {p: i for i, p in enumerate(task.doubles)}
        of_request = np.array([order.get(r.person, -1) for r in task.requests] or [-1], dtype=np.int64)
        days = np.array([[c.mask >> d & 1 for d in range(WEEK)] for c in self._c.all], dtype=float).reshape(-1, WEEK)
        return of_request[self._c.request] if len(self._c.request) else np.zeros(0, dtype=np.int64), days

    def _prepare(self) -> None:
        c, n = self._c, len(self._c.all)
        weights = c.task.ronde.instellingen.gewichten
        self._lesson_cost = np.array([weights.les * len(x.days) for x in c.all], dtype=float)
        self._streef = np.array([c.cell(g).aanbod.streef for g in range(n)], dtype=float)
        self._per_person = float(weights.groep_per_persoon)
        self._copies = np.array([x.copies for x in c.all], dtype=float)
        self._fixed = np.array([x.fixed for x in c.all], dtype=bool)
        width = max((len(x.days) for x in c.all), default=1)
        nothing = len(self.lessons)
        self._lesson_rows = np.full((n, width), nothing, dtype=np.int64)
        slots = max((len(x.classes) for x in c.all), default=1) or 1
        no_room = len(self.rooms)
        self._room_rows = np.full((slots, n, width), no_room, dtype=np.int64)
        self._room_seats = np.zeros((slots, n), dtype=np.int64)
        sizes = np.array([max(1, len(x.classes)) for x in c.all], dtype=np.int64)
        self._has_slot = np.arange(slots)[:, None] < sizes
        for g, x in enumerate(c.all):
            cell = c.cell(g)
            for j, d in enumerate(x.days_to_teach):
                self._lesson_rows[g, j] = self._lesson_at.get((cell.locatie.locatie, cell.skill, d), nothing)
            for j, d in enumerate(x.days_to_house):
                for s, (k, _) in enumerate(x.classes):
                    self._room_rows[s, g, j] = self._room_at.get((cell.locatie.locatie, d, k), no_room)
            if not x.classes:
                self._room_seats[0, g] = x.seats
            for s, (_, seats) in enumerate(x.classes):
                self._room_seats[s, g] = seats
        self._least = np.array([x.least for x in c.all], dtype=np.int64)
        weeks = [(g, w, uses) for g, counted in enumerate(c.week_uses) for w, uses in counted]
        self._week_owner, self._week_at, self._week_uses = np.array(weeks, dtype=np.int64).reshape(-1, 3).T
        self._week_most = np.array([limit.most for limit in c.weeks], dtype=float)
        starts = c.start[:-1]
        self._rank = np.arange(len(c.owner)) - starts[c.owner] + 1 if n else np.zeros(0, dtype=np.int64)
        self._filled = np.diff(c.start) > 0

    def price(self, prices: Prices) -> Priced:
        """Work out every candidate at these prices, and the bound."""
        c = self._c
        reduced = c.gain - prices.request[c.request] if len(c.gain) else np.zeros(0)
        double = self._row_double >= 0
        if double.any():
            days = self._row_days[c.owner[double]]
            reduced[double] -= (prices.clash[self._row_double[double]] * days).sum(axis=1)
        order = np.lexsort((-reduced, c.owner))
        inside = reduced[order]
        running = np.cumsum(inside)
        before = np.concatenate([[0.0], running])[c.start[:-1]]
        seated = running - before[c.owner] - self._per_person * np.abs(self._rank - self._streef[c.owner])
        room_price = self._cumulative_room_prices(prices)
        best = np.full(len(c.all), -np.inf)
        size = np.zeros(len(c.all))
        slot = np.zeros(len(c.all), dtype=np.int64)
        others = np.full(len(c.all), -np.inf)
        for s in range(len(self._room_seats)):
            seats = self._room_seats[s]
            allowed = (self._rank <= seats[c.owner]) & (self._rank >= self._least[c.owner])
            value = np.where(allowed, seated, -np.inf)
            top = self._best_in_group(value)
            people = -self._best_in_group(np.where(value >= top[c.owner], -self._rank, -np.inf))
            # the same with the last seat still empty: what the others bring when one request is forced in
            beside = self._best_in_group(np.where(allowed, seated - inside, -np.inf))
            empty_allowed = self._least == 0
            nobody = empty_allowed & (top < -self._per_person * self._streef)
            top = np.where(nobody, -self._per_person * self._streef, top)
            people = np.where(nobody, 0.0, people)
            top = np.where(self._has_slot[s] & ((seats > 0) | empty_allowed), top, -np.inf)
            rent = room_price[self._room_rows[s]].sum(axis=1)
            size = np.where(top - rent > best, people, size)
            slot = np.where(top - rent > best, s, slot)
            best = np.maximum(best, top - rent)
            others = np.maximum(others, np.where(seats > 0, beside, -np.inf) - rent)
        lesson_price = np.array([prices.lesson.get(k, 0.0) for k in self.lessons] + [0.0])
        weeks = np.bincount(self._week_owner, prices.week[self._week_at] * self._week_uses, minlength=len(c.all))
        teaching = self._lesson_cost + lesson_price[self._lesson_rows].sum(axis=1) + weeks
        worth = best - teaching
        forced = np.minimum(worth[c.owner], (others - teaching)[c.owner] + reduced)
        paying = np.where(self._fixed | (worth > 0), self._copies, 0.0)
        seated_rows = order[self._rank <= size[c.owner]]
        wanted = np.bincount(c.request[seated_rows], paying[c.owner[seated_rows]], minlength=len(c.task.requests))
        slope = Slope(
            1.0 - wanted,
            self._room_slope(paying, slot),
            self._lesson_slope(prices, paying),
            self._week_slope(paying),
        )
        counted = np.where(self._fixed, worth, np.maximum(worth, 0.0))
        return Priced(worth, counted, forced, slope, self._bound(prices, counted))

    def _room_slope(self, paying: Floats, slot: Ints) -> Floats:
        """Free rooms less rooms used; a group in class k uses one of every size up to k."""
        rows = self._room_rows[slot, np.arange(len(slot))] if len(slot) else self._room_rows[0]
        used = np.bincount(rows.ravel(), np.repeat(paying, rows.shape[1]), minlength=len(self.rooms) + 1)
        free = np.array([self._c.task.rooms[loc].free[d, k] for loc, d, k in self.rooms], dtype=float)
        for i in range(len(self.rooms) - 1, 0, -1):
            if self.rooms[i][2] > 0:
                used[i - 1] += used[i]
        return free - used[:-1]

    def _lesson_slope(self, prices: Prices, paying: Floats) -> Floats:
        """Lessons that docenten give at these prices less lessons that are used."""
        rows = self._lesson_rows
        used = np.bincount(rows.ravel(), np.repeat(paying, rows.shape[1]), minlength=len(self.lessons) + 1)
        given = np.zeros(len(self.lessons))
        task = self._c.task
        for docent, days in task.teaching.items():
            best = [
                max((prices.lesson.get((loc, s, d), 0.0), (loc, s, d)) for loc, s in o) for d, o in days.items() if o
            ]
            for price, lesson in sorted(best, reverse=True)[: task.max_lessons[docent]]:
                given[self._lesson_at[lesson]] += price > 0
        return given - used[:-1]

    def _week_slope(self, paying: Floats) -> Floats:
        """The limits of the week less what counts in them."""
        used = self._week_uses * paying[self._week_owner]
        return self._week_most - np.bincount(self._week_at, used, minlength=len(self._week_most))

    def _best_in_group(self, value: Floats) -> Floats:
        """The largest value of every candidate's rows; minus infinity for a candidate without rows."""
        top = np.full(len(self._c.all), -np.inf)
        if len(value):
            top[self._filled] = np.maximum.reduceat(value, self._c.start[:-1][self._filled])
        return top

    def _cumulative_room_prices(self, prices: Prices) -> Floats:
        """A group in class k also counts against every smaller size, so it pays all prices up to k."""
        total = np.zeros(len(self.rooms) + 1)
        for i, (loc, d, k) in enumerate(self.rooms):
            below = total[i - 1] if k > 0 and self.rooms[i - 1] == (loc, d, k - 1) else 0.0
            total[i] = prices.room.get((loc, d, k), 0.0) + below
        total[-1] = 0.0
        return total

    def _bound(self, prices: Prices, counted: Floats) -> float:
        task = self._c.task
        earned = 0.0
        for docent, days in task.teaching.items():
            per_day = sorted(
                (
                    max(prices.lesson.get((loc, s, d), 0.0) for loc, s in options)
                    for d, options in days.items()
                    if options
                ),
                reverse=True,
            )
            earned += sum(per_day[: task.max_lessons[docent]])
        rooms = sum(price * task.rooms[loc].free[d, k] for (loc, d, k), price in prices.room.items())
        weeks = float(prices.week @ self._week_most)
        opened = float(counted @ self._copies)
        return float(prices.request.sum() + prices.clash.sum() + rooms + earned + weeks + opened)
