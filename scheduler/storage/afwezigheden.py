"""Reading and keeping who cannot come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from scheduler.storage.tables import Afwezigheid


def add_absence(
    s: Session,
    persoonsoort: str,
    persoon: str,
    van: date,
    tot: date | None,
    *,
    oorzaak: str,
    op: datetime,
    door: int | None,
    dagdeel: str = "",
) -> Afwezigheid:
    """Keep that somebody cannot come from `van` up to and including `tot`."""
    rij = Afwezigheid(
        persoonsoort=persoonsoort,
        persoon=persoon,
        van=van,
        tot=tot,
        dagdeel=dagdeel,
        oorzaak=oorzaak,
        op=op,
        door=door,
        ingetrokken_op=None,
    )
    s.add(rij)
    s.flush()
    return rij


def list_absences(s: Session, vanaf: date, persoon: str = "") -> Sequence[Afwezigheid]:
    """What still holds on or after `vanaf`, of everybody or of one person, earliest first."""
    zoek = select(Afwezigheid).where(
        Afwezigheid.ingetrokken_op.is_(None), or_(Afwezigheid.tot.is_(None), Afwezigheid.tot >= vanaf)
    )
    if persoon:
        zoek = zoek.where(Afwezigheid.persoon == persoon)
    return s.scalars(zoek.order_by(Afwezigheid.van, Afwezigheid.id)).all()


def newest_absences(s: Session, aantal: int) -> Sequence[Afwezigheid]:
    """The newest absences, also those that are over or were taken back."""
    return s.scalars(select(Afwezigheid).order_by(Afwezigheid.id.desc()).limit(aantal)).all()


def absent_on(s: Session, dag: date, persoon: str = "") -> Sequence[Afwezigheid]:
    """Who cannot come on this day, or whether one person can."""
    return [a for a in list_absences(s, dag, persoon) if a.van <= dag]
