"""What runs beside the searches: it goes on after a bug and ends when it is told to."""

from __future__ import annotations

import threading

import pytest

from scheduler.jobs import klok, post
from scheduler.jobs.lus import start_loop

GEDULD = 60.0


def test_a_loop_goes_on_after_a_bug_and_ends_when_told(caplog):
    rondes, genoeg, einde = [], threading.Event(), threading.Event()

    def fail():
        rondes.append(1)
        if len(rondes) == 3:
            genoeg.set()
        raise RuntimeError("een fout in het programma")

    draad = start_loop("post", 0.01, fail, einde)
    assert genoeg.wait(GEDULD)
    einde.set()
    draad.join(GEDULD)
    assert not draad.is_alive()
    assert caplog.messages[:3] == ["een ronde van de post is afgebroken"] * 3


@pytest.mark.parametrize(
    ("lus", "wat", "start"),
    [
        (klok, "ask_due", lambda einde: klok.start_clock(None, einde, mail=False)),
        (post, "send_due", lambda einde: post.start_post(None, None, einde)),
    ],
    ids=["klok", "post"],
)
def test_the_clock_and_the_post_look_again_and_again(monkeypatch, lus, wat, start):
    gekeken, einde = threading.Semaphore(0), threading.Event()
    monkeypatch.setattr(lus, "RUST", 0.01)
    monkeypatch.setattr(post, "send_links", lambda *_: None)
    monkeypatch.setattr(lus, wat, lambda *_, **__: gekeken.release())
    draad = start(einde)
    assert gekeken.acquire(timeout=GEDULD)
    assert gekeken.acquire(timeout=GEDULD)
    einde.set()
    draad.join(GEDULD)
    assert not draad.is_alive()
