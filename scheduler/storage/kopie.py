"""All rows of a database as one file, whatever the kind of database: an SQLite file with the same tables.

Beside the tables it holds `kopie`: when it was made, at which revision, and of every table how many rows it has and a
hash over what stands in them. So a copy can be checked by itself, and one of PostgreSQL can go back into SQLite.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Dialect, Table, func, insert, select, text
from sqlalchemy.dialects import sqlite as sqlite_dialect
from sqlalchemy.orm import Session

from scheduler.storage.base import Base
from scheduler.storage.database import Database, newest_revision, sqlite_address

VLUCHTIG = frozenset({"sessies", "werkers", "inlogpogingen", "inloglinks", "inlogverzoeken", "begincodes"})
"""Tables that are about this moment: who is logged in, which workers run. They are not copied."""
PORTIE = 200
KENMERK = "kopie"
SQLITE: Dialect = sqlite_dialect.dialect()


class SlechteKopie(Exception):
    """The file is no copy of a database, or is not as it was written; the text says where."""


@dataclass(frozen=True)
class Inhoud:
    """What a copy says of itself: when it was made, at which revision, and the rows and the hash of every table."""

    gemaakt_op: datetime
    revisie: str
    tabellen: dict[str, tuple[int, str]]

    @property
    def rijen(self) -> int:
        """How many rows there are in all."""
        return sum(aantal for aantal, _ in self.tabellen.values())


def write_copy(db: Database, pad: Path, nu: datetime) -> Inhoud:
    """Copy everything as it is at one moment into a new file, while others go on writing."""
    leeg = Database(sqlite_address(pad))
    leeg.migrate()
    leeg.close()
    tabellen = {}
    with db.snapshot() as bron, closing(sqlite3.connect(pad, isolation_level=None)) as doel:
        doel.execute("BEGIN")
        for tabel in _tables():
            kolommen = [tabel.columns[naam] for naam in _columns(doel, tabel.name)]
            erbij = f'INSERT INTO "{tabel.name}" VALUES ({", ".join("?" * len(kolommen))})'  # noqa: S608 - our own names
            telling = _Telling()
            for rij in _stored(bron, kolommen):
                telling.add(rij)
                doel.execute(erbij, rij)
            tabellen[tabel.name] = telling.outcome
        inhoud = Inhoud(nu, newest_revision(), tabellen)
        doel.execute(f"CREATE TABLE {KENMERK} (tekst TEXT NOT NULL)")
        doel.execute(f"INSERT INTO {KENMERK} VALUES (?)", (_as_text(inhoud),))  # noqa: S608 - our own name
        doel.execute("COMMIT")
        doel.execute("PRAGMA journal_mode=DELETE")  # one file, without a log beside it
    return inhoud


def check_copy(pad: Path) -> Inhoud:
    """Read a copy again and compare every table with its hash. Raises SlechteKopie."""
    try:
        with closing(sqlite3.connect(f"file:{pad.resolve().as_posix()}?mode=ro&immutable=1", uri=True)) as bron:
            inhoud = _from_text(bron.execute(f"SELECT tekst FROM {KENMERK}").fetchone()[0])  # noqa: S608
            for naam, verwacht in inhoud.tabellen.items():
                if _counted(bron, naam) != verwacht:
                    raise SlechteKopie(f"de tabel {naam} is niet zoals hij werd geschreven")
    except (sqlite3.Error, ValueError, KeyError, TypeError) as fout:
        raise SlechteKopie("het is geen backup, of het bestand is beschadigd") from fout
    return inhoud


def put_back(kopie: Database, s: Session) -> None:
    """Replace all rows by those of a copy that is up to date, inside one write session."""
    tabellen = _tables()
    for tabel in reversed(list(Base.metadata.sorted_tables)):
        s.execute(tabel.delete())
    with kopie.snapshot() as bron:
        for tabel in tabellen:
            in_volgorde = select(tabel).order_by(*tabel.primary_key.columns)  # a row may refer to an earlier one
            for rijen in bron.execute(in_volgorde).mappings().partitions(PORTIE):
                s.execute(insert(tabel), [dict(r) for r in rijen])
            _continue_counting(s, tabel)


def is_filled(s: Session) -> bool:
    """Whether there is anything that would be lost."""
    return any(s.execute(select(func.count()).select_from(t)).scalar_one() for t in _tables())


def _tables() -> list[Table]:
    """Every table that is copied, those that others refer to first."""
    return [t for t in Base.metadata.sorted_tables if t.name not in VLUCHTIG]


def _columns(bestand: sqlite3.Connection, tabel: str) -> list[str]:
    """The columns of a table in the order of the file: migrations may have added one at the end."""
    return [r[1] for r in bestand.execute(f'PRAGMA table_info("{tabel}")')]


def _stored(s: Session, kolommen: list[Column[Any]]) -> Iterator[tuple[Any, ...]]:
    """Every row in the form in which SQLite keeps it."""
    vormen = [k.type.dialect_impl(SQLITE).bind_processor(SQLITE) for k in kolommen]
    for rij in s.execute(select(*kolommen), execution_options={"yield_per": PORTIE}):
        yield tuple(vorm(w) if vorm else w for vorm, w in zip(vormen, rij, strict=True))


class _Telling:
    """Counts rows and adds up their hashes: the order in which a database gives them does not matter."""

    def __init__(self) -> None:
        self._aantal, self._som = 0, 0

    def add(self, rij: tuple[Any, ...]) -> None:
        """Every value with its kind and length, so that no two different rows look alike."""
        som = hashlib.sha256()
        for waarde in rij:
            kaal = int(waarde) if isinstance(waarde, bool) else waarde  # as SQLite keeps it
            rauw = kaal if isinstance(kaal, bytes) else str(kaal).encode()
            som.update(f"{type(kaal).__name__}:{len(rauw)}:".encode())
            som.update(rauw)
        self._aantal += 1
        self._som = (self._som + int.from_bytes(som.digest())) % 2**256

    @property
    def outcome(self) -> tuple[int, str]:
        """The number of rows and the sum of their hashes."""
        return self._aantal, f"{self._som:064x}"


def _counted(bron: sqlite3.Connection, tabel: str) -> tuple[int, str]:
    telling = _Telling()
    for rij in bron.execute(f'SELECT * FROM "{tabel}"'):  # noqa: S608 - a name of the file itself
        telling.add(rij)
    return telling.outcome


def _continue_counting(s: Session, tabel: Table) -> None:
    """PostgreSQL numbers new rows after the last one that was put back."""
    kolom = tabel.autoincrement_column
    if kolom is not None and s.get_bind().dialect.name == "postgresql":
        vraag = (
            f"SELECT setval(pg_get_serial_sequence('{tabel.name}', '{kolom.name}'), "  # noqa: S608 - our own names
            f"COALESCE(MAX({kolom.name}), 0) + 1, false) FROM {tabel.name} "
            f"WHERE pg_get_serial_sequence('{tabel.name}', '{kolom.name}') IS NOT NULL"
        )
        s.execute(text(vraag))


def _as_text(inhoud: Inhoud) -> str:
    return json.dumps(
        {"gemaakt_op": inhoud.gemaakt_op.isoformat(), "revisie": inhoud.revisie, "tabellen": inhoud.tabellen}
    )


def _from_text(tekst: str) -> Inhoud:
    d = json.loads(tekst)
    tabellen = {str(naam): (int(aantal), str(som)) for naam, (aantal, som) in d["tabellen"].items()}
    return Inhoud(datetime.fromisoformat(d["gemaakt_op"]), str(d["revisie"]), tabellen)
