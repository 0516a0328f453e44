"""Whose turn it is: the next of an approved list is asked when nobody said yes in time. The worker has the clock.

Nothing is asked that nobody has seen: names, order and text were approved beforehand by the one in whose name it goes,
and a message still waits a quarter of an hour in the outbox, where it can be held. The time to answer begins when it
was sent or told: until then nobody else is asked. With less than 48 hours to go a message may be too late: then the
page says to call.
"""

from __future__ import annotations

from datetime import datetime

from scheduler.errors import GeenRecht, KanNiet, UnknownCode
from scheduler.service.berichten.verzenden import address_of
from scheduler.service.opslag import Database, Session
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.toegang.rechten import Gebruiker, Recht
from scheduler.service.toegang.sessies import as_gebruiker
from scheduler.service.uitval.gat import BELLEN, begins
from scheduler.service.uitval.vragen import LAATST, ask_one, open_again, tell_off, until, why_not, write_moment
from scheduler.service.uitval.zicht import Dagplannen, need_gap
from scheduler.storage import berichten, berichtvoorkeuren, logboek, uitval, vraaglijsten
from scheduler.storage.tables import Account, Bericht, Gat, Vraag, Vraaglijst


def ask_due(db: Database, nu: datetime, *, mail: bool) -> int:
    """Go on with every list whose last question was not answered in time, and give how many people were asked."""
    with db.read() as s:
        lijsten = [(lijst.id, lijst.gat_id, s.get(Account, lijst.door)) for lijst in vraaglijsten.running(s)]
    return sum(_go_on(db, nummer, gat, account, nu, mail=mail) for nummer, gat, account in lijsten)


def _go_on(db: Database, nummer: int, gat_nummer: int, account: Account | None, nu: datetime, *, mail: bool) -> bool:
    """One list, in the name of who approved it; without the right to do so it stops."""
    try:
        plannen = Dagplannen(db, _approver(account), Recht.PLAN_MAKEN)
        with db.write() as s:
            lijst = s.get_one(Vraaglijst, nummer)
            gat, pb = need_gap(s, plannen, gat_nummer)
            return lijst.status == "loopt" and ask_next(s, pb, lijst, gat, nu, mail=mail)
    except (GeenRecht, UnknownCode, KanNiet):
        with db.write() as s:
            s.get_one(Vraaglijst, nummer).status = "gestopt"
            logboek.append(s, nu, None, "uitval_lijst_stop", f"punt {gat_nummer}")
        return False


def _approver(account: Account | None) -> Gebruiker:
    """In whose name the messages go."""
    if account is None or not account.actief:
        raise GeenRecht("Dit account is gesloten.")
    return as_gebruiker(account)


def ask_next(s: Session, pb: Planbeeld, lijst: Vraaglijst, gat: Gat, nu: datetime, *, mail: bool) -> bool:
    """Ask the next of the list when nobody has time left to answer; says whether somebody was asked."""
    if gat.status not in {"open", "gevraagd"}:
        lijst.status = "klaar"
        return False
    vragen = [v for v in uitval.list_questions(s, [gat.id]) if v.status == "gevraagd"]
    if any(v.uiterlijk > nu for v in vragen):
        return False
    if not to_go(gat, nu):
        lijst.status = "gestopt"
        return False
    if any(v.op >= lijst.op and _unheard(s, v) for v in vragen):
        return False
    _drop_untold(s, gat, nu)
    code = _first_able(s, pb, lijst, gat, nu)
    if code is None:
        lijst.status = "klaar"
        return False
    uiterlijk = until([gat], nu, lijst.uren)
    b = ask_one(s, lijst.door, [gat], code, nu, uiterlijk, lijst.tekst.replace(LAATST, write_moment(uiterlijk)))
    if mail and address_of(pb.ronde, b, berichtvoorkeuren.without_mail(s)):
        b.status, b.vrij_op, b.vrij_door = "vrij", nu, lijst.door
        logboek.append(s, nu, lijst.door, "bericht_vrij", f"bericht {b.id} {code}", waarom="vooraf goedgekeurd")
    return True


def to_go(gat: Gat, nu: datetime) -> bool:
    """Whether there is time enough for a message."""
    begin = begins(gat)
    return begin is None or begin - nu > BELLEN


def _first_able(s: Session, pb: Planbeeld, lijst: Vraaglijst, gat: Gat, nu: datetime) -> str | None:
    """The first of the list who was not asked for this gap and (still) can."""
    gevraagd = {v.aan for v in uitval.list_questions(s, [gat.id]) if v.op >= lijst.op}
    waarom = why_not(s, pb, gat, nu)
    return next((c for c in lijst.wie if c not in gevraagd and not waarom.get(c, "weg")), None)


def _unheard(s: Session, v: Vraag) -> bool:
    """Whether the message still waits for somebody to send or tell it: the time to answer has not begun."""
    bericht = s.get(Bericht, v.bericht_id) if v.bericht_id else None
    return bericht is not None and bericht.status in berichten.ONVERSTUURD


def _drop_untold(s: Session, gat: Gat, nu: datetime) -> None:
    """What was thrown away, or waits since before this list began, is not asked any more."""
    for v in uitval.list_questions(s, [gat.id]):
        if v.status == "gevraagd" and not uitval.was_told(s, v):
            v.status = "ingetrokken"
            tell_off(s, v, nu, None)
    open_again(s, gat)
