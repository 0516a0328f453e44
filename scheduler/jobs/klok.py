"""The loop that watches the clock: whose time to answer is over. It needs no mail."""

from __future__ import annotations

import threading
from datetime import UTC, datetime

from scheduler.jobs.lus import start_loop
from scheduler.service.opslag import Database
from scheduler.service.uitval.beurt import ask_due

RUST = 60.0
"""Seconds between two looks."""


def start_clock(db: Database, einde: threading.Event, *, mail: bool) -> threading.Thread:
    """Watch until `einde`; with `mail` an approved message leaves by itself."""
    return start_loop("klok", RUST, lambda: ask_due(db, datetime.now(UTC), mail=mail), einde)
