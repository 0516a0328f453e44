"""A plan seen from the people: who waits, who sits where, how full groups are, how far it is, who is still free."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from functools import cached_property

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.cursist import Cursist
from scheduler.domain.groep import Groep
from scheduler.domain.plan import Lesgroep, Plan
from scheduler.domain.ronde import Ronde, Verzoek
from scheduler.domain.tijd import Dagdeel, sort_dagdelen
from scheduler.explain.uitleg import Aanduiding, dagdelen_naam
from scheduler.law.ronde import ZONDER_KLOK, beoordeel_ronde, urgentieklassen
from scheduler.rules import check_plan

VEEL_LESSEN = 3
"""A group with more lessons a week is described by their number, else by its dagdelen."""


class Beeld:
    """A round and a plan with what every explanation asks of them, each worked out once."""

    def __init__(self, ronde: Ronde, plan: Plan) -> None:
        self.ronde, self.plan = ronde, plan
        self._minuten: dict[tuple[str, str], int | None] = {}

    @cached_property
    def breuken(self) -> tuple[Bevinding, ...]:
        """Every hard rule that the plan breaks, as somebody may have changed it by hand."""
        return check_plan(self.ronde, self.plan)

    @property
    def klopt(self) -> bool:
        """Whether the plan breaks no hard rule: advice on a plan that does has no ground."""
        return not self.breuken

    @cached_property
    def klassen(self) -> dict[str, int]:
        """Urgency class of every cursist."""
        return urgentieklassen(self.ronde)

    @cached_property
    def einddatums(self) -> Mapping[str, date]:
        """The last day of the term of everybody whose term runs: the letter of DUO, else as computed."""
        found = {c.cursist: c.einddatum_duo for c in self.ronde.cursisten}
        for code, b in beoordeel_ronde(self.ronde).items():
            found[code] = None if b.status in ZONDER_KLOK else found[code] or b.einddatum
        return {code: dag for code, dag in found.items() if dag is not None}

    @cached_property
    def wachtenden(self) -> tuple[Verzoek, ...]:
        """Every request without a place, in the order of the sheet."""
        return tuple(v for v in dict.fromkeys(self.ronde.verzoeken) if v not in self.plan.groep_van)

    @cached_property
    def afspraken(self) -> Mapping[str, frozenset[Dagdeel]]:
        """The dagdelen on which a cursist meets a taalcoach."""
        found: dict[str, set[Dagdeel]] = {}
        for k in self.plan.koppelingen:
            found.setdefault(k.cursist, set()).add(k.dagdeel)
        return {c: frozenset(ds) for c, ds in found.items()}

    @cached_property
    def lokaal_bezet(self) -> frozenset[tuple[str, str, Dagdeel]]:
        """Rooms in use: leslocatie, lokaal, dagdeel."""
        return frozenset((g.locatie, r, d) for g in self.plan.groepen for d, r in g.lokaal.items())

    @cached_property
    def docent_bezet(self) -> frozenset[tuple[str, Dagdeel]]:
        """Docenten at work: docent, dagdeel."""
        return frozenset((t, d) for g in self.plan.groepen for d, t in g.docenten.items())

    @cached_property
    def lessen_van(self) -> Counter[str]:
        """How many lessons a week each docent gives."""
        return Counter(t for g in self.plan.groepen for t in g.docenten.values())

    def minuten(self, cursist: str, locatie: str) -> int | None:
        """Travel of a cursist to a leslocatie, or nothing when it is unknown."""
        sleutel = (cursist, locatie)
        if sleutel not in self._minuten:
            trip = self.ronde.reistijd(self.ronde.cursist_met[cursist], self.ronde.locatie_met[locatie])
            self._minuten[sleutel] = trip.minuten if trip else None
        return self._minuten[sleutel]

    def in_groep(self, groep: str) -> int:
        """How many cursisten sit in an open group."""
        return len(self.plan.cursisten_in[groep])

    def lokaal_plaatsen(self, g: Lesgroep) -> int | None:
        """Seats of the smallest room of a group, as far as its rooms are known."""
        seats = [self.ronde.plaatsen_in.get((g.locatie, g.lokaal[d])) for d in sort_dagdelen(list(g.lokaal))]
        return min((s for s in seats if s is not None), default=None)

    def lessen(self, cursist: str, behalve: str = "") -> frozenset[Dagdeel]:
        """The dagdelen on which a cursist has lessons, those of one group left out."""
        groepen = self.plan.groepen_van.get(cursist, ())
        return frozenset(d for g in groepen if g.groep != behalve for d in g.dagdelen)

    def max_reistijd(self, cursist: Cursist) -> int:
        """The longest trip this cursist accepts."""
        return self.ronde.max_reistijd(cursist)

    def aanduiding(self, g: Lesgroep | Groep) -> Aanduiding:
        """A group by its code, and in words that hold no code."""
        return Aanduiding(g.groep, groep_in_woorden(g.dagdelen))


def groep_in_woorden(dagdelen: frozenset[Dagdeel]) -> str:
    """A group as a person knows it: by its times."""
    if len(dagdelen) <= VEEL_LESSEN:
        return f"de groep op {dagdelen_naam(dagdelen)}"
    return f"de groep met {len(dagdelen)} lessen vanaf {sort_dagdelen(dagdelen)[0].naam}"
