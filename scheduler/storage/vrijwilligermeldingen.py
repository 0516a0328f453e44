"""Reading and keeping what volunteers tell the coördinator, and their meetings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from scheduler.storage.tables import Ontmoeting, Vrijwilligermelding


def list_notices(s: Session, vandaag: date, persoon: str = "") -> Sequence[Vrijwilligermelding]:
    """What still asks attention, of everybody or of one volunteer, oldest first."""
    zoek = select(Vrijwilligermelding).where(
        Vrijwilligermelding.klaar_op.is_(None), Vrijwilligermelding.verloopt_op >= vandaag
    )
    if persoon:
        zoek = zoek.where(Vrijwilligermelding.persoon == persoon)
    return s.scalars(zoek.order_by(Vrijwilligermelding.id)).all()


def forget_notices(s: Session, vandaag: date) -> None:
    """Throw away what is past its day, done or not."""
    s.execute(delete(Vrijwilligermelding).where(Vrijwilligermelding.verloopt_op < vandaag))


def list_meetings(s: Session, persoon: str) -> Sequence[Ontmoeting]:
    """The meetings that a taalcoach reported, newest first."""
    zoek = select(Ontmoeting).where(Ontmoeting.persoon == persoon, Ontmoeting.ingetrokken_op.is_(None))
    return s.scalars(zoek.order_by(Ontmoeting.dag.desc(), Ontmoeting.id.desc())).all()
