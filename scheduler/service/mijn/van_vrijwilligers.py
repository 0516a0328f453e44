"""What volunteers say, as the coördinator reads it: who cannot come, who wants to help, and their notes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from scheduler.domain.tijd import Dagdeel
from scheduler.errors import UnknownCode
from scheduler.explain.uitleg import datum_naam
from scheduler.service.mijn.afspraken import KOPPELING, Afspraak, find_afspraken
from scheduler.service.mijn.pagina import LAAT
from scheduler.service.opslag import Database
from scheduler.service.plan.geldend import VOORUIT, read_holding
from scheduler.service.plan.planbeeld import Planbeeld, newest_ref, open_plan
from scheduler.service.plan.vergelijken import person_name
from scheduler.service.tijden import day_in_nl
from scheduler.service.toegang.rechten import Gebruiker, Recht
from scheduler.service.uitval.dagen import days_between
from scheduler.service.uitval.gat import DICHT, as_place, over
from scheduler.service.uitval.woorden import outside, when
from scheduler.service.uitval.zicht import Dagplannen, may_see_gap
from scheduler.service.woorden import naam_van, voornaam_van
from scheduler.storage import afwezigheden, logboek, uitval, vrijwilligermeldingen
from scheduler.storage.tables import Vrijwilligermelding


@dataclass(frozen=True)
class Melding:
    """Something a volunteer said.

    `nummer` is None for what ends by itself: when it is arranged, or the day is over. `punt` is then the gap to fill.
    """

    nummer: int | None
    code: str
    naam: str
    soort: str
    zin: str
    tekst: str
    op: datetime
    laat: bool = False
    weg_na: date | None = None
    punt: int | None = None


def read_notices(db: Database, pb: Planbeeld, nu: datetime) -> tuple[Melding, ...]:
    """All that asks attention and belongs to the leslocaties of the reader: who said yes first, then absences."""
    pb.gebruiker.eis(Recht.PLAN_ZIEN)
    vandaag = day_in_nl(nu)
    with db.read() as s:
        rijen = [m for m in vrijwilligermeldingen.list_notices(s, vandaag) if _may_see(pb, m)]
    berichten = (_message(pb, m) for m in rijen if m.persoon in pb.ronde.vrijwilliger_met)
    return (*_promised(db, pb, nu), *_absences(db, pb, nu), *berichten)


def open_notices(db: Database, gebruiker: Gebruiker, nu: datetime) -> tuple[Melding, ...]:
    """The same for the plan that holds now; without a plan there is nobody to hear from."""
    gebruiker.eis(Recht.PLAN_ZIEN)
    ref = newest_ref(db)
    return read_notices(db, open_plan(db, gebruiker, ref), nu) if ref else ()


def finish_notice(db: Database, gebruiker: Gebruiker, nummer: int, nu: datetime) -> None:
    """Take a message off the list; raises UnknownCode for one of another leslocatie."""
    gebruiker.eis(Recht.PLAN_MAKEN)
    if nummer not in {m.nummer for m in open_notices(db, gebruiker, nu)}:
        raise UnknownCode("Dit bericht is er niet.", "heeft iemand het al afgehandeld.")
    with db.write() as s:
        m = s.get_one(Vrijwilligermelding, nummer)
        m.klaar_op, m.klaar_door = nu, gebruiker.id
        logboek.append(s, nu, gebruiker.id, "melding_klaar", m.persoon)


def _may_see(pb: Planbeeld, m: Vrijwilligermelding) -> bool:
    if m.cursist:
        return m.cursist in pb.zicht.cursisten
    if m.plek:
        return _place(pb, m.plek)
    return True


def _place(pb: Planbeeld, plek: str) -> bool:
    """Whether a group or moment belongs to the reader; one that is gone only to who sees every leslocatie."""
    if moment := pb.ronde.moment_met.get(plek):
        return pb.zicht.locatie(moment.locatie)
    return plek in pb.zicht.groepen or not pb.gebruiker.locaties


def _promised(db: Database, pb: Planbeeld, nu: datetime) -> list[Melding]:
    """Who said yes to a question, as long as nobody confirmed it."""
    with db.read() as s:
        vragen = [(v, gat) for v, gat in uitval.accepted(s) if not over(gat, nu)]
    if not vragen:
        return []
    plannen = Dagplannen(db, pb.gebruiker, Recht.PLAN_ZIEN)
    uit = []
    for v, gat in vragen:
        dag = plannen.on(gat.datum)
        if may_see_gap(dag, gat.soort, gat.plek):
            zin = f"Zegt ja: {outside(dag, gat.soort, gat.plek)}, {when(as_place(gat).dagdeel, gat.datum)}."
            naam = person_name(dag.ronde, v.aan)
            uit.append(Melding(None, v.aan, naam, "zegt_ja", zin, "", v.antwoord_op or v.op, punt=gat.id))
    return uit


def _absences(db: Database, pb: Planbeeld, nu: datetime) -> list[Melding]:
    """Single appointments that volunteers called off, as long as nothing is arranged."""
    vandaag = day_in_nl(nu)
    with db.read() as s:
        weg = [
            (w, uitval.list_gaps(s, w.id))
            for w in afwezigheden.list_absences(s, vandaag)
            if w.persoonsoort == "vrijwilliger" and w.dagdeel and w.persoon in pb.ronde.vrijwilliger_met
        ]
        dagen = days_between(s, vandaag, vandaag + VOORUIT)
    weg = [(w, gaten) for w, gaten in weg if any(g.status not in DICHT for g in gaten)]
    if not weg:
        return []
    vakken = read_holding(db, vandaag, vandaag + VOORUIT)
    uit = []
    for w, gaten in weg:
        eigen = find_afspraken(vakken, w.persoon, dagen)
        a = next((a for a in eigen if (a.dag, a.dagdeel) == (w.van, w.dagdeel) and not a.vervalt), None)
        if a is not None and (_place(pb, a.plek) if a.locatie else a.plek in pb.zicht.cursisten):
            uit.append(_absence(pb, w.persoon, a, w.op, gaten[0].id))
    return uit


def _absence(pb: Planbeeld, code: str, a: Afspraak, op: datetime, punt: int) -> Melding:
    wat = f"met {a.met[0]}" if a.soort == KOPPELING else f"{a.wat} ({a.plek}), {a.waar}"
    zin = f"Kan niet op {datum_naam(a.dag)}, {a.dagdeel.naam}: {wat}."
    naam = naam_van(pb.ronde.vrijwilliger_met[code])
    return Melding(None, code, naam, "afgemeld", zin, "", op, a.van - op < LAAT, punt=punt)


def _message(pb: Planbeeld, m: Vrijwilligermelding) -> Melding:
    cursist = pb.ronde.cursist_met.get(m.cursist)
    wie = voornaam_van(cursist) if cursist else "een cursist"
    waar = f"{m.plek} op {Dagdeel(m.dagdeel).naam}" if m.dagdeel else ""
    zin = {
        "notitie": f"Schrijft over {wie}:",
        "klikt_niet": f"Het klikt niet met {wie}. Bel en zoek samen een andere oplossing.",
        "wil_helpen": f"Wil helpen bij {waar}.",
        "gegevens": "Deze gegevens kloppen niet:",
        "stoppen": "Wil stoppen als vrijwilliger. Bel eerst.",
    }[m.soort]
    naam = naam_van(pb.ronde.vrijwilliger_met[m.persoon])
    return Melding(m.id, m.persoon, naam, m.soort, zin, m.tekst, m.op, weg_na=m.verloopt_op)
