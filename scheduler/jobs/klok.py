"""The loop that watches the clock, beside the loop that searches: whose time to answer is over. It needs no mail."""

from __future__ import annotations

import logging
import threading
from datetime import UTC, datetime

from scheduler.service.opslag import Database
from scheduler.service.uitval.beurt import ask_due

RUST = 60.0
"""Seconds between two looks."""
_log = logging.getLogger(__name__)


def start_clock(db: Database, einde: threading.Event, *, mail: bool) -> threading.Thread:
    """Watch in a thread of its own until `einde`; with `mail` an approved message leaves by itself."""
    draad = threading.Thread(target=_run, args=(db, einde), kwargs={"mail": mail}, daemon=True)
    draad.start()
    return draad


def _run(db: Database, einde: threading.Event, *, mail: bool) -> None:
    while not einde.wait(RUST):
        try:
            ask_due(db, datetime.now(UTC), mail=mail)
        except Exception:  # noqa: BLE001 - a bug in one round must not stop the clock for good
            _log.exception("de ronde van de klok is afgebroken")
