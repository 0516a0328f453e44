"""The facts after an import, and the plans that are made on them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from scheduler.storage.base import Base


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
    scenario: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """What is assumed beside the facts of the stand, and the sentence *Wat als*: see `service/scenario_aannames.py`."""
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
    wijzigingen: Mapped[list[Any]] = mapped_column(default=list)
    """What it changed: see `service/plan/wijzigingen.py`."""
    scenario: Mapped[dict[str, Any]] = mapped_column(default=dict)
    op: Mapped[datetime]
    door: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
