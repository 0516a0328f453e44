"""What was locked by hand, why, and until when."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from scheduler.storage.base import Base, one_of

VASTSOORTEN = ("groep", "inzet", "koppeling", "plaats")


class Vastzetting(Base):
    """A lock: it holds up to and including `tot` (without `tot` until somebody takes it away) and has a reason.

    `code` is the group, the volunteer of an inzet or koppeling (`ander` is then the place or the cursist), or the
    cursist who stays in a group (`ander`).
    """

    __tablename__ = "vastzettingen"
    __table_args__ = (one_of("soort", VASTSOORTEN), CheckConstraint("reden <> ''", name="reden"))

    id: Mapped[int] = mapped_column(primary_key=True)
    soort: Mapped[str] = mapped_column(String(10))
    code: Mapped[str] = mapped_column(String(40), index=True)
    ander: Mapped[str] = mapped_column(String(40), default="")
    dagdeel: Mapped[str] = mapped_column(String(4), default="")
    reden: Mapped[str] = mapped_column(String(300))
    tot: Mapped[date | None]
    op: Mapped[datetime]
    door: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    weg_op: Mapped[datetime | None]
    weg_door: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
