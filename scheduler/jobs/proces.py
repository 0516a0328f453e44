"""Starting a worker beside the web server, without loading the solver here."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

ADRES = "INBURGERPLAN_DATABASE"
WACHT = 20.0
"""Seconds that a worker gets to keep its best plan before it is ended."""


@contextmanager
def worker_for(adres: str) -> Iterator[subprocess.Popen[bytes]]:
    """A worker process that lives as long as the block."""
    omgeving = {**os.environ, ADRES: adres}  # not an argument: everybody on the machine can read those
    proces = subprocess.Popen([sys.executable, "-m", "scheduler.jobs"], stdin=subprocess.PIPE, env=omgeving)
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
