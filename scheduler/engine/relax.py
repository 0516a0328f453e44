"""Why there is no plan: which fixed things clash, found by letting go of them and looking what stays without."""

from __future__ import annotations

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.groep import Groep
from scheduler.domain.tijd import Dagdeel
from scheduler.engine.candidates import Candidates
from scheduler.engine.cpsat import Limits, solve_cpsat
from scheduler.engine.linear import LinearModel
from scheduler.engine.task import skill_of

LOSLATEN = "Maak deze groep los (vast = nee), of verander wat vaststaat."


def diagnose(candidates: Candidates) -> tuple[Bevinding, ...]:
    """Findings about the vaste groepen that cannot all be kept; at least one when stage 1 has no solution."""
    ronde = candidates.task.ronde
    fixed = [g for g in ronde.groepen if g.vast]
    there = {c.groep.groep for c in candidates.all if c.groep is not None}
    gone = tuple(_no_place(g) for g in fixed if g.groep not in there)
    return gone + _lessons_without_docent(candidates, fixed) + _lessons_without_room(candidates, fixed)


def _no_place(g: Groep) -> Bevinding:
    return Bevinding(
        code="vaste_groep_zonder_plek",
        zin=f"Groep {g.groep} staat vast, maar leslocatie {g.locatie} is dan dicht of heeft geen lokaal.",
        doe=LOSLATEN,
        wie=(g.groep,),
    )


def _lessons_without_docent(candidates: Candidates, fixed: list[Groep]) -> tuple[Bevinding, ...]:
    """Give docenten to as many lessons of vaste groepen as can be, and name those that stay without."""
    task, model = candidates.task, LinearModel()
    by_day: dict[tuple[str, int], list[int]] = {}
    by_docent: dict[str, list[int]] = {}
    lessons: list[tuple[Groep, Dagdeel, list[int]]] = []
    for g in fixed:
        skill = skill_of(task.ronde.aanbod_met[g.aanbod])
        for d in sorted(g.dagdelen - g.docenten.keys(), key=lambda d: d.volgorde):
            mine = []
            for docent, days in sorted(task.teaching.items()):
                if (g.locatie, skill) in days.get(d.volgorde, ()):
                    x = model.variable(gain=1)
                    mine.append(x)
                    by_day.setdefault((docent, d.volgorde), []).append(x)
                    by_docent.setdefault(docent, []).append(x)
            if mine:
                model.row(mine, [1] * len(mine), high=1)
            lessons.append((g, d, mine))
    for xs in by_day.values():
        model.row(xs, [1] * len(xs), high=1)
    for docent, xs in by_docent.items():
        model.row(xs, [1] * len(xs), high=task.max_lessons[docent])
    values = solve_cpsat(model, Limits(work=5.0)).values or []
    return tuple(
        Bevinding(
            code="vaste_groep_zonder_docent",
            zin=f"Groep {g.groep} staat vast, maar op {d.naam} is er geen docent voor.",
            doe=LOSLATEN,
            wie=(g.groep,),
        )
        for g, d, mine in lessons
        if not any(values[x] for x in mine)
    )


def _lessons_without_room(candidates: Candidates, fixed: list[Groep]) -> tuple[Bevinding, ...]:
    """Leslocaties where more vaste groepen have a lesson at once than there are rooms left."""
    task = candidates.task
    found = []
    wanted: dict[tuple[str, Dagdeel], list[str]] = {}
    for g in fixed:
        for d in g.dagdelen - g.lokaal.keys():
            wanted.setdefault((g.locatie, d), []).append(g.groep)
    for (loc, d), codes in sorted(wanted.items(), key=lambda kv: (kv[0][0], kv[0][1].volgorde)):
        free = task.rooms[loc].free.get((d.volgorde, 0), 0)
        if len(codes) > free:
            found.append(
                Bevinding(
                    code="te_weinig_lokalen_voor_vast",
                    zin=f"Op {d.naam} staan bij {loc} {len(codes)} groepen vast. Er zijn {free} lokalen vrij.",
                    doe=LOSLATEN,
                    wie=tuple(codes),
                )
            )
    return tuple(found)
