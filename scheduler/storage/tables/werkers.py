"""Worker processes that say they are alive."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from scheduler.storage.base import Base


class Werker(Base):
    """A process that takes searches from the queue; `gezien_op` is its last sign of life."""

    __tablename__ = "werkers"

    huurder: Mapped[str] = mapped_column(String(40), primary_key=True)
    begonnen_op: Mapped[datetime]
    gezien_op: Mapped[datetime] = mapped_column(index=True)
