"""The log: lines are only ever added."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from scheduler.storage.base import Base


class Logregel(Base):
    """Who did what to which code, what it was and became, and why; every line seals the one before."""

    __tablename__ = "logboek"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    op: Mapped[datetime] = mapped_column(index=True)
    wie: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"), index=True)
    wat: Mapped[str] = mapped_column(String(40), index=True)
    waarop: Mapped[str] = mapped_column(String(80), default="")
    oud: Mapped[str] = mapped_column(Text, default="")
    nieuw: Mapped[str] = mapped_column(Text, default="")
    waarom: Mapped[str] = mapped_column(Text, default="")
    zegel: Mapped[str] = mapped_column(String(64))
