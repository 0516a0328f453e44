"""Reading and keeping what volunteers say about when they can help."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from scheduler.storage.tables import Opgave


def newest_statement(s: Session, persoon: str) -> Opgave | None:
    """The last thing somebody said, whether it holds or was taken back."""
    zoek = select(Opgave).where(Opgave.persoon == persoon)
    return s.scalar(zoek.order_by(Opgave.versie.desc()).limit(1))


def list_statements(s: Session, persoon: str) -> Sequence[Opgave]:
    """Everything somebody said, newest first."""
    return s.scalars(select(Opgave).where(Opgave.persoon == persoon).order_by(Opgave.versie.desc())).all()


def standing_statements(s: Session) -> Sequence[Opgave]:
    """The last statement of each person, where it holds."""
    laatste = select(func.max(Opgave.id)).group_by(Opgave.persoon)
    return s.scalars(select(Opgave).where(Opgave.id.in_(laatste), Opgave.geldt).order_by(Opgave.id)).all()


def statements_with(s: Session, nummers: Iterable[int]) -> Sequence[Opgave]:
    """The statements with these ids, in that order of id."""
    return s.scalars(select(Opgave).where(Opgave.id.in_(list(nummers))).order_by(Opgave.id)).all()
