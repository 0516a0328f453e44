"""`inburgerplan web` as a real process: it starts, answers, is told to end, and is killed in the middle of a search."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

import pytest

from scheduler.service.opslag import clock, file_of
from scheduler.service.plan.rekenen import ask_plan, read_tasks
from scheduler.storage import werkers
from scheduler.storage.tables import Inlogpoging
from tests.jobs.conftest import GEDULD, TEAMLEIDER, until
from tests.web.conftest import NU


def free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


class Server:
    """A web process on the database of the test."""

    def __init__(self, adres: str, map_: Path, *opties: str, **instellingen: str) -> None:
        self.poort = free_port()
        bestand = file_of(adres)
        omgeving = {k: w for k, w in os.environ.items() if not k.startswith("INBURGERPLAN_")}
        omgeving |= {"INBURGERPLAN_DATA": str(bestand.parent if bestand else map_), **instellingen}
        if bestand is None:
            omgeving["INBURGERPLAN_DATABASE"] = adres
        opdracht = [sys.executable, "-m", "scheduler", "web", "--port", str(self.poort), *opties]
        self.popen = subprocess.Popen(opdracht, env=omgeving, stdout=subprocess.PIPE, text=True)

    def ask(self, pad: str, velden: dict[str, str] | None = None, **koppen: str) -> tuple[int, str, str]:
        """Status, text and cookie of a page."""
        c = HTTPConnection("127.0.0.1", self.poort, timeout=GEDULD)
        koppen = {k.replace("_", "-"): w for k, w in koppen.items()}
        if velden is not None:
            koppen["Content-Type"] = "application/x-www-form-urlencoded"
        c.request("GET" if velden is None else "POST", pad, urlencode(velden or {}), koppen)
        antwoord = c.getresponse()
        uit = antwoord.status, antwoord.read().decode(), (antwoord.headers.get("Set-Cookie") or "").split(";")[0]
        c.close()
        return uit

    def answers(self) -> bool:
        assert self.popen.poll() is None
        try:
            return self.ask("/inloggen")[0] == 200
        except OSError:
            return False

    def send(self, sein: signal.Signals) -> int:
        self.popen.send_signal(sein)
        code = self.popen.wait(GEDULD)
        self.popen.stdout.close()
        return code


@pytest.fixture
def start(adres_van_db, tmp_path, gevuld):
    gestart: list[Server] = []

    def start(*opties: str, **instellingen: str) -> Server:
        gestart.append(Server(adres_van_db, tmp_path, *opties, **instellingen))
        until(gestart[-1].answers, "het eerste antwoord")
        return gestart[-1]

    yield start
    for server in gestart:
        if server.popen.poll() is None:
            server.send(signal.SIGKILL)


def workers(db) -> int:
    with db.read() as s:
        return werkers.count_workers(s, clock(s))


def test_it_starts_with_a_worker_and_ends_with_it(db, start):
    server = start()
    until(lambda: workers(db) == 1, "een werker")
    assert server.send(signal.SIGTERM) == 0
    assert workers(db) == 0


def test_the_worker_may_run_elsewhere(db, start):
    server = start("--zonder-werker")
    time.sleep(2)
    assert workers(db) == 0
    assert server.send(signal.SIGINT) == 0


def test_a_search_survives_a_server_that_is_killed_and_started_again(db, start):
    ask_plan(db, TEAMLEIDER, "Nieuw", 10, NU)
    eerste = start()
    until(lambda: read_tasks(db, TEAMLEIDER).taken[0].status != "wacht", "begonnen")
    eerste.send(signal.SIGKILL)
    tweede = start()
    until(lambda: not read_tasks(db, TEAMLEIDER).bezig, "klaar")
    taak = read_tasks(db, TEAMLEIDER).taken[0]
    assert (taak.status, taak.poging) == ("klaar", 1)
    assert tweede.send(signal.SIGTERM) == 0


@pytest.mark.parametrize(("proxy", "adres"), [({}, "127.0.0.1"), ({"INBURGERPLAN_PROXY": "127.0.0.1"}, "198.51.100.7")])
def test_only_a_proxy_that_is_named_is_believed(db, start, proxy, adres):
    server = start("--zonder-werker", **proxy)
    _, tekst, koekje = server.ask("/inloggen")
    velden = {
        "csrf_token": re.search(r'name="csrf_token" value="([^"]+)"', tekst)[1],
        "inlognaam": "x",
        "wachtwoord": "y",
    }
    status, _, _ = server.ask("/inloggen", velden, Cookie=koekje, X_Forwarded_For="198.51.100.7")
    assert status == 422
    with db.read() as s:
        assert [p.adres for p in s.query(Inlogpoging)] == [adres]


def test_a_port_that_is_taken_is_told(tmp_path):
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        s.listen()
        poort = str(s.getsockname()[1])
        gedaan = subprocess.run(
            [sys.executable, "-m", "scheduler", "web", "--poort", poort, "--map", str(tmp_path)],
            capture_output=True,
            text=True,
            check=False,
        )
    assert (gedaan.returncode, gedaan.stdout) == (2, "")
    assert gedaan.stderr.startswith(f"Poort {poort} van 127.0.0.1 is niet vrij.")


def test_the_web_process_starts_without_heavy_libraries():
    zwaar = ("ortools", "pandas", "numpy", "highspy", "openpyxl", "xlsxwriter", "alembic", "holidays")
    code = f"import sys, web.server; print([m for m in {zwaar} if m in sys.modules])"
    uit = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert uit.stdout.strip() == "[]"


def test_a_database_that_does_not_answer_is_a_page_that_says_so(als, db, monkeypatch):
    from contextlib import contextmanager

    from scheduler.errors import GeenDatabase

    browser = als("teamleider")

    @contextmanager
    def away():
        raise GeenDatabase("De database antwoordt nu niet.", "helpt het om over een minuut terug te komen.")
        yield

    monkeypatch.setattr(db, "read", away)
    antwoord = browser.get("/plannen")
    assert antwoord.status_code == 503
    assert "De database antwoordt nu niet. Misschien helpt het om over een minuut terug te komen." in antwoord.text
