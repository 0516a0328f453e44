"""Links to log in with, for volunteers: each works once and not for long, and only its hash is kept.

Opening a link changes nothing, because scanners of mail open links too; pressing the button on that page logs in. Who
asks for a link by e-mail always gets the same answer: the mail loop looks up later whether the address is known.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from scheduler.domain.ronde import Ronde
from scheduler.errors import KanNiet
from scheduler.service.opslag import Database, Session
from scheduler.service.plan.feiten import read_ronde
from scheduler.service.toegang.accounts import Toegang
from scheduler.service.toegang.pogingen import BLOKKADE, need_patience, note_failure
from scheduler.service.toegang.rechten import Rol
from scheduler.service.toegang.sessies import hash_of, open_session
from scheduler.storage import accounts as rijen
from scheduler.storage import inloglinks, logboek, plannen
from scheduler.storage.tables import Account

MAIL_DUUR = timedelta(hours=1)
HAND_DUUR = timedelta(days=1)
"""How long a link works that was mailed, and one that somebody hands over himself."""
BEWAAR = timedelta(days=30)
VERZOEKEN = 3
"""Links that one address may ask for in a quarter of an hour."""
SLEUTEL = "inloglink"
"""Under which name links that do not work are counted."""


@dataclass(frozen=True)
class Linkmail:
    """A link that has to be mailed: to which address, for how long it works, and its token."""

    email: str
    token: str
    minuten: int


def new_link(s: Session, account: Account, nu: datetime, duur: timedelta, *, door: int | None) -> str:
    """Make a link for a volunteer and give its token; nobody can read the token again."""
    if account.rol != Rol.VRIJWILLIGER:
        raise KanNiet("Alleen een vrijwilliger logt in met een link.")
    if not account.actief:
        raise KanNiet("Dit account is gesloten.")
    token = secrets.token_urlsafe(24)
    inloglinks.forget_links(s, nu - BEWAAR)
    inloglinks.add_link(s, hash_of(token), account.id, nu, nu + duur)
    logboek.append(s, nu, door, "inloglink", f"account {account.id}")
    return token


def follow_link(db: Database, token: str, adres: str, nu: datetime, *, browser: str = "") -> Toegang:
    """Log in with a link; who turned the second step on still gives a code. Raises KanNiet with what is wrong."""
    sleutel = hash_of(token)
    with db.read() as s:
        need_patience(s, SLEUTEL, adres, nu)
    with db.write() as s:
        nummer = inloglinks.use_link(s, sleutel, nu)
        account = s.get(Account, nummer) if nummer is not None else None
        if account is not None and account.actief and account.rol == Rol.VRIJWILLIGER:
            if account.totp_geheim:
                return Toegang(code_nodig=account.id)
            return Toegang(sessie=open_session(s, account, adres, nu, browser=browser, hoe="met een link"))
        rij = inloglinks.read_link(s, sleutel)
    note_failure(db, SLEUTEL, adres, nu)
    if rij is not None and rij.gebruikt_op is not None and account is None:
        raise KanNiet("Deze link is al gebruikt. Vraag een nieuwe.")
    raise KanNiet("Deze link werkt niet meer. Vraag een nieuwe.")


def ask_link(db: Database, email: str, adres: str, nu: datetime) -> None:
    """Note that an address asked for a link; too often is silently left out. Nobody can tell a known address."""
    netjes = email.strip().casefold()[:200]
    sleutel = f"link {netjes}"[:80]
    with db.read() as s:
        need_patience(s, SLEUTEL, adres, nu)
        vaak = rijen.count_failures(s, nu - BLOKKADE, inlognaam=sleutel) >= VERZOEKEN
    note_failure(db, sleutel, adres, nu)
    if "@" in netjes and not vaak:
        with db.write() as s:
            inloglinks.ask_link(s, netjes, nu)


def answer_requests(db: Database, nu: datetime, send: Callable[[Linkmail], None]) -> None:
    """Make a link for every known address that asked, and hand it to the mail. Unknown addresses get nothing."""
    with db.write() as s:
        gevraagd = inloglinks.take_requests(s)
        stand = plannen.newest_stand(s)
    if not gevraagd or stand is None:
        return
    codes = volunteer_codes(read_ronde(db, stand.id))
    for email in gevraagd:
        code = codes.get(email)
        if code is None:
            continue
        with db.write() as s:
            account = rijen.account_of(s, code)
            if account is None or not account.actief:
                continue
            token = new_link(s, account, nu, MAIL_DUUR, door=None)
        send(Linkmail(email, token, int(MAIL_DUUR.total_seconds()) // 60))


def volunteer_codes(ronde: Ronde) -> dict[str, str]:
    """The code of the volunteer by e-mail address; an address that two people share leads to nobody."""
    gevonden: dict[str, str] = {}
    dubbel = set()
    for v in ronde.vrijwilligers:
        email = v.email.strip().casefold()
        if email in gevonden:
            dubbel.add(email)
        if email:
            gevonden[email] = v.vrijwilliger
    return {email: code for email, code in gevonden.items() if email not in dubbel}
