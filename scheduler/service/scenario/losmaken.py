"""What vastgezette keuzes cost: the same round planned again without them, all at once and one by one.

Only the worker and the command line import this: it brings the solver.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Any

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.engine.outcome import Status, Uitkomst
from scheduler.engine.progress import Voortgang
from scheduler.engine.solve import Opdracht, solve
from scheduler.service.bord.sloten import Slot, locks_in, without_locks

MEESTE = 6
"""So many are tried one by one: those that the plan without any would change most."""
SAMEN = 0.4
"""Share of the time for the plan with everything and the plan with nothing vast."""
VOLGORDE = ("groep", "plaats", "koppeling", "inzet")
"""Which kind most likely keeps people from a place."""


@dataclass(frozen=True)
class Los:
    """What comes free without something: places and koppelingen more, and how many people get one who had none.

    `zeker` when both plans were proven the best for groups and places; else it is what the two searches found.
    """

    plekken: int
    koppelingen: int
    mensen: int
    zeker: bool

    @property
    def niets(self) -> bool:
        """Whether it brings nobody anything."""
        return self.plekken <= 0 and self.koppelingen <= 0


@dataclass(frozen=True)
class Vastkosten:
    """What `aantal` vastgezette keuzes cost together, and the ones that cost most, dearest first.

    `samen` is None when nothing is vast, or when there is no plan (`waarom` then says why). `niet_bekeken` would change
    too without locks, but were not tried one by one.
    """

    aantal: int
    samen: Los | None
    rijen: tuple[tuple[Slot, Los], ...] = ()
    niet_bekeken: int = 0
    waarom: tuple[Bevinding, ...] = ()

    @property
    def zin(self) -> str:
        """The outcome in a sentence."""
        if self.waarom:
            return f"Er is geen plan mogelijk. {' '.join(b.zin for b in self.waarom)}"
        if self.samen is None:
            return "Er staat niets vast."
        return tell_cost(self.aantal, self.samen)

    def pack(self) -> dict[str, Any]:
        """As it is kept beside the search."""
        return {
            "aantal": self.aantal,
            "samen": asdict(self.samen) if self.samen else None,
            "rijen": [{"sleutel": list(slot.sleutel), **asdict(los)} for slot, los in self.rijen],
            "niet_bekeken": self.niet_bekeken,
        }


def tell_cost(aantal: int, los: Los) -> str:
    """What so many choices cost together, in a sentence."""
    wie = "Deze ene vastgezette keuze kost" if aantal == 1 else f"Deze {aantal} vastgezette keuzes kosten samen"
    if los.niets:
        return f"{wie} geen plek."
    wat = [f"{n} {een if n == 1 else meer}" for n, een, meer in (
        (los.plekken, "plek", "plekken"), (los.koppelingen, "koppeling", "koppelingen")) if n > 0]  # fmt: skip
    return f"{wie} {' en '.join(wat)}."


def cost_of_fixed(
    ronde: Ronde,
    opdracht: Opdracht,
    tell: Callable[[Voortgang], None] = lambda _: None,
    stop: threading.Event | None = None,
) -> Vastkosten:
    """Plan with everything that is vast, with nothing, and without each of those that seem to cost most.

    `opdracht.seconden` is for all plans together. A stop ends it with what was tried so far.
    """
    sloten = locks_in(ronde)
    if not sloten:
        return Vastkosten(0, None)
    begin = time.monotonic()

    def plan(weg: Iterable[Slot], seconden: float) -> Uitkomst:
        deel = Opdracht(max(1.0, seconden), opdracht.seed, opdracht.workers)
        return solve(without_locks(ronde, weg), deel, tell, stop)

    alles = plan((), opdracht.seconden * SAMEN / 2)
    if alles.plan is None:
        return Vastkosten(len(sloten), None, waarom=alles.diagnose)
    niets = plan(sloten, opdracht.seconden * SAMEN / 2)
    samen = _compare(alles, niets)
    if samen.niets or niets.plan is None:
        return Vastkosten(len(sloten), samen)
    anders = _changed(sloten, alles.plan, niets.plan)
    rijen = []
    for n, slot in enumerate(anders[:MEESTE]):
        if stop is not None and stop.is_set():
            break
        over = opdracht.seconden - (time.monotonic() - begin)
        los = _compare(alles, plan((slot,), over / (min(len(anders), MEESTE) - n)))
        if not los.niets:
            rijen.append((slot, los))
    rijen.sort(key=lambda r: (-r[1].plekken, -r[1].koppelingen, r[0].sleutel))
    return Vastkosten(len(sloten), samen, tuple(rijen), max(0, len(anders) - MEESTE))


def _changed(sloten: Iterable[Slot], alles: Plan, niets: Plan) -> list[Slot]:
    """What the plan without locks does otherwise, what most likely costs places first."""
    anders = [s for s in sloten if s.holds(alles) != s.holds(niets)]
    return sorted(anders, key=lambda s: (s.holds(niets) is not None, VOLGORDE.index(s.soort), s.sleutel))


def _compare(met: Uitkomst, zonder: Uitkomst) -> Los:
    """What the plan without has more than the plan with."""
    if met.plan is None or zonder.plan is None:
        return Los(0, 0, 0, zeker=False)
    erbij = {c for c, _ in zonder.plan.groep_van.keys() - met.plan.groep_van.keys()}
    had_coach = {k.cursist for k in met.plan.koppelingen}
    erbij |= {k.cursist for k in zonder.plan.koppelingen if k.cursist not in had_coach}
    return Los(
        plekken=len(zonder.plan.plaatsingen) - len(met.plan.plaatsingen),
        koppelingen=len(zonder.plan.koppelingen) - len(met.plan.koppelingen),
        mensen=len(erbij),
        zeker=met.status is zonder.status is Status.BEWEZEN_BEST,
    )
