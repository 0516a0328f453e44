"""Reading and keeping what falls open, who was asked, and the days on which it goes differently."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from scheduler.storage.berichten import VERTELD
from scheduler.storage.tables import Bericht, Gat, Uitzondering, Vraag


def add_gap(
    s: Session, afwezigheid: int, soort: str, van: str, plek: str, dagdeel: str, datum: date | None, aanbod: str = ""
) -> Gat:
    """Keep that something falls open."""
    rij = Gat(afwezigheid_id=afwezigheid, soort=soort, van=van, plek=plek, dagdeel=dagdeel, datum=datum, aanbod=aanbod)
    s.add(rij)
    s.flush()
    return rij


def list_gaps(s: Session, afwezigheid: int | None = None, *, van: str = "") -> Sequence[Gat]:
    """Gaps of one absence, of one person who is missing, or of all, in order of date."""
    zoek = select(Gat)
    if van:
        zoek = zoek.where(Gat.van == van)
    if afwezigheid is not None:
        zoek = zoek.where(Gat.afwezigheid_id == afwezigheid)
    return s.scalars(zoek.order_by(Gat.datum, Gat.id)).all()


def add_question(
    s: Session, gat: int, aan: str, op: datetime, door: int | None, uiterlijk: datetime, bericht: int | None
) -> Vraag:
    """Keep that somebody was asked."""
    rij = Vraag(
        gat_id=gat,
        aan=aan,
        op=op,
        door=door,
        uiterlijk=uiterlijk,
        antwoord_op=None,
        antwoord_door=None,
        bericht_id=bericht,
    )
    s.add(rij)
    s.flush()
    return rij


def list_questions(s: Session, gaten: Sequence[int] = (), aan: str = "") -> Sequence[Vraag]:
    """Questions about these gaps, or to one person, oldest first."""
    zoek = select(Vraag)
    if gaten:
        zoek = zoek.where(Vraag.gat_id.in_(gaten))
    if aan:
        zoek = zoek.where(Vraag.aan == aan)
    return s.scalars(zoek.order_by(Vraag.id)).all()


def questions_of(s: Session, bericht: int) -> Sequence[Vraag]:
    """The questions that one message asks, oldest first."""
    return s.scalars(select(Vraag).where(Vraag.bericht_id == bericht).order_by(Vraag.id)).all()


def questions_since(s: Session, sinds: datetime) -> Sequence[Vraag]:
    """Questions to anybody since a moment that were sent, told or answered, oldest first."""
    gehoord = or_(Vraag.antwoord_op.is_not(None), Vraag.bericht_id.is_(None), Bericht.status.in_(VERTELD))
    zoek = select(Vraag).outerjoin(Bericht, Bericht.id == Vraag.bericht_id).where(Vraag.op >= sinds, gehoord)
    return s.scalars(zoek.order_by(Vraag.id)).all()


def was_told(s: Session, v: Vraag) -> bool:
    """Whether somebody may know of a question: it left, it was told, or it asks by no message."""
    bericht = s.get(Bericht, v.bericht_id) if v.bericht_id else None
    return bericht is None or bericht.status in VERTELD


def accepted(s: Session) -> Sequence[tuple[Vraag, Gat]]:
    """Every yes that waits to be confirmed, with its gap, oldest first."""
    zoek = select(Vraag, Gat).join(Gat, Gat.id == Vraag.gat_id)
    zoek = zoek.where(Vraag.status == "ja", Gat.status == "toegezegd", Gat.door == Vraag.aan).order_by(Vraag.id)
    return [(v, gat) for v, gat in s.execute(zoek)]


def add_exception(
    s: Session,
    soort: str,
    datum: date,
    plek: str,
    dagdeel: str,
    van: str,
    door: str,
    *,
    gat: int | None,
    op: datetime,
    gemaakt_door: int | None,
) -> Uitzondering:
    """Keep that one day goes differently."""
    rij = Uitzondering(
        gat_id=gat,
        soort=soort,
        datum=datum,
        plek=plek,
        dagdeel=dagdeel,
        van=van,
        door=door,
        op=op,
        gemaakt_door=gemaakt_door,
        ingetrokken_op=None,
    )
    s.add(rij)
    s.flush()
    return rij


def list_exceptions(s: Session, van: date, tot: date) -> Sequence[Uitzondering]:
    """What holds from `van` up to and including `tot`, by date; what was taken back is left out."""
    zoek = select(Uitzondering).where(
        Uitzondering.datum >= van, Uitzondering.datum <= tot, Uitzondering.ingetrokken_op.is_(None)
    )
    return s.scalars(zoek.order_by(Uitzondering.datum, Uitzondering.id)).all()


def exceptions_of(s: Session, gat: int) -> Sequence[Uitzondering]:
    """What holds because of one gap."""
    zoek = select(Uitzondering).where(Uitzondering.gat_id == gat, Uitzondering.ingetrokken_op.is_(None))
    return s.scalars(zoek.order_by(Uitzondering.id)).all()
