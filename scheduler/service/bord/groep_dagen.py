"""The coming lessons of a group by date: who teaches, who helps and whether they said so, and what is cancelled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from scheduler.domain.tijd import Dagdeel
from scheduler.service.lijsten.lesdata import days_between
from scheduler.service.mijn.afspraken import docent_on
from scheduler.service.opslag import Database, Session
from scheduler.service.plan.geldend import Tijdvak, read_holding
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.plan.vergelijken import person_name
from scheduler.service.uitval.dagen import Dag, is_cancelled, who_comes
from scheduler.service.uitval.dagen import days_between as exceptions_between
from scheduler.service.woorden import tijd
from scheduler.storage import afwezigheden, toezeggingen

WEKEN = timedelta(weeks=4)
"""How far ahead the page looks."""
KOMT, VALT_IN, KAN_NIET, ONBEKEND = "komt", "valt_in", "kan_niet", ""


@dataclass(frozen=True)
class Helpt:
    """Somebody at one lesson: said yes, comes for another, cannot, or said nothing yet."""

    code: str
    naam: str
    staat: str


@dataclass(frozen=True)
class Dagles:
    """One lesson on one day."""

    dag: date
    tijd: str
    docent: str
    docent_weg: bool
    hulp: tuple[Helpt, ...]
    vervalt: bool


def read_coming(db: Database, pb: Planbeeld, groep: str, vandaag: date) -> tuple[Dagles, ...]:
    """The lessons of the next weeks on days on which this plan holds; a concept holds on none."""
    g = pb.plan.groep_met[pb.zicht.need_groep(groep)]
    van = max(vandaag, pb.ronde.begin or vandaag)
    tot = van + WEKEN - timedelta(days=1)
    vakken = [v for v in read_holding(db, van, tot) if v.nummer == pb.nummer]
    with db.read() as s:
        dagen = exceptions_between(s, van, tot)
        return tuple(
            _lesson(s, vak, groep, dag, d, dagen)
            for vak in vakken
            for dag, d in days_between(vak.ronde, g.dagdelen, vak.van, vak.tot, g.locatie, groep)
        )


def _lesson(s: Session, vak: Tijdvak, groep: str, dag: date, d: Dagdeel, dagen: tuple[Dag, ...]) -> Dagles:
    vast = vak.plan.inzet_op.get((groep, d), ())
    komen = who_comes((x for x in dagen if x.gat_soort != "docent"), dag, groep, d, vast)
    docent = docent_on(vak.plan, groep, d, dag, dagen)
    weg = {a.persoon for a in afwezigheden.absent_on(s, dag) if a.dagdeel in {"", d}}
    beloofd = {t.persoon for t in toezeggingen.list_promises(s, dag) if (t.dag, t.dagdeel, t.plek) == (dag, d, groep)}

    def state(code: str) -> str:
        if code in weg:
            return KAN_NIET
        if code not in vast:
            return VALT_IN
        return KOMT if code in beloofd else ONBEKEND

    return Dagles(
        dag=dag,
        tijd=tijd(d),
        docent=person_name(vak.ronde, docent) if docent else "",
        docent_weg=docent in weg,
        hulp=tuple(Helpt(v, person_name(vak.ronde, v), state(v)) for v in komen),
        vervalt=is_cancelled(dagen, dag, groep, d),
    )
