"""Who cannot come, from when until when."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from scheduler.storage.base import Base, one_of

PERSOONSOORTEN = ("cursist", "docent", "vrijwilliger")
OORZAKEN = ("ziek", "vakantie", "gestopt", "anders")


class Afwezigheid(Base):
    """Somebody who cannot come from `van` up to and including `tot`; without `tot` nobody knows until when.

    With a `dagdeel` it is about that part of those days only: one appointment that somebody misses. `oorzaak` is a
    class and never a story; a teamleider sees it, others do not.
    """

    __tablename__ = "afwezigheden"
    __table_args__ = (
        one_of("persoonsoort", PERSOONSOORTEN),
        one_of("oorzaak", OORZAKEN),
        CheckConstraint("tot IS NULL OR tot >= van", name="van_tot"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    persoonsoort: Mapped[str] = mapped_column(String(12))
    persoon: Mapped[str] = mapped_column(String(40), index=True)
    van: Mapped[date] = mapped_column(index=True)
    tot: Mapped[date | None]
    dagdeel: Mapped[str] = mapped_column(String(4), default="")
    oorzaak: Mapped[str] = mapped_column(String(10), default="anders")
    op: Mapped[datetime]
    door: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    ingetrokken_op: Mapped[datetime | None]
