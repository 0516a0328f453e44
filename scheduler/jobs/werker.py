"""The loop of a worker: claim, work, wait."""

from __future__ import annotations

import logging
import os
import secrets
import signal
import threading
import time

from scheduler.errors import GeenDatabase
from scheduler.jobs.klok import start_clock
from scheduler.jobs.post import start_post
from scheduler.service.berichten.postbus import Postbus
from scheduler.service.opslag import Database
from scheduler.service.plan.rekenwerk import LEVENSTEKEN, claim, say_alive, say_goodbye, work

RUST = 0.5
"""Seconds between two looks at the queue."""
ZONDER_DATABASE = 5.0
"""Seconds before the next look when the database does not answer."""
_log = logging.getLogger(__name__)


class Einde:
    """What a worker hears from outside: to take no new search, or to stop at once and keep the best plan."""

    def __init__(self) -> None:
        self.na_deze = threading.Event()
        self.nu = threading.Event()

    def now(self) -> None:
        """Stop the search and keep its best plan."""
        self.nu.set()
        self.na_deze.set()

    def follow(self, bron: int) -> None:
        """Take no new search as soon as the other side of the pipe is closed, also when that process crashed."""

        def listen() -> None:
            os.read(bron, 1)  # not through a buffer: that has a lock, and Python cannot end while we wait in it
            self.na_deze.set()

        threading.Thread(target=listen, daemon=True).start()


def run_until_told(db: Database, einde: Einde, postbus: Postbus | None = None) -> None:
    """Work until SIGTERM, SIGINT, or until who started us is gone; with a `postbus` also mail what may go."""
    for sein in (signal.SIGTERM, signal.SIGINT):
        signal.signal(sein, lambda *_: einde.now())
    lus = threading.Thread(target=run_worker, args=(db, einde))
    lus.start()
    start_clock(db, einde.na_deze, mail=postbus is not None)
    if postbus is not None:
        start_post(db, postbus, einde.na_deze)
    while lus.is_alive():
        lus.join(RUST)  # in steps: a signal is heard between two of them, also while the solver works
    db.close()


def run_worker(db: Database, einde: Einde) -> None:
    """Work until the end; a search that runs then stops and keeps its best plan."""
    huurder = secrets.token_hex(8)
    gezien = float("-inf")
    while not einde.na_deze.wait(RUST):
        try:
            if time.monotonic() - gezien >= LEVENSTEKEN.total_seconds():
                say_alive(db, huurder)
                gezien = time.monotonic()
            opgave = claim(db, huurder)
            if opgave is not None:
                work(db, opgave, einde.nu)
        except GeenDatabase:
            _log.warning("de database antwoordt niet")
            einde.na_deze.wait(ZONDER_DATABASE)
    try:
        say_goodbye(db, huurder)
    except GeenDatabase:
        _log.warning("de database antwoordt niet")
