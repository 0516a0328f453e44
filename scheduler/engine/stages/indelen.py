"""Stage 1: which groups open, and who sits where.

Price (column generation over all candidates), restrict (solve on the few that carry the relaxation), fix (drop by proof
what cannot be in a better plan) and solve what is left: at once where that is little, else part by part.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np

from scheduler.engine.candidates import Candidates
from scheduler.engine.columns import MANY_REQUESTS, WORK_PER_ROW, Columns, generate_columns
from scheduler.engine.cpsat import Limits, solve_cpsat
from scheduler.engine.greedy import OpenGroup, holds_all, only_fixed, plan_greedily
from scheduler.engine.master import Master, build_master
from scheduler.engine.neighbourhoods import improve
from scheduler.engine.parts import Core
from scheduler.engine.prove import solve_and_prove
from scheduler.engine.search import Search
from scheduler.engine.split import TOO_LARGE, generate_in_parts
from scheduler.engine.task import Ints, speaks_dutch

AT_ONCE = 20_000
"""Variables of a model that is solved at once; a larger one is improved part by part."""
MANY_COLUMNS = 900
"""More columns than this (or than there are requests) are not kept, however close to useful."""
EPS = 1e-6
"""A bound this little below a whole number counts as that number."""
HOPE = 1.05
"""How much better than the plan made by hand a very large round is expected to become at least."""
OPEN_A_LITTLE = 1e-3
FIRST = 0.2
"""Share of the work for the first whole-number solve."""
FIRST_IN_PARTS = 0.2
"""The same, by the clock, when it is solved in parts: they end earlier when there is a proof."""
LEAST_ROUNDS = 4
LEAST_WORK = 5.0
"""However long the prices took, this much work is done to improve the plan."""
COMPLETE = 5.0
"""Work to find rooms and docenten for given groups: a matching, found at once."""


@dataclass(frozen=True)
class Indeling:
    """The groups of a plan, its worth in stage 1, and a bound on the worth of all plans."""

    groups: list[OpenGroup]
    worth: int
    bound: float
    feasible: bool

    @property
    def limit(self) -> int:
        """The bound as whole points: no plan is worth more."""
        return max(self.worth, int(self.bound + EPS))

    @property
    def proven(self) -> bool:
        """Whether no plan is better."""
        return self.feasible and self.limit == self.worth


def assign_groups(candidates: Candidates, search: Search) -> Indeling:
    """Find the groups and who sits where."""
    greedy = plan_greedily(candidates)
    columns = _find_prices(candidates, greedy, search)
    support = {c for c, y in zip(columns.columns, columns.openness, strict=True) if y > OPEN_A_LITTLE}
    running = {(g, 0) for g, c in enumerate(candidates.all) if c.groep is not None}
    few = build_master(candidates, sorted(support | running | {(o.candidate, o.copy) for o in greedy}), wishes=True)
    core = Core(few, range(len(few.columns)))
    values = _solve_first(few, search, _begin(few, greedy), columns.bound, core)
    if values is None:
        return Indeling([], 0, columns.bound, feasible=False)
    return _improve(candidates, columns, read_groups(few, values), search, core)


def _find_prices(candidates: Candidates, greedy: list[OpenGroup], search: Search) -> Columns:
    """Column generation: at once, or for a very large round part by part."""
    if len(candidates.task.requests) > TOO_LARGE:
        worth = worth_of(candidates, greedy)
        search.on_progress("begin", greedy, worth, None)
        return generate_in_parts(
            candidates, greedy, target=worth * HOPE, on_round=search.tell_bound, stopped=search.halfway()
        )
    start = [(o.candidate, o.copy) for o in greedy]
    rounds = _rounds(candidates, search)
    return generate_columns(candidates, start, rounds=rounds, on_round=search.tell_bound, stopped=search.halfway())


def _rounds(candidates: Candidates, search: Search) -> int:
    """Rounds of pricing that fit in half of the work, so that a short search is not spent on prices alone."""
    per_round = WORK_PER_ROW * max(1, len(candidates.owner))
    return min(search.rounds, max(LEAST_ROUNDS, int(search.work / 2 / per_round)))


def _improve(candidates: Candidates, columns: Columns, groups: list[OpenGroup], search: Search, core: Core) -> Indeling:
    master, complete = _what_is_left(candidates, columns, groups)
    values: Sequence[int] | None = complete_values(master, groups)
    assert values is not None
    bound = columns.bound
    work = max(LEAST_WORK, search.work * (1 - FIRST) - columns.work)
    if len(master.model.lower) > AT_ONCE or not complete:
        values = _improve_in_parts(master, values, search, work, 1.0, bound, core.within(master))
    else:
        answer = solve_and_prove(
            master.model,
            search.limits(work),
            values,
            workers=search.workers,
            on_better=lambda better, worth: search.on_progress("verbeteren", read_groups(master, better), worth, bound),
            stop=search.stop,
        )
        values = answer.values if answer.values is not None else values
        bound = min(bound, answer.bound)
    found = read_groups(master, values)
    worth = worth_of(candidates, found)
    return Indeling(found, worth, max(bound, worth), feasible=True)


def _what_is_left(candidates: Candidates, columns: Columns, groups: list[OpenGroup]) -> tuple[Master, bool]:
    """The model without what the prices prove useless, and whether nothing else is left out."""
    worth = worth_of(candidates, groups)
    room = worth + 1 - columns.bound - EPS
    used = _copies(columns, groups)
    fixed = np.array([c.fixed for c in candidates.all], dtype=bool)
    keep = columns.priced.forced - columns.priced.counted[candidates.owner] >= room
    often = np.where(fixed, 1, _how_often(candidates, columns, keep, room))
    left = np.flatnonzero(often)
    most = max(MANY_COLUMNS, len(candidates.task.requests))
    complete = int(often.sum()) <= most
    if not complete:
        order = np.argsort(-columns.priced.worth[left], kind="stable")
        left = left[order[:most]]
    left = np.union1d(left, sorted(used)).astype(np.int64)
    for o in groups:
        rows = slice(candidates.start[o.candidate], candidates.start[o.candidate + 1])
        keep[rows] |= np.isin(candidates.request[rows], o.people)
    seats = {int(g): keep[candidates.start[g] : candidates.start[g + 1]] for g in left}
    copies = {int(g): max(used.get(int(g), 1), int(often[g]) if complete else 1) for g in left}
    chosen = [(int(g), copy) for g in left for copy in range(copies[int(g)])]
    return build_master(candidates, chosen, wishes=True, seats=seats), complete


def _how_often(candidates: Candidates, columns: Columns, keep: Ints, room: float) -> Ints:
    """How many equal groups of each candidate a better plan may have.

    Each costs what it lacks at these prices, wants its fewest people of those who are left (`keep`, by row of the flat
    list), and counts in the limits of the week.
    """
    people = np.bincount(candidates.owner[keep], minlength=len(candidates.all))
    possible = np.ones(len(candidates.all), dtype=np.int64)
    for g, c in enumerate(candidates.all):
        if c.groep is None:
            taught = min((candidates.weeks[w].most // uses for w, uses in candidates.week_uses[g]), default=c.copies)
            possible[g] = min(c.copies, taught, int(people[g]) // c.least)
    lacks = np.maximum(-columns.priced.worth, 0.0)
    affordable = np.divide(-room, lacks, out=np.full(len(lacks), np.inf), where=lacks > 0)
    return np.minimum(possible, np.floor(np.minimum(affordable, possible))).astype(np.int64)


def _copies(columns: Columns, groups: list[OpenGroup]) -> dict[int, int]:
    """How many equal groups of a candidate the relaxation or the plan uses."""
    used = [c for c, y in zip(columns.columns, columns.openness, strict=True) if y > OPEN_A_LITTLE]
    used += [(o.candidate, o.copy) for o in groups]
    most: dict[int, int] = {}
    for g, copy in used:
        most[g] = max(most.get(g, 0), copy + 1)
    return most


def _solve_first(
    master: Master, search: Search, start: Sequence[int] | None, bound: float, core: Core
) -> Sequence[int] | None:
    """A good plan over the few candidates that carry the relaxation; None when there is no plan."""
    work = search.work * FIRST
    if start is not None and len(master.candidates.task.requests) > MANY_REQUESTS:
        return _improve_in_parts(master, start, search, work, FIRST_IN_PARTS, bound, core)
    answer = solve_cpsat(
        master.model,
        search.limits_of_part(work, FIRST),
        start=dict(enumerate(start)) if start is not None else None,
        on_better=lambda values, worth: search.on_progress("indelen", read_groups(master, values), worth, bound),
        stop=search.stop,
    )
    return answer.values if answer.values is not None else start


def _improve_in_parts(
    master: Master, values: Sequence[int], search: Search, work: float, share: float, bound: float, core: Core
) -> Sequence[int]:
    return improve(
        master,
        values,
        core,
        work=work,
        until=time.monotonic() + search.seconds_left * share,
        seed=search.seed,
        workers=search.workers,
        on_better=lambda better: search.on_progress(
            "verbeteren", read_groups(master, better), master.model.worth(better), bound
        ),
        stop=search.stop,
    )


def worth_of(candidates: Candidates, groups: list[OpenGroup]) -> int:
    """What the groups are worth in stage 1, worked out from the groups themselves."""
    task = candidates.task
    weights = task.ronde.instellingen.gewichten
    total = 0
    for o in groups:
        aanbod = candidates.cell(o.candidate).aanbod
        gains = dict(zip(*(rows.tolist() for rows in candidates.members(o.candidate)), strict=True))
        people = [task.requests[r] for r in o.people]
        beside = abs(len(people) - aanbod.streef)
        if speaks_dutch(aanbod):
            languages = Counter(p.contacttaal for p in people if p.contacttaal)
            beside += sum(max(0, n - ceil(aanbod.streef / 2)) for n in languages.values())
        tempo = Counter(p.tempo for p in people)
        beside += min(tempo[1], tempo[3])
        total += sum(gains[r] for r in o.people) - weights.les * len(candidates.all[o.candidate].days)
        total -= weights.groep_per_persoon * beside
    return total


def complete_values(master: Master, groups: list[OpenGroup]) -> list[int] | None:
    """Values of all variables for given groups and people; None when no docenten can be found for them."""
    at = {(o.candidate, o.copy): o for o in groups}
    values = [0] * len(master.model.lower)
    free = set(range(len(values)))
    for j, column in enumerate(master.columns):
        group = at.get(column)
        people = set(group.people) if group else set()
        values[master.opens[j]] = int(group is not None)
        free.discard(master.opens[j])
        for r, x in master.sits[j].items():
            values[x] = int(r in people)
            free.discard(x)
    rest = sorted(free)
    answer = solve_cpsat(master.model.around(values, rest), Limits(work=COMPLETE))
    if answer.values is None:
        return None
    for v, value in zip(rest, answer.values, strict=True):
        values[v] = value
    return values


def _begin(master: Master, greedy: list[OpenGroup]) -> list[int] | None:
    """A plan to begin with: the one made by hand, or only what is vast, each group with only who is vast in it."""
    fixed = only_fixed(master.candidates)
    found = complete_values(master, greedy) if holds_all(greedy, fixed) else None
    return found if found is not None else complete_values(master, fixed)


def read_groups(master: Master, values: Sequence[int]) -> list[OpenGroup]:
    """The open groups of a solution."""
    groups = []
    for j, (g, copy) in enumerate(master.columns):
        if values[master.opens[j]]:
            sizes = [k for k, y in master.sizes[j].items() if values[y]]
            people = [r for r, x in master.sits[j].items() if values[x]]
            groups.append(OpenGroup(g, copy, sizes[0] if sizes else -1, sorted(people)))
    return groups
