"""Whom to ask for a gap, one after the other."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from scheduler.storage.base import Base, one_of

LIJSTSTATUSSEN = ("loopt", "klaar", "gestopt")


class Vraaglijst(Base):
    """The people to ask for one gap, in order, each with `uren` to answer, by a text that somebody has seen.

    `door` saw the text and the names beforehand, and the messages go out in his name. A newer list of the same gap
    takes the place of one that ended.
    """

    __tablename__ = "vraaglijsten"
    __table_args__ = (one_of("status", LIJSTSTATUSSEN), CheckConstraint("uren BETWEEN 1 AND 72", name="uren"))

    id: Mapped[int] = mapped_column(primary_key=True)
    gat_id: Mapped[int] = mapped_column(ForeignKey("gaten.id"), index=True)
    wie: Mapped[list[str]] = mapped_column(default=list)
    uren: Mapped[int]
    tekst: Mapped[str] = mapped_column(Text)
    status: Mapped[str] = mapped_column(String(10), default="loopt", index=True)
    op: Mapped[datetime]
    door: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
