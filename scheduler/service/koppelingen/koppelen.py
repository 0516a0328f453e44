"""What a coordinator writes down about a koppeling: the next state, a call, and a hand-over to another coach."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from scheduler.domain.verloop import (
    AFGELOPEN,
    EINDES,
    GESTOPT,
    KENNISMAKING,
    MOMENTNAMEN,
    OVERDRACHT,
    REDENEN,
    UITKOMSTEN,
    VOORGESTELD,
)
from scheduler.errors import KanNiet, UnknownCode, Verouderd
from scheduler.explain.trechter_hulp import sift_coach
from scheduler.service.koppelingen.verloop import Verloop, read_courses
from scheduler.service.opslag import Database, Session
from scheduler.service.plan.planbeeld import Planbeeld, newest_ref
from scheduler.service.toegang.rechten import Recht
from scheduler.service.woorden import naam_van
from scheduler.storage import koppelingen, logboek
from scheduler.storage.koppelingen import Paar

VOORUIT = timedelta(days=366)


@dataclass(frozen=True)
class Opvolger:
    """A coach who could take over, and how far it is to the cursist."""

    code: str
    naam: str
    minuten: int | None
    cursisten: int
    max_cursisten: int


def take_step(
    db: Database,
    pb: Planbeeld,
    paar: Paar,
    stand: str,
    reden: str,
    vanaf: date | None,
    gezien: int | None,
    nu: datetime,
    vandaag: date,
) -> None:
    """Write the next state of a koppeling; `gezien` is the step that somebody saw on the page."""
    _need_current(db, pb)
    with db.write() as s:
        verloop = _need_seen(s, pb, paar, gezien, vandaag)
        if stand not in verloop.verder:
            raise KanNiet("Na “%(nu)s” kan “%(straks)s” niet.", nu=verloop.stand, straks=stand or "niets")
        _check_reason(stand, reden)
        dag = _check_day(verloop, stand, vanaf or vandaag, vandaag)
        _add(s, pb, verloop, stand, dag, nu, reden=reden)


def note_call(
    db: Database, pb: Planbeeld, paar: Paar, soort: str, uitkomst: str, dag: date | None, nu: datetime, vandaag: date
) -> None:
    """Write down that somebody called, or tried to, and how it went."""
    _need_current(db, pb)
    if soort not in MOMENTNAMEN or uitkomst not in UITKOMSTEN:
        raise KanNiet("Kies hoe het ging.")
    if dag and dag > vandaag:
        raise KanNiet("Die dag komt nog.")
    with db.write() as s:
        verloop = _need(s, pb, paar, vandaag)
        if not verloop.loopt:
            raise KanNiet("Deze koppeling is al afgelopen.")
        koppelingen.add_followup(s, paar, soort, uitkomst, dag or vandaag, op=nu, door=pb.gebruiker.id)
        logboek.append(s, nu, pb.gebruiker.id, "koppeling_gebeld", _code(paar), nieuw=f"{soort}: {uitkomst}")


def list_successors(pb: Planbeeld, paar: Paar) -> tuple[Opvolger, ...]:
    """The coaches who could take this cursist over, nearest first."""
    ronde, beeld = pb.ronde, pb.grond.inzetbeeld
    c = ronde.cursist_met[pb.zicht.need_cursist(paar[1])]
    gevonden = []
    for v in beeld.coaches:
        if v.vrijwilliger != paar[0] and sift_coach(beeld, v, c) == "coach_kan":
            reis = ronde.reistijd(v, c)
            gevonden.append(
                Opvolger(
                    code=v.vrijwilliger,
                    naam=naam_van(v),
                    minuten=reis.minuten if reis else None,
                    cursisten=beeld.cursisten[v.vrijwilliger],
                    max_cursisten=ronde.max_cursisten(v),
                )
            )
    return tuple(sorted(gevonden, key=lambda o: (o.minuten is None, o.minuten, o.naam.casefold())))


def hand_over(
    db: Database, pb: Planbeeld, paar: Paar, naar: str, reden: str, gezien: int | None, nu: datetime, vandaag: date
) -> None:
    """Stop with one coach and propose the next, in one go; the three of them then meet."""
    _need_current(db, pb)
    if naar not in {o.code for o in list_successors(pb, paar)}:
        raise KanNiet("Kies een coach die dit kan.")
    _check_reason(GESTOPT, reden)
    nieuw = (naar, paar[1])
    with db.write() as s:
        verloop = _need_seen(s, pb, paar, gezien, vandaag)
        if not verloop.loopt:
            raise KanNiet("Deze koppeling is al afgelopen.")
        volgende = read_courses(s, pb, vandaag).get(nieuw)
        if volgende and volgende.loopt:
            raise KanNiet("Deze coach en cursist zijn al gekoppeld.")
        _add(s, pb, verloop, GESTOPT, vandaag, nu, reden=reden)
        nummer = volgende.nummer + 1 if volgende else 1
        koppelingen.add_step(
            s, nieuw, VOORGESTELD, vandaag, nummer=nummer, op=nu, door=pb.gebruiker.id, overgenomen_van=paar[0]
        )
        logboek.append(s, nu, pb.gebruiker.id, "koppeling_stap", _code(nieuw), nieuw=VOORGESTELD, waarom=OVERDRACHT)


def _add(s: Session, pb: Planbeeld, verloop: Verloop, stand: str, dag: date, nu: datetime, *, reden: str) -> None:
    wie = pb.gebruiker.id
    koppelingen.add_step(s, verloop.paar, stand, dag, nummer=verloop.nummer + 1, op=nu, door=wie, reden=reden)
    logboek.append(s, nu, wie, "koppeling_stap", _code(verloop.paar), oud=verloop.stand, nieuw=stand, waarom=reden)


def _need_current(db: Database, pb: Planbeeld) -> None:
    pb.gebruiker.eis(Recht.KOPPELEN)
    if pb.ref != newest_ref(db):
        raise KanNiet("Dit is niet het plan dat nu geldt. Open eerst dat plan.")


def _need(s: Session, pb: Planbeeld, paar: Paar, vandaag: date) -> Verloop:
    verloop = read_courses(s, pb, vandaag).get(paar)
    if verloop is None:
        raise UnknownCode("Deze koppeling is er niet.", "hoort de cursist bij een andere leslocatie.")
    return verloop


def _need_seen(s: Session, pb: Planbeeld, paar: Paar, gezien: int | None, vandaag: date) -> Verloop:
    verloop = _need(s, pb, paar, vandaag)
    if verloop.nummer != gezien:
        raise Verouderd("Iemand anders wijzigde deze koppeling net. Kijk eerst, en doe het dan opnieuw.")
    return verloop


def _check_reason(stand: str, reden: str) -> None:
    if stand in EINDES and reden not in REDENEN:
        raise KanNiet("Kies een reden.")
    if stand not in EINDES and reden:
        raise KanNiet("Een reden hoort alleen bij afgewezen of voortijdig gestopt.")


def _check_day(verloop: Verloop, stand: str, dag: date, vandaag: date) -> date:
    """A day that can be true: not to come, but for a first meeting, and not before the state it follows."""
    if dag > (vandaag + VOORUIT if stand == KENNISMAKING else vandaag):
        raise KanNiet("Die dag komt nog.")
    gepland = verloop.stand == KENNISMAKING or not verloop.stappen or verloop.stand in AFGELOPEN
    if verloop.sinds and dag < verloop.sinds and not gepland:
        raise KanNiet("Die dag ligt voor het begin van de vorige stand.")
    return dag


def _code(paar: Paar) -> str:
    return "-".join(paar)
