"""The log as people read it: who did what, to which code, and why. It holds codes, never names of cursisten."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from scheduler.service.opslag import Database
from scheduler.service.rechten import Gebruiker, Recht
from scheduler.storage import logboek

BLADZIJDE = 50

WOORDEN = {
    "ingelogd": "is ingelogd",
    "uitgelogd": "is uitgelogd",
    "wachtwoord": "koos een nieuw wachtwoord",
    "tweede_stap_aan": "zette inloggen in twee stappen aan",
    "account_gemaakt": "maakte een account",
    "account_wachtwoord": "gaf een nieuw wachtwoord uit",
    "account_dicht": "sloot een account",
    "account_open": "opende een account weer",
    "bekeken": "bekeek een persoon",
    "ingelezen": "las een werkboek in",
    "inlezen_ongedaan": "draaide een werkboek terug",
    "concept_gemaakt": "maakte een concept",
    "concept_gewijzigd": "wijzigde een concept",
    "concept_ongedaan": "draaide een wijziging terug",
    "concept_weg": "gooide een concept weg",
    "gepubliceerd": "publiceerde een plan",
    "rekenen_gevraagd": "vroeg om een nieuw plan",
    "rekenen_gestopt": "stopte het rekenen",
    "backup_gemaakt": "maakte een backup",
    "hersteld": "zette een backup terug",
}
"""What can stand in the log, in words; the code never changes."""


@dataclass(frozen=True)
class Regel:
    """One line of the log."""

    nummer: int
    op: datetime
    naam: str
    zin: str
    waarop: str
    oud: str
    nieuw: str
    waarom: str


@dataclass(frozen=True)
class Logboek:
    """A page of the log, newest first; `stuk` is the first line whose seal is wrong."""

    regels: tuple[Regel, ...]
    verder: int | None
    stuk: int | None


def read_log(db: Database, gebruiker: Gebruiker, voor: int | None = None) -> Logboek:
    """A page of the log, before line `voor`."""
    gebruiker.eis(Recht.LOGBOEK)
    with db.read() as s:
        rijen = logboek.newest(s, BLADZIJDE + 1, voor)
        stuk = logboek.broken_at(s)
    regels = tuple(
        Regel(r.id, r.op, naam or "het programma", WOORDEN[r.wat], r.waarop, r.oud, r.nieuw, r.waarom)
        for r, naam in rijen[:BLADZIJDE]
    )
    return Logboek(regels, regels[-1].nummer if len(rijen) > BLADZIJDE else None, stuk)
