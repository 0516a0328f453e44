"""Calendar subscriptions: the secret links, and what each volunteer's calendar was told."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from scheduler.storage.base import Base


class Agendalink(Base):
    """The link of one account; only the hash of its secret is kept, and a new link takes the place of the old one."""

    __tablename__ = "agendalinks"

    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True)
    sleutel: Mapped[str] = mapped_column(String(64), unique=True)
    met_namen: Mapped[bool] = mapped_column(default=False)
    gemaakt_op: Mapped[datetime]


class Agendapunt(Base):
    """An appointment as it was last told to the calendar of a volunteer.

    `volgnummer` rises with every change, so that a calendar sees that this one is newer; `vervallen` is said to the
    calendar too. `inhoud` holds times, place and words, never the name of a cursist.
    """

    __tablename__ = "agendapunten"

    uid: Mapped[str] = mapped_column(String(64), primary_key=True)
    persoon: Mapped[str] = mapped_column(String(40), index=True)
    dag: Mapped[date] = mapped_column(index=True)
    inhoud: Mapped[dict[str, Any]] = mapped_column(default=dict)
    volgnummer: Mapped[int] = mapped_column(default=0)
    vervallen: Mapped[bool] = mapped_column(default=False)
    op: Mapped[datetime]
