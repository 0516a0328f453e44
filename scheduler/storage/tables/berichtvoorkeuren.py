"""How volunteers want to get messages."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from scheduler.storage.base import Base


class Berichtvoorkeur(Base):
    """The wish of one volunteer: e-mail or not, and hours of the day (`stil_van` up to `stil_tot`) without any.

    `versie` counts the changes, so that an old page does not overwrite a newer wish.
    """

    __tablename__ = "berichtvoorkeuren"
    __table_args__ = (
        CheckConstraint("(stil_van IS NULL) = (stil_tot IS NULL)", name="stil_heeft_begin_en_einde"),
        CheckConstraint("stil_van IS NULL OR (stil_van BETWEEN 0 AND 23 AND stil_tot BETWEEN 0 AND 23)", name="uren"),
    )

    persoon: Mapped[str] = mapped_column(String(40), primary_key=True)
    mail: Mapped[bool] = mapped_column(default=True)
    stil_van: Mapped[int | None]
    stil_tot: Mapped[int | None]
    versie: Mapped[int] = mapped_column(default=1)
    op: Mapped[datetime]
    door: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
