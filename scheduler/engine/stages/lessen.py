"""Stage 2: a named docent and a named room for every lesson.

Stage 1 counted docenten and rooms in a way that leaves a matching possible; here the matching is made, with as few
different docenten (and rooms) per group as can be, and no change where a running group goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from scheduler.domain.groep import Groep
from scheduler.domain.tijd import Dagdeel
from scheduler.engine.candidates import Candidates
from scheduler.engine.cpsat import Limits, solve_cpsat
from scheduler.engine.greedy import OpenGroup
from scheduler.engine.linear import LinearModel
from scheduler.engine.task import ALLE_DAGDELEN

WORK = 5.0
SAME_AS_NOW = 3
ONE_MORE = -2
Lesson = tuple[int, int]
"""A group (its place in the list) and a dagdeel (its place in the week)."""


@dataclass(frozen=True)
class Named:
    """By lesson the docent and the room; a lesson that nobody could be found for is missing."""

    docenten: dict[Lesson, str]
    lokalen: dict[Lesson, str]


def name_lessons(candidates: Candidates, groups: list[OpenGroup], seed: int) -> Named:
    """Give every lesson its docent and its room."""
    task = candidates.task
    lessons = [(i, d) for i, o in enumerate(groups) for d in candidates.all[o.candidate].days]
    now = [candidates.all[o.candidate].groep for o in groups]
    able: dict[tuple[str, tuple[str, str], int], list[str]] = {}
    for docent, days in sorted(task.teaching.items()):
        for d, options in days.items():
            for loc, skill in options:
                able.setdefault((loc, skill, d), []).append(docent)

    def teachers(lesson: Lesson) -> list[str]:
        cell = candidates.cell(groups[lesson[0]].candidate)
        return able.get((cell.locatie.locatie, cell.skill, lesson[1]), [])

    def rooms(lesson: Lesson) -> list[str]:
        group = groups[lesson[0]]
        loc = candidates.cell(group.candidate).locatie.locatie
        return [r.lokaal for r in task.ronde.lokalen_in[loc] if r.plaatsen >= len(group.people)]

    docenten, wanted = _given(lessons, now, lambda g: g.docenten)
    open_lessons = [x for x in lessons if x not in docenten]
    docenten |= _match(open_lessons, teachers, wanted, task.max_lessons, seed)
    lokalen, wanted = _given(lessons, now, lambda g: g.lokaal)
    place = {i: candidates.cell(o.candidate).locatie.locatie for i, o in enumerate(groups)}
    taken = {(place[i], d, r) for (i, d), r in lokalen.items()}
    open_lessons = [x for x in lessons if x not in lokalen]
    for loc in sorted(set(place.values())):
        here = [x for x in open_lessons if place[x[0]] == loc]
        free = {x: [r for r in rooms(x) if (loc, x[1], r) not in taken] for x in here}
        lokalen |= _match(here, free.__getitem__, wanted, {}, seed)
    return Named(docenten, lokalen)


def _given(
    lessons: list[Lesson], now: list[Groep | None], read: Callable[[Groep], Mapping[Dagdeel, str]]
) -> tuple[dict[Lesson, str], dict[Lesson, str]]:
    """What running groups have now, by lesson: what is vast, and what would be good to keep."""
    fixed: dict[Lesson, str] = {}
    wanted: dict[Lesson, str] = {}
    for i, d in lessons:
        groep = now[i]
        if groep is not None and (code := read(groep).get(ALLE_DAGDELEN[d])) is not None:
            (fixed if groep.vast else wanted)[i, d] = code
    return fixed, wanted


def _match(
    lessons: list[Lesson],
    able: Callable[[Lesson], list[str]],
    wanted: Mapping[Lesson, str],
    most: Mapping[str, int],
    seed: int,
) -> dict[Lesson, str]:
    """Match lessons to codes (docenten or rooms), each code once per dagdeel and at most `most` times in all."""
    model = LinearModel()
    chosen: dict[tuple[Lesson, str], int] = {}
    by_day: dict[tuple[str, int], list[int]] = {}
    by_code: dict[str, list[int]] = {}
    by_pair: dict[tuple[int, str], list[int]] = {}
    for lesson in lessons:
        mine = []
        for code in able(lesson):
            x = model.variable(gain=1000 + SAME_AS_NOW * (wanted.get(lesson) == code))
            chosen[lesson, code] = x
            mine.append(x)
            by_day.setdefault((code, lesson[1]), []).append(x)
            by_code.setdefault(code, []).append(x)
            by_pair.setdefault((lesson[0], code), []).append(x)
        if mine:
            model.row(mine, [1] * len(mine), high=1)
    for xs in by_day.values():
        model.row(xs, [1] * len(xs), high=1)
    for code, xs in by_code.items():
        if code in most and len(xs) > most[code]:
            model.row(xs, [1] * len(xs), high=most[code])
    for xs in by_pair.values():
        pair = model.variable(gain=ONE_MORE)
        for x in xs:
            model.row((x, pair), (1, -1), high=0)
    answer = solve_cpsat(model, Limits(work=WORK, seed=seed))
    if answer.values is None:
        return {}
    return {lesson: code for (lesson, code), x in chosen.items() if answer.values[x]}
