"""A taalcoach and his cursist: meetings held, a note to the coördinator, and saying that it does not work out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256

from scheduler.domain.plan import Gekoppeld
from scheduler.domain.ronde import Ronde
from scheduler.errors import KanNiet, UnknownCode
from scheduler.service.mijn.afspraken import name_own
from scheduler.service.mijn.meldingen import send_notice
from scheduler.service.mijn.pagina import need_person
from scheduler.service.opslag import Database
from scheduler.service.plan.geldend import VOORUIT, read_holding
from scheduler.service.tijden import day_in_nl
from scheduler.service.toegang.rechten import Gebruiker, Recht
from scheduler.service.woorden import aanbod_naam
from scheduler.storage import logboek, vrijwilligermeldingen
from scheduler.storage.tables import Ontmoeting

TERUG = timedelta(days=60)
"""How long ago a meeting may have been that somebody reports."""


@dataclass(frozen=True)
class Koppel:
    """The own cursist, as little as a taalcoach needs: first name, level, meeting place, dagdeel, meetings held.

    `sleutel` stands in the address of the page, in place of a code.
    """

    sleutel: str
    cursist: str
    voornaam: str
    niveau: str
    dagdeel: str
    online: bool
    ontmoetingen: tuple[date, ...]
    gemeld: bool


def list_pairs(db: Database, gebruiker: Gebruiker, nu: datetime) -> tuple[Koppel, ...]:
    """The own koppelingen of now and of the next block, each once."""
    gebruiker.eis(Recht.EIGEN_ZIEN)
    code, vandaag = gebruiker.persoon, day_in_nl(nu)
    paren: dict[str, tuple[Ronde, Gekoppeld]] = {}
    for vak in read_holding(db, vandaag, vandaag + VOORUIT):
        for k in vak.plan.koppelingen:
            if code and k.vrijwilliger == code:
                paren.setdefault(k.cursist, (vak.ronde, k))
    if not paren:
        return ()
    namen = name_own(ronde.cursist_met[c] for c, (ronde, _) in paren.items())
    with db.read() as s:
        gezien = vrijwilligermeldingen.list_meetings(s, code)
        gemeld = {m.cursist for m in vrijwilligermeldingen.list_notices(s, vandaag, code) if m.soort == "klikt_niet"}
    return tuple(
        Koppel(
            sleutel=_key(code, c),
            cursist=c,
            voornaam=namen[c],
            niveau=", ".join(aanbod_naam(ronde, a) for a in ronde.cursist_met[c].aanbod),
            dagdeel=k.dagdeel.naam,
            online=k.online,
            ontmoetingen=tuple(o.dag for o in gezien if o.cursist == c),
            gemeld=c in gemeld,
        )
        for c, (ronde, k) in sorted(paren.items())
    )


def find_pair(db: Database, gebruiker: Gebruiker, sleutel: str, nu: datetime) -> Koppel:
    """One own koppeling; raises UnknownCode for any other."""
    need_person(gebruiker)
    for k in list_pairs(db, gebruiker, nu):
        if k.sleutel == sleutel:
            return k
    raise UnknownCode("Deze koppeling is er niet.", "is het plan veranderd.")


def report_meeting(db: Database, gebruiker: Gebruiker, sleutel: str, dag: date | None, nu: datetime) -> None:
    """Keep that the two met on a day; twice the same day stays one meeting."""
    k = find_pair(db, gebruiker, sleutel, nu)
    vandaag = day_in_nl(nu)
    if dag is None or not vandaag - TERUG <= dag <= vandaag:
        raise KanNiet("Kies een dag in de afgelopen twee maanden.")
    if dag in k.ontmoetingen:
        return
    with db.write() as s:
        s.add(
            Ontmoeting(
                persoon=gebruiker.persoon, cursist=k.cursist, dag=dag, op=nu, door=gebruiker.id, ingetrokken_op=None
            )
        )
        logboek.append(s, nu, gebruiker.id, "ontmoeting", gebruiker.persoon, nieuw=dag.isoformat())


def drop_meeting(db: Database, gebruiker: Gebruiker, sleutel: str, dag: date | None, nu: datetime) -> None:
    """Take a reported meeting back."""
    k = find_pair(db, gebruiker, sleutel, nu)
    with db.write() as s:
        for o in vrijwilligermeldingen.list_meetings(s, gebruiker.persoon):
            if (o.cursist, o.dag) == (k.cursist, dag):
                o.ingetrokken_op = nu
                logboek.append(s, nu, gebruiker.id, "ontmoeting_terug", gebruiker.persoon, oud=o.dag.isoformat())


def write_note(db: Database, gebruiker: Gebruiker, sleutel: str, tekst: str, nu: datetime) -> None:
    """Send the coördinator a note about a koppeling; it is thrown away after some time."""
    k = find_pair(db, gebruiker, sleutel, nu)
    send_notice(db, gebruiker, "notitie", nu, tekst=tekst, cursist=k.cursist)


def say_no_match(db: Database, gebruiker: Gebruiker, sleutel: str, nu: datetime) -> None:
    """Tell the coördinator that the two do not get along: no reason is asked and none is kept."""
    k = find_pair(db, gebruiker, sleutel, nu)
    if not k.gemeld:
        send_notice(db, gebruiker, "klikt_niet", nu, cursist=k.cursist)


def _key(code: str, cursist: str) -> str:
    return sha256(f"{code}|{cursist}".encode()).hexdigest()[:12]
