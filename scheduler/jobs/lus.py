"""A loop beside the loop that searches: it does one thing again and again, and goes on after a bug."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

_log = logging.getLogger(__name__)


def start_loop(naam: str, rust: float, doe: Callable[[], object], einde: threading.Event) -> threading.Thread:
    """Do something every `rust` seconds, in a thread of its own until `einde`. `naam` is for the log."""
    draad = threading.Thread(target=_run, args=(naam, rust, doe, einde), daemon=True)
    draad.start()
    return draad


def _run(naam: str, rust: float, doe: Callable[[], object], einde: threading.Event) -> None:
    while not einde.wait(rust):
        try:
            doe()
        except Exception:  # noqa: BLE001 - a bug in one round must not stop the loop for good
            _log.exception("een ronde van de %s is afgebroken", naam)
