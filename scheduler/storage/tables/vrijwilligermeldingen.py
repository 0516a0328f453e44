"""What volunteers tell the coördinator, and the meetings that they held."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from scheduler.storage.base import Base, one_of

MELDINGSOORTEN = ("notitie", "klikt_niet", "wil_helpen", "gegevens", "stoppen")


class Vrijwilligermelding(Base):
    """Something a volunteer tells the coördinator. It has a short life: after `verloopt_op` the row is thrown away.

    `cursist`, `plek` and `dagdeel` say what it is about, where that applies.
    """

    __tablename__ = "vrijwilligermeldingen"
    __table_args__ = (one_of("soort", MELDINGSOORTEN),)

    id: Mapped[int] = mapped_column(primary_key=True)
    persoon: Mapped[str] = mapped_column(String(40), index=True)
    soort: Mapped[str] = mapped_column(String(12))
    cursist: Mapped[str] = mapped_column(String(40), default="")
    plek: Mapped[str] = mapped_column(String(40), default="")
    dagdeel: Mapped[str] = mapped_column(String(4), default="")
    tekst: Mapped[str] = mapped_column(Text, default="")
    op: Mapped[datetime]
    door: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    verloopt_op: Mapped[date] = mapped_column(index=True)
    klaar_op: Mapped[datetime | None]
    klaar_door: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))


class Ontmoeting(Base):
    """A taalcoach reports that he met his cursist on a day; taken back, the row stays with the moment of that."""

    __tablename__ = "ontmoetingen"

    id: Mapped[int] = mapped_column(primary_key=True)
    persoon: Mapped[str] = mapped_column(String(40), index=True)
    cursist: Mapped[str] = mapped_column(String(40))
    dag: Mapped[date]
    op: Mapped[datetime]
    door: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    ingetrokken_op: Mapped[datetime | None]
