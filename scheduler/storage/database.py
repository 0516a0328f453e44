"""One database, SQLite by default and PostgreSQL by its address: sessions to read, sessions to write, migrations."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, create_engine, event, func, inspect, make_url, select, text
from sqlalchemy.exc import ArgumentError, InterfaceError, OperationalError
from sqlalchemy.orm import Session

from scheduler.errors import GeenDatabase, VerkeerdeInstelling
from scheduler.storage.frozen import freeze

if TYPE_CHECKING:
    from alembic.config import Config

__all__ = ["Database", "Session", "alembic_config", "clock", "file_of", "newest_revision", "sqlite_address"]

MIGRATIES = Path(__file__).parent / "migrations" / "versions"
WACHT_MS = 10_000
SLOT = 20_130_101
"""The lock that a writer on PostgreSQL takes, as BEGIN IMMEDIATE does on SQLite: one writer at a time."""


class Database:
    """A place to keep things. A write session locks first, so that reading and then writing is one step."""

    def __init__(self, adres: str) -> None:
        self.adres = adres
        try:
            # parameters hold people: they stay out of errors. A connection that was cut is made again before it is used
            self.engine = create_engine(adres, hide_parameters=True, pool_pre_ping=adres.startswith("postgresql"))
        except (ArgumentError, ValueError):
            raise VerkeerdeInstelling("Het adres van de database klopt niet.") from None
        if self.engine.dialect.name == "sqlite":
            _prepare_sqlite(self.engine)
        self._schrijver = self.engine.execution_options(schrijven=True)
        freeze()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that looks only; nothing of it is kept."""
        with _reachable(), Session(self.engine, expire_on_commit=False) as sessie:
            yield sessie

    @contextmanager
    def snapshot(self) -> Iterator[Session]:
        """A session that sees everything as it is at one moment, while others go on writing."""
        engine = self.engine
        if engine.dialect.name == "postgresql":
            engine = engine.execution_options(isolation_level="REPEATABLE READ")
        with _reachable(), Session(engine) as sessie:
            yield sessie

    @contextmanager
    def write(self) -> Iterator[Session]:
        """One transaction: all of it, or nothing when an exception leaves the block."""
        with _reachable(), Session(self._schrijver, expire_on_commit=False) as sessie, sessie.begin():
            if self.engine.dialect.name == "postgresql":
                sessie.execute(text(f"SELECT pg_advisory_xact_lock({SLOT})"))
            yield sessie

    def migrate(self, tot: str = "head") -> None:
        """Bring the tables up to the newest revision; of two processes at once the second waits for the first."""
        if tot == "head" and self.revision() == newest_revision():
            return  # most starts: without Alembic, which takes longer to load than all the rest
        from alembic import command

        with _reachable(), self._schrijver.begin() as verbinding:
            if self.engine.dialect.name == "postgresql":
                verbinding.execute(text(f"SELECT pg_advisory_xact_lock({SLOT})"))
            command.upgrade(alembic_config(verbinding), tot)

    def revision(self) -> str:
        """The revision of the tables; empty when there are none."""
        with self.read() as s:
            if not inspect(s.connection()).has_table("alembic_version"):
                return ""
            return s.execute(text("SELECT version_num FROM alembic_version")).scalar() or ""

    def close(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()


def clock(s: Session) -> datetime:
    """The time that everybody on this database agrees on: machines may differ, so PostgreSQL is asked for its own."""
    if s.get_bind().dialect.name == "postgresql":
        nu: datetime = s.execute(select(func.clock_timestamp())).scalar_one()
        return nu.astimezone(UTC)
    return datetime.now(UTC)


@contextmanager
def _reachable() -> Iterator[None]:
    """A database that is off, locked or full is told in one sentence; the error of the driver stays behind it."""
    try:
        yield
    except (OperationalError, InterfaceError) as fout:
        raise GeenDatabase("De database antwoordt nu niet.", "helpt het om over een minuut terug te komen.") from fout


def sqlite_address(pad: Path) -> str:
    """The address of a database in a file."""
    return f"sqlite:///{pad.resolve()}"


def file_of(adres: str) -> Path | None:
    """The file of a database, when it is one."""
    begin = "sqlite:///"
    return Path(adres.removeprefix(begin)) if adres.startswith(begin) else None


def newest_revision() -> str:
    """The last migration, by the number that its file begins with."""
    return max(p.name.split("_")[0] for p in MIGRATIES.glob("[0-9]*_*.py"))


def alembic_config(verbinding: Connection) -> Config:
    """What Alembic needs to know: where the migrations are and over which connection they go."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIES.parent).replace("%", "%%"))
    config.attributes["connection"] = verbinding
    return config


def _prepare_sqlite(engine: Engine) -> None:
    bestand = make_url(engine.url).database
    if bestand:
        Path(bestand).touch(mode=0o600)

    def on_connect(verbinding: sqlite3.Connection, _record: Any) -> None:
        verbinding.isolation_level = None  # SQLAlchemy itself says BEGIN, below
        for pragma in ("journal_mode=WAL", "foreign_keys=ON", f"busy_timeout={WACHT_MS}", "synchronous=NORMAL"):
            verbinding.execute(f"PRAGMA {pragma}").close()

    def on_begin(verbinding: Connection) -> None:
        schrijven = verbinding.get_execution_options().get("schrijven", False)
        verbinding.exec_driver_sql("BEGIN IMMEDIATE" if schrijven else "BEGIN")

    event.listen(engine, "connect", on_connect)
    event.listen(engine, "begin", on_begin)
