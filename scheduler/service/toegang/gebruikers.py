"""Accounts by whoever sits at the machine itself: no rights are asked, the machine is the right. The log says so."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from scheduler.errors import KanNiet, UnknownCode
from scheduler.service.opslag import Database, Session
from scheduler.service.toegang.accountbeheer import Accountrij, check_codes, lift_block, put_open, put_password, row_of
from scheduler.service.toegang.accounts import check_password, encrypt, make_account, normalise, shut_out
from scheduler.service.toegang.rechten import Rol
from scheduler.storage import accounts as rijen
from scheduler.storage import logboek
from scheduler.storage.tables import Account


def list_users(db: Database, nu: datetime) -> tuple[Accountrij, ...]:
    """All accounts by name."""
    with db.read() as s:
        return tuple(row_of(s, a, nu) for a in rijen.list_accounts(s))


def add_user(
    db: Database,
    inlognaam: str,
    naam: str,
    rol: str,
    wachtwoord: str,
    nu: datetime,
    *,
    persoon: str = "",
    locaties: tuple[str, ...] = (),
    moet_wijzigen: bool = False,
) -> None:
    """Make an account. Codes are checked against the newest facts, once there are any."""
    check_codes(db, persoon, locaties)
    if persoon and rol != Rol.VRIJWILLIGER:
        raise KanNiet("Alleen een vrijwilliger heeft een code.")
    make_account(
        db,
        inlognaam,
        naam,
        Rol(rol),
        nu,
        wachtwoord=wachtwoord,
        moet_wijzigen=moet_wijzigen,
        persoon=persoon,
        locaties=locaties,
    )


def set_password(db: Database, inlognaam: str, wachtwoord: str, nu: datetime, *, moet_wijzigen: bool) -> None:
    """Replace a password; the account is logged out everywhere, the second step stays as it is."""
    check_password(wachtwoord, normalise(inlognaam))
    versleuteld = encrypt(wachtwoord)
    with _account(db, inlognaam) as (s, account):
        put_password(s, account, versleuteld, nu, None, moet_wijzigen=moet_wijzigen)


def close_user(db: Database, inlognaam: str, nu: datetime) -> None:
    """Close an account: it is out at once and cannot log in."""
    with _account(db, inlognaam) as (s, account):
        put_open(s, account, nu, None, actief=False)


def open_user(db: Database, inlognaam: str, nu: datetime) -> None:
    """Open an account again, and forget the failures that block it."""
    with _account(db, inlognaam) as (s, account):
        if account.actief:
            lift_block(s, account, nu, None)
        else:
            put_open(s, account, nu, None, actief=True)


def reset_second_step(db: Database, inlognaam: str, nu: datetime) -> None:
    """Turn the second step off, for a phone that is gone; staff sets it up again at the next log-in."""
    with _account(db, inlognaam) as (s, account):
        account.totp_geheim = ""
        shut_out(s, account.id)
        logboek.append(s, nu, None, "tweede_stap_uit", f"account {account.id}")


def log_out_user(db: Database, inlognaam: str, nu: datetime) -> None:
    """End every session and link of an account."""
    with _account(db, inlognaam) as (s, account):
        shut_out(s, account.id)
        logboek.append(s, nu, None, "overal_uitgelogd", f"account {account.id}")


@contextmanager
def _account(db: Database, inlognaam: str) -> Iterator[tuple[Session, Account]]:
    """The account with this log-in name, inside one transaction."""
    with db.write() as s:
        account = rijen.find_account(s, normalise(inlognaam))
        if account is None:
            raise UnknownCode("Deze inlognaam bestaat niet.", "helpt: inburgerplan gebruiker lijst.")
        yield s, account
