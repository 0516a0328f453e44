"""The outbox: messages wait here until somebody has seen them."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from scheduler.storage.base import Base, one_of

BERICHTSTATUSSEN = ("wacht", "vrij", "bezig", "verzonden", "verteld", "weg")


class Bericht(Base):
    """A message to one person. It waits until somebody releases it (`vrij`), then it is sent, or it is thrown away.

    Somebody may also tell it himself (`verteld`). `bezig` is between the claim of the sender and the answer of the mail
    server: a row that stays there may or may not have arrived, so it is never sent again by itself. `geprobeerd_op` is
    the moment of the claim.

    `aan` is the code of the person: the address is looked up in the facts at the moment of sending. `niet_voor` is the
    first moment of sending, some time after the last change, so that two changes become one message. A message about a
    plan tells what changes from version `van` (nothing: what ran before the first) to version `tot`. `over_dag` is the
    one day that a message is about, if there is one. `soort` is the kind; behind it stands what a message is about that
    may have to be withdrawn: `bevestiging 12` is about gap 12, `bevestiging r3` about swap 3.
    """

    __tablename__ = "berichten"
    __table_args__ = (one_of("status", BERICHTSTATUSSEN),)

    id: Mapped[int] = mapped_column(primary_key=True)
    aan: Mapped[str] = mapped_column(String(40), index=True)
    soort: Mapped[str] = mapped_column(String(20))
    onderwerp: Mapped[str] = mapped_column(String(120))
    tekst: Mapped[str] = mapped_column(Text)
    status: Mapped[str] = mapped_column(String(10), default="wacht", index=True)
    van: Mapped[int | None] = mapped_column(ForeignKey("publicaties.nummer"))
    tot: Mapped[int | None] = mapped_column(ForeignKey("publicaties.nummer"))
    over_dag: Mapped[date | None]
    op: Mapped[datetime]
    door: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    niet_voor: Mapped[datetime]
    vrij_op: Mapped[datetime | None]
    vrij_door: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    geprobeerd_op: Mapped[datetime | None]
    pogingen: Mapped[int] = mapped_column(default=0)
    verzonden_op: Mapped[datetime | None]
    fout: Mapped[str] = mapped_column(String(200), default="")
    versie: Mapped[int] = mapped_column(default=1)
    __mapper_args__ = {"version_id_col": versie}  # noqa: RUF012
