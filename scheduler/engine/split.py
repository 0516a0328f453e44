"""Very large rounds: find prices for a few leslocaties at a time, join them, and sharpen the joint bound.

Any prices of 0 or more give a valid bound over all plans (see pricing.py), so prices from parts may simply be joined.
A request that could go to several parts counts in one only, where a plan at hand has it: counted in each, it would make
rooms and docenten dear everywhere. The joint prices do not know yet who would rather go elsewhere; a subgradient search
mends that: it raises the price of a request that several groups want, and lowers that of one that nobody wants.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from scheduler.engine.candidates import Candidates, take
from scheduler.engine.columns import Columns, generate_columns
from scheduler.engine.greedy import OpenGroup
from scheduler.engine.pricing import Priced, Pricer, Prices, Slope, no_prices
from scheduler.engine.task import Ints

TOO_LARGE = 1500
"""Requests from which a round is split."""
PART = 300
"""Requests of one part, about."""
ROUNDS = 12
WORK_PER_ROW = 1.5e-4
"""About how much work it is, in deterministic units by row of the flat list."""
STEPS = 300
"""Steps of the search for a sharper bound."""
SHORTEN_AFTER, SHORTER = 8, 0.7
"""Steps without a sharper bound before the steps are made shorter, and by how much."""


def generate_in_parts(
    candidates: Candidates,
    plan: Sequence[OpenGroup],
    *,
    target: float,
    on_round: Callable[[int, float], None] | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> Columns:
    """Column generation for a round that is too large for one relaxation.

    `plan` is a plan at hand; `target` is about the worth of the best one, from which the length of the steps follows.
    """
    columns = dict.fromkeys(((o.candidate, o.copy) for o in plan), 1.0)
    joint = no_prices(candidates)
    rounds = 0
    parts = parts_of(candidates)
    at_home = _rows_at_home(candidates, parts, plan)
    for part in parts:
        if stopped():
            break
        found = generate_columns(take(candidates, part, at_home), (), rounds=ROUNDS, stopped=stopped)
        for (g, copy), openness in zip(found.columns, found.openness, strict=True):
            columns[int(part[g]), copy] = max(columns.get((int(part[g]), copy), 0.0), float(openness))
        _join(joint, found.prices)
        rounds += found.rounds
    pricer = Pricer(candidates)
    prices, priced = _sharpen(pricer, joint, target, on_round, stopped)
    order = sorted(columns)
    openness = np.array([columns[c] for c in order])
    work = WORK_PER_ROW * len(candidates.owner)
    return Columns(order, openness, prices, priced, priced.bound, rounds, converged=False, work=work)


def parts_of(candidates: Candidates) -> list[Ints]:
    """Candidates by part: leslocaties that want the same people are joined while a part stays small enough."""
    wanted: dict[str, set[int]] = {}
    for g in range(len(candidates.all)):
        place = candidates.cell(g).locatie.locatie
        wanted.setdefault(place, set()).update(candidates.members(g)[0].tolist())
    parts = [({place}, requests) for place, requests in sorted(wanted.items())]
    while True:
        best: tuple[float, int, int] | None = None
        for i, (_, a) in enumerate(parts):
            for j in range(i + 1, len(parts)):
                b = parts[j][1]
                shared = len(a & b)
                if shared and len(a) + len(b) - shared <= PART:
                    closeness = shared / min(len(a), len(b))
                    if best is None or closeness > best[0]:
                        best = (closeness, i, j)
        if best is None:
            break
        _, i, j = best
        parts[i] = (parts[i][0] | parts[j][0], parts[i][1] | parts[j][1])
        del parts[j]
    of = {place: n for n, (places, _) in enumerate(parts) for place in places}
    part_of = np.array([of[candidates.cell(g).locatie.locatie] for g in range(len(candidates.all))])
    return [np.flatnonzero(part_of == n) for n in range(len(parts))]


def _rows_at_home(candidates: Candidates, parts: list[Ints], plan: Sequence[OpenGroup]) -> Ints:
    """Rows of the flat list where a request stands in its own part: that of the plan, else where it gains most."""
    part_of = np.zeros(len(candidates.all), dtype=np.int64)
    for n, part in enumerate(parts):
        part_of[part] = n
    home = np.zeros(len(candidates.task.requests), dtype=np.int64)
    by_gain = np.argsort(candidates.gain, kind="stable")
    home[candidates.request[by_gain]] = part_of[candidates.owner[by_gain]]
    for o in plan:
        home[o.people] = part_of[o.candidate]
    return part_of[candidates.owner] == home[candidates.request]


def _join(joint: Prices, part: Prices) -> None:
    joint.request = np.maximum(joint.request, part.request)
    joint.clash = np.maximum(joint.clash, part.clash)
    joint.week = np.maximum(joint.week, part.week)
    for key, price in part.room.items():
        joint.room[key] = max(joint.room.get(key, 0.0), price)
    for lesson, price in part.lesson.items():
        joint.lesson[lesson] = max(joint.lesson.get(lesson, 0.0), price)


def _sharpen(
    pricer: Pricer,
    prices: Prices,
    target: float,
    on_round: Callable[[int, float], None] | None,
    stopped: Callable[[], bool],
) -> tuple[Prices, Priced]:
    """Subgradient steps of Polyak's length towards `target`; steps grow shorter while they bring nothing."""
    best_prices, best = prices, pricer.price(prices)
    here, at = prices, best
    reach, idle = 1.0, 0
    for step in range(STEPS):
        if stopped():
            break
        length = sum(float(s @ s) for s in (at.slope.request, at.slope.room, at.slope.lesson, at.slope.week))
        if length == 0:
            break
        here = _step(pricer, here, at.slope, reach * max(at.bound - target, 1.0) / length)
        at = pricer.price(here)
        if at.bound < best.bound:
            best_prices, best, idle = here, at, 0
        else:
            idle += 1
        if idle > SHORTEN_AFTER:
            here, at, reach, idle = best_prices, best, reach * SHORTER, 0
        if on_round:
            on_round(step, best.bound)
    return best_prices, best


def _step(pricer: Pricer, prices: Prices, slope: Slope, length: float) -> Prices:
    """Prices after one step down the slope, never below what they may be."""
    room = np.array([prices.room.get(key, 0.0) for key in pricer.rooms])
    lesson = np.array([prices.lesson.get(key, 0.0) for key in pricer.lessons])
    return Prices(
        np.maximum(pricer.least_price, prices.request - length * slope.request),
        prices.clash,
        dict(zip(pricer.rooms, np.maximum(0.0, room - length * slope.room).tolist(), strict=True)),
        dict(zip(pricer.lessons, np.maximum(0.0, lesson - length * slope.lesson).tolist(), strict=True)),
        np.maximum(0.0, prices.week - length * slope.week),
    )
