"""Is this installation sound? Every point gets `goed`, `let op` or `fout`, and what to do about it."""

from __future__ import annotations

import os
import re
import shutil
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from scheduler.calendar.lesdagen import jaren_zonder_schoolvakanties
from scheduler.errors import SchedulerError
from scheduler.service.beheer.installatie import Installatie
from scheduler.service.berichten.postbus import NietVerzonden, postbus_of
from scheduler.service.opslag import Database, clock, file_of
from scheduler.service.tijden import day_in_nl
from scheduler.storage import werkers
from scheduler.storage.database import newest_revision

SLOTBESTAND = Path(__file__).parents[3] / "requirements.lock"
"""The locked versions; there in a checkout, not in a wheel."""
TERMIJN_JAREN = 3
"""How long somebody has for inburgering, and so how far forecasts of lessons look ahead."""
SCHIJF_FOUT, SCHIJF_LET_OP = 200, 2000
"""Free megabytes below which it is wrong, or asks for attention."""

Oordeel = Literal["goed", "let op", "fout"]


@dataclass(frozen=True)
class Punt:
    """One thing that was looked at; `doe` is what helps, when it is not good."""

    oordeel: Oordeel
    wat: str
    zin: str
    doe: str = ""


def check_installation(inst: Installatie, slotbestand: Path = SLOTBESTAND) -> Iterator[Punt]:
    """Look at everything, one point after the other."""
    yield _python()
    yield _packages(slotbestand)
    yield _time_zones()
    yield _postcodes()
    yield check_holidays(day_in_nl(datetime.now(UTC)))  # of this machine now, like everything here
    yield _folder(inst.data)
    yield _disk(inst.data)
    yield from _database(inst)
    yield _mail(inst)


def _python() -> Punt:
    # an older one does not even start this program
    nu = ".".join(map(str, sys.version_info[:3]))
    return Punt("goed", "Python", f"Dit is Python {nu}.")


def _packages(slotbestand: Path) -> Punt:
    if not slotbestand.is_file():
        return Punt(
            "let op", "Pakketten", "Wij weten niet welke versies er horen.", "Installeer met make install uit de map."
        )
    regels = re.findall(r"^([\w.-]+)==([^\s;\\]+)( ;)?", slotbestand.read_text(encoding="utf-8"), re.MULTILINE)
    vast = {naam: versie for naam, versie, voorwaarde in regels if not voorwaarde}
    anders = [
        f"{naam} {nu or 'ontbreekt'} (hoort {hoort})" for naam, hoort in vast.items() if (nu := _found(naam)) != hoort
    ]
    if anders:
        meer = f" En {len(anders) - 3} andere." if len(anders) > 3 else ""
        return Punt("fout", "Pakketten", f"{', '.join(anders[:3])}.{meer}", "Draai make install.")
    return Punt("goed", "Pakketten", f"Alle {len(vast)} pakketten hebben de vaste versie.")


def _found(pakket: str) -> str:
    try:
        return version(pakket)
    except PackageNotFoundError:
        return ""


def _time_zones() -> Punt:
    try:
        ZoneInfo("Europe/Amsterdam")
    except ZoneInfoNotFoundError:
        return Punt("fout", "Tijdzone", "De tijd in Nederland is niet bekend.", "Draai make install: tzdata ontbreekt.")
    return Punt("goed", "Tijdzone", "De tijd in Nederland is bekend.")


def _postcodes() -> Punt:
    tabel = files("seeds") / "postcodes.csv"
    aantal = len(tabel.read_text(encoding="utf-8").splitlines()) - 1 if tabel.is_file() else 0
    if not aantal:
        return Punt("fout", "Postcodes", "De tabel met postcodes ontbreekt.", "Installeer Inburgerplan opnieuw.")
    return Punt("goed", "Postcodes", f"Er zijn {aantal} postcodes bekend.")


def check_holidays(vandaag: date) -> Punt:
    """Whether the school holidays are known for as long as a term lasts: without them forecasts count on lessons."""
    laatste = date(vandaag.year + TERMIJN_JAREN, 12, 31)
    onbekend = jaren_zonder_schoolvakanties(vandaag, laatste)
    bekend = min(onbekend) - 1 if onbekend else laatste.year
    zin = f"De schoolvakanties zijn bekend tot en met {bekend}."
    if onbekend:
        doe = "Installeer een nieuwe versie: anders verwachten wij later te veel lessen."
        return Punt("let op", "Vakanties", zin, doe)
    return Punt("goed", "Vakanties", zin)


