"""The week of everybody in a plan, in words for the person himself: no codes of others, first names only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from scheduler.domain.plan import Lesgroep, Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.service.woorden import aanbod_naam, docent_naam, locatie_naam, tijd, voornaam_van, zaal

Soort = Literal["cursist", "vrijwilliger", "docent"]
Persoon = tuple[Soort, str]
"""Somebody by what he is and his code: codes are unique on one sheet only."""


@dataclass(frozen=True)
class Roosterregel:
    """One thing that comes back every week; `plek` is the code of the group, the moment or the other person."""

    plek: str
    dagdeel: Dagdeel
    zin: str
    locatie: str = ""
    lokaal: str = ""
    docent: str = ""
    koppeling: bool = False

    def same(self, nu: Roosterregel) -> bool:
        """Whether somebody would say that nothing changed; what was not known before is no change."""
        return (
            (self.plek, self.dagdeel, self.locatie, self.koppeling) == (nu.plek, nu.dagdeel, nu.locatie, nu.koppeling)
            and self.lokaal in {"", nu.lokaal}
            and self.docent in {"", nu.docent}
        )


def read_rosters(ronde: Ronde, plan: Plan) -> dict[Persoon, tuple[Roosterregel, ...]]:
    """The week of everybody who does something in a plan."""
    gevonden: dict[Persoon, list[Roosterregel]] = {}
    for wie, regel in (*_lessons(ronde, plan), *_help(ronde, plan), *_pairs(ronde, plan)):
        gevonden.setdefault(wie, []).append(regel)
    return {wie: tuple(sorted(rs, key=lambda r: (r.dagdeel.volgorde, r.plek))) for wie, rs in gevonden.items()}


def _lessons(ronde: Ronde, plan: Plan) -> Iterator[tuple[Persoon, Roosterregel]]:
    """Lessons of docenten and of cursisten."""
    for g in plan.groepen:
        for d in g.dagdelen:
            docent = g.docenten.get(d, "")
            waar = f"{d.naam}, {tijd(d)}: les {aanbod_naam(ronde, g.aanbod)}, {_where(ronde, g, d)}"
            if docent:
                yield ("docent", docent), _row(g, d, f"{waar}, groep {g.groep}")
            met = f"{waar}, docent {docent_naam(ronde, docent)}" if docent else waar
            for c in plan.cursisten_in[g.groep]:
                yield ("cursist", c), _row(g, d, met, docent)


def _help(ronde: Ronde, plan: Plan) -> Iterator[tuple[Persoon, Roosterregel]]:
    """Help of volunteers at lessons and moments."""
    for i in plan.inzet:
        d = i.dagdeel
        if (g := plan.groep_met.get(i.groep)) is not None:
            zin = f"{d.naam}, {tijd(d)}: hulp bij de les {aanbod_naam(ronde, g.aanbod)}, {_where(ronde, g, d)}"
            yield ("vrijwilliger", i.vrijwilliger), _row(g, d, zin)
        elif (m := ronde.moment_met.get(i.moment)) is not None:
            zin = f"{d.naam}, {tijd(d)}: {m.soort}, {locatie_naam(ronde, m.locatie)}"
            yield ("vrijwilliger", i.vrijwilliger), Roosterregel(m.moment, d, zin, m.locatie)


def _pairs(ronde: Ronde, plan: Plan) -> Iterator[tuple[Persoon, Roosterregel]]:
    """A taalcoach and a cursist, each by the first name of the other."""
    for k in plan.koppelingen:
        v, c = ronde.vrijwilliger_met.get(k.vrijwilliger), ronde.cursist_met.get(k.cursist)
        hoe = f"{k.dagdeel.naam}{', online' if k.online else ''}"
        van = voornaam_van(c) if c else "een cursist"
        yield (
            ("vrijwilliger", k.vrijwilliger),
            Roosterregel(k.cursist, k.dagdeel, f"{hoe}: {k.soort} van {van}", koppeling=True),
        )
        met = voornaam_van(v) if v else "een vrijwilliger"
        yield (
            ("cursist", k.cursist),
            Roosterregel(k.vrijwilliger, k.dagdeel, f"{hoe}: afspraak met {met}, uw {k.soort}", koppeling=True),
        )


def _row(g: Lesgroep, d: Dagdeel, zin: str, docent: str = "") -> Roosterregel:
    return Roosterregel(g.groep, d, zin, g.locatie, g.lokaal.get(d, ""), docent)


def _where(ronde: Ronde, g: Lesgroep, d: Dagdeel) -> str:
    return f"{locatie_naam(ronde, g.locatie)}, {zaal(g, d)}"
