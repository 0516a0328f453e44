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


def has_accounts(s: Session) -> bool:
    """Whether anybody can log in at all."""
    return s.scalar(select(Account.id).limit(1)) is not None


def account_of(s: Session, persoon: str) -> Account | None:
    """The account of a volunteer, by his code."""
    zoek = select(Account).where(Account.persoon == persoon, Account.rol == "vrijwilliger")
    return s.scalar(zoek.order_by(Account.id).limit(1))


def add_session(s: Session, sleutel: str, account: int, browser: str, nu: datetime) -> None:
    """Remember a browser by the hash of its key."""
    s.add(Sessie(sleutel=sleutel, account_id=account, gemaakt_op=nu, gezien_op=nu, browser=browser))


def list_sessions(s: Session, account: int, gemaakt_na: datetime, gezien_na: datetime) -> list[Sessie]:
    """The browsers in which an account is logged in, the last one seen first."""
    zoek = select(Sessie).where(
        Sessie.account_id == account, Sessie.gemaakt_op >= gemaakt_na, Sessie.gezien_op >= gezien_na
    )
    return list(s.scalars(zoek.order_by(Sessie.gezien_op.desc(), Sessie.sleutel)))


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
    """Failed tries on a name, from an address, or on a name from an address.

    What came before the last success on that name (from that address) no longer counts.
    """
    waar = [Inlogpoging.inlognaam == inlognaam] if inlognaam else []
    waar += [Inlogpoging.adres == adres] if adres else []
    zoek = [*waar, Inlogpoging.op >= sinds, Inlogpoging.gelukt.is_(False)]
    if inlognaam:
        laatste = select(func.max(Inlogpoging.id)).where(*waar, Inlogpoging.gelukt)
        zoek.append(Inlogpoging.id > func.coalesce(laatste.scalar_subquery(), 0))
    return s.scalar(select(func.count()).select_from(Inlogpoging).where(*zoek)) or 0


def has_success(s: Session, inlognaam: str, adres: str) -> bool:
    """Whether this name got in from this address lately."""
    zoek = select(Inlogpoging.id).where(
        Inlogpoging.inlognaam == inlognaam, Inlogpoging.adres == adres, Inlogpoging.gelukt
    )
    return s.scalar(zoek.limit(1)) is not None


def forget_failures(s: Session, *sleutels: str) -> None:
    """Take away what blocks these names."""
    s.execute(delete(Inlogpoging).where(Inlogpoging.inlognaam.in_(sleutels), Inlogpoging.gelukt.is_(False)))
