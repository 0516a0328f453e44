"""The course of a koppeling, beside the plan: its steps, its follow-up, since when we know it. Rows are only added."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from scheduler.domain.verloop import EINDES, MOMENTEN, OVERDRACHT, REDENEN, STANDEN, UITKOMSTEN
from scheduler.storage.base import Base, one_of

SOORTEN = (*MOMENTEN, OVERDRACHT)


class Koppelingstap(Base):
    """A state that a koppeling came into, since which day, and by whom; the last step is how it stands.

    `nummer` counts the steps of one pair from 1, so that of two people who take a step at once the second is refused.
    `overgenomen_van` is the coach who handed the cursist over.
    """

    __tablename__ = "koppelingstappen"
    __table_args__ = (
        UniqueConstraint("vrijwilliger", "cursist", "nummer"),
        one_of("stand", STANDEN),
        one_of("reden", ("", *REDENEN)),
        CheckConstraint(f"(stand IN ({', '.join(repr(e) for e in EINDES)})) = (reden <> '')", name="reden_bij_einde"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    vrijwilliger: Mapped[str] = mapped_column(String(40), index=True)
    cursist: Mapped[str] = mapped_column(String(40), index=True)
    nummer: Mapped[int]
    stand: Mapped[str] = mapped_column(String(24))
    vanaf: Mapped[date]
    reden: Mapped[str] = mapped_column(String(20), default="")
    overgenomen_van: Mapped[str] = mapped_column(String(40), default="")
    op: Mapped[datetime]
    door: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))


class Opvolging(Base):
    """Somebody called about a koppeling, or tried to: at which moment, and how it went in one class."""

    __tablename__ = "opvolgingen"
    __table_args__ = (one_of("soort", SOORTEN), one_of("uitkomst", UITKOMSTEN))

    id: Mapped[int] = mapped_column(primary_key=True)
    vrijwilliger: Mapped[str] = mapped_column(String(40), index=True)
    cursist: Mapped[str] = mapped_column(String(40), index=True)
    soort: Mapped[str] = mapped_column(String(12))
    uitkomst: Mapped[str] = mapped_column(String(12))
    dag: Mapped[date]
    op: Mapped[datetime]
    door: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))


class Bekendekoppeling(Base):
    """Since which day we know a koppeling that ran already: the day of the import that had it first."""

    __tablename__ = "bekende_koppelingen"

    vrijwilliger: Mapped[str] = mapped_column(String(40), primary_key=True)
    cursist: Mapped[str] = mapped_column(String(40), primary_key=True)
    sinds: Mapped[date]
