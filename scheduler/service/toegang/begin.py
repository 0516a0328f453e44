"""The first account of a new installation: whoever reads the console of the server may make it, nobody else."""

from __future__ import annotations

import secrets
from datetime import datetime

from scheduler.errors import GeenRecht, KanNiet
from scheduler.service.opslag import Database
from scheduler.service.toegang.accounts import check_password, encrypt, insert_account, new_code, normalise
from scheduler.service.toegang.pogingen import need_patience, note_failure
from scheduler.service.toegang.rechten import Rol
from scheduler.service.toegang.sessies import hash_of, open_session
from scheduler.storage import accounts as rijen
from scheduler.storage import inloglinks

SLEUTEL = "begincode"
"""Under which name wrong codes are counted."""


def setup_code(db: Database, nu: datetime) -> str | None:
    """A new code for the first account, to print on the console; nothing once there is an account.

    Only its hash is kept, so every start makes another one and the one before stops working.
    """
    code = "-".join(new_code() for _ in range(3))
    with db.write() as s:
        if rijen.has_accounts(s):
            return None
        inloglinks.set_begin_code(s, hash_of(_bare(code)), nu)
    return code


def is_new(db: Database) -> bool:
    """Whether there is no account at all yet."""
    with db.read() as s:
        return not rijen.has_accounts(s)


def make_first(
    db: Database,
    code: str,
    naam: str,
    inlognaam: str,
    wachtwoord: str,
    nog_eens: str,
    adres: str,
    nu: datetime,
    *,
    browser: str = "",
) -> str:
    """Make the first teamleider and give the key for this browser. The code works once."""
    with db.read() as s:
        if rijen.has_accounts(s):
            raise GeenRecht("Er is al een account. Log in, of vraag de beheerder om een account.")
        need_patience(s, SLEUTEL, adres, nu)
        goed = inloglinks.begin_code(s)
    if not (goed and secrets.compare_digest(goed, hash_of(_bare(code)))):
        note_failure(db, SLEUTEL, adres, nu)
        raise KanNiet("Deze code klopt niet. Hij staat in het venster waarin u Inburgerplan startte.")
    if wachtwoord != nog_eens:
        raise KanNiet("De twee wachtwoorden zijn niet gelijk.")
    check_password(wachtwoord, normalise(inlognaam))
    versleuteld = encrypt(wachtwoord)
    with db.write() as s:
        if rijen.has_accounts(s) or inloglinks.begin_code(s) != goed:
            raise GeenRecht("Iemand anders maakte net het eerste account.")
        account = insert_account(s, inlognaam, naam, Rol.TEAMLEIDER, nu, versleuteld=versleuteld)
        inloglinks.end_begin_code(s)
        return open_session(s, account, adres, nu, browser=browser)


def _bare(code: str) -> str:
    """The code as it was typed over: without hyphens, spaces and capitals."""
    return "".join(code.casefold().split()).replace("-", "")
