"""Accounts, the browsers that are logged in, and the tries to log in."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, func, or_, select
from sqlalchemy.orm import Session

from scheduler.storage.tables import Account, Inlogpoging, Sessie


def find_account(s: Session, inlognaam: str) -> Account | None:
    """The account with this name."""
    return s.scalar(select(Account).where(Account.inlognaam == inlognaam))


def list_accounts(s: Session) -> list[Account]:
    """All accounts by name."""
    return list(s.scalars(select(Account).order_by(Account.naam, Account.id)))


def add_session(s: Session, sleutel: str, account: int, nu: datetime) -> None:
    """Remember a browser by the hash of its key."""
    s.add(Sessie(sleutel=sleutel, account_id=account, gemaakt_op=nu, gezien_op=nu))


def read_session(s: Session, sleutel: str) -> tuple[Sessie, Account] | None:
    """A browser and its account."""
    zoek = select(Sessie, Account).join(Account, Account.id == Sessie.account_id).where(Sessie.sleutel == sleutel)
    gevonden = s.execute(zoek).first()
    return (gevonden[0], gevonden[1]) if gevonden else None


def touch_session(s: Session, sleutel: str, nu: datetime) -> None:
    """Note that a browser was seen."""
    if sessie := s.get(Sessie, sleutel):
        sessie.gezien_op = nu


def end_session(s: Session, sleutel: str) -> None:
    """Forget one browser."""
    s.execute(delete(Sessie).where(Sessie.sleutel == sleutel))


def end_sessions(s: Session, account: int) -> None:
    """Forget every browser of an account."""
    s.execute(delete(Sessie).where(Sessie.account_id == account))


def forget_sessions(s: Session, gemaakt_voor: datetime, gezien_voor: datetime) -> None:
    """Forget browsers that are too old or too quiet."""
    s.execute(delete(Sessie).where(or_(Sessie.gemaakt_op < gemaakt_voor, Sessie.gezien_op < gezien_voor)))


def add_try(s: Session, inlognaam: str, adres: str, op: datetime, *, gelukt: bool) -> None:
    """Note a try to log in."""
    s.add(Inlogpoging(inlognaam=inlognaam, adres=adres, op=op, gelukt=gelukt))


def forget_tries(s: Session, voor: datetime) -> None:
    """Forget old tries: an internet address is somebody's data too."""
    s.execute(delete(Inlogpoging).where(Inlogpoging.op < voor))


def count_failures(s: Session, sinds: datetime, *, inlognaam: str = "", adres: str = "") -> int:
    """Failed tries on a name since its last success, or from an address."""
    waar = [Inlogpoging.op >= sinds, Inlogpoging.gelukt.is_(False)]
    if inlognaam:
        laatste = select(func.max(Inlogpoging.id)).where(Inlogpoging.inlognaam == inlognaam, Inlogpoging.gelukt)
        waar += [
            Inlogpoging.inlognaam == inlognaam,
            Inlogpoging.id > func.coalesce(laatste.scalar_subquery(), 0),
        ]
    if adres:
        waar.append(Inlogpoging.adres == adres)
    return s.scalar(select(func.count()).select_from(Inlogpoging).where(*waar)) or 0
