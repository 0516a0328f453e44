"""Attendance lists: who signs at which lesson, a sheet for each group and period or for each lesson.

Source: Blik op Werk 2.9.2, initials of each cursist for each lesson and the signature of the docent. Names and dates
only: a list lies on a table in a classroom.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from scheduler.domain.plan import Lesgroep
from scheduler.errors import KanNiet
from scheduler.service.lijsten.lesdata import block_of, find_days, lesson_hours
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.woorden import aanbod_naam, docent_naam, locatie_naam, naam_van, tijd, zaal

Vorm = Literal["periode", "les"]
VORMEN: dict[Vorm, str] = {"periode": "één vel per groep, met de lessen naast elkaar", "les": "één vel per les"}
KOLOMMEN = 8
"""Lessons that fit beside each other on a sheet of A4."""
WEKEN = timedelta(weeks=4)
"""The period when nobody says how long."""
VELLEN_MAX = 400
"""More sheets than anybody prints at once."""


@dataclass(frozen=True)
class Lesdag:
    """One lesson to sign for."""

    dag: date
    dagdeel: str
    tijd: str
    lokaal: str
    docent: str
    uren: float


@dataclass(frozen=True)
class Presentievel:
    """One sheet of paper."""

    groep: str
    naam: str
    locatie: str
    organisatie: str
    lessen: tuple[Lesdag, ...]
    cursisten: tuple[str, ...]


@dataclass(frozen=True)
class Presentie:
    """What was asked and the sheets for it; `zonder` are groups that have no lesson in the period."""

    van: date
    tot: date
    vorm: Vorm
    vellen: tuple[Presentievel, ...]
    zonder: tuple[str, ...]


def read_attendance(
    pb: Planbeeld,
    vandaag: date,
    *,
    groep: str = "",
    locatie: str = "",
    van: date | None = None,
    tot: date | None = None,
    vorm: str = "periode",
) -> Presentie:
    """The sheets of one group, or of all groups of a leslocatie; without either there are none yet."""
    begin = van or max(vandaag, block_of(pb.ronde, vandaag)[0])
    einde = tot or begin + WEKEN - timedelta(days=1)
    if einde < begin:
        raise KanNiet("De laatste dag ligt voor de eerste.")
    gekozen: Vorm = "les" if vorm == "les" else "periode"
    vellen, zonder = [], []
    for g in _groups(pb, groep, locatie):
        van_groep = list(_sheets(pb, g, begin, einde, gekozen))
        vellen += van_groep
        zonder += [] if van_groep else [g.groep]
    if len(vellen) > VELLEN_MAX:
        raise KanNiet(f"Dat zijn {len(vellen)} vellen.", "kiest u een kortere periode.")
    return Presentie(begin, einde, gekozen, tuple(vellen), tuple(zonder))


def _groups(pb: Planbeeld, groep: str, locatie: str) -> list[Lesgroep]:
    if groep:
        return [pb.plan.groep_met[pb.zicht.need_groep(groep)]]
    return [g for g in pb.plan.groepen if locatie and g.locatie == locatie and g.groep in pb.zicht.groepen]


def _sheets(pb: Planbeeld, g: Lesgroep, van: date, tot: date, vorm: Vorm) -> Iterator[Presentievel]:
    """The lessons in even parts, so that no sheet has one lonely column."""
    lessen = [
        Lesdag(
            dag=dag,
            dagdeel=d.naam,
            tijd=tijd(d),
            lokaal=zaal(g, d),
            docent=docent_naam(pb.ronde, g.docenten[d]) if d in g.docenten else "",
            uren=lesson_hours(pb.ronde, g, d),
        )
        for dag, d in find_days(pb.ronde, g.dagdelen, van, tot, g.locatie)
    ]
    namen = (naam_van(pb.ronde.cursist_met[c]) for c in pb.plan.cursisten_in[g.groep])
    cursisten = tuple(sorted(namen, key=str.casefold))
    aantal = len(lessen) if vorm == "les" else -(-len(lessen) // KOLOMMEN)
    grenzen = [round(i * len(lessen) / aantal) for i in range(aantal + 1)] if aantal else []
    for eerste, laatste in pairwise(grenzen):
        yield Presentievel(
            groep=g.groep,
            naam=aanbod_naam(pb.ronde, g.aanbod),
            locatie=locatie_naam(pb.ronde, g.locatie),
            organisatie=pb.ronde.instellingen.organisatie,
            lessen=tuple(lessen[eerste:laatste]),
            cursisten=cursisten,
        )
