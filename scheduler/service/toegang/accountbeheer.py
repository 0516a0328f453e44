"""What a beheerder does with accounts of others. Passwords are given out once and replaced at the first log-in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from scheduler.errors import KanNiet, UnknownCode
from scheduler.service.opslag import Database, Session
from scheduler.service.toegang.accounts import encrypt, make_account, new_password, shut_out
from scheduler.service.toegang.inloglinks import HAND_DUUR, new_link
from scheduler.service.toegang.pogingen import code_key, is_blocked, password_key
from scheduler.service.toegang.rechten import Gebruiker, Recht, Rol
from scheduler.service.toegang.zicht_nu import facts_now
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
    twee_stappen: bool
    geblokkeerd: bool
    zelf: bool


def list_accounts(db: Database, gebruiker: Gebruiker, nu: datetime) -> tuple[Accountrij, ...]:
    """All accounts by name."""
    gebruiker.eis(Recht.ACCOUNTS)
    with db.read() as s:
        return tuple(row_of(s, a, nu, zelf=gebruiker.id) for a in rijen.list_accounts(s))


def row_of(s: Session, a: Account, nu: datetime, *, zelf: int | None = None) -> Accountrij:
    """An account as a list shows it."""
    return Accountrij(
        id=a.id,
        inlognaam=a.inlognaam,
        naam=a.naam,
        rol=Rol(a.rol),
        persoon=a.persoon,
        locaties=", ".join(a.locaties),
        actief=a.actief,
        twee_stappen=bool(a.totp_geheim),
        geblokkeerd=is_blocked(s, _keys(a), nu),
        zelf=a.id == zelf,
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
    persoon = persoon.strip() if rol == Rol.VRIJWILLIGER else ""
    codes = tuple(deel.strip() for deel in locaties.split(",") if deel.strip())
    check_codes(db, persoon, codes)
    wachtwoord = new_password()
    make_account(
        db,
        inlognaam,
        naam,
        Rol(rol),
        nu,
        wachtwoord=wachtwoord,
        moet_wijzigen=True,
        persoon=persoon,
        locaties=codes,
        door=gebruiker.id,
    )
    return wachtwoord


def check_codes(db: Database, persoon: str, locaties: tuple[str, ...]) -> None:
    """Refuse codes that the newest facts do not know, once there are any: a typo would show somebody else's week."""
    ronde = facts_now(db)
    if onbekend := [c for c in locaties if ronde.leslocaties and c not in ronde.locatie_met]:
        raise KanNiet("De leslocatie %(code)s staat niet in het werkboek.", code=onbekend[0])
    if persoon and ronde.vrijwilligers and persoon not in ronde.vrijwilliger_met:
        raise KanNiet("De vrijwilliger %(code)s staat niet in het werkboek.", code=persoon)


def renew_password(db: Database, gebruiker: Gebruiker, nummer: int, nu: datetime) -> tuple[str, str]:
    """Give out a new password and the name it is for; the account is logged out and its second step is off."""
    gebruiker.eis(Recht.ACCOUNTS)
    wachtwoord = new_password()
    versleuteld = encrypt(wachtwoord)
    with db.write() as s:
        account = _other(s.get(Account, nummer), gebruiker)
        put_password(s, account, versleuteld, nu, gebruiker.id, moet_wijzigen=True)
        account.totp_geheim = ""
        return account.naam, wachtwoord


def set_open(db: Database, gebruiker: Gebruiker, nummer: int, nu: datetime, *, actief: bool) -> str:
    """Close an account or open it again, and give the name."""
    gebruiker.eis(Recht.ACCOUNTS)
    with db.write() as s:
        account = _other(s.get(Account, nummer), gebruiker)
        put_open(s, account, nu, gebruiker.id, actief=actief)
        return account.naam


def unblock(db: Database, gebruiker: Gebruiker, nummer: int, nu: datetime) -> str:
    """Let somebody try again at once after too many failures, and give the name."""
    gebruiker.eis(Recht.ACCOUNTS)
    with db.write() as s:
        account = _other(s.get(Account, nummer), gebruiker)
        lift_block(s, account, nu, gebruiker.id)
        return account.naam


def hand_link(db: Database, gebruiker: Gebruiker, nummer: int, nu: datetime) -> tuple[str, str]:
    """Make a link to hand over to a volunteer, and give the name and the token of the link."""
    gebruiker.eis(Recht.ACCOUNTS)
    with db.write() as s:
        account = _other(s.get(Account, nummer), gebruiker)
        return account.naam, new_link(s, account, nu, HAND_DUUR, door=gebruiker.id)


def put_password(
    s: Session, account: Account, versleuteld: str, nu: datetime, door: int | None, *, moet_wijzigen: bool
) -> None:
    """Replace a password; the account is logged out everywhere."""
    account.wachtwoord, account.moet_wijzigen = versleuteld, moet_wijzigen
    shut_out(s, account.id)
    logboek.append(s, nu, door, "account_wachtwoord", f"account {account.id}")


def put_open(s: Session, account: Account, nu: datetime, door: int | None, *, actief: bool) -> None:
    """Close an account or open it again; who is closed is out at once."""
    account.actief = actief
    if actief:
        rijen.forget_failures(s, *_keys(account))
    else:
        shut_out(s, account.id)
    logboek.append(s, nu, door, "account_open" if actief else "account_dicht", f"account {account.id}")


def lift_block(s: Session, account: Account, nu: datetime, door: int | None) -> None:
    """Forget the failures on an account."""
    rijen.forget_failures(s, *_keys(account))
    logboek.append(s, nu, door, "account_blokkade_weg", f"account {account.id}")


def _keys(account: Account) -> tuple[str, ...]:
    return account.inlognaam, code_key(account.id), password_key(account.id)


def _other(account: Account | None, gebruiker: Gebruiker) -> Account:
    if account is None:
        raise UnknownCode("Dit account is er niet.")
    if account.id == gebruiker.id:
        raise KanNiet("Uw eigen account wijzigt u op de pagina Mijn account.")
    return account
