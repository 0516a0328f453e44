"""Searches in the background."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from scheduler.storage.base import Base, one_of

TAAKSTATUSSEN = ("wacht", "loopt", "klaar", "gestopt", "mislukt")


class Taak(Base):
    """A search in the background: the truth about it stands here, whatever happens to its process."""

    __tablename__ = "taken"
    __table_args__ = (one_of("status", TAAKSTATUSSEN),)

    id: Mapped[int] = mapped_column(primary_key=True)
    stand_id: Mapped[int] = mapped_column(ForeignKey("standen.id"))
    naam: Mapped[str] = mapped_column(String(80))
    status: Mapped[str] = mapped_column(String(10), default="wacht", index=True)
    seconden: Mapped[int]
    opdracht: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """What is asked beside a plain plan; empty for a plain plan."""
    antwoord: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """What was found beside a plan; empty when a plan was all that was asked."""
    voortgang: Mapped[dict[str, Any]] = mapped_column(default=dict)
    stop: Mapped[bool] = mapped_column(default=False)
    huurder: Mapped[str] = mapped_column(String(40), default="")
    hartslag: Mapped[datetime | None]
    pogingen: Mapped[int] = mapped_column(default=0)
    op: Mapped[datetime]
    door: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    klaar_op: Mapped[datetime | None]
    concept_id: Mapped[int | None] = mapped_column(ForeignKey("concepten.id"))
    uitslag: Mapped[str] = mapped_column(Text, default="")
