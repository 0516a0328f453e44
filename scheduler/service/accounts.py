"""Accounts: making them, logging in and out, and the browsers that stay logged in."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from scheduler.errors import KanNiet
from scheduler.service.opslag import Database, Session
from scheduler.service.rechten import Gebruiker, Rol
from scheduler.storage import accounts as rijen
from scheduler.storage import logboek
from scheduler.storage.tables import Account

HASHER = PasswordHasher()
SESSIE_DUUR = timedelta(hours=12)
SESSIE_STIL = timedelta(hours=2)
POGING_DUUR = timedelta(days=1)
BLOKKADE = timedelta(minutes=15)
FOUT_PER_NAAM = 5
FOUT_PER_ADRES = 50
WACHTWOORD_MIN = 12
WACHTWOORD_MAX = 200
KORTE_NAAM = 3
"""A log-in name up to this length stands in many a good password by chance."""

ONJUIST = "Deze inlognaam en dit wachtwoord horen niet bij elkaar."
GEBLOKKEERD = "Er zijn te veel pogingen gedaan. Probeer het over 15 minuten opnieuw."


@dataclass(frozen=True)
class Ingelogd:
    """A browser that is logged in: the user, what still has to be done first, and whether a second step is on."""

    gebruiker: Gebruiker
    moet_wijzigen: bool
    twee_stappen: bool


@dataclass(frozen=True)
class Toegang:
    """The outcome of a right password: a key for this browser, or an account that still has to give its code."""

    sessie: str = ""
    code_nodig: int = 0


def new_password() -> str:
    """A password to hand over once: four groups that can be read aloud."""
    tekens = "abcdefghjkmnpqrstuvwxyz23456789"
    return "-".join("".join(secrets.choice(tekens) for _ in range(5)) for _ in range(4))


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
    sleutel = normalise(inlognaam)
    if not sleutel or not naam.strip():
        raise KanNiet("Vul een naam en een inlognaam in.")
    check_password(wachtwoord, sleutel)
    if rol is Rol.VRIJWILLIGER and not persoon:
        raise KanNiet("Een account van een vrijwilliger hoort bij een code.", "mist de code, zoals V012.")
    versleuteld = encrypt(wachtwoord)
    with db.write() as s:
        if rijen.find_account(s, sleutel):
            raise KanNiet("Deze inlognaam bestaat al.")
        account = Account(
            inlognaam=sleutel,
            naam=naam.strip(),
            rol=rol.value,
            wachtwoord=versleuteld,
            moet_wijzigen=moet_wijzigen,
            persoon=persoon,
            locaties=list(locaties),
            gemaakt_op=nu,
        )
        s.add(account)
        s.flush()
        logboek.append(s, nu, door, "account_gemaakt", f"account {account.id}", nieuw=rol.value)
        return account.id


def first_account(db: Database, nu: datetime) -> str:
    """Make a beheerder when there is no account at all, and give the password; else nothing."""
    with db.read() as s:
        if rijen.list_accounts(s):
            return ""
    wachtwoord = new_password()
    make_account(db, "beheerder", "Beheerder", Rol.BEHEERDER, nu, wachtwoord=wachtwoord, moet_wijzigen=True)
    return wachtwoord


def check_password(wachtwoord: str, inlognaam: str = "") -> None:
    """Refuse a password that is too short, too long, or the log-in name itself."""
    if not WACHTWOORD_MIN <= len(wachtwoord) <= WACHTWOORD_MAX:
        raise KanNiet(f"Een wachtwoord heeft {WACHTWOORD_MIN} tot {WACHTWOORD_MAX} tekens.")
    if len(inlognaam) > KORTE_NAAM and inlognaam in wachtwoord.casefold():
        raise KanNiet("In het wachtwoord staat uw inlognaam. Kies iets anders.")


def log_in(db: Database, inlognaam: str, wachtwoord: str, adres: str, nu: datetime) -> Toegang:
    """Check name and password; raises KanNiet with one sentence for every kind of failure.

    A name that nobody has takes as long and is blocked as soon as one that exists.
    """
    sleutel = normalise(inlognaam)
    with db.read() as s:
        account = rijen.find_account(s, sleutel)
        need_patience(s, sleutel, adres, nu)
    klopt = _verify(account.wachtwoord if account else _nobody(), wachtwoord)
    if account is None or not klopt or not account.actief:
        note_failure(db, sleutel, adres, nu)
        raise KanNiet(ONJUIST)
    if account.totp_geheim:
        return Toegang(code_nodig=account.id)
    with db.write() as s:
        return Toegang(sessie=open_session(s, account, adres, nu))


def need_patience(s: Session, sleutel: str, adres: str, nu: datetime) -> None:
    """Go on only when there were not too many failures on this name or from this address."""
    sinds = nu - BLOKKADE
    if (
        rijen.count_failures(s, sinds, inlognaam=sleutel) >= FOUT_PER_NAAM
        or rijen.count_failures(s, sinds, adres=adres) >= FOUT_PER_ADRES
    ):
        raise KanNiet(GEBLOKKEERD)


def note_failure(db: Database, sleutel: str, adres: str, nu: datetime) -> None:
    """Count a failure; what is older than a day is forgotten."""
    with db.write() as s:
        rijen.forget_tries(s, nu - POGING_DUUR)
        rijen.add_try(s, sleutel, adres, nu, gelukt=False)


def open_session(s: Session, account: Account, adres: str, nu: datetime) -> str:
    """Let a browser in and give its key."""
    rijen.forget_sessions(s, nu - SESSIE_DUUR, nu - SESSIE_STIL)
    rijen.add_try(s, account.inlognaam, adres, nu, gelukt=True)
    sessie = secrets.token_urlsafe(32)
    rijen.add_session(s, _hash(sessie), account.id, nu)
    logboek.append(s, nu, account.id, "ingelogd")
    return sessie


def who_is(db: Database, sessie: str, nu: datetime) -> Ingelogd | None:
    """The user of a browser, while its session is young enough and the account is open."""
    sleutel = _hash(sessie)
    with db.read() as s:
        gevonden = rijen.read_session(s, sleutel)
    if gevonden is None:
        return None
    rij, account = gevonden
    if not account.actief or nu - rij.gemaakt_op > SESSIE_DUUR or nu - rij.gezien_op > SESSIE_STIL:
        return None
    if nu - rij.gezien_op > timedelta(minutes=1):
        with db.write() as s:
            rijen.touch_session(s, sleutel, nu)
    return Ingelogd(as_gebruiker(account), account.moet_wijzigen, bool(account.totp_geheim))


def log_out(db: Database, sessie: str, nu: datetime) -> None:
    """End the session of one browser."""
    sleutel = _hash(sessie)
    with db.write() as s:
        if gevonden := rijen.read_session(s, sleutel):
            rijen.end_session(s, sleutel)
            logboek.append(s, nu, gevonden[1].id, "uitgelogd")


def change_password(db: Database, gebruiker: Gebruiker, oud: str, nieuw: str, nog_eens: str, nu: datetime) -> None:
    """Choose a new password, typed twice; every browser of this account has to log in again."""
    if nieuw != nog_eens:
        raise KanNiet("De twee nieuwe wachtwoorden zijn niet gelijk.")
    with db.read() as s:
        account = s.get_one(Account, gebruiker.id)
    if not _verify(account.wachtwoord, oud):
        raise KanNiet("Het oude wachtwoord klopt niet.")
    check_password(nieuw, account.inlognaam)
    if nieuw == oud:
        raise KanNiet("Kies een ander wachtwoord dan het oude.")
    versleuteld = encrypt(nieuw)
    with db.write() as s:
        account = s.get_one(Account, gebruiker.id)
        account.wachtwoord, account.moet_wijzigen = versleuteld, False
        rijen.end_sessions(s, account.id)
        logboek.append(s, nu, account.id, "wachtwoord")


def as_gebruiker(account: Account) -> Gebruiker:
    """An account as the rest of the house knows it."""
    return Gebruiker(account.id, account.naam, Rol(account.rol), account.persoon, frozenset(account.locaties))


@cache
def _nobody() -> str:
    """What a name that nobody has is checked against; made when it is needed, because it takes long on purpose."""
    return HASHER.hash("niemand heeft dit wachtwoord")


def _verify(versleuteld: str, wachtwoord: str) -> bool:
    try:
        return HASHER.verify(versleuteld, wachtwoord[:WACHTWOORD_MAX])
    except (VerificationError, InvalidHashError):
        return False


def _hash(sessie: str) -> str:
    return hashlib.sha256(sessie.encode()).hexdigest()
