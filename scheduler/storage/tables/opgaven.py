"""When volunteers say that they can help."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from scheduler.storage.base import Base


class Opgave(Base):
    """What one volunteer said at one moment; the row with the highest `versie` holds, older ones are history.

    `graag` and `als_het_moet` are codes of dagdelen, `niet_vragen` are days (ISO) on which nobody should ask.
    `geldt` false means that the workbook counts again.
    """

    __tablename__ = "opgaven"
    __table_args__ = (
        UniqueConstraint("persoon", "versie"),
        CheckConstraint("max_dagdelen IS NULL OR max_dagdelen BETWEEN 0 AND 21", name="max_dagdelen"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    persoon: Mapped[str] = mapped_column(String(40), index=True)
    versie: Mapped[int]
    graag: Mapped[list[str]] = mapped_column(default=list)
    als_het_moet: Mapped[list[str]] = mapped_column(default=list)
    max_dagdelen: Mapped[int | None]
    pauze_tot: Mapped[date | None]
    niet_vragen: Mapped[list[str]] = mapped_column(default=list)
    geldt: Mapped[bool] = mapped_column(default=True)
    op: Mapped[datetime]
    door: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
