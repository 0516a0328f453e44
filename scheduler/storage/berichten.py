"""Reading and keeping messages in the outbox."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from scheduler.storage.tables import Bericht

BEDENKTIJD = timedelta(minutes=15)
"""How long a message waits after the last change before it may go."""


def add_message(
    s: Session, aan: str, soort: str, onderwerp: str, tekst: str, op: datetime, door: int | None
) -> Bericht:
    """Put a message in the outbox; nobody gets it before somebody has released it."""
    rij = Bericht(
        aan=aan,
        soort=soort,
        onderwerp=onderwerp,
        tekst=tekst,
        op=op,
        door=door,
        niet_voor=op + BEDENKTIJD,
        vrij_op=None,
        vrij_door=None,
        verzonden_op=None,
    )
    s.add(rij)
    s.flush()
    return rij


def list_messages(s: Session, *statussen: str) -> Sequence[Bericht]:
    """Messages with one of these statuses, oldest first."""
    return s.scalars(select(Bericht).where(Bericht.status.in_(statussen)).order_by(Bericht.id)).all()
