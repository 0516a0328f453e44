"""Starting a worker beside the web server, without loading the solver here."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

WACHT = 20.0
"""Seconds that a worker gets to keep its best plan before it is ended."""


@contextmanager
def worker_for(adres: str) -> Iterator[subprocess.Popen[bytes]]:
    """A worker process that lives as long as the block."""
    proces = subprocess.Popen([sys.executable, "-m", "scheduler.jobs", adres], stdin=subprocess.PIPE)  # noqa: S603
    try:
        yield proces
    finally:
        if proces.stdin is not None:
            proces.stdin.close()
        try:
            proces.wait(WACHT)
        except subprocess.TimeoutExpired:
            proces.kill()
            proces.wait()
