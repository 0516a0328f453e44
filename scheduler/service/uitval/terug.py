"""Taking back: one substitution, or a whole absence when somebody comes back earlier."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from scheduler.errors import KanNiet
from scheduler.service.opslag import Database, Session
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.toegang.rechten import Gebruiker
from scheduler.service.uitval.antwoord import BEVESTIGING, VERVALT, about_gap, outside_short, touched_by_cancelling
from scheduler.service.uitval.gat import DICHT, as_place, begins
from scheduler.service.uitval.vragen import withdraw
from scheduler.service.uitval.woorden import outside, when
from scheduler.service.uitval.zicht import Dagplannen, may_see_gap, need_absence, need_gap
from scheduler.storage import berichten, logboek, uitval
from scheduler.storage.tables import Gat


def take_back(db: Database, gebruiker: Gebruiker, nummer: int, nu: datetime) -> None:
    """Open a gap again: the substitution or cancellation no longer holds, and who knew of it hears that."""
    plannen = Dagplannen(db, gebruiker)
    with db.write() as s:
        gat, pb = need_gap(s, plannen, nummer)
        if gat.status not in DICHT - {"gesloten"} | {"toegezegd"}:
            raise KanNiet("Hier is niets om terug te draaien.")
        _undo(s, pb, gebruiker, gat, nu)
        gat.status = "open"


def return_early(db: Database, gebruiker: Gebruiker, nummer: int, terug: date | None, nu: datetime) -> int:
    """Somebody is back on day `terug`: what was arranged from then on is taken back. Gives how many gaps closed.

    Raises KanNiet for somebody who left for good and whose place is filled in a plan that was published since.
    """
    plannen = Dagplannen(db, gebruiker)
    if terug is None:
        raise KanNiet("Vul in op welke dag de persoon terug is.")
    with db.write() as s:
        rij = need_absence(s, plannen, nummer)
        if rij.ingetrokken_op is not None or (rij.tot is not None and rij.tot < terug):
            raise KanNiet("Deze afmelding is dan al voorbij.")
        if any(a.wat == rij.persoon for a in plannen.nu.feiten.aannames if a.soort == "weg"):
            raise KanNiet("Het plan dat nu geldt, rekent al zonder deze persoon. Maak een nieuw plan.")
        gaten = [g for g in uitval.list_gaps(s, nummer) if g.datum is None or g.datum >= terug]
        if any(not may_see_gap(plannen.on(g.datum), g.soort, g.plek) for g in gaten):
            raise KanNiet("Deze persoon werkt ook op een andere leslocatie. Vraag de teamleider.")
        for gat in reversed(gaten):
            if gat.status != "gesloten":
                _undo(s, plannen.on(gat.datum), gebruiker, gat, nu)
                gat.status = "gesloten"
        if terug <= rij.van:
            rij.ingetrokken_op = nu
        else:
            rij.tot = terug - timedelta(days=1)
        logboek.append(s, nu, gebruiker.id, "uitval_terug", rij.persoon, nieuw=f"terug op {terug.isoformat()}")
        return len(gaten)


def _undo(s: Session, pb: Planbeeld, gebruiker: Gebruiker, gat: Gat, nu: datetime) -> None:
    begin = begins(gat)
    if gat.status in DICHT and begin is not None and begin <= nu:
        raise KanNiet("Deze les is al geweest.")
    achter = _behind(s, gat)
    if any(g.status in DICHT - {"gesloten"} for g in achter):
        raise KanNiet("Voor wie hier invalt, valt weer iemand anders in. Draai dat eerst terug.")
    for u in uitval.exceptions_of(s, gat.id):
        u.ingetrokken_op = nu
    withdraw(s, gat, 0, nu, gebruiker.id)
    _tell(s, pb, gebruiker, gat, nu)
    for g in achter:
        withdraw(s, g, 0, nu, gebruiker.id)
        g.status = "gesloten"
    logboek.append(s, nu, gebruiker.id, "uitval_terug", f"punt {gat.id}", oud=gat.door or gat.status)
    gat.door = ""


def _behind(s: Session, gat: Gat) -> list[Gat]:
    """Gaps that are there because of who fills this one: where he would have been, and here when he cannot come."""
    if not gat.door:
        return []
    van_hem = (g for g in uitval.list_gaps(s, van=gat.door) if g.datum == gat.datum)
    return [g for g in van_hem if g.afwezigheid_id == gat.afwezigheid_id or g.plek == gat.plek]


def _tell(s: Session, pb: Planbeeld, gebruiker: Gebruiker, gat: Gat, nu: datetime) -> None:
    """Who counted on it hears that it is as it was; a message that did not leave yet goes away instead."""
    wanneer = when(as_place(gat).dagdeel, gat.datum)
    if gat.status == "vervalt":
        for code in touched_by_cancelling(s, pb, gat):
            if berichten.drop_unsent(s, code, about_gap(VERVALT, gat)):
                continue
            tekst = f"Dit gaat toch gewoon door: {outside_short(pb, gat)}.\n\n- {wanneer}"
            berichten.add_message(s, code, VERVALT, "Dit gaat toch door", tekst, nu, gebruiker.id, over=gat.datum)
    elif gat.door and not berichten.drop_unsent(s, gat.door, about_gap(BEVESTIGING, gat)):
        tekst = f"Het is niet meer nodig: {outside(pb, gat.soort, gat.plek)}.\n\n- {wanneer}\n\nDank u wel."
        berichten.add_message(
            s, gat.door, BEVESTIGING, "U hoeft niet te komen", tekst, nu, gebruiker.id, over=gat.datum
        )
