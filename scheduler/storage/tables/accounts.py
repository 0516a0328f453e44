"""Who may log in, from which browsers, by which links, and who tried."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from scheduler.storage.base import Base, one_of

ROLLEN = ("teamleider", "coordinator", "vrijwilliger", "beheerder")


class Account(Base):
    """Somebody who may log in. `persoon` is the code of a vrijwilliger; `locaties` empty means all leslocaties."""

    __tablename__ = "accounts"
    __table_args__ = (one_of("rol", ROLLEN),)

    id: Mapped[int] = mapped_column(primary_key=True)
    inlognaam: Mapped[str] = mapped_column(String(80), unique=True)
    naam: Mapped[str] = mapped_column(String(120))
    rol: Mapped[str] = mapped_column(String(20))
    wachtwoord: Mapped[str] = mapped_column(String(200))
    moet_wijzigen: Mapped[bool] = mapped_column(default=False)
    persoon: Mapped[str] = mapped_column(String(40), default="")
    locaties: Mapped[list[str]] = mapped_column(default=list)
    actief: Mapped[bool] = mapped_column(default=True)
    totp_geheim: Mapped[str] = mapped_column(String(64), default="")
    totp_stap: Mapped[int] = mapped_column(default=0)
    gemaakt_op: Mapped[datetime]
    versie: Mapped[int] = mapped_column(default=1)
    __mapper_args__ = {"version_id_col": versie}  # noqa: RUF012


class Sessie(Base):
    """A browser that is logged in: only the hash of its key is kept."""

    __tablename__ = "sessies"

    sleutel: Mapped[str] = mapped_column(String(64), primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    gemaakt_op: Mapped[datetime]
    gezien_op: Mapped[datetime]
    browser: Mapped[str] = mapped_column(String(60), default="")


class Inloglink(Base):
    """A link with which a volunteer logs in once: only the hash of its token is kept."""

    __tablename__ = "inloglinks"

    sleutel: Mapped[str] = mapped_column(String(64), primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    gemaakt_op: Mapped[datetime]
    geldig_tot: Mapped[datetime]
    gebruikt_op: Mapped[datetime | None]


class Inlogverzoek(Base):
    """An e-mail address that asked for a link, known or not; gone as soon as the mail loop has looked at it."""

    __tablename__ = "inlogverzoeken"

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(200))
    op: Mapped[datetime]


class Begincode(Base):
    """The code with which the first account is made; one row, replaced at every start, gone after the first use."""

    __tablename__ = "begincodes"

    id: Mapped[int] = mapped_column(primary_key=True)
    sleutel: Mapped[str] = mapped_column(String(64))
    op: Mapped[datetime]


class Inlogpoging(Base):
    """A try to log in, kept for a day, known name or not; also what a brake counts, without an address."""

    __tablename__ = "inlogpogingen"

    id: Mapped[int] = mapped_column(primary_key=True)
    inlognaam: Mapped[str] = mapped_column(String(80), index=True)
    adres: Mapped[str] = mapped_column(String(45), index=True)
    op: Mapped[datetime] = mapped_column(index=True)
    gelukt: Mapped[bool]
