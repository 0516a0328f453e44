"""Asking people to fill a gap: a message in the outbox, that nobody gets before somebody has seen it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from scheduler.errors import KanNiet
from scheduler.service.opslag import Database, Session
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.tijden import NEDERLAND
from scheduler.service.toegang.rechten import Gebruiker
from scheduler.service.uitval.gat import BEDENK, as_place, begins
from scheduler.service.uitval.kandidaten import find_candidates
from scheduler.service.uitval.linkzin import LINKZIN
from scheduler.service.uitval.verleden import read_past
from scheduler.service.uitval.woorden import day, outside, when
from scheduler.service.uitval.zicht import Dagplannen, need_gap
from scheduler.storage import berichten, logboek, uitval
from scheduler.storage.tables import Bericht, Gat, Vraag

MEESTE = 5
"""No more people than this are asked at once: the others would be asked for nothing."""
SCHUIF_MAX = 1000
VREEMD = "hoort hier niet bij"
AL_GEVRAAGD = "is hier al voor gevraagd"
LAATST = "[de dag en de tijd]"
"""What stands in a text that was approved beforehand, in the place of the moment by which an answer is needed."""


def ask_people(db: Database, gebruiker: Gebruiker, nummers: Sequence[int], codes: Sequence[str], nu: datetime) -> int:
    """Ask these people for these gaps, one message for each person, and give the number of messages.

    All gaps are days of the same place. Somebody who cannot on one of the days is refused.
    """
    plannen = Dagplannen(db, gebruiker)
    if not codes:
        raise KanNiet("Kies wie u wilt vragen.")
    if len(codes) > MEESTE:
        raise KanNiet("Vraag hoogstens %(meeste)s mensen tegelijk.", meeste=MEESTE)
    with db.write() as s:
        gevonden = [need_gap(s, plannen, n) for n in dict.fromkeys(nummers)]
        gaten = [gat for gat, _ in gevonden]
        if not gaten or any((g.soort, g.plek, g.dagdeel) != _key(gaten[0]) for g in gaten):
            raise KanNiet("Kies dagen van dezelfde plek.")
        for gat, pb in gevonden:
            need_open(gat)
            need_able(s, pb, gat, codes, nu)
        for code in dict.fromkeys(codes):
            uiterlijk = until(gaten, nu)
            tekst = write_question(gevonden[0][1], gaten, code, write_moment(uiterlijk))
            ask_one(s, gebruiker.id, gaten, code, nu, uiterlijk, tekst)
    return len(set(codes))


def _key(gat: Gat) -> tuple[str, str, str]:
    return gat.soort, gat.plek, gat.dagdeel


def need_open(gat: Gat) -> None:
    """Go on only while somebody can still be asked."""
    if gat.status not in {"open", "gevraagd"}:
        raise KanNiet("Dit is al geregeld. Kijk eerst wat er staat.")


def need_able(s: Session, pb: Planbeeld, gat: Gat, codes: Sequence[str], nu: datetime) -> None:
    """Go on only when each of these people can, and is not asked for it now."""
    for code, waarom in unable(s, pb, gat, codes, nu).items():
        if waarom == AL_GEVRAAGD:
            raise KanNiet("%(wie)s is hier al voor gevraagd.", wie=code)
        if gat.datum is None:
            raise KanNiet("%(wie)s kan niet: %(waarom)s.", wie=code, waarom=waarom)
        raise KanNiet("%(wie)s kan niet op %(dag)s: %(waarom)s.", wie=code, dag=day(gat.datum), waarom=waarom)


def unable(s: Session, pb: Planbeeld, gat: Gat, codes: Sequence[str], nu: datetime) -> dict[str, str]:
    """Who of these people cannot, or is asked for it now, with the reason."""
    al = {v.aan for v in uitval.list_questions(s, [gat.id]) if v.status == "gevraagd"}
    waarom = why_not(s, pb, gat, nu)
    redenen = {code: AL_GEVRAAGD if code in al else waarom.get(code, VREEMD) for code in codes}
    return {code: reden for code, reden in redenen.items() if reden}


def why_not(s: Session, pb: Planbeeld, gat: Gat, nu: datetime) -> dict[str, str]:
    """By code what keeps everybody of the right kind from filling a gap; empty when nothing does."""
    kandidaten = find_candidates(pb, as_place(gat), read_past(s, as_place(gat), nu), SCHUIF_MAX)
    return {k.code: k.waarom_niet for k in kandidaten}


def until(gaten: Sequence[Gat], nu: datetime, uren: int = BEDENK) -> datetime:
    """By when an answer is needed: so many hours from now, but before the first of the days begins."""
    eerste = min((b for g in gaten if (b := begins(g))), default=None)
    laatst = nu + timedelta(hours=uren)
    return laatst if eerste is None else max(nu, min(laatst, eerste))


def ask_one(
    s: Session, door: int, gaten: Sequence[Gat], code: str, nu: datetime, uiterlijk: datetime, tekst: str
) -> Bericht:
    """Put the question to one person in the outbox."""
    dag = min((g.datum for g in gaten if g.datum), default=None)
    bericht = berichten.add_message(s, code, "vraag", "Kunt u helpen?", tekst, nu, door, over=dag)
    for gat in gaten:
        uitval.add_question(s, gat.id, code, nu, door, uiterlijk, bericht.id)
        gat.status = "gevraagd"
        logboek.append(s, nu, door, "uitval_gevraagd", f"punt {gat.id}", nieuw=code)
    return bericht


def write_question(pb: Planbeeld, gaten: Sequence[Gat], code: str, laatst: str) -> str:
    """What somebody reads: what, where and when. Nothing of who is away or why."""
    wat = outside(pb, gaten[0].soort, gaten[0].plek)
    dagen = "\n".join(f"- {when(as_place(g).dagdeel, g.datum)}" for g in gaten)
    return (
        f"Kunt u {wat}?\n\n{dagen}\n\n"
        f"Wilt u dit laten weten voor {laatst}?\n"
        "Kunt u niet? Dat is goed. Zeg het ons, dan vragen wij iemand anders." + _how(pb, code)
    )


def write_moment(moment: datetime) -> str:
    """`dinsdag 12 januari 2027, 9.05 uur`."""
    hier = moment.astimezone(NEDERLAND)
    return f"{day(hier.date())}, {hier.hour}.{hier.minute:02d} uur"


def _how(pb: Planbeeld, code: str) -> str:
    """How to answer without logging in: for volunteers, because only they are mailed."""
    return f"\n\n{LINKZIN}" if code in pb.ronde.vrijwilliger_met else ""


def withdraw(s: Session, gat: Gat, behalve: int, nu: datetime, door: int | None) -> None:
    """Ask the others no more; who had the message hears that it is not needed."""
    for v in uitval.list_questions(s, [gat.id]):
        if v.status == "gevraagd" and v.id != behalve:
            v.status = "ingetrokken"
            tell_off(s, v, nu, door)


def open_again(s: Session, gat: Gat) -> None:
    """A gap about which nobody is asked any more is open."""
    if gat.status == "gevraagd" and not any(v.status == "gevraagd" for v in uitval.list_questions(s, [gat.id])):
        gat.status = "open"


def take_away(s: Session, v: Vraag) -> Bericht | None:
    """Give the message of a question when it asks nothing any more; one that waits to be sent then goes away."""
    bericht = s.get(Bericht, v.bericht_id) if v.bericht_id else None
    elders = [w for w in uitval.list_questions(s, aan=v.aan) if w.bericht_id == v.bericht_id and w.status == "gevraagd"]
    if bericht is None or elders:
        return None
    if bericht.status in berichten.ONVERSTUURD:
        bericht.status = "weg"
    return bericht


def tell_off(s: Session, v: Vraag, nu: datetime, door: int | None) -> None:
    """A question that was not sent yet goes away; who may know of it, by mail or told, hears that it is not needed."""
    bericht = take_away(s, v)
    if bericht is not None and bericht.status in berichten.VERTELD:
        tekst = "Wij vroegen of u kon helpen. Dat is niet meer nodig. U hoeft niets te doen. Dank u wel."
        berichten.add_message(s, v.aan, "vraag", "Helpen is niet meer nodig", tekst, nu, door, over=bericht.over_dag)
