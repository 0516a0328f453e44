"""Reading and keeping who said that he comes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from scheduler.storage.tables import Toezegging


def add_promise(s: Session, persoon: str, dag: date, dagdeel: str, plek: str, op: datetime, door: int) -> None:
    """Keep that somebody comes."""
    s.add(Toezegging(persoon=persoon, dag=dag, dagdeel=dagdeel, plek=plek, op=op, door=door, ingetrokken_op=None))


def list_promises(s: Session, vanaf: date, persoon: str = "") -> Sequence[Toezegging]:
    """What still holds on or after `vanaf`, of everybody or of one person, earliest first."""
    zoek = select(Toezegging).where(Toezegging.ingetrokken_op.is_(None), Toezegging.dag >= vanaf)
    if persoon:
        zoek = zoek.where(Toezegging.persoon == persoon)
    return s.scalars(zoek.order_by(Toezegging.dag, Toezegging.id)).all()
