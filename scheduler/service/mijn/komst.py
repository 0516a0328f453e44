"""A volunteer says that he comes to an appointment, or that he cannot come, and takes that back."""

from __future__ import annotations

from datetime import date, datetime

from scheduler.errors import KanNiet
from scheduler.service.mijn.afspraken import KOPPELING, LES, MOMENT
from scheduler.service.mijn.pagina import KAN_NIET, KOMT, VERVALT, Gepland, find_mine
from scheduler.service.mijn.ruilantwoord import end_proposals
from scheduler.service.opslag import Database, Session
from scheduler.service.toegang.rechten import Gebruiker
from scheduler.service.uitval.vragen import withdraw
from scheduler.storage import afwezigheden, logboek, toezeggingen, uitval
from scheduler.storage.tables import Gat

VRIJWILLIGER = "vrijwilliger"
GATSOORT = {LES: "assistent", MOMENT: "moment", KOPPELING: "coach"}
"""What falls open when an appointment is called off, by kind of appointment."""


def say_yes(db: Database, gebruiker: Gebruiker, dag: date, dagdeel: str, nu: datetime) -> Gepland:
    """Promise to come; an own absence for this one appointment ends."""
    g = _need(find_mine(db, gebruiker, dag, dagdeel, nu))
    if g.staat == KAN_NIET:
        _come_back(db, gebruiker, g, nu)
    if g.staat != KOMT:
        a = g.afspraak
        with db.write() as s:
            toezeggingen.add_promise(s, gebruiker.persoon, a.dag, a.dagdeel, a.plek, nu, gebruiker.id)
            logboek.append(s, nu, gebruiker.id, "toegezegd", gebruiker.persoon, nieuw=_where(g))
    return find_mine(db, gebruiker, dag, dagdeel, nu)


def say_no(db: Database, gebruiker: Gebruiker, dag: date, dagdeel: str, nu: datetime) -> Gepland:
    """Call one appointment off, however late it is; for the coördinator a gap opens at once."""
    g = _need(find_mine(db, gebruiker, dag, dagdeel, nu))
    if g.staat != KAN_NIET:
        with db.write() as s:
            _end_promise(s, gebruiker, g, nu)
            a = g.afspraak
            end_proposals(s, gebruiker.persoon, a.dag, a.dagdeel, nu, gebruiker.id)
            rij = afwezigheden.add_absence(
                s,
                VRIJWILLIGER,
                gebruiker.persoon,
                dag,
                dag,
                oorzaak="anders",
                op=nu,
                door=gebruiker.id,
                dagdeel=a.dagdeel,
            )
            uitval.add_gap(s, rij.id, GATSOORT[a.soort], gebruiker.persoon, a.plek, a.dagdeel, a.dag)
            logboek.append(s, nu, gebruiker.id, "afgemeld", gebruiker.persoon, nieuw=_where(g))
    return find_mine(db, gebruiker, dag, dagdeel, nu)


def take_back(db: Database, gebruiker: Gebruiker, dag: date, dagdeel: str, nu: datetime) -> Gepland:
    """Undo what was said about one appointment."""
    g = _need(find_mine(db, gebruiker, dag, dagdeel, nu))
    if g.staat == KAN_NIET:
        _come_back(db, gebruiker, g, nu)
    elif g.staat == KOMT and not g.afspraak.invallen:
        with db.write() as s:
            _end_promise(s, gebruiker, g, nu)
            logboek.append(s, nu, gebruiker.id, "toezegging_terug", gebruiker.persoon, oud=_where(g))
    return find_mine(db, gebruiker, dag, dagdeel, nu)


def _come_back(db: Database, gebruiker: Gebruiker, g: Gepland, nu: datetime) -> None:
    """End the absence for this one appointment; a longer one is for the coördinator to end."""
    a = g.afspraak
    with db.write() as s:
        eigen = [
            w
            for w in afwezigheden.list_absences(s, a.dag, gebruiker.persoon)
            if (w.persoonsoort, w.van, w.tot, w.dagdeel) == (VRIJWILLIGER, a.dag, a.dag, a.dagdeel)
        ]
        if not eigen:
            raise KanNiet("U bent voor langere tijd afgemeld. Bel de coördinator als u toch komt.")
        for w in eigen:
            w.ingetrokken_op = nu
            for gat in uitval.list_gaps(s, w.id):
                _close(s, gat, nu, gebruiker)
        logboek.append(s, nu, gebruiker.id, "afmelding_terug", gebruiker.persoon, oud=_where(g))


def _close(s: Session, gat: Gat, nu: datetime, gebruiker: Gebruiker) -> None:
    """Nobody has to come instead any more; who said yes in the meantime is not sent away by this."""
    if gat.status in {"toegezegd", "bevestigd"}:
        raise KanNiet("Iemand anders zei al dat hij komt. Bel de coördinator als u toch komt.")
    withdraw(s, gat, 0, nu, gebruiker.id)
    gat.status = "gesloten"


def _end_promise(s: Session, gebruiker: Gebruiker, g: Gepland, nu: datetime) -> None:
    for t in toezeggingen.list_promises(s, g.afspraak.dag, gebruiker.persoon):
        if (t.dag, t.dagdeel, t.plek) == g.afspraak.sleutel:
            t.ingetrokken_op = nu


def _need(g: Gepland) -> Gepland:
    if g.staat == VERVALT:
        raise KanNiet("Deze afspraak gaat niet door. U hoeft niets te doen.")
    return g


def _where(g: Gepland) -> str:
    """The appointment in codes; of a koppeling not with whom."""
    a = g.afspraak
    return f"{a.dag.isoformat()} {a.dagdeel.value}" + (f" {a.plek}" if a.locatie else "")
