"""A real PostgreSQL for the tests: a server in a folder of its own, reached over a socket, gone afterwards."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import psycopg

ONTBREEKT = "PostgreSQL ontbreekt: apt-get install postgresql"
GEEN_ROOT = ("postgres", "nobody")
"""PostgreSQL refuses to run as root: as one of these users then."""
SNEL = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=60 -c shared_buffers=32MB"


def find_programs() -> Path | None:
    """The folder with the programs of the newest server that is installed."""
    folders = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"),
        key=lambda p: int(p.parent.name) if p.parent.name.isdigit() else 0,
        reverse=True,
    )
    on_path = shutil.which("initdb")
    folders += [Path(on_path).resolve().parent] if on_path else []
    return next((f for f in folders if (f / "initdb").exists() and (f / "pg_ctl").exists()), None)


@dataclass
class Server:
    """A server that runs; every database gets a name of its own."""

    map: Path
    nummers: Iterator[int] = field(default_factory=count)

    def address(self, naam: str) -> str:
        return f"postgresql+psycopg://inburgerplan@/{naam}?host={self.map}"

    def create(self, sjabloon: str = "template0") -> str:
        """A new database, empty or a copy of another, by its name."""
        naam = f"proef{next(self.nummers)}"
        self._do(f'CREATE DATABASE "{naam}" TEMPLATE "{sjabloon}"')
        return naam

    def drop(self, naam: str) -> None:
        self._do(f'DROP DATABASE "{naam}" WITH (FORCE)')

    def _do(self, opdracht: str) -> None:
        with psycopg.connect(f"host={self.map} user=inburgerplan dbname=postgres", autocommit=True) as c:
            c.execute(opdracht)


@contextmanager
def running_server(programs: Path) -> Iterator[Server]:
    """A fresh server, reached only over a socket in a folder that is closed to others."""
    map_ = Path(tempfile.mkdtemp(prefix="pg", dir="/tmp"))  # the path of a socket has to be short
    wie = _user()
    if wie:
        shutil.chown(map_, wie)
    gegevens = map_ / "gegevens"
    try:
        _run(wie, programs / "initdb", "-D", gegevens, "-U", "inburgerplan", "-A", "trust", "-E", "UTF8", "--no-sync")
        opties = f"-c listen_addresses='' -c unix_socket_directories={map_} {SNEL}"
        _run(wie, programs / "pg_ctl", "-D", gegevens, "-w", "-l", map_ / "log", "-o", opties, "start")
        try:
            yield Server(map_)
        finally:
            _run(wie, programs / "pg_ctl", "-D", gegevens, "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(map_, ignore_errors=True)


def _user() -> str:
    """Who has to run the server when we are root; empty when we may do it ourselves."""
    if os.geteuid() != 0:
        return ""
    bekend = {p.pw_name for p in pwd.getpwall()}
    return next(n for n in GEEN_ROOT if n in bekend)


def _run(wie: str, *opdracht: object) -> None:
    voor = ["runuser", "-u", wie, "--"] if wie else []
    with tempfile.TemporaryFile("w+") as uitvoer:  # a file: the server that stays behind would keep a pipe open
        gedaan = subprocess.run(
            [*voor, *map(str, opdracht)], stdout=uitvoer, stderr=subprocess.STDOUT, check=False, cwd="/tmp"
        )
        uitvoer.seek(0)
        assert gedaan.returncode == 0, uitvoer.read()
