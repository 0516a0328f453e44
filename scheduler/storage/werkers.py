"""Signs of life of the worker processes."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from scheduler.storage.tables import Werker

GEHOORD = timedelta(seconds=15)
"""A worker that was not heard for so long has most likely stopped."""


def beat_worker(s: Session, huurder: str, nu: datetime) -> None:
    """Say that this worker is alive."""
    rij = s.get(Werker, huurder)
    if rij is None:
        s.add(Werker(huurder=huurder, begonnen_op=nu, gezien_op=nu))
    else:
        rij.gezien_op = nu


def end_worker(s: Session, huurder: str, stil_sinds: datetime) -> None:
    """Forget this worker, and those that fell silent without saying so."""
    s.execute(delete(Werker).where((Werker.huurder == huurder) | (Werker.gezien_op < stil_sinds)))


def count_workers(s: Session, nu: datetime) -> int:
    """How many workers run: those that gave a sign of life a moment ago."""
    return s.scalar(select(func.count()).select_from(Werker).where(Werker.gezien_op >= nu - GEHOORD)) or 0
