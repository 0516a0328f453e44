"""Searches in the background: asking, claiming, telling how it goes, ending. Every step is one conditional UPDATE."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, or_, select, update
from sqlalchemy.orm import Session

from scheduler.storage.tables import Taak

BEZIG = ("wacht", "loopt")


def add_task(
    s: Session,
    stand: int,
    naam: str,
    seconden: int,
    op: datetime,
    door: int | None,
    opdracht: dict[str, Any] | None = None,
) -> Taak:
    """Put a search in the queue."""
    taak = Taak(stand_id=stand, naam=naam, seconden=seconden, op=op, door=door, opdracht=opdracht or {})
    s.add(taak)
    s.flush()
    return taak


def open_task(s: Session) -> Taak | None:
    """The search that waits or runs."""
    return s.scalar(select(Taak).where(Taak.status.in_(BEZIG)).order_by(Taak.id).limit(1))


def list_tasks(s: Session, aantal: int) -> Sequence[Taak]:
    """The newest searches."""
    return s.scalars(select(Taak).order_by(Taak.id.desc()).limit(aantal)).all()


def claim_task(s: Session, huurder: str, nu: datetime, stil_sinds: datetime) -> Taak | None:
    """Take the oldest search that waits, or whose worker fell silent; only one worker gets it."""
    vrij = or_(Taak.status == "wacht", and_(Taak.status == "loopt", Taak.hartslag < stil_sinds))
    nummer = s.scalar(select(Taak.id).where(vrij).order_by(Taak.id).limit(1))
    if nummer is None:
        return None
    claim = (
        update(Taak)
        .where(Taak.id == nummer, vrij)
        .values(status="loopt", huurder=huurder, hartslag=nu, pogingen=Taak.pogingen + 1)
    )
    s.execute(claim, execution_options={"synchronize_session": False})
    taak = s.get_one(Taak, nummer)
    return taak if taak.huurder == huurder else None


def beat(s: Session, taak: int, huurder: str, nu: datetime, voortgang: dict[str, Any]) -> bool | None:
    """Tell how it goes. Gives whether somebody asked to stop, or None when the search is no longer ours."""
    rij = s.get(Taak, taak)
    if rij is None or rij.huurder != huurder or rij.status != "loopt":
        return None
    rij.hartslag, rij.voortgang = nu, voortgang
    return rij.stop


def end_task(s: Session, taak: int, huurder: str, status: str, uitslag: str, concept: int | None, nu: datetime) -> bool:
    """Close a search, unless it is no longer ours."""
    rij = s.get_one(Taak, taak)
    if rij.huurder != huurder or rij.status != "loopt":
        return False
    rij.status, rij.uitslag, rij.concept_id, rij.klaar_op = status, uitslag, concept, nu
    return True
