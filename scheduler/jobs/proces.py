"""A worker beside the web server, without loading the solver here; one that dies is started again."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ADRES = "INBURGERPLAN_WERKT_VOOR"
"""The variable that names the database to a worker: also the file of SQLite, which no setting can name."""
DATA = "INBURGERPLAN_DATA"
POST = "post"
"""The word that makes a worker mail as well."""
WACHT = 20.0
"""Seconds that a worker gets to keep its best plan before it is ended."""
ADEM = 1.0
"""Seconds before a worker that died is started again; twice as long every time that it dies soon, at most ADEM_MAX."""
ADEM_MAX = 60.0


class Toezicht(threading.Thread):
    """Keeps one worker process alive until the end."""

    def __init__(self, adres: str, data: Path | None) -> None:
        super().__init__(daemon=True)
        self._woorden = [POST] if data else []
        self._omgeving = {**os.environ, ADRES: adres}  # not an argument: everybody on the machine can read those
        if data:
            self._omgeving[DATA] = str(data)
        self._slot = threading.Lock()
        self._einde = threading.Event()
        self.proces = self._begin()

    def run(self) -> None:
        """Wait for the worker to die, and start another."""
        adem = ADEM
        while True:
            begonnen = time.monotonic()
            self.proces.wait()
            _close_pipe(self.proces)
            adem = ADEM if time.monotonic() - begonnen > ADEM_MAX else min(2 * adem, ADEM_MAX)
            if self._einde.wait(adem):
                return
            with self._slot:
                if self._einde.is_set():
                    return
                self.proces = self._begin()

    def end(self) -> None:
        """Ask the worker to keep its best plan and end; one that does not is ended."""
        with self._slot:
            self._einde.set()
            proces = self.proces
        proces.terminate()
        try:
            proces.wait(WACHT)
        except subprocess.TimeoutExpired:
            proces.kill()
            proces.wait()
        _close_pipe(proces)

    def _begin(self) -> subprocess.Popen[bytes]:
        # the pipe says nothing: it closes when this process is gone
        return subprocess.Popen(  # noqa: S603 - the words are our own
            [sys.executable, "-m", "scheduler.jobs", *self._woorden], stdin=subprocess.PIPE, env=self._omgeving
        )


def _close_pipe(proces: subprocess.Popen[bytes]) -> None:
    if proces.stdin is not None:
        proces.stdin.close()


@contextmanager
def worker_for(adres: str, data: Path | None = None) -> Iterator[Toezicht]:
    """A worker process that lives as long as the block; it mails when it gets the folder with the settings."""
    toezicht = Toezicht(adres, data)
    toezicht.start()
    try:
        yield toezicht
    finally:
        toezicht.end()
