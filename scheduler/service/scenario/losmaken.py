"""What vastgezette keuzes cost: the same round planned again without them, all at once and one by one.

Only the worker and the command line import this: it brings the solver.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.engine.outcome import Status, Uitkomst
from scheduler.engine.progress import Voortgang
from scheduler.engine.solve import Opdracht, solve
from scheduler.rules import waarde_van
from scheduler.service.bord.sloten import Slot, locks_in, without_locks

MEESTE = 6
"""So many are tried one by one: those that the plan without any would change most."""
SAMEN = 0.4
"""Share of the time for the plan with everything and the plan with nothing vast."""
MINSTENS = 2.0
"""A search of fewer seconds than this finds nothing new: then fewer choices are tried, each with time enough."""
PLEKKEN = "verzoek_geplaatst"
"""The wish of which a search proves how many places there can be at most."""
VOLGORDE = ("groep", "plaats", "koppeling", "inzet")
"""Which kind most likely keeps people from a place."""


@dataclass(frozen=True)
class Los:
    """What comes free without something: places and koppelingen more, and how many people get one who had none.

    `zeker` when both plans were proven the best for groups and places; else it is what was found, and `tussen` holds
    the fewest and most places that it can be.
    """

    plekken: int
    koppelingen: int
    mensen: int
    zeker: bool
    tussen: tuple[int, int] | None = None

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
    """What so many choices cost together, in a sentence; a second one says how sure that is not."""
    wie = "Deze ene vastgezette keuze kost" if aantal == 1 else f"Deze {aantal} vastgezette keuzes kosten samen"
    wat = [f"{n} {een if n == 1 else meer}" for n, een, meer in (
        (los.plekken, "plek", "plekken"), (los.koppelingen, "koppeling", "koppelingen")) if n > 0]  # fmt: skip
    zin = f"{wie} {' en '.join(wat) or 'geen plek'}."
    if los.tussen is None:
        return zin
    van, tot = los.tussen
    return f"{zin} Dat is niet zeker: het zijn er tussen {van} en {tot}. Met meer zoektijd weet u het beter."


def cost_of_fixed(
    ronde: Ronde,
    opdracht: Opdracht,
    tell: Callable[[Voortgang], None] = lambda _: None,
    stop: threading.Event | None = None,
) -> Vastkosten:
    """Plan with everything that is vast, with nothing, and without each of those that seem to cost most.

    `opdracht.seconden` is for all plans together. When it is over, or after a stop, it ends with what was tried so far.
    """
    sloten = locks_in(ronde)
    if not sloten:
        return Vastkosten(0, None)
    begin, samen_deel = time.monotonic(), opdracht.seconden * SAMEN / 2

    def plan(weg: Iterable[Slot], seconden: float) -> Uitkomst:
        deel = Opdracht(max(1.0, seconden), opdracht.seed, opdracht.workers)
        return solve(without_locks(ronde, weg), deel, tell, stop)

    alles = plan((), samen_deel)
    if alles.plan is None:
        return Vastkosten(len(sloten), None, waarom=alles.diagnose)
    niets = plan(sloten, samen_deel)
    if niets.plan is None:
        return Vastkosten(len(sloten), Los(0, 0, 0, zeker=False))
    plannen = _Plannen(without_locks(ronde, sloten), sloten, alles.plan)
    plannen.add((), alles)
    plannen.add(sloten, niets)
    anders = [] if plannen.cost(sloten).niets else _changed(sloten, alles.plan, niets.plan)
    over = opdracht.seconden * (1 - SAMEN)
    aantal = min(MEESTE, len(anders), int(over / MINSTENS))
    bekeken = anders if len(anders) == 1 else []  # then the plan without any lock is the one without this lock
    for slot in anders[:aantal] if len(anders) > 1 else ():
        if (stop is not None and stop.is_set()) or time.monotonic() - begin >= opdracht.seconden:
            break
        plannen.add((slot,), plan((slot,), over / aantal))
        bekeken = [*bekeken, slot]
    rijen = [(slot, los) for slot in bekeken if not (los := plannen.cost((slot,))).niets]
    rijen.sort(key=lambda r: (-r[1].plekken, -r[1].koppelingen, r[0].sleutel))
    return Vastkosten(len(sloten), plannen.cost(sloten), tuple(rijen), len(anders) - len(bekeken))


class _Plannen:
    """Every plan that was found, each of use for every question that it answers.

    A plan that keeps what is vast is one without locks too; so no answer is worse than what was found elsewhere.
    """

    def __init__(self, vrij: Ronde, sloten: Sequence[Slot], basis: Plan) -> None:
        self._vrij, self._sloten, self._basis = vrij, sloten, basis
        self._found: dict[frozenset[Slot], Uitkomst] = {}
        self._waarde: list[tuple[int, Plan]] = []

    def add(self, weg: Iterable[Slot], uitkomst: Uitkomst) -> None:
        """Keep what a search without these locks found."""
        self._found[frozenset(weg)] = uitkomst
        if uitkomst.plan is not None:
            self._waarde.append((waarde_van(self._vrij, uitkomst.plan), uitkomst.plan))

    def cost(self, weg: Iterable[Slot]) -> Los:
        """What the plan without these locks has more than the plan with all of them."""
        los = frozenset(weg)
        met, zonder = self._best(frozenset()), self._best(los)
        erbij = {c for c, _ in zonder.groep_van.keys() - met.groep_van.keys()}
        had_coach = {k.cursist for k in met.koppelingen}
        erbij |= {k.cursist for k in zonder.koppelingen if k.cursist not in had_coach}
        plekken, zeker = len(zonder.plaatsingen) - len(met.plaatsingen), self._proven(frozenset()) and self._proven(los)
        fewest = max(0, len(zonder.plaatsingen) - self._most(frozenset()))
        most = max(0, plekken, self._most(los) - len(met.plaatsingen))
        return Los(
            plekken=plekken,
            koppelingen=len(zonder.koppelingen) - len(met.koppelingen),
            mensen=len(erbij),
            zeker=zeker,
            tussen=None if zeker else (fewest, most),
        )

    def _best(self, weg: frozenset[Slot]) -> Plan:
        """The plan worth most of those that keep every other lock; the one with all of them does."""
        stays = [s for s in self._sloten if s not in weg]
        fits = ((w, p) for w, p in self._waarde if all(s.holds(p) == s.holds(self._basis) for s in stays))
        return max(fits, key=lambda row: row[0])[1]

    def _proven(self, weg: frozenset[Slot]) -> bool:
        return weg in self._found and self._found[weg].status is Status.BEWEZEN_BEST

    def _most(self, weg: frozenset[Slot]) -> int:
        """No plan without these locks has more places: what was proven for them, or for more freedom."""
        return min(u.verantwoording.grenzen[PLEKKEN].aantal for w, u in self._found.items() if w >= weg and u.plan)


def _changed(sloten: Iterable[Slot], alles: Plan, niets: Plan) -> list[Slot]:
    """What the plan without locks does otherwise, what most likely costs places first."""
    anders = [s for s in sloten if s.holds(alles) != s.holds(niets)]
    return sorted(anders, key=lambda s: (s.holds(niets) is not None, VOLGORDE.index(s.soort), s.sleutel))
