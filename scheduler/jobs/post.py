"""The loop that mails, beside the loop that searches. Without a mail server it does not run."""

from __future__ import annotations

import logging
import threading
from datetime import UTC, datetime

from scheduler.service.berichten.postbus import Postbus
from scheduler.service.berichten.verzenden import send_due, send_links
from scheduler.service.opslag import Database

RUST = 5.0
"""Seconds between two looks at the outbox."""
_log = logging.getLogger(__name__)


def start_post(db: Database, postbus: Postbus, einde: threading.Event) -> threading.Thread:
    """Mail in a thread of its own until `einde`."""
    draad = threading.Thread(target=_run, args=(db, postbus, einde), daemon=True)
    draad.start()
    return draad


def _run(db: Database, postbus: Postbus, einde: threading.Event) -> None:
    while not einde.wait(RUST):
        try:
            send_links(db, postbus, _now())
            send_due(db, postbus, _now(), _now)
        except Exception:  # noqa: BLE001 - a bug in one round must not stop the mail for good
            _log.exception("de ronde van de post is afgebroken")


def _now() -> datetime:
    return datetime.now(UTC)
