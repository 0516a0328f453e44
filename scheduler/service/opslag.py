"""The database as the floors above know it."""

from __future__ import annotations

from pathlib import Path

from scheduler.errors import UnreadableFile
from scheduler.storage.database import Database, Session, clock, file_of, sqlite_address

__all__ = ["Database", "Session", "clock", "file_of", "open_database", "sqlite_address"]


def open_database(adres: str | Path, *, nieuw: bool = True) -> Database:
    """Open a database, by its address or as an SQLite file, and bring its tables up to date.

    With `nieuw=False` an SQLite file has to be there already. Raises UnreadableFile.
    """
    adres = sqlite_address(adres) if isinstance(adres, Path) else adres
    bestand = file_of(adres)
    if not nieuw and bestand is not None and not bestand.exists():
        raise UnreadableFile(f"De database {bestand} is er niet.", "staat INBURGERPLAN_DATA op een andere map.")
    database = Database(adres)
    database.migrate()
    return database
