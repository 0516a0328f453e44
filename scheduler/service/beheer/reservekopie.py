"""Backups: a copy of everything while the program runs, and putting one back, all of it or nothing."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from scheduler.errors import KanNiet, UnreadableFile, UnwritableFile
from scheduler.service.opslag import Database, clock, open_database
from scheduler.storage import kopie, logboek, werkers
from scheduler.storage.database import newest_revision, sqlite_address


@dataclass(frozen=True)
class Gemaakt:
    """A backup that was read again; `logboek_stuk` is a line of the log that somebody changed outside the program."""

    pad: Path
    gemaakt_op: datetime
    rijen: int
    tabellen: int
    logboek_stuk: int | None = None


def make_backup(db: Database, uit: Path, nu: datetime) -> Gemaakt:
    """Write everything to a new file that only its owner can read, and read it again before it gets its name.

    Raises UnwritableFile.
    """
    if uit.exists():
        raise UnwritableFile(f"{uit} bestaat al.", "kiest u een naam met de datum van vandaag.")
    deel = uit.with_name(f".{uit.name}.deel")
    try:
        deel.unlink(missing_ok=True)
        deel.touch(mode=0o600)
        kopie.write_copy(db, deel, nu)
        inhoud = kopie.check_copy(deel)
        stuk = _broken_line(deel)
        deel.replace(uit)
    except OSError:
        raise UnwritableFile(f"Wij kunnen {uit} niet schrijven.", "is de map er niet, of is de schijf vol.") from None
    finally:
        for rest in (deel, *uit.parent.glob(f"{deel.name}-*")):
            rest.unlink(missing_ok=True)
    with db.write() as s:
        logboek.append(s, nu, None, "backup_gemaakt", nieuw=f"{inhoud.rijen} rijen")
    return Gemaakt(uit, inhoud.gemaakt_op, inhoud.rijen, len(inhoud.tabellen), stuk)


def read_backup(in_: Path) -> Gemaakt:
    """Check a backup. Raises UnreadableFile."""
    if not in_.is_file():
        raise UnreadableFile(f"Het bestand {in_} is er niet.", "staat het in een andere map.")
    try:
        inhoud = kopie.check_copy(in_)
    except kopie.SlechteKopie as fout:
        raise UnreadableFile(f"{in_} is niet te gebruiken: {fout}.", "hebt u een oudere backup.") from fout
    if inhoud.revisie > newest_revision():
        raise UnreadableFile(f"{in_} komt van een nieuwere versie van Inburgerplan.", "werkt u eerst deze versie bij.")
    return Gemaakt(in_, inhoud.gemaakt_op, inhoud.rijen, len(inhoud.tabellen), _broken_line(in_))


def restore(db: Database, in_: Path, opzij: Path, nu: datetime, *, vervang: bool) -> Gemaakt:
    """Put a backup back in one transaction. What was there is kept in the file `opzij`, and everybody logs in again.

    Raises UnreadableFile, and KanNiet when there are data and `vervang` does not say that they may go, or when a worker
    still runs.
    """
    gelezen = read_backup(in_)
    with db.read() as s:
        vol = kopie.is_filled(s)
        if werkers.count_workers(s, clock(s)):
            raise KanNiet("Inburgerplan draait nog.", "stopt u eerst inburgerplan web en inburgerplan werker.")
    if vol and not vervang:
        raise KanNiet("In de database staan al gegevens. Gebruik --vervang als die weg mogen.")
    if vol:
        make_backup(db, opzij, nu)
    with TemporaryDirectory() as map_:
        werk = Path(map_) / "kopie.db"
        shutil.copyfile(in_, werk)
        bron = open_database(werk)  # brings an older backup up to date
        try:
            with db.write() as s:
                kopie.put_back(bron, s)
                logboek.append(s, nu, None, "hersteld", nieuw=f"backup van {gelezen.gemaakt_op:%d-%m-%Y %H:%M} UTC")
        finally:
            bron.close()
    return gelezen


def _broken_line(kopie_: Path) -> int | None:
    """The first line of the log in a copy whose seal is wrong; opening a file changes it, so we open yet another."""
    with TemporaryDirectory() as map_:
        werk = Path(map_) / "kopie.db"
        shutil.copyfile(kopie_, werk)
        db = Database(sqlite_address(werk))
        try:
            with db.read() as s:
                return logboek.broken_at(s)
        finally:
            db.close()
