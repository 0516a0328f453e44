"""One volunteer asks another to take over a lesson, or tells that the two swapped."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from scheduler.storage.base import Base, one_of

VOORSTELSOORTEN = ("ruil", "overnemen")
VOORSTELSTATUSSEN = ("gevraagd", "ja", "nee", "ingetrokken")


class Ruilvoorstel(Base):
    """`van` asks `aan` to come in his place at `plek` on `datum`; in a `ruil` he comes on the day with `terug` instead.

    `plek` is the code of a group or moment. Nothing goes differently before `aan` said yes. `bericht_id` is the message
    that asks him.
    """

    __tablename__ = "ruilvoorstellen"
    __table_args__ = (
        one_of("soort", VOORSTELSOORTEN),
        one_of("status", VOORSTELSTATUSSEN),
        CheckConstraint("(soort = 'ruil') = (datum_terug IS NOT NULL)", name="ruil_heeft_dag_terug"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    soort: Mapped[str] = mapped_column(String(10))
    van: Mapped[str] = mapped_column(String(40), index=True)
    aan: Mapped[str] = mapped_column(String(40), index=True)
    datum: Mapped[date] = mapped_column(index=True)
    dagdeel: Mapped[str] = mapped_column(String(4))
    plek: Mapped[str] = mapped_column(String(40))
    datum_terug: Mapped[date | None]
    dagdeel_terug: Mapped[str] = mapped_column(String(4), default="")
    plek_terug: Mapped[str] = mapped_column(String(40), default="")
    status: Mapped[str] = mapped_column(String(12), default="gevraagd")
    op: Mapped[datetime]
    door: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    antwoord_op: Mapped[datetime | None]
    antwoord_door: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    bericht_id: Mapped[int | None] = mapped_column(ForeignKey("berichten.id"))
