"""Links to log in with, who asked for one by e-mail, and the code of the first account."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from scheduler.storage.tables import Begincode, Inloglink, Inlogverzoek


def add_link(s: Session, sleutel: str, account: int, nu: datetime, geldig_tot: datetime) -> None:
    """Remember a link by the hash of its token; links of this account that nobody used stop working."""
    s.execute(delete(Inloglink).where(Inloglink.account_id == account, Inloglink.gebruikt_op.is_(None)))
    s.add(Inloglink(sleutel=sleutel, account_id=account, gemaakt_op=nu, geldig_tot=geldig_tot, gebruikt_op=None))


def use_link(s: Session, sleutel: str, nu: datetime) -> int | None:
    """Use a link up and give its account; nothing when it was used before, is too old, or never was."""
    waar = (Inloglink.sleutel == sleutel, Inloglink.gebruikt_op.is_(None), Inloglink.geldig_tot >= nu)
    if s.execute(update(Inloglink).where(*waar).values(gebruikt_op=nu)).rowcount != 1:  # type: ignore[attr-defined]
        return None
    return s.scalar(select(Inloglink.account_id).where(Inloglink.sleutel == sleutel))


def read_link(s: Session, sleutel: str) -> Inloglink | None:
    """A link by the hash of its token."""
    return s.get(Inloglink, sleutel)


def end_links(s: Session, account: int) -> None:
    """Forget every link of an account."""
    s.execute(delete(Inloglink).where(Inloglink.account_id == account))


def forget_links(s: Session, voor: datetime) -> None:
    """Forget links that stopped working long ago."""
    s.execute(delete(Inloglink).where(Inloglink.geldig_tot < voor))


def ask_link(s: Session, email: str, op: datetime) -> None:
    """Note that somebody asked for a link."""
    s.add(Inlogverzoek(email=email, op=op))


def take_requests(s: Session) -> Sequence[str]:
    """The addresses that asked for a link, each once; the requests are gone."""
    rijen = s.scalars(select(Inlogverzoek).order_by(Inlogverzoek.id)).all()
    for rij in rijen:
        s.delete(rij)
    return tuple(dict.fromkeys(r.email for r in rijen))


def set_begin_code(s: Session, sleutel: str, op: datetime) -> None:
    """Keep the hash of the code of this start; the one before no longer works."""
    s.execute(delete(Begincode))
    s.add(Begincode(id=1, sleutel=sleutel, op=op))


def begin_code(s: Session) -> str:
    """The hash of the code of the first account, or nothing."""
    return s.scalar(select(Begincode.sleutel)) or ""


def end_begin_code(s: Session) -> None:
    """The first account is there: the code is gone."""
    s.execute(delete(Begincode))
