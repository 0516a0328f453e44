"""What a beheerder does with accounts of others. Passwords are given out once and replaced at the first log-in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from scheduler.errors import KanNiet, UnknownCode
from scheduler.service.accounts import encrypt, make_account, new_password
from scheduler.service.opslag import Database
from scheduler.service.rechten import Gebruiker, Recht, Rol
from scheduler.storage import accounts as rijen
from scheduler.storage import logboek
from scheduler.storage.tables import Account


@dataclass(frozen=True)
class Accountrij:
    """An account in the list; `zelf` is the one of the reader."""

    id: int
    inlognaam: str
    naam: str
    rol: Rol
    persoon: str
    locaties: str
    actief: bool
    zelf: bool


def list_accounts(db: Database, gebruiker: Gebruiker) -> tuple[Accountrij, ...]:
    """All accounts by name."""
    gebruiker.eis(Recht.ACCOUNTS)
    with db.read() as s:
        return tuple(
            Accountrij(
                id=a.id,
                inlognaam=a.inlognaam,
                naam=a.naam,
                rol=Rol(a.rol),
                persoon=a.persoon,
                locaties=", ".join(a.locaties),
                actief=a.actief,
                zelf=a.id == gebruiker.id,
            )
            for a in rijen.list_accounts(s)
        )


def add_account(
    db: Database,
    gebruiker: Gebruiker,
    inlognaam: str,
    naam: str,
    rol: str,
    nu: datetime,
    *,
    persoon: str = "",
    locaties: str = "",
) -> str:
    """Make an account and give its first password; `locaties` are codes with a comma between them."""
    gebruiker.eis(Recht.ACCOUNTS)
    if rol not in set(Rol):
        raise KanNiet("Kies een rol.")
    wachtwoord = new_password()
    make_account(
        db,
        inlognaam,
        naam,
        Rol(rol),
        nu,
        wachtwoord=wachtwoord,
        moet_wijzigen=True,
        persoon=persoon.strip() if rol == Rol.VRIJWILLIGER else "",
        locaties=tuple(deel.strip() for deel in locaties.split(",") if deel.strip()),
        door=gebruiker.id,
    )
    return wachtwoord


def renew_password(db: Database, gebruiker: Gebruiker, nummer: int, nu: datetime) -> tuple[str, str]:
    """Give out a new password and the name it is for; the account is logged out and its second step is off."""
    gebruiker.eis(Recht.ACCOUNTS)
    wachtwoord = new_password()
    versleuteld = encrypt(wachtwoord)
    with db.write() as s:
        account = _other(s.get(Account, nummer), gebruiker)
        account.wachtwoord, account.moet_wijzigen, account.totp_geheim = versleuteld, True, ""
        rijen.end_sessions(s, account.id)
        logboek.append(s, nu, gebruiker.id, "account_wachtwoord", f"account {account.id}")
        return account.naam, wachtwoord


def set_open(db: Database, gebruiker: Gebruiker, nummer: int, nu: datetime, *, actief: bool) -> str:
    """Close an account or open it again, and give the name."""
    gebruiker.eis(Recht.ACCOUNTS)
    with db.write() as s:
        account = _other(s.get(Account, nummer), gebruiker)
        account.actief = actief
        if not actief:
            rijen.end_sessions(s, account.id)
        logboek.append(s, nu, gebruiker.id, "account_open" if actief else "account_dicht", f"account {account.id}")
        return account.naam


def _other(account: Account | None, gebruiker: Gebruiker) -> Account:
    if account is None:
        raise UnknownCode("Dit account is er niet.")
    if account.id == gebruiker.id:
        raise KanNiet("Uw eigen account wijzigt u op de pagina Mijn account.")
    return account
