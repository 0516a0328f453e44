"""How often somebody may try. A stranger can guess only a little, and cannot keep the owner of a name out."""

from __future__ import annotations

from datetime import datetime, timedelta

from scheduler.errors import KanNiet
from scheduler.service.opslag import Database, Session
from scheduler.storage import accounts as rijen

POGING_DUUR = timedelta(days=1)
BLOKKADE = timedelta(minutes=15)
FOUT_PER_NAAM = 5
"""Failures on one name from one address."""
FOUT_PER_ADRES = 50
"""Failures from one address, whatever the name: an office with many people shares one."""
FOUT_OVERAL = 50
"""Failures on one name from everywhere; an address from which the name got in before is left out of this block."""
GEBLOKKEERD = "Er zijn te veel pogingen gedaan. Probeer het over 15 minuten opnieuw."


def need_patience(s: Session, sleutel: str, adres: str, nu: datetime) -> None:
    """Go on only when there were not too many failures on this name or from this address."""
    sinds = nu - BLOKKADE
    if (
        rijen.count_failures(s, sinds, inlognaam=sleutel, adres=adres) >= FOUT_PER_NAAM
        or rijen.count_failures(s, sinds, adres=adres) >= FOUT_PER_ADRES
        or (
            rijen.count_failures(s, sinds, inlognaam=sleutel) >= FOUT_OVERAL
            and not rijen.has_success(s, sleutel, adres)
        )
    ):
        raise KanNiet(GEBLOKKEERD)


def need_patience_anywhere(s: Session, sleutel: str, nu: datetime) -> None:
    """The same, but few failures from all addresses together are enough: for what comes after a right password."""
    if rijen.count_failures(s, nu - BLOKKADE, inlognaam=sleutel) >= FOUT_PER_NAAM:
        raise KanNiet(GEBLOKKEERD)


def note_failure(db: Database, sleutel: str, adres: str, nu: datetime) -> None:
    """Count a failure; what is older than a day is forgotten."""
    with db.write() as s:
        rijen.forget_tries(s, nu - POGING_DUUR)
        rijen.add_try(s, sleutel, adres, nu, gelukt=False)


def is_blocked(s: Session, sleutels: tuple[str, ...], nu: datetime) -> bool:
    """Whether somebody with this name may be waiting for a block to end."""
    return any(rijen.count_failures(s, nu - BLOKKADE, inlognaam=k) >= FOUT_PER_NAAM for k in sleutels)


def code_key(account: int) -> str:
    """Under which name failures with the code of a phone are counted: apart from those with the password."""
    return f"code {account}"


def password_key(account: int) -> str:
    """Under which name failures with the old password are counted, of somebody who is logged in."""
    return f"wachtwoord {account}"
