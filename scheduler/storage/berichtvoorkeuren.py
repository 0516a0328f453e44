"""Reading how volunteers want to get messages."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from scheduler.storage.tables import Berichtvoorkeur


def read_wish(s: Session, persoon: str) -> Berichtvoorkeur | None:
    """What one volunteer wants; None for who never said anything."""
    return s.get(Berichtvoorkeur, persoon)


def without_mail(s: Session) -> frozenset[str]:
    """The codes of volunteers who want no e-mail."""
    return frozenset(s.scalars(select(Berichtvoorkeur.persoon).where(Berichtvoorkeur.mail.is_(False))))
