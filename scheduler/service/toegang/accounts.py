"""Accounts: making them, logging in with a password, and choosing a new one."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from scheduler.errors import KanNiet
from scheduler.service.opslag import Database, Session
from scheduler.service.toegang.pogingen import need_patience, need_patience_anywhere, note_failure, password_key
from scheduler.service.toegang.rechten import Gebruiker, Rol
from scheduler.service.toegang.sessies import open_session
from scheduler.storage import accounts as rijen
from scheduler.storage import inloglinks, logboek
from scheduler.storage.tables import Account

HASHER = PasswordHasher()
WACHTWOORD_MIN = 12
WACHTWOORD_MAX = 200
CODE_MAX = 40
KORTE_NAAM = 3
"""A log-in name up to this length stands in many a good password by chance."""

ONJUIST = "Deze inlognaam en dit wachtwoord horen niet bij elkaar."


@dataclass(frozen=True)
class Toegang:
    """The outcome of a right password: a key for this browser, or an account that still has to give its code."""

    sessie: str = ""
    code_nodig: int = 0


def new_password() -> str:
    """A password to hand over once: four groups that can be read aloud."""
    return "-".join(new_code() for _ in range(4))


def new_code(lengte: int = 5) -> str:
    """Random letters and figures that cannot be taken for one another."""
    tekens = "abcdefghjkmnpqrstuvwxyz23456789"
    return "".join(secrets.choice(tekens) for _ in range(lengte))


def encrypt(wachtwoord: str) -> str:
    """The form in which a password is kept (argon2id)."""
    return HASHER.hash(wachtwoord)


def normalise(inlognaam: str) -> str:
    """Log-in names do not know capitals or spaces around them."""
    return inlognaam.strip().casefold()[:80]


def make_account(
    db: Database,
    inlognaam: str,
    naam: str,
    rol: Rol,
    nu: datetime,
    *,
    wachtwoord: str,
    moet_wijzigen: bool = False,
    persoon: str = "",
    locaties: tuple[str, ...] = (),
    door: int | None = None,
) -> int:
    """Make an account and give its number; the name must be new."""
    check_password(wachtwoord, normalise(inlognaam))
    versleuteld = encrypt(wachtwoord)
    with db.write() as s:
        account = insert_account(
            s, inlognaam, naam, rol, nu, versleuteld=versleuteld, persoon=persoon, locaties=locaties, door=door
        )
        account.moet_wijzigen = moet_wijzigen
        return account.id


def insert_account(
    s: Session,
    inlognaam: str,
    naam: str,
    rol: Rol,
    nu: datetime,
    *,
    versleuteld: str,
    persoon: str = "",
    locaties: tuple[str, ...] = (),
    door: int | None = None,
) -> Account:
    """Add an account inside a transaction; without `versleuteld` it has no password and links are the only way in."""
    sleutel = normalise(inlognaam)
    if not sleutel or not naam.strip():
        raise KanNiet("Vul een naam en een inlognaam in.")
    if rol is Rol.VRIJWILLIGER and not persoon:
        raise KanNiet("Een account van een vrijwilliger hoort bij een code.", "mist de code, zoals V012.")
    if len(persoon) > CODE_MAX:
        raise KanNiet("Deze code is te lang.")
    if rijen.find_account(s, sleutel):
        raise KanNiet("Deze inlognaam bestaat al.")
    account = Account(
        inlognaam=sleutel,
        naam=naam.strip()[:120],
        rol=rol.value,
        wachtwoord=versleuteld,
        persoon=persoon,
        locaties=list(locaties),
        gemaakt_op=nu,
    )
    s.add(account)
    s.flush()
    logboek.append(s, nu, door, "account_gemaakt", f"account {account.id}", nieuw=rol.value)
    return account


def check_password(wachtwoord: str, inlognaam: str = "") -> None:
    """Refuse a password that is too short, too long, or holds the log-in name."""
    if not WACHTWOORD_MIN <= len(wachtwoord) <= WACHTWOORD_MAX:
        raise KanNiet(
            "Een wachtwoord heeft %(minstens)s tot %(hoogstens)s tekens.",
            minstens=WACHTWOORD_MIN,
            hoogstens=WACHTWOORD_MAX,
        )
    if len(inlognaam) > KORTE_NAAM and inlognaam in wachtwoord.casefold():
        raise KanNiet("In het wachtwoord staat uw inlognaam. Kies iets anders.")


def log_in(db: Database, inlognaam: str, wachtwoord: str, adres: str, nu: datetime, *, browser: str = "") -> Toegang:
    """Check name and password; raises KanNiet with one sentence for every kind of failure.

    A name that nobody has, or that has no password, takes as long and is blocked as soon as one that exists.
    """
    sleutel = normalise(inlognaam)
    with db.read() as s:
        account = rijen.find_account(s, sleutel)
        need_patience(s, sleutel, adres, nu)
    klopt = _verify(account.wachtwoord if account else "", wachtwoord)
    if account is None or not klopt or not account.actief:
        note_failure(db, sleutel, adres, nu)
        raise KanNiet(ONJUIST)
    if account.totp_geheim:
        return Toegang(code_nodig=account.id)
    with db.write() as s:
        return Toegang(sessie=open_session(s, account, adres, nu, browser=browser))


def change_password(db: Database, gebruiker: Gebruiker, oud: str, nieuw: str, nog_eens: str, nu: datetime) -> None:
    """Choose a new password, typed twice; every browser of this account has to log in again."""
    if nieuw != nog_eens:
        raise KanNiet("De twee nieuwe wachtwoorden zijn niet gelijk.")
    account = need_password(db, gebruiker, oud, nu)
    check_password(nieuw, account.inlognaam)
    if nieuw == oud:
        raise KanNiet("Kies een ander wachtwoord dan het oude.")
    versleuteld = encrypt(nieuw)
    with db.write() as s:
        account = s.get_one(Account, gebruiker.id)
        account.wachtwoord, account.moet_wijzigen = versleuteld, False
        shut_out(s, account.id)
        logboek.append(s, nu, account.id, "wachtwoord")


def need_password(db: Database, gebruiker: Gebruiker, wachtwoord: str, nu: datetime) -> Account:
    """The account of somebody who is logged in, once he gives his password again; failures are counted.

    Who logs in with links has no password, and none is asked of him.
    """
    with db.read() as s:
        need_patience_anywhere(s, password_key(gebruiker.id), nu)
        account = s.get_one(Account, gebruiker.id)
    if account.wachtwoord and not _verify(account.wachtwoord, wachtwoord):
        note_failure(db, password_key(gebruiker.id), "", nu)
        raise KanNiet("Uw wachtwoord van nu klopt niet.")
    return account


def has_password(db: Database, gebruiker: Gebruiker) -> bool:
    """Whether this account can log in with a password; a volunteer may do with links."""
    with db.read() as s:
        return bool(s.get_one(Account, gebruiker.id).wachtwoord)


def shut_out(s: Session, account: int) -> None:
    """End every session and every link of an account."""
    rijen.end_sessions(s, account)
    inloglinks.end_links(s, account)


@cache
def _nobody() -> str:
    """What a name that nobody has is checked against; made when it is needed, because it takes long on purpose."""
    return HASHER.hash("niemand heeft dit wachtwoord")


def _verify(versleuteld: str, wachtwoord: str) -> bool:
    """Whether a password is right; without one the same work is done, so that the time tells nothing."""
    try:
        klopt = HASHER.verify(versleuteld or _nobody(), wachtwoord[:WACHTWOORD_MAX])
    except (VerificationError, InvalidHashError):
        return False
    return klopt and bool(versleuteld)
