"""Reading and keeping locks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from scheduler.storage.tables import Vastzetting


def add_lock(
    s: Session,
    soort: str,
    code: str,
    ander: str,
    dagdeel: str,
    *,
    reden: str,
    tot: date | None,
    op: datetime,
    door: int | None,
) -> Vastzetting:
    """Keep a lock."""
    rij = Vastzetting(
        soort=soort,
        code=code,
        ander=ander,
        dagdeel=dagdeel,
        reden=reden,
        tot=tot,
        op=op,
        door=door,
        weg_op=None,
        weg_door=None,
    )
    s.add(rij)
    s.flush()
    return rij


def list_locks(s: Session, vandaag: date) -> Sequence[Vastzetting]:
    """The locks that hold on this day, oldest first."""
    zoek = select(Vastzetting).where(
        Vastzetting.weg_op.is_(None), or_(Vastzetting.tot.is_(None), Vastzetting.tot >= vandaag)
    )
    return s.scalars(zoek.order_by(Vastzetting.id)).all()
