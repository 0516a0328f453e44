"""The loop of a worker: claim, work, wait. It ends when whoever started it is gone."""

from __future__ import annotations

import secrets
import threading
from typing import BinaryIO

from scheduler.service.opslag import Database
from scheduler.service.rekenwerk import claim, work

RUST = 0.5
"""Seconds between two looks at the queue."""


def run_worker(db: Database, einde: threading.Event) -> None:
    """Work until `einde`; a search that runs then stops and keeps its best plan."""
    huurder = secrets.token_hex(8)
    while not einde.wait(RUST):
        opgave = claim(db, huurder)
        if opgave is not None:
            stop = threading.Event()
            klaar = threading.Event()
            wacht = threading.Thread(target=_pass_on, args=(einde, stop, klaar), daemon=True)
            wacht.start()
            work(db, opgave, stop)
            klaar.set()
            wacht.join()


def end_with(bron: BinaryIO, einde: threading.Event) -> None:
    """Set `einde` as soon as the other side of the pipe is closed, also when that process crashed."""

    def listen() -> None:
        bron.read()
        einde.set()

    threading.Thread(target=listen, daemon=True).start()


def _pass_on(einde: threading.Event, stop: threading.Event, klaar: threading.Event) -> None:
    """Stop the search when the worker has to end."""
    while not klaar.wait(RUST):
        if einde.is_set():
            stop.set()
            return
