"""Attendance lists: who signs at which lesson, a sheet for each group and period or for each lesson.

Source: Blik op Werk 2.9.2, initials of each cursist for each lesson and the signature of the docent. Names and dates
only: a list lies on a table in a classroom.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from scheduler.domain.plan import Lesgroep, Plan
from scheduler.domain.ronde import Ronde
from scheduler.errors import KanNiet
from scheduler.service.lijsten.lesdata import block_of, days_between
from scheduler.service.lijsten.zoekkeuzes import list_groepen
from scheduler.service.mijn.afspraken import docent_on
from scheduler.service.opslag import Database
from scheduler.service.plan.geldend import VOORUIT, Tijdvak, plans_over, read_holding
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.toegang.rechten import Zicht
from scheduler.service.uitval.dagen import Dag, exceptions_on, is_cancelled
from scheduler.service.woorden import aanbod_naam, docent_naam, locatie_naam, naam_van, tell_apart, tijd, zaal

Vorm = Literal["periode", "les"]
VORMEN: dict[Vorm, str] = {"periode": "één vel per groep, lessen naast elkaar", "les": "één vel per les"}
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
    """What was asked and the sheets for it; `zonder` are groups that have no lesson in the period.

    `groepen` are the groups to choose from, in every plan that holds in the period.
    """

    van: date
    tot: date
    vorm: Vorm
    vellen: tuple[Presentievel, ...]
    zonder: tuple[str, ...]
    groepen: dict[str, str]


def read_attendance(
    db: Database,
    pb: Planbeeld,
    vandaag: date,
    *,
    groep: str = "",
    locatie: str = "",
    van: date | None = None,
    tot: date | None = None,
    vorm: str = "periode",
) -> Presentie:
    """The sheets of one group, or of all groups of a leslocatie; without either there are none yet.

    Every day comes from the plan that holds then, without lessons that are cancelled and with the docent of that day.
    """
    begin = van or _first_day(db, pb, vandaag)
    einde = tot or begin + WEKEN - timedelta(days=1)
    if einde < begin:
        raise KanNiet("De laatste dag ligt voor de eerste.")
    gekozen: Vorm = "les" if vorm == "les" else "periode"
    vakken = plans_over(db, pb, begin, einde)
    dagen = () if pb.concept else exceptions_on(db, begin, einde)
    vellen: dict[str, list[Presentievel]] = {g: [] for g in _asked(pb, pb.ronde, pb.plan, groep, locatie)}
    keuze = list_groepen(pb)
    for vak in vakken:
        zien = Zicht(pb.gebruiker, vak.ronde, vak.plan).groepen
        keuze |= {g: f"{g} ({aanbod_naam(vak.ronde, vak.plan.groep_met[g].aanbod)})" for g in zien}
        for code in _asked(pb, vak.ronde, vak.plan, groep, locatie):
            vellen.setdefault(code, []).extend(_sheets(vak, vak.plan.groep_met[code], dagen, gekozen))
    if groep and not vellen:
        pb.zicht.need_groep(groep)
    if (aantal := sum(map(len, vellen.values()))) > VELLEN_MAX:
        raise KanNiet("Dat zijn %(aantal)s vellen.", "kiest u een kortere periode.", aantal=aantal)
    return Presentie(
        begin,
        einde,
        gekozen,
        vellen=tuple(vel for per_groep in vellen.values() for vel in per_groep),
        zonder=tuple(g for g, per_groep in vellen.items() if not per_groep),
        groepen=dict(sorted(keuze.items())),
    )


def _first_day(db: Database, pb: Planbeeld, vandaag: date) -> date:
    """The first day from now on that some plan holds; of a concept the first day of its block."""
    vakken = () if pb.concept else read_holding(db, vandaag, vandaag + VOORUIT)
    return next((vak.van for vak in vakken), max(vandaag, block_of(pb.ronde, vandaag)[0]))


def _asked(pb: Planbeeld, ronde: Ronde, plan: Plan, groep: str, locatie: str) -> list[str]:
    """The groups that were asked for and that the reader may see in this plan."""
    zien = Zicht(pb.gebruiker, ronde, plan).groepen
    gevraagd = (g for g in plan.groepen if g.groep == groep or (not groep and locatie and g.locatie == locatie))
    return [g.groep for g in gevraagd if g.groep in zien]


def _names(ronde: Ronde, codes: Sequence[str]) -> tuple[str, ...]:
    """Who signs, by name; with the code behind it where two in the group have one name."""
    namen = tell_apart({c: naam_van(ronde.cursist_met[c]) for c in codes})
    return tuple(sorted(namen.values(), key=str.casefold))


def _sheets(vak: Tijdvak, g: Lesgroep, dagen: Sequence[Dag], vorm: Vorm) -> Iterator[Presentievel]:
    """The lessons in even parts, so that no sheet has one lonely column."""
    ronde = vak.ronde
    lessen = [
        Lesdag(
            dag=dag,
            dagdeel=d.naam,
            tijd=tijd(d),
            lokaal=zaal(g, d),
            docent=docent_naam(ronde, docent) if (docent := docent_on(vak.plan, g.groep, d, dag, dagen)) else "",
            uren=ronde.aanbod_met[g.aanbod].lesuren(d),
        )
        for dag, d in days_between(ronde, g.dagdelen, vak.van, vak.tot, g.locatie, g.groep)
        if not is_cancelled(dagen, dag, g.groep, d)
    ]
    cursisten = _names(ronde, vak.plan.cursisten_in[g.groep])
    aantal = len(lessen) if vorm == "les" else -(-len(lessen) // KOLOMMEN)
    grenzen = [round(i * len(lessen) / aantal) for i in range(aantal + 1)] if aantal else []
    for eerste, laatste in pairwise(grenzen):
        yield Presentievel(
            groep=g.groep,
            naam=aanbod_naam(ronde, g.aanbod),
            locatie=locatie_naam(ronde, g.locatie),
            organisatie=ronde.instellingen.organisatie,
            lessen=tuple(lessen[eerste:laatste]),
            cursisten=cursisten,
        )
