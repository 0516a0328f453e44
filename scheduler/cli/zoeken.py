"""Runs a search in a thread of its own, so that Ctrl-C can ask it to stop and still keep the best plan."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")
TIK = 0.2
"""Seconds between two looks at the keyboard."""


class Zoektocht(Generic[T]):
    """One piece of work in the background. The first Ctrl-C asks it to stop; the second ends everything.

    Work that goes on with something else may clear the stop: then the next Ctrl-C is a first one again.
    """

    def __init__(self, work: Callable[[threading.Event], T], on_stop: Callable[[], None]) -> None:
        self.stop = threading.Event()
        self._done = threading.Event()
        self._work, self._on_stop = work, on_stop
        self._answer: list[T] = []
        self._error: list[BaseException] = []

    def wait(self) -> T:
        """Wait for the answer; raises what the work raised, and KeyboardInterrupt at the second Ctrl-C."""
        # its own event: a Thread.join that is interrupted takes the thread for dead
        threading.Thread(target=self._run, daemon=True).start()
        while not self._done.is_set():
            try:
                self._done.wait(TIK)
            except KeyboardInterrupt:
                if self.stop.is_set():
                    raise
                self.stop.set()
                self._on_stop()
        if self._error:
            raise self._error[0]
        return self._answer[0]

    def _run(self) -> None:
        try:
            self._answer.append(self._work(self.stop))
        except BaseException as fout:  # noqa: BLE001 - it is raised again where it is waited for
            self._error.append(fout)
        finally:
            self._done.set()
