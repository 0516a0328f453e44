"""Plan: only decisions. What follows from them (worth, explanations, status) is computed elsewhere."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from pydantic import Field

from scheduler.domain.groep import Groep
from scheduler.domain.koppeling import Inzet
from scheduler.domain.model import Feit
from scheduler.domain.plek import Code
from scheduler.domain.ronde import Ronde, Verzoek
from scheduler.domain.tijd import Dagdeel
from scheduler.domain.vrijwilliger import TAALCOACH

GroepStatus = Literal["nieuw", "gelijk", "gewijzigd", "vervalt"]


class Lesgroep(Feit):
    """A group that is open in the plan: what, where, when, in which room, with which docent per dagdeel."""

    groep: Code
    aanbod: Code
    locatie: Code
    dagdelen: frozenset[Dagdeel]
    lokaal: dict[Dagdeel, Code] = Field(default_factory=dict)
    docenten: dict[Dagdeel, Code] = Field(default_factory=dict)


class Plaatsing(Feit):
    """A cursist who sits in a group, for the aanbod that he asked."""

    cursist: Code
    aanbod: Code
    groep: Code


class Gekoppeld(Feit):
    """A taalcoach and a cursist, and the dagdeel on which they meet."""

    vrijwilliger: Code
    cursist: Code
    soort: str = TAALCOACH
    dagdeel: Dagdeel
    online: bool = False


class Plan(Feit):
    """All decisions of one round; rows are sorted by code, so equal plans are equal records."""

    groepen: tuple[Lesgroep, ...] = ()
    plaatsingen: tuple[Plaatsing, ...] = ()
    inzet: tuple[Inzet, ...] = ()
    koppelingen: tuple[Gekoppeld, ...] = ()

    @cached_property
    def groep_met(self) -> dict[str, Lesgroep]:
        """Open groups by code."""
        return {g.groep: g for g in self.groepen}

    @cached_property
    def groep_van(self) -> dict[Verzoek, Lesgroep]:
        """The group in which each placed request sits."""
        return {(p.cursist, p.aanbod): self.groep_met[p.groep] for p in self.plaatsingen if p.groep in self.groep_met}

    @cached_property
    def cursisten_in(self) -> dict[str, tuple[str, ...]]:
        """Codes of the cursisten by group, in order of placement; an empty group has an empty row."""
        found: dict[str, list[str]] = {g.groep: [] for g in self.groepen}
        for p in self.plaatsingen:
            found.setdefault(p.groep, []).append(p.cursist)
        return {g: tuple(cs) for g, cs in found.items()}

    @cached_property
    def groepen_van(self) -> dict[str, tuple[Lesgroep, ...]]:
        """The open groups of each cursist who sits somewhere."""
        found: dict[str, list[Lesgroep]] = {}
        for p in self.plaatsingen:
            if p.groep in self.groep_met:
                found.setdefault(p.cursist, []).append(self.groep_met[p.groep])
        return {c: tuple(gs) for c, gs in found.items()}

    @cached_property
    def inzet_op(self) -> dict[tuple[str, Dagdeel], tuple[str, ...]]:
        """Volunteers by place (code of group or moment) and dagdeel."""
        found: dict[tuple[str, Dagdeel], list[str]] = {}
        for i in self.inzet:
            found.setdefault((i.plek, i.dagdeel), []).append(i.vrijwilliger)
        return {k: tuple(vs) for k, vs in found.items()}

    @cached_property
    def koppeling_met(self) -> dict[tuple[str, str], Gekoppeld]:
        """The koppelingen by volunteer and cursist."""
        return {(k.vrijwilliger, k.cursist): k for k in reversed(self.koppelingen)}


def status_of(ronde: Ronde, lesgroep: Lesgroep) -> GroepStatus:
    """How an open group compares with the running one of the same code."""
    was = ronde.groep_met.get(lesgroep.groep)
    if was is None:
        return "nieuw"
    return "gelijk" if _unchanged(was, lesgroep) else "gewijzigd"


def vervallen_groepen(ronde: Ronde, plan: Plan) -> tuple[Groep, ...]:
    """Running groups that do not go on."""
    return tuple(g for g in ronde.groepen if g.groep not in plan.groep_met)


def same_time_and_place(was: Groep, nu: Lesgroep) -> bool:
    """Whether a cursist would say that it is the same group: same code, place and dagdelen."""
    return was.groep == nu.groep and was.locatie == nu.locatie and was.dagdelen == nu.dagdelen


def _unchanged(was: Groep, nu: Lesgroep) -> bool:
    return (
        same_time_and_place(was, nu)
        and was.aanbod == nu.aanbod
        and all(nu.lokaal.get(d) == r for d, r in was.lokaal.items())
        and all(nu.docenten.get(d) == t for d, t in was.docenten.items())
    )
