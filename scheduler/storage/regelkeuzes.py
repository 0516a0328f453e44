"""Reading how strict hard rules were made."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from scheduler.storage.tables import Account, Regelkeuze


def list_choices(s: Session) -> Sequence[tuple[Regelkeuze, str]]:
    """Every choice, with the name of who made it."""
    zoek = select(Regelkeuze, Account.naam).join(Account, Account.id == Regelkeuze.door, isouter=True)
    return [(r[0], r[1] or "") for r in s.execute(zoek.order_by(Regelkeuze.regel))]


def read_levels(s: Session) -> dict[str, str]:
    """How strict each rule was made, by its id; rules that nobody touched are left out."""
    return {r.regel: r.strengheid for r in s.scalars(select(Regelkeuze))}
