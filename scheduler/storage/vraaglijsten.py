"""Keeping and reading the lists of people to ask one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from scheduler.storage.tables import Vraaglijst


def add_list(s: Session, gat: int, wie: Sequence[str], uren: int, tekst: str, op: datetime, door: int) -> Vraaglijst:
    """Keep a list that somebody approved."""
    rij = Vraaglijst(gat_id=gat, wie=list(wie), uren=uren, tekst=tekst, status="loopt", op=op, door=door)
    s.add(rij)
    s.flush()
    return rij


def list_of(s: Session, gat: int) -> Vraaglijst | None:
    """The newest list of a gap."""
    return s.scalar(select(Vraaglijst).where(Vraaglijst.gat_id == gat).order_by(Vraaglijst.id.desc()).limit(1))


def running(s: Session) -> Sequence[Vraaglijst]:
    """Every list that runs, oldest first."""
    return s.scalars(select(Vraaglijst).where(Vraaglijst.status == "loopt").order_by(Vraaglijst.id)).all()
