"""The dated appointments of one volunteer: every lesson, moment and meeting, without holidays and closed days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from scheduler.calendar.lesdagen import Vrij, find_lesdagen
from scheduler.domain.koppeling import Inzet
from scheduler.domain.plan import Gekoppeld, Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import LESTIJDEN, Dagdeel
from scheduler.service.plan.geldend import NEDERLAND, Tijdvak
from scheduler.service.woorden import aanbod_naam, docent_naam, locatie_naam, tijd, voornaam_van, zaal

LES, MOMENT, KOPPELING = "les", "moment", "koppeling"


@dataclass(frozen=True)
class Afspraak:
    """One appointment on one day. `plek` is the code of the group, moment or cursist; it is never shown.

    A koppeling has no clock times (`tijd` is empty): the two agree on them. `met` holds first names only.
    """

    soort: str
    dag: date
    dagdeel: Dagdeel
    plek: str
    locatie: str
    wat: str
    waar: str
    tijd: str = ""
    docent: str = ""
    met: tuple[str, ...] = ()

    @property
    def van(self) -> datetime:
        """When it begins in the Netherlands; a koppeling at the begin of its dagdeel."""
        return _clock(self.dag, LESTIJDEN[self.dagdeel.deel].van)

    @property
    def tot(self) -> datetime:
        """When it ends in the Netherlands."""
        return _clock(self.dag, LESTIJDEN[self.dagdeel.deel].tot)

    @property
    def sleutel(self) -> tuple[date, Dagdeel, str]:
        """What makes it this appointment and no other."""
        return self.dag, self.dagdeel, self.plek


def find_afspraken(vakken: Iterable[Tijdvak], code: str) -> tuple[Afspraak, ...]:
    """Everything a volunteer does in these plans, in order of time."""
    gevonden = (a for vak in vakken for a in _in_plan(vak, code))
    return tuple(sorted(gevonden, key=lambda a: (a.dag, a.dagdeel.volgorde, a.plek)))


def _in_plan(vak: Tijdvak, code: str) -> Iterator[Afspraak]:
    ronde, plan = vak.ronde, vak.plan
    for i in (i for i in plan.inzet if i.vrijwilliger == code):
        soort = _lesson if i.groep else _moment
        yield from (soort(ronde, plan, i, dag) for dag in days_in(vak, i.dagdeel, _place(ronde, plan, i), i.groep))
    for k in (k for k in plan.koppelingen if k.vrijwilliger == code):
        yield from (_koppeling(ronde, k, dag) for dag in days_in(vak, k.dagdeel))


def days_in(vak: Tijdvak, dagdeel: Dagdeel, locatie: str = "", groep: str = "") -> list[date]:
    """The days of a dagdeel while a plan holds: no holidays, no closed days, and not outside the life of a group."""
    ronde = vak.ronde
    van, tot = vak.van, vak.tot
    if loopt := ronde.groep_met.get(groep):
        van, tot = max(van, loopt.begin or van), min(tot, loopt.einde or tot)
    gesloten = [(p.van, p.tot or vak.tot) for p in ronde.locatie_met[locatie].gesloten] if locatie else []
    vrij = Vrij(regio=ronde.instellingen.vakantieregio)
    return find_lesdagen([dagdeel], van, tot, vrij=vrij, gesloten=gesloten) if van <= tot else []


def _place(ronde: Ronde, plan: Plan, i: Inzet) -> str:
    return plan.groep_met[i.groep].locatie if i.groep else ronde.moment_met[i.moment].locatie


def _lesson(ronde: Ronde, plan: Plan, i: Inzet, dag: date) -> Afspraak:
    g = plan.groep_met[i.groep]
    return Afspraak(
        soort=LES,
        dag=dag,
        dagdeel=i.dagdeel,
        plek=i.groep,
        locatie=g.locatie,
        wat=f"Les {aanbod_naam(ronde, g.aanbod)}",
        waar=f"{locatie_naam(ronde, g.locatie)}, {zaal(g, i.dagdeel)}",
        tijd=tijd(i.dagdeel),
        docent=docent_naam(ronde, g.docenten[i.dagdeel]) if i.dagdeel in g.docenten else "nog geen docent",
        met=tuple(sorted(voornaam_van(ronde.cursist_met[c]) for c in plan.cursisten_in[i.groep])),
    )


def _moment(ronde: Ronde, plan: Plan, i: Inzet, dag: date) -> Afspraak:
    m = ronde.moment_met[i.moment]
    helpers = (ronde.vrijwilliger_met[v] for v in plan.inzet_op.get((i.moment, i.dagdeel), ()) if v != i.vrijwilliger)
    return Afspraak(
        soort=MOMENT,
        dag=dag,
        dagdeel=i.dagdeel,
        plek=i.moment,
        locatie=m.locatie,
        wat=m.soort,
        waar=locatie_naam(ronde, m.locatie),
        tijd=tijd(i.dagdeel),
        met=tuple(sorted(map(voornaam_van, helpers))),
    )


def _koppeling(ronde: Ronde, k: Gekoppeld, dag: date) -> Afspraak:
    wie = voornaam_van(ronde.cursist_met[k.cursist])
    return Afspraak(
        soort=KOPPELING,
        dag=dag,
        dagdeel=k.dagdeel,
        plek=k.cursist,
        locatie="",
        wat=f"{k.soort.capitalize()} van {wie}",
        waar="Online" if k.online else "U spreekt samen een plek af",
        met=(wie,),
    )


def _clock(dag: date, uur: str) -> datetime:
    return datetime.combine(dag, time.fromisoformat(uur), NEDERLAND)
