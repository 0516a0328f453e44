"""The loop that mails runs beside the searches, survives a bug, and ends when it is told to."""

from __future__ import annotations

import threading
import time

import pytest

from scheduler.jobs import post
from scheduler.service.opslag import open_database


class Kapot:
    """A mail server that is a bug: whatever is asked of it fails."""


@pytest.fixture
def db(tmp_path):
    database = open_database(tmp_path / "post.db")
    yield database
    database.close()


def test_the_loop_goes_on_after_a_bug_and_ends_when_told(db, monkeypatch, caplog):
    rondes = []

    def fail(*_wat):
        rondes.append(1)
        raise RuntimeError("een fout in het programma")

    monkeypatch.setattr(post, "RUST", 0.01)
    monkeypatch.setattr(post, "send_due", fail)
    einde = threading.Event()
    draad = post.start_post(db, Kapot(), einde)
    tot = time.monotonic() + 5
    while len(rondes) < 3 and time.monotonic() < tot:
        time.sleep(0.01)
    einde.set()
    draad.join(5)
    assert not draad.is_alive()
    assert len(rondes) >= 3
    assert "de ronde van de post is afgebroken" in caplog.text
