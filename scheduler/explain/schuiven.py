"""A place for one request by letting others move: chains of people who each go to a group where they fit.

Only the last group of a chain gets a person more, so only that one needs a free seat; everybody else takes the seat
that the one after him leaves. Whatever comes out must still be checked against the whole rule book.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest

from scheduler.domain.plan import Lesgroep, Plaatsing, Plan
from scheduler.domain.ronde import Verzoek
from scheduler.explain.beeld import Beeld
from scheduler.explain.placed import VOL, worth_of_place
from scheduler.explain.voorstel import sorted_seats
from scheduler.explain.zeef import blockers

MEESTE_SCHUIVERS = 3
PER_STAP = 2
"""So many people are tried for one step from a group to another: the ones who lose least."""
WIJKT = 10_000
"""What it costs in a chain when somebody loses the place: more than any other step."""


@dataclass(frozen=True)
class Stap:
    """One person who goes from a group to another; an empty `naar` is back to the waiting list."""

    verzoek: Verzoek
    van: str
    naar: str
    punten: int
    """What the person loses by it, in the rates of the round."""


@dataclass(frozen=True)
class Keten:
    """The steps that together give one request a place, that request first."""

    stappen: tuple[Stap, ...]

    @property
    def wijkt(self) -> Stap | None:
        """The person who loses the place, if one does."""
        return next((s for s in self.stappen if not s.naar), None)

    @property
    def schuivers(self) -> int:
        """How many others notice it."""
        return len(self.stappen) - 1

    @property
    def sleutel(self) -> tuple[bool, int, int, tuple[str, ...]]:
        """The order in which a planner wants to see chains: nobody out, few others, little lost."""
        verlies = sum(s.punten for s in self.stappen)
        return self.wijkt is not None, self.schuivers, verlies, tuple(s.naar for s in self.stappen)


class Schuiver:
    """Finds chains in one plan. `vast` are requests whose place nobody moves."""

    def __init__(self, beeld: Beeld, vast: frozenset[Verzoek] = frozenset()) -> None:
        self.beeld, self.vast = beeld, vast
        self._passend: dict[Verzoek, tuple[Lesgroep, ...]] = {}
        self._uitgangen: dict[str, dict[str, list[Stap]]] = {}

    def find(self, verzoek: Verzoek, schuivers: int, hoeveel: int, *, wijken: bool = False) -> list[Keten]:
        """The best chains with at most so many others; with `wijken` also those in which somebody loses the place."""
        return nsmallest(hoeveel, self._chains(verzoek, schuivers, wijken), key=lambda k: k.sleutel)

    def _chains(self, verzoek: Verzoek, schuivers: int, wijken: bool) -> Iterator[Keten]:
        for g in self.fits(verzoek):
            yield from self._extend((self._step(verzoek, g.groep),), schuivers, wijken)

    def _extend(self, stappen: tuple[Stap, ...], over: int, wijken: bool) -> Iterator[Keten]:
        """A chain that ends here, and every longer one; a group is passed once."""
        hier, begin = stappen[-1].naar, stappen[0].van
        if hier == begin or self.vrij[hier] > 0:
            yield Keten(stappen)
            return
        if not over:
            return
        geweest, mensen = {s.naar for s in stappen}, {s.verzoek[0] for s in stappen}
        for naar, kandidaten in self.uitgangen(hier).items():
            if naar not in geweest:
                for s in [s for s in kandidaten if s.verzoek[0] not in mensen][:PER_STAP]:
                    yield from self._extend((*stappen, s), over - 1, wijken)
        if wijken:
            for s in [s for s in self._leavers(hier) if s.verzoek[0] not in mensen][:PER_STAP]:
                yield Keten((*stappen, s))

    def fits(self, verzoek: Verzoek) -> tuple[Lesgroep, ...]:
        """The groups in which a request would fit if there were a seat, other than its own; worked out once."""
        if verzoek not in self._passend:
            nu = self.beeld.plan.groep_van.get(verzoek)
            eigen = nu.groep if nu else ""
            lijn = self.beeld.ronde.aanbod_met[verzoek[1]].lijn
            self._passend[verzoek] = tuple(
                g
                for g in self._per_lijn.get(lijn, ())
                if g.groep != eigen and {t.code for t in blockers(self.beeld, verzoek, g, behalve=eigen)} <= VOL
            )
        return self._passend[verzoek]

    @cached_property
    def vrij(self) -> dict[str, int]:
        """Free seats by group."""
        uit = {}
        for g in self.beeld.plan.groepen:
            hoogstens, plaatsen = self.beeld.ronde.aanbod_met[g.aanbod].max, self.beeld.lokaal_plaatsen(g)
            uit[g.groep] = min(hoogstens, hoogstens if plaatsen is None else plaatsen) - self.beeld.in_groep(g.groep)
        return uit

    def uitgangen(self, groep: str) -> dict[str, list[Stap]]:
        """By next group the people who could go there, the ones who lose least first."""
        if groep not in self._uitgangen:
            uit: dict[str, list[Stap]] = {}
            for v in self._zittend.get(groep, ()):
                for g in self.fits(v):
                    uit.setdefault(g.groep, []).append(self._step(v, g.groep))
            self._uitgangen[groep] = {
                naar: nsmallest(MEESTE_SCHUIVERS + 1, stappen, key=lambda s: (s.punten, s.verzoek))
                for naar, stappen in uit.items()
            }
        return self._uitgangen[groep]

    @cached_property
    def _zittend(self) -> dict[str, list[Verzoek]]:
        found: dict[str, list[Verzoek]] = {}
        for p in self.beeld.plan.plaatsingen:
            if (p.cursist, p.aanbod) not in self.vast:
                found.setdefault(p.groep, []).append((p.cursist, p.aanbod))
        return found

    @cached_property
    def _per_lijn(self) -> dict[str, list[Lesgroep]]:
        found: dict[str, list[Lesgroep]] = {}
        for g in self.beeld.plan.groepen:
            found.setdefault(self.beeld.ronde.aanbod_met[g.aanbod].lijn, []).append(g)
        return found

    def _step(self, verzoek: Verzoek, naar: str) -> Stap:
        plan = self.beeld.plan
        nu = plan.groep_van.get(verzoek)
        was = worth_of_place(self.beeld, verzoek, nu) if nu else 0
        straks = worth_of_place(self.beeld, verzoek, plan.groep_met[naar])
        return Stap(verzoek, nu.groep if nu else "", naar, was - straks)

    def _leavers(self, groep: str) -> list[Stap]:
        """Who could lose the place in a group: the least urgent first, and who had no seat before."""
        ronde, klassen = self.beeld.ronde, self.beeld.klassen
        mensen = sorted(
            self._zittend.get(groep, ()),
            key=lambda v: (klassen[v[0]], v in ronde.zit_nu, ronde.waarde(ronde.aanbod_met[v[1]]), v),
        )
        return [Stap(v, groep, "", WIJKT + 1000 * klassen[v[0]]) for v in mensen]


def apply_steps(plan: Plan, stappen: Iterable[tuple[Verzoek, str]]) -> Plan:
    """The plan in which each of these requests sits in its group; an empty group is none at all."""
    nieuw = dict(stappen)
    blijft = [p for p in plan.plaatsingen if (p.cursist, p.aanbod) not in nieuw]
    erbij = [Plaatsing(cursist=c, aanbod=a, groep=naar) for (c, a), naar in nieuw.items() if naar]
    return plan.model_copy(update={"plaatsingen": sorted_seats((*blijft, *erbij))})
