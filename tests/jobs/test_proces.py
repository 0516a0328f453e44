"""The worker beside a server: started again when it dies, ended with the server, and not cut off when that crashes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from scheduler.jobs import proces
from scheduler.jobs.proces import ADRES, worker_for
from scheduler.service.plan.rekenen import ask_plan
from tests.jobs.conftest import GEDULD, NU, TEAMLEIDER, alive, first_task, until


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(proces, "ADEM", 0.1)


def test_a_worker_process_does_the_work_and_ends_with_its_server(db):
    ask_plan(db, TEAMLEIDER, "Nieuw", 10, NU)
    with worker_for(db.adres) as toezicht:
        until(lambda: not first_task(db).bezig, "klaar")
    assert first_task(db).status == "klaar"
    assert toezicht.proces.returncode == 0


def test_a_worker_that_dies_is_started_again(db):
    with worker_for(db.adres) as toezicht:
        until(lambda: alive(db) == 1, "een werker")
        eerste = toezicht.proces
        eerste.send_signal(signal.SIGKILL)
        until(lambda: toezicht.proces is not eerste, "een nieuwe werker")
        ask_plan(db, TEAMLEIDER, "Nieuw", 10, NU)
        until(lambda: not first_task(db).bezig, "klaar")
    assert first_task(db).status == "klaar"
    assert toezicht.proces.returncode == 0


def test_a_worker_whose_server_crashed_finishes_its_search_and_then_ends(db):
    ask_plan(db, TEAMLEIDER, "Nieuw", 10, NU)
    p = subprocess.Popen(
        [sys.executable, "-m", "scheduler.jobs"], stdin=subprocess.PIPE, env={**os.environ, ADRES: db.adres}
    )
    until(lambda: first_task(db).status == "loopt" or not first_task(db).bezig, "begonnen")
    p.stdin.close()
    assert p.wait(GEDULD) == 0
    assert first_task(db).status == "klaar"
    assert alive(db) == 0
