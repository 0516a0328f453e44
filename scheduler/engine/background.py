"""Searches beside us that can be left behind: HiGHS cannot be interrupted when somebody asks to stop."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

Found = TypeVar("Found")


def in_background(search: Callable[[], Found]) -> Future[Found]:
    """Run a search in a thread that does not keep the program alive."""
    future: Future[Found] = Future()

    def run() -> None:
        try:
            future.set_result(search())
        except Exception as error:  # noqa: BLE001 - handed over to whoever asks for the result
            future.set_exception(error)

    threading.Thread(target=run, daemon=True).start()
    return future
