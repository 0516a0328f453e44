"""The attendance list of a group: who signs at which lesson. Names and dates only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from scheduler.calendar.lesdagen import Vrij, find_lessen
from scheduler.domain.tijd import Dagdeel, sort_dagdelen
from scheduler.service.planbeeld import Planbeeld
from scheduler.service.woorden import aanbod_naam, docent_naam, locatie_naam, naam_van, tijd, zaal

LESSEN = 8
"""Lessons on one sheet of paper."""
VOORUIT = timedelta(weeks=26)


@dataclass(frozen=True)
class Lesdag:
    """A column of the list."""

    dag: date
    dagdeel: str
    tijd: str
    lokaal: str
    docent: str


@dataclass(frozen=True)
class Presentielijst:
    """One sheet; `verder` is the first day of the next sheet."""

    groep: str
    naam: str
    locatie: str
    lessen: tuple[Lesdag, ...]
    cursisten: tuple[str, ...]
    verder: date | None


def read_attendance(pb: Planbeeld, code: str, vanaf: date) -> Presentielijst:
    """The list of the first lessons from a day on, inside the block, without holidays and closed days."""
    g = pb.plan.groep_met[pb.zicht.need_groep(code)]
    ronde = pb.ronde
    begin = max(vanaf, ronde.begin or vanaf)
    einde = ronde.instellingen.periode_einde or begin + VOORUIT
    lessen = find_lessen(
        sort_dagdelen(g.dagdelen),
        begin,
        einde,
        vrij=Vrij(regio=ronde.instellingen.vakantieregio),
        gesloten=[(p.van, p.tot or einde) for p in ronde.locatie_met[g.locatie].gesloten],
    )
    kolommen = tuple(
        Lesdag(
            dag=dag,
            dagdeel=d.naam,
            tijd=tijd(d),
            lokaal=zaal(g, d),
            docent=docent_naam(ronde, g.docenten[d]) if d in g.docenten else "",
        )
        for dag, d in ((dag, Dagdeel(d)) for dag, d in lessen[:LESSEN])
    )
    namen = (naam_van(ronde.cursist_met[c]) for c in pb.plan.cursisten_in[code])
    return Presentielijst(
        groep=code,
        naam=aanbod_naam(ronde, g.aanbod),
        locatie=locatie_naam(ronde, g.locatie),
        lessen=kolommen,
        cursisten=tuple(sorted(namen, key=str.casefold)),
        verder=lessen[LESSEN][0] if len(lessen) > LESSEN else None,
    )
