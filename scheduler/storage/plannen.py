"""Standen (the facts after an import), concepten and publicaties."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session, defer

from scheduler.storage.tables import Concept, Conceptstap, Publicatie, Rondestand


def newest_stand(s: Session) -> Rondestand | None:
    """The facts as they are now: the last confirmed import that was not undone, without the workbook."""
    zoek = select(Rondestand).where(Rondestand.nummer.is_not(None), Rondestand.ongedaan_op.is_(None))
    return s.scalar(zoek.options(defer(Rondestand.werkboek)).order_by(Rondestand.nummer.desc()).limit(1))


def first_import(s: Session) -> datetime | None:
    """The moment of the first confirmed import."""
    return s.scalar(select(Rondestand.op).where(Rondestand.nummer.is_not(None)).order_by(Rondestand.nummer).limit(1))


def list_standen(s: Session) -> Sequence[Rondestand]:
    """All confirmed imports without their contents, newest first."""
    zoek = select(Rondestand).where(Rondestand.nummer.is_not(None))
    zoek = zoek.options(defer(Rondestand.werkboek), defer(Rondestand.inhoud))
    return s.scalars(zoek.order_by(Rondestand.nummer.desc())).all()


def propose_stand(s: Session, inhoud: str, werkboek: bytes, bestand: str, op: datetime, door: int | None) -> Rondestand:
    """Keep the facts of a workbook until somebody confirms them."""
    nu = newest_stand(s)
    stand = Rondestand(
        nummer=None,
        vorige=nu.id if nu else None,
        inhoud=inhoud,
        werkboek=werkboek,
        bestand=bestand,
        op=op,
        door=door,
        ongedaan_op=None,
    )
    s.add(stand)
    s.flush()
    return stand


def confirm_stand(s: Session, stand: Rondestand) -> None:
    """Give a proposal the next number."""
    stand.nummer = (s.scalar(select(func.max(Rondestand.nummer))) or 0) + 1


def forget_proposals(s: Session, voor: datetime) -> None:
    """Throw away proposals that nobody confirmed in time."""
    s.execute(delete(Rondestand).where(Rondestand.nummer.is_(None), Rondestand.op < voor))


def newest_publicatie(s: Session) -> Publicatie | None:
    """The plan that holds now."""
    return s.scalar(select(Publicatie).order_by(Publicatie.nummer.desc()).limit(1))


def newest_number(s: Session) -> int | None:
    """The number of the plan that holds now."""
    return s.scalar(select(func.max(Publicatie.nummer)))


def list_publicaties(s: Session) -> Sequence[Publicatie]:
    """All published plans without their contents, newest first."""
    return s.scalars(select(Publicatie).options(defer(Publicatie.inhoud)).order_by(Publicatie.nummer.desc())).all()


def add_publicatie(
    s: Session,
    stand: int,
    inhoud: str,
    verantwoording: dict[str, Any],
    wijzigingen: list[Any],
    *,
    naam: str,
    notitie: str,
    op: datetime,
    door: int | None,
    scenario: dict[str, Any] | None = None,
) -> Publicatie:
    """Freeze a plan under the next number."""
    nummer = (s.scalar(select(func.max(Publicatie.nummer))) or 0) + 1
    rij = Publicatie(
        nummer=nummer,
        stand_id=stand,
        naam=naam,
        notitie=notitie,
        inhoud=inhoud,
        verantwoording=verantwoording,
        wijzigingen=wijzigingen,
        scenario=scenario or {},
        op=op,
        door=door,
    )
    s.add(rij)
    s.flush()
    return rij


def list_concepten(s: Session) -> Sequence[Concept]:
    """All concepten that still stand, newest first, without their contents."""
    zoek = select(Concept).where(Concept.weg_op.is_(None)).options(defer(Concept.inhoud))
    return s.scalars(zoek.order_by(Concept.id.desc())).all()


def last_step(s: Session, concept: int) -> Conceptstap | None:
    """The last edit of a concept."""
    zoek = select(Conceptstap).where(Conceptstap.concept_id == concept)
    return s.scalar(zoek.order_by(Conceptstap.nummer.desc()).limit(1))
