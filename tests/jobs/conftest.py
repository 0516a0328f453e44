"""The filled database of the pages, on both kinds, for workers in processes of their own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from datetime import timedelta

import pytest

from scheduler.service.opslag import clock
from scheduler.service.plan.rekenen import Rekenbeeld, read_tasks
from scheduler.service.plan.rekenwerk import STIL
from scheduler.service.toegang.rechten import Gebruiker, Rol
from scheduler.storage.tables import Taak, Werker
from tests.conftest import both_databases
from tests.web.conftest import NU, adres_van_db, db, gevuld, gevuld_postgres, light_hashes

__all__ = ["NU", "adres_van_db", "db", "gevuld", "gevuld_postgres", "light_hashes"]

TEAMLEIDER = Gebruiker(1, "Teamleider", Rol.TEAMLEIDER)
GEDULD = 240.0
"""Seconds that a test waits for what another process does: long, because a machine may be busy."""


def pytest_generate_tests(metafunc):
    both_databases(metafunc)


def until(klopt: Callable[[], bool], wat: str) -> None:
    """Wait until it is so."""
    einde = time.monotonic() + GEDULD
    while not klopt():
        assert time.monotonic() < einde, f"gewacht op: {wat}"
        threading.Event().wait(0.1)


def first_task(db) -> Rekenbeeld:
    return read_tasks(db, TEAMLEIDER).taken[-1]


def alive(db) -> int:
    with db.read() as s:
        return s.query(Werker).count()


def forget_heartbeat(db) -> None:
    """As if the worker fell silent long enough."""
    with db.write() as s:
        s.get_one(Taak, 1).hartslag = clock(s) - STIL - timedelta(seconds=1)


class Proces:
    """`inburgerplan werker` as a process."""

    def __init__(self, adres: str, map_) -> None:
        omgeving = {k: w for k, w in os.environ.items() if not k.startswith("INBURGERPLAN_")}
        omgeving["INBURGERPLAN_DATA"] = str(map_)
        if adres.startswith("postgresql"):
            omgeving["INBURGERPLAN_DATABASE"] = adres
        self.popen = subprocess.Popen(
            [sys.executable, "-m", "scheduler", "werker"], env=omgeving, stdout=subprocess.DEVNULL
        )

    def send(self, sein: signal.Signals) -> int:
        """Send a signal and wait for the end; gives the exit code."""
        self.popen.send_signal(sein)
        return self.popen.wait(GEDULD)


@pytest.fixture
def start_worker(adres_van_db, tmp_path):
    """Starts workers on the database of this test."""
    gestart: list[Proces] = []

    def start() -> Proces:
        gestart.append(Proces(adres_van_db, tmp_path))
        return gestart[-1]

    yield start
    for p in gestart:
        if p.popen.poll() is None:
            p.send(signal.SIGKILL)
