"""The tables. A published plan and a line of the log are only ever inserted; `frozen.py` refuses anything else."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from scheduler.storage.base import Base

ROLLEN = ("teamleider", "coordinator", "vrijwilliger", "beheerder")
TAAKSTATUSSEN = ("wacht", "loopt", "klaar", "gestopt", "mislukt")


def _one_of(kolom: str, waarden: tuple[str, ...]) -> CheckConstraint:
    return CheckConstraint(f"{kolom} IN ({', '.join(repr(w) for w in waarden)})", name=kolom)


class Account(Base):
    """Somebody who may log in. `persoon` is the code of a vrijwilliger; `locaties` empty means all leslocaties."""

    __tablename__ = "accounts"
    __table_args__ = (_one_of("rol", ROLLEN),)

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


class Inlogpoging(Base):
    """A try to log in, kept for a day, known name or not."""

    __tablename__ = "inlogpogingen"

    id: Mapped[int] = mapped_column(primary_key=True)
    inlognaam: Mapped[str] = mapped_column(String(80), index=True)
    adres: Mapped[str] = mapped_column(String(45), index=True)
    op: Mapped[datetime] = mapped_column(index=True)
    gelukt: Mapped[bool]


class Rondestand(Base):
    """The facts as one import left them: the whole round and the workbook it came from.

    A row without `nummer` is a proposal that nobody has confirmed yet; `vorige` is what it was compared with.
    """

    __tablename__ = "standen"

    id: Mapped[int] = mapped_column(primary_key=True)
    nummer: Mapped[int | None] = mapped_column(unique=True)
    vorige: Mapped[int | None] = mapped_column(ForeignKey("standen.id"))
    inhoud: Mapped[str] = mapped_column(Text)
    werkboek: Mapped[bytes] = mapped_column(LargeBinary)
    bestand: Mapped[str] = mapped_column(String(200))
    op: Mapped[datetime]
    door: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    ongedaan_op: Mapped[datetime | None]


class Concept(Base):
    """A plan somebody works on; `versie` refuses the edit of a page that is out of date."""

    __tablename__ = "concepten"

    id: Mapped[int] = mapped_column(primary_key=True)
    stand_id: Mapped[int] = mapped_column(ForeignKey("standen.id"), index=True)
    basis: Mapped[int | None] = mapped_column(ForeignKey("publicaties.nummer"))
    naam: Mapped[str] = mapped_column(String(80))
    inhoud: Mapped[str] = mapped_column(Text)
    verantwoording: Mapped[dict[str, Any]] = mapped_column(default=dict)
    op: Mapped[datetime]
    door: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    weg_op: Mapped[datetime | None]
    versie: Mapped[int] = mapped_column(default=1)
    __mapper_args__ = {"version_id_col": versie}  # noqa: RUF012


class Conceptstap(Base):
    """One edit of a concept: what it was before, so that the edit can be undone."""

    __tablename__ = "conceptstappen"
    __table_args__ = (UniqueConstraint("concept_id", "nummer"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    concept_id: Mapped[int] = mapped_column(ForeignKey("concepten.id", ondelete="CASCADE"), index=True)
    nummer: Mapped[int]
    zin: Mapped[str] = mapped_column(String(300))
    was: Mapped[str] = mapped_column(Text)
    op: Mapped[datetime]
    door: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))


class Publicatie(Base):
    """A published plan: numbered, with a note and what changed in people terms. Never changed again."""

    __tablename__ = "publicaties"

    nummer: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    stand_id: Mapped[int] = mapped_column(ForeignKey("standen.id"), index=True)
    naam: Mapped[str] = mapped_column(String(80))
    notitie: Mapped[str] = mapped_column(Text, default="")
    inhoud: Mapped[str] = mapped_column(Text)
    verantwoording: Mapped[dict[str, Any]] = mapped_column(default=dict)
    wijzigingen: Mapped[list[str]] = mapped_column(default=list)
    op: Mapped[datetime]
    door: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))


class Logregel(Base):
    """Who did what to which code, what it was and became, and why; every line seals the one before."""

    __tablename__ = "logboek"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    op: Mapped[datetime] = mapped_column(index=True)
    wie: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"), index=True)
    wat: Mapped[str] = mapped_column(String(40), index=True)
    waarop: Mapped[str] = mapped_column(String(80), default="")
    oud: Mapped[str] = mapped_column(Text, default="")
    nieuw: Mapped[str] = mapped_column(Text, default="")
    waarom: Mapped[str] = mapped_column(Text, default="")
    zegel: Mapped[str] = mapped_column(String(64))


class Taak(Base):
    """A search in the background: the truth about it stands here, whatever happens to its process."""

    __tablename__ = "taken"
    __table_args__ = (_one_of("status", TAAKSTATUSSEN),)

    id: Mapped[int] = mapped_column(primary_key=True)
    stand_id: Mapped[int] = mapped_column(ForeignKey("standen.id"))
    naam: Mapped[str] = mapped_column(String(80))
    status: Mapped[str] = mapped_column(String(10), default="wacht", index=True)
    seconden: Mapped[int]
    voortgang: Mapped[dict[str, Any]] = mapped_column(default=dict)
    stop: Mapped[bool] = mapped_column(default=False)
    huurder: Mapped[str] = mapped_column(String(40), default="")
    hartslag: Mapped[datetime | None]
    pogingen: Mapped[int] = mapped_column(default=0)
    op: Mapped[datetime]
    door: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    klaar_op: Mapped[datetime | None]
    concept_id: Mapped[int | None] = mapped_column(ForeignKey("concepten.id"))
    uitslag: Mapped[str] = mapped_column(Text, default="")
