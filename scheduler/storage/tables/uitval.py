"""What falls open when somebody cannot come, who was asked, and what is different on single days."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from scheduler.storage.base import Base, one_of

GATSOORTEN = ("assistent", "moment", "docent", "coach", "plek")
GATSTATUSSEN = ("open", "gevraagd", "toegezegd", "bevestigd", "niet_nodig", "vervalt", "gesloten")
VRAAGSTATUSSEN = ("gevraagd", "ja", "nee", "ingetrokken")
UITZONDERINGSOORTEN = ("vervanging", "vervalt")


class Gat(Base):
    """Something that nobody does now: one lesson on `datum`, or without a date every week (or a seat) from then on.

    `van` is who is missing there: mostly who is away, or somebody who fills another gap. `plek` is the code of a group
    or moment; of a coach it is the cursist he meets. `aanbod` is what the seat was for. `door` is who fills it.
    """

    __tablename__ = "gaten"
    __table_args__ = (one_of("soort", GATSOORTEN), one_of("status", GATSTATUSSEN))

    id: Mapped[int] = mapped_column(primary_key=True)
    afwezigheid_id: Mapped[int] = mapped_column(ForeignKey("afwezigheden.id"), index=True)
    soort: Mapped[str] = mapped_column(String(10))
    van: Mapped[str] = mapped_column(String(40))
    plek: Mapped[str] = mapped_column(String(40))
    dagdeel: Mapped[str] = mapped_column(String(4), default="")
    datum: Mapped[date | None]
    aanbod: Mapped[str] = mapped_column(String(40), default="")
    status: Mapped[str] = mapped_column(String(10), default="open", index=True)
    door: Mapped[str] = mapped_column(String(40), default="")


class Vraag(Base):
    """One person who was asked for one gap. `uiterlijk` is when an answer is needed."""

    __tablename__ = "vragen"
    __table_args__ = (one_of("status", VRAAGSTATUSSEN),)

    id: Mapped[int] = mapped_column(primary_key=True)
    gat_id: Mapped[int] = mapped_column(ForeignKey("gaten.id"), index=True)
    aan: Mapped[str] = mapped_column(String(40), index=True)
    status: Mapped[str] = mapped_column(String(12), default="gevraagd")
    op: Mapped[datetime]
    door: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    uiterlijk: Mapped[datetime]
    antwoord_op: Mapped[datetime | None]
    antwoord_door: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    bericht_id: Mapped[int | None] = mapped_column(ForeignKey("berichten.id"))


class Uitzondering(Base):
    """One day on which it goes differently than the published plan says: `door` comes for `van`, or it is cancelled.

    `plek` is as in `Gat`. A row that was taken back stays, with the moment.
    """

    __tablename__ = "uitzonderingen"
    __table_args__ = (one_of("soort", UITZONDERINGSOORTEN),)

    id: Mapped[int] = mapped_column(primary_key=True)
    gat_id: Mapped[int | None] = mapped_column(ForeignKey("gaten.id"), index=True)
    soort: Mapped[str] = mapped_column(String(12))
    datum: Mapped[date] = mapped_column(index=True)
    plek: Mapped[str] = mapped_column(String(40))
    dagdeel: Mapped[str] = mapped_column(String(4))
    van: Mapped[str] = mapped_column(String(40), index=True)
    door: Mapped[str] = mapped_column(String(40), default="", index=True)
    op: Mapped[datetime]
    gemaakt_door: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    ingetrokken_op: Mapped[datetime | None]
