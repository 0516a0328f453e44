"""Links with which somebody answers one message, without logging in."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from scheduler.storage.base import Base


class Antwoordlink(Base):
    """A link that answers the questions of one message once: only the hash of its token is kept.

    `door` is who handed it over; nobody when it left in the mail.
    """

    __tablename__ = "antwoordlinks"

    sleutel: Mapped[str] = mapped_column(String(64), primary_key=True)
    bericht_id: Mapped[int] = mapped_column(ForeignKey("berichten.id", ondelete="CASCADE"), index=True)
    gemaakt_op: Mapped[datetime]
    geldig_tot: Mapped[datetime]
    gebruikt_op: Mapped[datetime | None]
    door: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