def _folder(map_: Path) -> Punt:
    if not map_.is_dir():
        return Punt("fout", "Map", f"De map {map_} is er niet.", "Start inburgerplan web: dat maakt de map.")
    if not os.access(map_, os.W_OK | os.X_OK):
        return Punt(
            "fout", "Map", f"Wij mogen niet schrijven in {map_}.", "Geef de gebruiker van het programma dat recht."
        )
    open_ = [p for p in (map_, *map_.iterdir()) if not p.is_symlink() and stat.S_IMODE(p.stat().st_mode) & 0o077]
    if open_ and os.name == "posix":
        return Punt("let op", "Map", f"Anderen op deze computer kunnen bij {open_[0]}.", f"Draai chmod -R go= {map_}")
    return Punt("goed", "Map", f"{map_} is van ons alleen.")


def _disk(map_: Path) -> Punt:
    plek = next((p for p in (map_, *map_.resolve().parents) if p.exists()), Path("/"))
    vrij = shutil.disk_usage(plek).free // 2**20
    if vrij < SCHIJF_FOUT:
        return Punt(
            "fout", "Schijf", f"Er is nog {vrij} MB vrij.", "Maak ruimte: zonder ruimte gaat er niets in de database."
        )
    if vrij < SCHIJF_LET_OP:
        return Punt(
            "let op",
            "Schijf",
            f"Er is nog {vrij} MB vrij.",
            "Maak ruimte, bijvoorbeeld door oude backups te verplaatsen.",
        )
    return Punt("goed", "Schijf", f"Er is {vrij // 1024} GB vrij.")


def _database(inst: Installatie) -> Iterator[Punt]:
    """The database, and the workers that write their signs of life in it."""
    soort = "PostgreSQL" if inst.postgresql else "SQLite"
    bestand = file_of(inst.database_adres)
    if bestand is not None and not bestand.exists():
        yield Punt("fout", "Database", "Er is nog geen database.", "Start inburgerplan web: dat maakt de database.")
        return
    try:
        db = Database(inst.database_adres)
        revisie = db.revision()
    except SchedulerError:
        yield Punt(
            "fout",
            "Database",
            f"{soort} antwoordt niet.",
            "Kijk of de database draait, en of INBURGERPLAN_DATABASE klopt.",
        )
        return
    try:
        if revisie != newest_revision():
            nieuwer = revisie > newest_revision()
            doe = (
                "Installeer de nieuwe versie van Inburgerplan."
                if nieuwer
                else "Start inburgerplan web: dat werkt de database bij."
            )
            yield Punt("fout", "Database", f"{soort} heeft stand {revisie or 'nul'}, wij {newest_revision()}.", doe)
            return
        yield Punt("goed", "Database", f"{soort} antwoordt en is bijgewerkt tot stand {revisie}.")
        with db.read() as s:
            aantal = werkers.count_workers(s, clock(s))
    finally:
        db.close()
    if aantal:
        yield Punt("goed", "Werker", "Er draait 1 werker." if aantal == 1 else f"Er draaien {aantal} werkers.")
    else:
        yield Punt(
            "let op",
            "Werker",
            "Er draait geen werker: niemand rekent.",
            "Start inburgerplan web of inburgerplan werker.",
        )


def _mail(inst: Installatie) -> Punt:
    if inst.smtp_host and not inst.smtp_van:
        return Punt("fout", "Mail", "Er is geen afzender ingesteld.", "Vul INBURGERPLAN_SMTP_VAN in.")
    postbus = postbus_of(inst)
    if postbus is None:
        return Punt(
            "let op", "Mail", "Er is geen mailserver ingesteld.", "Wilt u mailen? Vul INBURGERPLAN_SMTP_HOST in."
        )
    plek = f"{inst.smtp_host}, poort {inst.smtp_port}"
    try:
        postbus.greet()
    except NietVerzonden as fout:
        return Punt("fout", "Mail", f"{fout} Het gaat om {plek}.", "Kijk de instellingen INBURGERPLAN_SMTP_ na.")
    return Punt("goed", "Mail", f"{plek} antwoordt.")
