"""Keeping and reading what volunteers arrange among each other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from scheduler.storage.tables import Ruilvoorstel

Les = tuple[date, str, str]
"""A lesson or moment on one day: the day, the dagdeel and the place."""


def add_proposal(
    s: Session,
    van: str,
    aan: str,
    les: Les,
    terug: Les | None,
    op: datetime,
    door: int | None,
    *,
    status: str = "gevraagd",
    bericht: int | None = None,
) -> Ruilvoorstel:
    """Keep that somebody asks another to come in his place; with `terug` he comes in the place of the other.

    `bericht` is the message that asks it.
    """
    rij = Ruilvoorstel(
        soort="ruil" if terug else "overnemen",
        van=van,
        aan=aan,
        datum=les[0],
        dagdeel=les[1],
        plek=les[2],
        datum_terug=terug[0] if terug else None,
        dagdeel_terug=terug[1] if terug else "",
        plek_terug=terug[2] if terug else "",
        status=status,
        op=op,
        door=door,
        antwoord_op=op if status != "gevraagd" else None,
        antwoord_door=door if status != "gevraagd" else None,
        bericht_id=bericht,
    )
    s.add(rij)
    s.flush()
    return rij


def list_proposals(s: Session, vanaf: date, persoon: str = "") -> Sequence[Ruilvoorstel]:
    """Proposals about days from `vanaf` on, of one person or of all, in order of day."""
    zoek = select(Ruilvoorstel).where(or_(Ruilvoorstel.datum >= vanaf, Ruilvoorstel.datum_terug >= vanaf))
    if persoon:
        zoek = zoek.where(or_(Ruilvoorstel.van == persoon, Ruilvoorstel.aan == persoon))
    return s.scalars(zoek.order_by(Ruilvoorstel.datum, Ruilvoorstel.id)).all()
