"""The loop that watches the clock goes on after a bug and ends when it is told to."""

from __future__ import annotations

import threading
import time

from scheduler.jobs import klok


def test_the_clock_goes_on_after_a_bug_and_ends_when_told(db, monkeypatch, caplog):
    rondes = []

    def fail(*_wat, **_meer):
        rondes.append(1)
        raise RuntimeError("een fout in het programma")

    monkeypatch.setattr(klok, "RUST", 0.01)
    monkeypatch.setattr(klok, "ask_due", fail)
    einde = threading.Event()
    draad = klok.start_clock(db, einde, mail=False)
    tot = time.monotonic() + 5
    while len(rondes) < 3 and time.monotonic() < tot:
        time.sleep(0.01)
    einde.set()
    draad.join(5)
    assert not draad.is_alive()
    assert len(rondes) >= 3
    assert "de ronde van de klok is afgebroken" in caplog.text
