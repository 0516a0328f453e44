"""The browsers that are logged in: letting one in, knowing who it is, and ending one or all."""

from __future__ import annotations

import hashlib
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from scheduler.explain.zin import Zin
from scheduler.service.opslag import Database, Session
from scheduler.service.toegang.rechten import Gebruiker, Rol
from scheduler.storage import accounts as rijen
from scheduler.storage import logboek
from scheduler.storage.tables import Account

SESSIE_DUUR = timedelta(hours=12)
SESSIE_STIL = timedelta(hours=2)
BROWSERS = {
    "Edg": "Edge",
    "OPR": "Opera",
    "SamsungBrowser": "Samsung",
    "Firefox": "Firefox",
    "Chrome": "Chrome",
    "Safari": "Safari",
}
"""Marks in what a browser says of itself, the rarest first: most say that they are Chrome and Safari too."""
APPARATEN = {
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Android": "Android",
    "Windows": "Windows",
    "Macintosh": "Mac",
    "Linux": "Linux",
}


@dataclass(frozen=True)
class Ingelogd:
    """A browser that is logged in: the user, what still has to be done first, and whether a second step is on."""

    gebruiker: Gebruiker
    moet_wijzigen: bool
    twee_stappen: bool


@dataclass(frozen=True)
class Browserrij:
    """A browser in which the reader is logged in; `deze` is the one he reads this in."""

    naam: str
    sinds: datetime
    gezien: datetime
    deze: bool


def open_session(s: Session, account: Account, adres: str, nu: datetime, *, browser: str = "", hoe: str = "") -> str:
    """Let a browser in and give its key; `hoe` says so in the log when it was not with a password."""
    rijen.forget_sessions(s, nu - SESSIE_DUUR, nu - SESSIE_STIL)
    rijen.add_try(s, account.inlognaam, adres, nu, gelukt=True)
    sessie = secrets.token_urlsafe(32)
    rijen.add_session(s, hash_of(sessie), account.id, name_browser(browser), nu)
    logboek.append(s, nu, account.id, "ingelogd", nieuw=hoe)
    return sessie


def who_is(db: Database, sessie: str, nu: datetime) -> Ingelogd | None:
    """The user of a browser, while its session is young enough and the account is open."""
    sleutel = hash_of(sessie)
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
    sleutel = hash_of(sessie)
    with db.write() as s:
        if gevonden := rijen.read_session(s, sleutel):
            rijen.end_session(s, sleutel)
            logboek.append(s, nu, gevonden[1].id, "uitgelogd")


def log_out_everywhere(db: Database, gebruiker: Gebruiker, nu: datetime) -> None:
    """End every session of the own account, this one too."""
    with db.write() as s:
        rijen.end_sessions(s, gebruiker.id)
        logboek.append(s, nu, gebruiker.id, "overal_uitgelogd", f"account {gebruiker.id}")


def list_browsers(db: Database, gebruiker: Gebruiker, sessie: str, nu: datetime) -> tuple[Browserrij, ...]:
    """Where the reader is logged in, the last one seen first."""
    sleutel = hash_of(sessie)
    with db.read() as s:
        gevonden = rijen.list_sessions(s, gebruiker.id, nu - SESSIE_DUUR, nu - SESSIE_STIL)
    return tuple(Browserrij(_readable(r.browser), r.gemaakt_op, r.gezien_op, r.sleutel == sleutel) for r in gevonden)


def _readable(browser: str) -> str:
    """The name of a browser as it was kept, as a sentence that keeps its template."""
    soort, op, apparaat = browser.partition(" op ")
    return Zin.make("{browser} op {apparaat}", {"browser": soort, "apparaat": apparaat}) if op else soort


def name_browser(agent: str) -> str:
    """What a browser calls itself, in two words: `Firefox op Windows`; of the rest nothing is kept."""
    soort = next((naam for teken, naam in BROWSERS.items() if re.search(rf"\b{teken}\w*/", agent)), "Een browser")
    apparaat = next((naam for teken, naam in APPARATEN.items() if teken in agent), "")
    return f"{soort} op {apparaat}" if apparaat else soort


def as_gebruiker(account: Account) -> Gebruiker:
    """An account as the rest of the house knows it."""
    return Gebruiker(account.id, account.naam, Rol(account.rol), account.persoon, frozenset(account.locaties))


def hash_of(geheim: str) -> str:
    """The form in which a long random secret is kept (SHA-256)."""
    return hashlib.sha256(geheim.encode()).hexdigest()
