"""The loop that mails. Without a mail server it does not run."""

from __future__ import annotations

import threading
from datetime import UTC, datetime

from scheduler.jobs.lus import start_loop
from scheduler.service.berichten.postbus import Postbus
from scheduler.service.berichten.verzenden import send_due, send_links
from scheduler.service.opslag import Database

RUST = 5.0
"""Seconds between two looks at the outbox."""


def start_post(db: Database, postbus: Postbus, einde: threading.Event) -> threading.Thread:
    """Mail until `einde`."""

    def mail() -> None:
        send_links(db, postbus, _now())
        send_due(db, postbus, _now(), _now)

    return start_loop("post", RUST, mail, einde)


def _now() -> datetime:
    return datetime.now(UTC)
