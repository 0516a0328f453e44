"""Reading and adding the steps and the follow-up of koppelingen, and since when we know them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from scheduler.storage.tables import Bekendekoppeling, Koppelingstap, Opvolging

Paar = tuple[str, str]
"""The code of a vrijwilliger and the code of a cursist."""


def list_steps(s: Session) -> dict[Paar, list[Koppelingstap]]:
    """All steps by pair, oldest first."""
    gevonden: dict[Paar, list[Koppelingstap]] = defaultdict(list)
    for rij in s.scalars(select(Koppelingstap).order_by(Koppelingstap.id)):
        gevonden[rij.vrijwilliger, rij.cursist].append(rij)
    return dict(gevonden)


def list_followups(s: Session) -> dict[Paar, list[Opvolging]]:
    """All follow-up by pair, oldest first."""
    gevonden: dict[Paar, list[Opvolging]] = defaultdict(list)
    for rij in s.scalars(select(Opvolging).order_by(Opvolging.id)):
        gevonden[rij.vrijwilliger, rij.cursist].append(rij)
    return dict(gevonden)


def list_known(s: Session) -> dict[Paar, date]:
    """Since which day we know each koppeling that ran already when it was read in."""
    return {(k.vrijwilliger, k.cursist): k.sinds for k in s.scalars(select(Bekendekoppeling))}


def remember(s: Session, paren: Iterable[Paar], sinds: date) -> None:
    """Keep the day for every koppeling of which no day is known yet."""
    bekend = list_known(s)
    s.add_all(Bekendekoppeling(vrijwilliger=v, cursist=c, sinds=sinds) for v, c in set(paren) - bekend.keys())
    s.flush()


def add_step(
    s: Session,
    paar: Paar,
    stand: str,
    vanaf: date,
    *,
    nummer: int,
    op: datetime,
    door: int | None,
    reden: str = "",
    overgenomen_van: str = "",
) -> None:
    """Add the step with this number; the database refuses a number that is taken."""
    s.add(
        Koppelingstap(
            vrijwilliger=paar[0],
            cursist=paar[1],
            nummer=nummer,
            stand=stand,
            vanaf=vanaf,
            reden=reden,
            overgenomen_van=overgenomen_van,
            op=op,
            door=door,
        )
    )
    s.flush()


def add_followup(
    s: Session, paar: Paar, soort: str, uitkomst: str, dag: date, *, op: datetime, door: int | None
) -> None:
    """Add how a follow-up moment went."""
    s.add(Opvolging(vrijwilliger=paar[0], cursist=paar[1], soort=soort, uitkomst=uitkomst, dag=dag, op=op, door=door))
    s.flush()
