"""Why there is no plan: every vaste group that cannot be kept, and with what it clashes.

What is vast is let go of as little as can be: docenten are given to as many vaste lessons as possible, and each lesson
that stays without is told with the groups that have its docenten. Rooms are counted by leslocatie and dagdeel.
"""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.groep import Groep
from scheduler.domain.tijd import Dagdeel, sort_dagdelen
from scheduler.domain.woorden import aantal
from scheduler.engine.cpsat import Limits, solve_cpsat
from scheduler.engine.linear import LinearModel
from scheduler.engine.task import Task, skill_of
from scheduler.explain.middelen import may_teach
from scheduler.explain.uitleg import opsomming

LOSLATEN = "Maak deze groep los (vast = nee), of verander wat vaststaat."
WORK = 5.0


@dataclass(frozen=True)
class Les:
    """A lesson of a vaste group that still needs a docent, and who could give it."""

    groep: Groep
    dagdeel: Dagdeel
    kunnen: tuple[str, ...]


def diagnose(task: Task) -> tuple[Bevinding, ...]:
    """Findings about the vaste groepen that cannot all be kept; none when they can."""
    lessons = [(g, d) for g in task.ronde.groepen if g.vast for d in sort_dagdelen(g.dagdelen) if _is_open(task, g, d)]
    return (*_lessons_without_docent(task, lessons), *_lessons_without_room(task, lessons))


def _is_open(task: Task, g: Groep, d: Dagdeel) -> bool:
    """Whether the leslocatie is open then; where it is not, the rule about that says so already."""
    loc, ronde = task.ronde.locatie_met[g.locatie], task.ronde
    return d in loc.dagdelen and loc.in_gebruik(ronde.begin, ronde.instellingen.periode_einde)


def _lessons_without_docent(task: Task, fixed: list[tuple[Groep, Dagdeel]]) -> tuple[Bevinding, ...]:
    """Give docenten to as many lessons of vaste groepen as can be, and tell why the others stay without."""
    lessons = [_lesson(task, g, d) for g, d in fixed if d not in g.docenten]
    model = LinearModel()
    chosen: dict[tuple[int, str], int] = {}
    by_day: dict[tuple[str, Dagdeel], list[int]] = {}
    by_docent: dict[str, list[int]] = {}
    for i, les in enumerate(lessons):
        mine = {docent: model.variable(gain=1) for docent in les.kunnen}
        for docent, x in mine.items():
            chosen[i, docent] = x
            by_day.setdefault((docent, les.dagdeel), []).append(x)
            by_docent.setdefault(docent, []).append(x)
        if mine:
            model.row(list(mine.values()), [1] * len(mine), high=1)
    for xs in by_day.values():
        model.row(xs, [1] * len(xs), high=1)
    for docent, xs in by_docent.items():
        model.row(xs, [1] * len(xs), high=task.max_lessons[docent])
    values = solve_cpsat(model, Limits(work=WORK)).values
    if values is None:
        return ()
    gives = {i: docent for (i, docent), x in chosen.items() if values[x]}
    return tuple(_no_docent(task, lessons, gives, les) for i, les in enumerate(lessons) if i not in gives)


def _lesson(task: Task, g: Groep, d: Dagdeel) -> Les:
    option = (g.locatie, skill_of(task.ronde.aanbod_met[g.aanbod]))
    return Les(g, d, tuple(t for t, days in sorted(task.teaching.items()) if option in days.get(d.volgorde, ())))


def _no_docent(task: Task, lessons: list[Les], gives: dict[int, str], les: Les) -> Bevinding:
    """Why one lesson has no docent: nobody may, or who may gives another vaste lesson then, or has enough lessons."""
    begin = f"Groep {les.groep.groep} staat vast, maar op {les.dagdeel.naam} is er geen docent voor."
    able = _able(task, les)
    busy = {g.groep for g in task.ronde.groepen if g.vast and g.docenten.get(les.dagdeel) in able}
    busy |= {lessons[i].groep.groep for i, t in gives.items() if t in able and lessons[i].dagdeel == les.dagdeel}
    full = [t for t in able if task.max_lessons[t] <= sum(g == t for g in gives.values())]
    why = []
    if not able:
        why.append("Geen docent kan dan in die leslocatie, met de bevoegdheid en de taal die nodig zijn.")
    if busy:
        why.append(f"Wie het kan, geeft dan les aan een andere vaste groep: {opsomming(sorted(busy))}.")
    if full:
        why.append(f"Al genoeg lessen: {opsomming(full)}.")
    codes = (les.groep.groep, *sorted(busy), *full)
    return Bevinding(code="vaste_groep_zonder_docent", zin=" ".join((begin, *why)), doe=LOSLATEN, wie=codes)


def _able(task: Task, les: Les) -> list[str]:
    """Docenten who could give the lesson when nothing else were vast."""
    ronde, aanbod = task.ronde, task.ronde.aanbod_met[les.groep.aanbod]
    bound = {g.docenten.get(les.dagdeel, "") for g in ronde.groepen if g.vast} & ronde.docent_met.keys()
    return sorted({*les.kunnen, *(t for t in bound if may_teach(ronde.docent_met[t], aanbod, les.groep.locatie))})


def _lessons_without_room(task: Task, fixed: list[tuple[Groep, Dagdeel]]) -> tuple[Bevinding, ...]:
    """Leslocaties where more vaste groepen have a lesson at once than there are rooms left."""
    found = []
    wanted: dict[tuple[str, Dagdeel], list[str]] = {}
    for g, d in fixed:
        if d not in g.lokaal:
            wanted.setdefault((g.locatie, d), []).append(g.groep)
    for (loc, d), codes in sorted(wanted.items(), key=lambda kv: (kv[0][0], kv[0][1].volgorde)):
        free = task.rooms[loc].free.get((d.volgorde, 0), 0)
        if len(codes) > free:
            need = aantal(len(codes), "vaste groep heeft", "vaste groepen hebben")
            have = aantal(free, "lokaal is", "lokalen zijn")
            found.append(
                Bevinding(
                    code="te_weinig_lokalen_voor_vast",
                    zin=f"Op {d.naam} bij {loc}: {need} nog een lokaal nodig ({opsomming(codes)}). {have} dan vrij.",
                    doe=LOSLATEN,
                    wie=tuple(codes),
                )
            )
    return tuple(found)
