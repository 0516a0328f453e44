"""Reading and keeping messages in the outbox. To send one is two steps: claim, then tell how it went."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import and_, or_, select, update
from sqlalchemy.orm import Session

from scheduler.storage.tables import Bericht

BEDENKTIJD = timedelta(minutes=15)
"""How long a message waits after the last change before it may go."""
ONDERWEG = timedelta(hours=1)
"""How long a message that a sender claimed counts as sent: who died in between keeps nobody waiting for ever."""
ONVERSTUURD = ("wacht", "vrij")
"""It has not left, so it can still be taken back."""
OPEN = (*ONVERSTUURD, "bezig")
"""Nobody knows yet that the person was told."""
VERTELD = ("bezig", "verzonden", "verteld")
"""The person may know what it says."""


def add_message(
    s: Session,
    aan: str,
    soort: str,
    onderwerp: str,
    tekst: str,
    op: datetime,
    door: int | None,
    *,
    van: int | None = None,
    tot: int | None = None,
    over: date | None = None,
) -> Bericht:
    """Put a message in the outbox; nobody gets it before somebody has released it."""
    rij = Bericht(
        aan=aan,
        soort=soort,
        onderwerp=onderwerp,
        tekst=tekst,
        van=van,
        tot=tot,
        over_dag=over,
        op=op,
        door=door,
        niet_voor=op + BEDENKTIJD,
        vrij_op=None,
        vrij_door=None,
        geprobeerd_op=None,
        verzonden_op=None,
    )
    s.add(rij)
    s.flush()
    return rij


def list_messages(s: Session, *statussen: str, soort: str = "") -> Sequence[Bericht]:
    """Messages with one of these statuses, oldest first."""
    zoek = select(Bericht).where(Bericht.status.in_(statussen))
    if soort:
        zoek = zoek.where(Bericht.soort == soort)
    return s.scalars(zoek.order_by(Bericht.id)).all()


def drop_unsent(s: Session, aan: str, soort: str) -> bool:
    """Throw away what waits to be sent to somebody, of a kind that names what it is about; says whether there was any.

    What people wrote in the subject or the text makes no difference.
    """
    zoek = select(Bericht).where(Bericht.aan == aan, Bericht.soort == soort, Bericht.status.in_(ONVERSTUURD))
    gevonden = s.scalars(zoek).all()
    for b in gevonden:
        b.status = "weg"
    return bool(gevonden)


def newest_messages(s: Session, aantal: int, *statussen: str) -> Sequence[Bericht]:
    """The newest messages with one of these statuses."""
    zoek = select(Bericht).where(Bericht.status.in_(statussen)).order_by(Bericht.id.desc())
    return s.scalars(zoek.limit(aantal)).all()


def due_messages(s: Session, nu: datetime) -> Sequence[int]:
    """Numbers of the released messages that may go now."""
    zoek = select(Bericht.id).where(Bericht.status == "vrij", Bericht.niet_voor <= nu)
    return s.scalars(zoek.order_by(Bericht.niet_voor, Bericht.id)).all()


def claim_message(s: Session, nummer: int, nu: datetime) -> Bericht | None:
    """Take a message to send it; only one sender gets it, and only while it may still go."""
    claim = (
        update(Bericht)
        .where(Bericht.id == nummer, Bericht.status == "vrij", Bericht.niet_voor <= nu)
        .values(status="bezig", geprobeerd_op=nu, pogingen=Bericht.pogingen + 1, versie=Bericht.versie + 1)
    )
    gelukt = s.execute(claim, execution_options={"synchronize_session": False}).rowcount == 1  # type: ignore[attr-defined]
    return s.get_one(Bericht, nummer) if gelukt else None


def sent_since(s: Session, aan: str, soort: str, sinds: datetime, nu: datetime) -> bool:
    """Whether this person was sent a message of this kind (or of any, when it is empty) since a moment.

    What another sender claimed in the last hour counts too: it may be leaving at this very moment.
    """
    weg = and_(Bericht.status == "verzonden", Bericht.verzonden_op >= sinds)
    onderweg = and_(Bericht.status == "bezig", Bericht.geprobeerd_op >= max(sinds, nu - ONDERWEG))
    zoek = select(Bericht.id).where(Bericht.aan == aan, or_(weg, onderweg))
    if soort:
        zoek = zoek.where(Bericht.soort == soort)
    return s.scalar(zoek.limit(1)) is not None
