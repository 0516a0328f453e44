"""Searches in the background: asking, claiming, telling how it goes, ending. Every step is one conditional UPDATE."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select, update
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


def newest_with(s: Session, soort: str) -> Taak | None:
    """The newest search of this kind that was done to the end."""
    zoek = select(Taak).where(Taak.status == "klaar", Taak.opdracht["soort"].as_string() == soort)
    return s.scalar(zoek.order_by(Taak.id.desc()).limit(1))


def free_task(s: Session, stil_sinds: datetime) -> int | None:
    """The oldest search that waits, or whose worker fell silent."""
    return s.scalar(select(Taak.id).where(_free(stil_sinds)).order_by(Taak.id).limit(1))


def claim_task(s: Session, huurder: str, nu: datetime, stil_sinds: datetime) -> Taak | None:
    """Take the oldest free search; only one worker gets it, whatever others do at the same moment."""
    nummer = free_task(s, stil_sinds)
    if nummer is None:
        return None
    claim = (
        update(Taak)
        .where(Taak.id == nummer, _free(stil_sinds))
        .values(status="loopt", huurder=huurder, hartslag=nu, pogingen=Taak.pogingen + 1)
    )
    s.execute(claim, execution_options={"synchronize_session": False})
    return own_task(s, nummer, huurder)


def own_task(s: Session, taak: int, huurder: str) -> Taak | None:
    """The search while it is still of this worker; None when another has it, or when it is over."""
    return s.scalar(select(Taak).where(Taak.id == taak, Taak.huurder == huurder, Taak.status == "loopt"))


def beat(s: Session, taak: int, huurder: str, nu: datetime, voortgang: dict[str, Any]) -> bool | None:
    """Tell how it goes. Gives whether somebody asked to stop, or None when the search is no longer ours."""
    rij = own_task(s, taak, huurder)
    if rij is None:
        return None
    rij.hartslag, rij.voortgang = nu, voortgang
    return rij.stop


def release_task(s: Session, taak: int, huurder: str) -> None:
    """Put a search back in the queue for another worker; this try does not count."""
    rij = own_task(s, taak, huurder)
    if rij is not None:
        rij.status, rij.huurder, rij.pogingen = "wacht", "", rij.pogingen - 1


def end_task(s: Session, taak: int, huurder: str, status: str, uitslag: str, concept: int | None, nu: datetime) -> bool:
    """Close a search, unless it is no longer ours."""
    rij = own_task(s, taak, huurder)
    if rij is None:
        return False
    rij.status, rij.uitslag, rij.concept_id, rij.klaar_op = status, uitslag, concept, nu
    return True


def _free(stil_sinds: datetime) -> ColumnElement[bool]:
    return or_(Taak.status == "wacht", and_(Taak.status == "loopt", Taak.hartslag < stil_sinds))
