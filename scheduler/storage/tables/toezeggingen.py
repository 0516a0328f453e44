"""Who said that he comes to an appointment."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from scheduler.storage.base import Base


class Toezegging(Base):
    """A volunteer says that he comes to one appointment; taken back, the row stays with the moment of that."""

    __tablename__ = "toezeggingen"

    id: Mapped[int] = mapped_column(primary_key=True)
    persoon: Mapped[str] = mapped_column(String(40), index=True)
    dag: Mapped[date] = mapped_column(index=True)
    dagdeel: Mapped[str] = mapped_column(String(4))
    plek: Mapped[str] = mapped_column(String(40))
    op: Mapped[datetime]
    door: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    ingetrokken_op: Mapped[datetime | None]
