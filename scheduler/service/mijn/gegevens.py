"""What we keep about a volunteer, for himself: the hours, the facts to take along, a correction, and stopping."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from scheduler.domain.tijd import sort_dagdelen
from scheduler.domain.vrijwilliger import Vrijwilliger
from scheduler.service.mijn.afspraken import KOPPELING, find_afspraken
from scheduler.service.mijn.meldingen import send_notice
from scheduler.service.mijn.pagina import misses, need_person
from scheduler.service.opslag import Database
from scheduler.service.plan.feiten import read_ronde
from scheduler.service.plan.geldend import read_holding
from scheduler.service.tijden import day_in_nl
from scheduler.service.toegang.rechten import Gebruiker
from scheduler.service.uitval.dagen import exceptions_on
from scheduler.storage import (
    afwezigheden,
    berichtvoorkeuren,
    logboek,
    opgaven,
    plannen,
    ruilvoorstellen,
    toezeggingen,
    vrijwilligermeldingen,
)
from scheduler.storage.tables import Agendalink

OOIT = date(1970, 1, 1)


@dataclass(frozen=True)
class Urenbeeld:
    """The help of this calendar year: times and hours at lessons and moments, times called off, meetings reported."""

    sinds: date
    keer: int
    uren: float
    afgemeld: int
    ontmoetingen: int


@dataclass(frozen=True)
class Mijngegevens:
    """The page: facts with their names in words, and the hours."""

    feiten: tuple[tuple[str, str], ...]
    uren: Urenbeeld
    gestopt_gemeld: bool


def read_hours(db: Database, gebruiker: Gebruiker, nu: datetime) -> Urenbeeld:
    """Past appointments of this year in the plans that held then, without those that were called off or cancelled."""
    code, vandaag = need_person(gebruiker), day_in_nl(nu)
    sinds = vandaag.replace(month=1, day=1)
    dagen = exceptions_on(db, sinds, vandaag)
    voorbij = [a for a in find_afspraken(read_holding(db, sinds, vandaag), code, dagen) if a.tot <= nu]
    gewerkt = [a for a in voorbij if a.soort != KOPPELING and not a.vervalt]
    with db.read() as s:
        weg = [w for w in afwezigheden.list_absences(s, sinds, code) if w.persoonsoort == "vrijwilliger"]
        gezien = [o for o in vrijwilligermeldingen.list_meetings(s, code) if o.dag >= sinds]
    geweest = [a for a in gewerkt if not any(misses(w.van, w.tot, w.dagdeel, a.dag, a.dagdeel) for w in weg)]
    return Urenbeeld(
        sinds=min((a.dag for a in voorbij), default=sinds),
        keer=len(geweest),
        uren=sum((a.tot - a.van).total_seconds() for a in geweest) / 3600,
        afgemeld=len(gewerkt) - len(geweest),
        ontmoetingen=len(gezien),
    )


def read_data(db: Database, gebruiker: Gebruiker, nu: datetime) -> Mijngegevens:
    """The facts of the workbook about the volunteer himself, and the hours."""
    code = need_person(gebruiker)
    vandaag = day_in_nl(nu)
    v = _facts(db, code)
    with db.read() as s:
        gemeld = any(m.soort == "stoppen" for m in vrijwilligermeldingen.list_notices(s, vandaag, code))
    return Mijngegevens(tuple(_in_words(v)) if v else (), read_hours(db, gebruiker, nu), gemeld)


def export_data(db: Database, gebruiker: Gebruiker, nu: datetime) -> bytes:
    """What a volunteer told us and what the workbook says of him, as JSON; that he took it along is kept in the log.

    Not in it: messages and questions to him, which name others, and his lines in the log.
    """
    code = need_person(gebruiker)
    v = _facts(db, code)
    with db.write() as s:
        link, wens = s.get(Agendalink, gebruiker.id), berichtvoorkeuren.read_wish(s, code)
        uit: dict[str, Any] = {
            "opgehaald_op": nu,
            "account": gebruiker.naam,
            "gegevens": v.model_dump(mode="json") if v else None,
            "opgaven": [
                {
                    "op": o.op,
                    "graag": o.graag,
                    "als_het_moet": o.als_het_moet,
                    "hoogstens_per_week": o.max_dagdelen,
                    "pauze_tot": o.pauze_tot,
                    "niet_vragen": o.niet_vragen,
                    "geldt": o.geldt,
                }
                for o in opgaven.list_statements(s, code)
            ],
            "afmeldingen": [
                {"van": w.van, "tot": w.tot, "dagdeel": w.dagdeel, "oorzaak": w.oorzaak, "op": w.op}
                for w in afwezigheden.list_absences(s, OOIT, code)
                if w.persoonsoort == "vrijwilliger"
            ],
            "toezeggingen": [
                {"dag": t.dag, "dagdeel": t.dagdeel, "op": t.op} for t in toezeggingen.list_promises(s, OOIT, code)
            ],
            "ontmoetingen": [{"dag": o.dag, "op": o.op} for o in vrijwilligermeldingen.list_meetings(s, code)],
            "berichten": [
                {"soort": m.soort, "tekst": m.tekst, "op": m.op, "weg_na": m.verloopt_op}
                for m in vrijwilligermeldingen.list_notices(s, day_in_nl(nu), code)
            ],
            "wens_voor_berichten": {"e-mail": wens.mail, "stil_van": wens.stil_van, "stil_tot": wens.stil_tot}
            if wens
            else None,
            "ruilvoorstellen": [
                {"soort": r.soort, "dag": r.datum, "dag_terug": r.datum_terug, "status": r.status, "op": r.op}
                for r in ruilvoorstellen.list_proposals(s, OOIT, code)
            ],
            "agendalink_sinds": link.gemaakt_op if link else None,
        }
        logboek.append(s, nu, gebruiker.id, "gegevens_gehaald", code)
    return json.dumps(uit, ensure_ascii=False, indent=2, default=str).encode()


def correct_data(db: Database, gebruiker: Gebruiker, tekst: str, nu: datetime) -> None:
    """Tell the coördinator what is wrong."""
    send_notice(db, gebruiker, "gegevens", nu, tekst=tekst)


def want_to_stop(db: Database, gebruiker: Gebruiker, nu: datetime) -> None:
    """Tell the coördinator that somebody wants to stop; said twice, it is one message."""
    if not read_data(db, gebruiker, nu).gestopt_gemeld:
        send_notice(db, gebruiker, "stoppen", nu)


def _facts(db: Database, code: str) -> Vrijwilliger | None:
    with db.read() as s:
        stand = plannen.newest_stand(s)
    return read_ronde(db, stand.id).vrijwilliger_met.get(code) if stand else None


def _in_words(v: Vrijwilliger) -> list[tuple[str, str]]:
    """The facts a volunteer can recognise, those without a value left out."""
    rijen = [
        ("Naam", f"{v.voornaam} {v.achternaam}".strip()),
        ("Rollen", ", ".join(sorted(v.rollen))),
        ("Postcode", v.postcode),
        ("Plaats", v.plaats),
        ("E-mail", v.email),
        ("Telefoon", v.telefoon),
        ("Talen", ", ".join(sorted(v.talen))),
        ("U komt met", v.vervoer or "fiets"),
        ("Kan graag", ", ".join(d.naam for d in sort_dagdelen(v.dagdelen))),
        ("Als het moet", ", ".join(d.naam for d in sort_dagdelen(v.dagdelen_als_het_moet))),
        ("VOG", "gezien" if v.vog_gezien else "nog niet gezien"),
        ("Basiscursus", "gedaan" if v.basiscursus else "nog niet gedaan"),
    ]
    return [(naam, waarde) for naam, waarde in rijen if waarde]
