"""One round from beginning to end: groups, lessons, volunteers, taalcoaches; verified before anybody sees it."""

from __future__ import annotations

import platform
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version

from scheduler import __version__
from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.engine.bounds import limits_of_wishes
from scheduler.engine.candidates import Candidates, make_candidates
from scheduler.engine.fixed import choose_fixed_meetings, clashes, pin_groups, taken_by_fixed
from scheduler.engine.greedy import OpenGroup
from scheduler.engine.naming import name_groups
from scheduler.engine.outcome import Status, Uitkomst, Verantwoording
from scheduler.engine.progress import Voortgang
from scheduler.engine.relax import diagnose
from scheduler.engine.search import Search
from scheduler.engine.stages.bemensen import Staff, staff_plan
from scheduler.engine.stages.indelen import Indeling, assign_groups
from scheduler.engine.stages.lessen import name_lessons
from scheduler.engine.task import make_task
from scheduler.errors import EngineDisagrees
from scheduler.rules import WENSEN, check_plan, waarde_van

WORK_PER_SECOND = 0.8
"""Deterministic units of CP-SAT in a second of a plain machine: the clock itself never decides."""

AFTER = 5.0
"""Names, volunteers and the check take about so many times as long as the reading before the search."""
MOST_AFTER = 0.2
"""The largest share of the time that is kept for them."""


@dataclass(frozen=True)
class Opdracht:
    """How long and how to search. With one worker the same seed gives the same plan, whatever the machine's mood."""

    seconden: float = 60.0
    seed: int = 1
    workers: int = 1


def solve(
    ronde: Ronde,
    opdracht: Opdracht,
    on_progress: Callable[[Voortgang], None] = lambda _: None,
    stop: threading.Event | None = None,
) -> Uitkomst:
    """Plan a round. `stop` ends the search and keeps the best plan so far.

    Raises EngineDisagrees when the plain reading of the rules does not accept the result.
    """
    clock = _Clock(on_progress)
    pinned = pin_groups(ronde)
    meetings = choose_fixed_meetings(pinned)
    taken = taken_by_fixed(meetings)
    task = make_task(pinned, taken)
    broken = (*clashes(pinned, meetings), *diagnose(task))
    if broken:
        return _impossible(broken, opdracht, clock)
    candidates = make_candidates(task)
    search = Search(
        work=opdracht.seconden * WORK_PER_SECOND,
        until=clock.start + opdracht.seconden - min(AFTER * clock.seconds, MOST_AFTER * opdracht.seconden),
        seed=opdracht.seed,
        workers=opdracht.workers,
        stop=stop,
        on_progress=clock.tell,
    )
    indeling = assign_groups(candidates, search)
    if not indeling.feasible:
        return _impossible((_unknown_clash(ronde),), opdracht, clock)
    clock.tell("bemensen", indeling.groups, indeling.worth, indeling.bound)
    named = name_lessons(candidates, indeling.groups, opdracht.seed)
    groepen, plaatsingen = name_groups(candidates, indeling.groups, named)
    half = Plan(groepen=groepen, plaatsingen=plaatsingen)
    staff = staff_plan(pinned, half, meetings, opdracht.seed)
    plan = half.model_copy(update={"inzet": staff.inzet, "koppelingen": staff.koppelingen})
    _verify(ronde, plan, indeling)
    clock.tell("klaar", indeling.groups, indeling.worth, indeling.bound)
    stopped = stop is not None and stop.is_set()
    status = Status.BEWEZEN_BEST if indeling.proven else Status.GESTOPT if stopped else Status.GOED
    return Uitkomst(status, plan, (), _account(ronde, candidates, plan, indeling, staff, opdracht, clock, taken))


def find_clashes(ronde: Ronde) -> tuple[Bevinding, ...]:
    """Everything vast that cannot stay as it is, each cause once; with one of these no plan exists."""
    pinned = pin_groups(ronde)
    fixed = any(g.vast for g in pinned.groepen)
    return (*clashes(pinned, choose_fixed_meetings(pinned)), *(diagnose(make_task(pinned)) if fixed else ()))


def _verify(ronde: Ronde, plan: Plan, indeling: Indeling) -> None:
    """Trust, then verify: the plain reading of every rule must accept the plan and agree on its worth."""
    broken = check_plan(ronde, plan)
    if broken:
        first = broken[0]
        raise EngineDisagrees(f"Het plan breekt regel {first.code}: {first.zin}", "is dit een fout in het programma.")
    worth = sum(b.punten for w in WENSEN if w.fase == "indelen" for b in w.check(ronde, plan))
    if worth != indeling.worth:
        raise EngineDisagrees(
            f"De waarde van het plan is {worth}, de rekenmachine zegt {indeling.worth}.",
            "is dit een fout in het programma.",
        )


def _account(
    ronde: Ronde,
    candidates: Candidates,
    plan: Plan,
    indeling: Indeling,
    staff: Staff,
    opdracht: Opdracht,
    clock: _Clock,
    taken: dict[str, int],
) -> Verantwoording:
    return Verantwoording(
        seconden=clock.seconds,
        seed=opdracht.seed,
        workers=opdracht.workers,
        versies=_versions(),
        waarde=waarde_van(ronde, plan),
        indeling=indeling.worth,
        indeling_grens=indeling.limit,
        inzet_grens=staff.bound_inzet,
        koppelingen_grens=staff.bound_koppelingen,
        grenzen=limits_of_wishes(ronde, candidates, taken) | staff.limits,
    )


def _impossible(why: tuple[Bevinding, ...], opdracht: Opdracht, clock: _Clock) -> Uitkomst:
    account = Verantwoording(clock.seconds, opdracht.seed, opdracht.workers, _versions(), 0, 0, 0, 0, 0)
    return Uitkomst(Status.ONMOGELIJK, None, why, account)


def _unknown_clash(ronde: Ronde) -> Bevinding:
    fixed = tuple(g.groep for g in pin_groups(ronde).groepen if g.vast)
    return Bevinding(
        code="vast_gaat_niet_samen",
        zin="Wat vaststaat, gaat niet samen: er zijn samen te weinig docenten of lokalen, of de lokalen zijn te klein.",
        doe="Maak een van deze groepen los, of wie daarin vaststaat, en plan opnieuw.",
        wie=fixed,
    )


def _versions() -> dict[str, str]:
    packages = {name: version(name) for name in ("ortools", "numpy")}
    return {"inburgerplan": __version__, **packages, "python": platform.python_version()}


class _Clock:
    """Measures wall-clock seconds and turns what the engine tells into progress."""

    def __init__(self, on_progress: Callable[[Voortgang], None]) -> None:
        self.start = time.monotonic()
        self._on_progress = on_progress

    @property
    def seconds(self) -> float:
        return round(time.monotonic() - self.start, 1)

    def tell(self, phase: str, groups: list[OpenGroup] | None, worth: int | None, bound: float | None) -> None:
        placed = sum(len(g.people) for g in groups) if groups is not None else None
        self._on_progress(
            Voortgang(phase, len(groups) if groups is not None else None, placed, worth, bound, self.seconds)
        )
