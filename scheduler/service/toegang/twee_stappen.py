"""The second step of logging in: a code of six figures from an app on the phone (TOTP), each code once."""

from __future__ import annotations

from datetime import datetime

import pyotp
import segno

from scheduler.errors import KanNiet
from scheduler.service.opslag import Database
from scheduler.service.toegang.accounts import need_password
from scheduler.service.toegang.pogingen import code_key, need_patience_anywhere, note_failure
from scheduler.service.toegang.rechten import Gebruiker
from scheduler.service.toegang.sessies import open_session
from scheduler.storage import accounts as rijen
from scheduler.storage import logboek
from scheduler.storage.tables import Account

STAP = 30
"""Seconds that a code lasts."""
RUIMTE = 1
"""Steps that the clock of a phone may be off."""
NAAM = "Inburgerplan"
CODE_FOUT = "Deze code klopt niet. Wacht op de volgende code en probeer het opnieuw."
CODE_VAN_NU_FOUT = "De code van de telefoon die u nu gebruikt, klopt niet. Wacht op de volgende code."


def new_secret() -> str:
    """A secret for one phone."""
    return pyotp.random_base32()


def qr_code(geheim: str, gebruiker: Gebruiker) -> str:
    """The picture that an app reads, as SVG without style or script."""
    adres = pyotp.TOTP(geheim).provisioning_uri(name=gebruiker.naam, issuer_name=NAAM)
    return segno.make(adres, error="m").svg_inline(scale=5, border=3, light="#fff", title="QR-code")


def turn_on(
    db: Database,
    gebruiker: Gebruiker,
    geheim: str,
    code: str,
    nu: datetime,
    *,
    wachtwoord: str = "",
    code_van_nu: str = "",
) -> None:
    """Keep the secret once the phone has shown that it knows it.

    Asks the password again, and where a phone is set up already a code of that one: somebody at a browser that was
    left open cannot put his own phone in its place. Failures are counted as at logging in.
    """
    account = need_password(db, gebruiker, wachtwoord, nu)
    stap_van_nu = _need_present_phone(db, account, code_van_nu, nu) if account.totp_geheim else 0
    stap = _step_of(geheim, code, nu) if geheim else None
    if stap is None:
        raise KanNiet(CODE_FOUT)
    with db.write() as s:
        vers = s.get_one(Account, gebruiker.id)
        if vers.totp_geheim != account.totp_geheim or (vers.totp_geheim and stap_van_nu <= vers.totp_stap):
            raise KanNiet(CODE_VAN_NU_FOUT)
        vers.totp_geheim, vers.totp_stap = geheim, stap
        logboek.append(s, nu, gebruiker.id, "tweede_stap_verhuisd" if account.totp_geheim else "tweede_stap_aan")


def enter_code(db: Database, nummer: int, code: str, adres: str, nu: datetime, *, browser: str = "") -> str:
    """Let an account in that gave its password before; a code that was used already is no code.

    Wrong codes are counted over all addresses: whoever gets this far knows the password.
    """
    with db.read() as s:
        account = s.get(Account, nummer)
        if account is None or not account.actief or not account.totp_geheim:
            raise KanNiet(CODE_FOUT)
        need_patience_anywhere(s, code_key(nummer), nu)
    stap = _step_of(account.totp_geheim, code, nu)
    if stap is not None:
        with db.write() as s:
            vers = s.get_one(Account, nummer)
            if stap > vers.totp_stap:
                vers.totp_stap = stap
                rijen.add_try(s, code_key(nummer), adres, nu, gelukt=True)
                return open_session(s, vers, adres, nu, browser=browser)
    note_failure(db, code_key(nummer), adres, nu)
    raise KanNiet(CODE_FOUT)


def _need_present_phone(db: Database, account: Account, code: str, nu: datetime) -> int:
    """The step of a code of the phone that is set up now; a code that was used already is no code."""
    sleutel = code_key(account.id)
    with db.read() as s:
        need_patience_anywhere(s, sleutel, nu)
    stap = _step_of(account.totp_geheim, code, nu)
    if stap is None or stap <= account.totp_stap:
        note_failure(db, sleutel, "", nu)
        raise KanNiet(CODE_VAN_NU_FOUT)
    return stap


def _step_of(geheim: str, code: str, nu: datetime) -> int | None:
    """The step of the clock to which a code belongs, or nothing when it is wrong."""
    totp, kaal = pyotp.TOTP(geheim), code.replace(" ", "")
    nu_stap = int(nu.timestamp()) // STAP
    stappen = range(nu_stap - RUIMTE, nu_stap + RUIMTE + 1)
    return next((n for n in stappen if pyotp.utils.strings_equal(totp.generate_otp(n), kaal)), None)
