"""Reading and keeping calendar links and what calendars were told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from scheduler.storage.tables import Account, Agendalink, Agendapunt


def find_link(s: Session, sleutel: str) -> tuple[Agendalink, Account] | None:
    """A link by the hash of its secret, with its account, while that account is open."""
    zoek = select(Agendalink, Account).join(Account, Account.id == Agendalink.account_id)
    gevonden = s.execute(zoek.where(Agendalink.sleutel == sleutel, Account.actief)).first()
    return (gevonden[0], gevonden[1]) if gevonden else None


def drop_link(s: Session, account: int) -> bool:
    """Forget the link of an account; says whether there was one."""
    link = s.get(Agendalink, account)
    if link is not None:
        s.delete(link)
        s.flush()
    return link is not None


def list_points(s: Session, persoon: str, vanaf: date) -> Sequence[Agendapunt]:
    """What the calendar of somebody was told about days from `vanaf` on."""
    zoek = select(Agendapunt).where(Agendapunt.persoon == persoon, Agendapunt.dag >= vanaf)
    return s.scalars(zoek.order_by(Agendapunt.dag, Agendapunt.uid)).all()


def forget_points(s: Session, voor: date) -> None:
    """Throw away what was told about days long past."""
    s.execute(delete(Agendapunt).where(Agendapunt.dag < voor))
