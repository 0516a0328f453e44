"""How strict the teamleider made a hard rule for changes by hand and for publishing."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from scheduler.storage.base import Base, one_of

STRENGHEDEN = ("blokkeert", "blokkeert publiceren", "waarschuwing", "negeren")


class Regelkeuze(Base):
    """The choice for one rule with its reason; a rule without a row blocks, as it always did.

    `versie` counts the changes, so that an old page does not overwrite a newer choice.
    """

    __tablename__ = "regelkeuzes"
    __table_args__ = (one_of("strengheid", STRENGHEDEN), CheckConstraint("reden <> ''", name="reden"))

    regel: Mapped[str] = mapped_column(String(40), primary_key=True)
    strengheid: Mapped[str] = mapped_column(String(20))
    reden: Mapped[str] = mapped_column(String(300))
    versie: Mapped[int] = mapped_column(default=1)
    op: Mapped[datetime]
    door: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
