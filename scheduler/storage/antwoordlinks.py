"""Keeping and using links that answer one message."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from scheduler.storage.tables import Antwoordlink


def add_link(
    s: Session, sleutel: str, bericht: int, nu: datetime, geldig_tot: datetime, door: int | None = None
) -> None:
    """Remember a link by the hash of its token; an older one for this message stops working.

    `door` is who hands it over, when it does not leave in the mail.
    """
    s.execute(delete(Antwoordlink).where(Antwoordlink.bericht_id == bericht))
    s.add(
        Antwoordlink(
            sleutel=sleutel, bericht_id=bericht, gemaakt_op=nu, geldig_tot=geldig_tot, gebruikt_op=None, door=door
        )
    )
    s.flush()


def read_link(s: Session, sleutel: str) -> Antwoordlink | None:
    """A link by the hash of its token."""
    return s.get(Antwoordlink, sleutel)


def use_link(s: Session, sleutel: str, nu: datetime) -> bool:
    """Use a link up; no when it was used before, is too old, or never was."""
    waar = (Antwoordlink.sleutel == sleutel, Antwoordlink.gebruikt_op.is_(None), Antwoordlink.geldig_tot >= nu)
    gelukt: bool = s.execute(update(Antwoordlink).where(*waar).values(gebruikt_op=nu)).rowcount == 1  # type: ignore[attr-defined]
    return gelukt


def forget_links(s: Session, voor: datetime) -> None:
    """Forget links that stopped working long ago."""
    s.execute(delete(Antwoordlink).where(Antwoordlink.geldig_tot < voor))
