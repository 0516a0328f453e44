"""The database as the floors above know it."""

from __future__ import annotations

from pathlib import Path

from scheduler.storage.database import Database, Session, clock, sqlite_address

__all__ = ["Database", "Session", "clock", "open_database", "sqlite_address"]


def open_database(adres: str | Path) -> Database:
    """Open a database, by its address or as an SQLite file, and bring its tables up to date."""
    database = Database(sqlite_address(adres) if isinstance(adres, Path) else adres)
    database.migrate()
    return database
