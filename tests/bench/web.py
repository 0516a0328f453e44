"""How quick the pages are with a big round: `python -m tests.bench.web [--plan PLAN.xlsx] [--database ADDRESS]`.

The round zuidwest-2020 (706 cursisten, 350 volunteers), planned for a short while, is published in a fresh database and
served by the real command. Then: the time until the first answer and the memory of the server, the median time of every
page for each role, and 20 people who click at once while a search runs. It prints a table and leaves with 1 when a
target is missed.
"""

from __future__ import annotations

import argparse
import os
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from http.client import HTTPConnection
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import urlencode

from scheduler.service.beheer.demo import Login, build_demo
from scheduler.service.beheer.installatie import DATABASE
from scheduler.service.opslag import Database, open_database
from scheduler.service.plan.planbeeld import newest_ref
from scheduler.service.plan.rekenen import ask_plan, read_tasks
from scheduler.service.toegang.rechten import Gebruiker, Rol
from scheduler.storage.tables import Publicatie
from tests.bench.rounds import make_round

ROUND = "zuidwest-2020"
CACHE = Path("bench-out")
PLAN_SECONDS = 60
TIMES = 7
SEARCH_BEGINS = 60
PEOPLE, CLICKS = 20, 15
PAGE, BOARD, P95, START, MEGABYTES = 0.300, 0.500, 1.5, 2.0, 150
TEAMLEIDER = Gebruiker(1, "Teamleider Demo", Rol.TEAMLEIDER)


def main() -> None:
    """Measure, print, and leave with 1 when something is slower than we want."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.web")
    parser.add_argument("--plan", type=Path, help="a plan workbook of the round; without it one is made and kept")
    parser.add_argument("--database", default="", help="the address of an empty PostgreSQL database; default SQLite")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        db = open_database(asked.database or data / DATABASE)
        logins = {r.inlognaam: r for r in build_demo(db, asked.plan or _planned())}
        missed = list(_measure(db, data, asked.database, logins))
        db.close()
    print("\nmissed: " + ("; ".join(missed) if missed else "nothing"))
    sys.exit(bool(missed))


def _planned() -> Path:
    """The plan workbook of the round, made the first time."""
    plan, input_ = CACHE / f"{ROUND}-plan.xlsx", CACHE / f"{ROUND}.xlsx"
    if not plan.exists():
        from scheduler.service.werkboek.invoer import write_round

        CACHE.mkdir(exist_ok=True)
        write_round(input_, make_round(ROUND, 1))
        command = ["plan", str(input_), "--uit", str(plan), "--tijd", str(PLAN_SECONDS)]
        subprocess.run([sys.executable, "-m", "scheduler", *command], check=True)
    return plan


def _measure(db: Database, data: Path, database: str, logins: dict[str, Login]) -> Iterator[str]:
    pages = _pages(db)
    with _server(data, database) as server:
        begin = server.megabytes()
        print(f"first answer after {server.start:.2f} s ({server.cpu():.2f} s of processor), {begin} MB")
        if server.start > START:
            yield f"start {server.start:.2f} s"
        if begin > MEGABYTES:
            yield f"memory {begin} MB"
        for role, paths in pages.items():
            browser = _Browser(server.port, logins[role])
            for path in paths:
                worked = server.cpu()
                seconds = [browser.get(path) for _ in range(TIMES)]
                worked = (server.cpu() - worked) / TIMES
                most = BOARD if "/bord" in path else PAGE
                print(
                    f"{role:<13} {path:<45} {1000 * median(seconds):6.0f} ms   first {1000 * seconds[0]:6.0f} ms   "
                    f"processor {1000 * worked:6.0f} ms on average"
                )
                if median(seconds) > most:
                    yield f"{role} {path} {1000 * median(seconds):.0f} ms"
        print(f"after all pages {server.megabytes()} MB")
        yield from _crowd(db, server.port, logins, pages)
        print(f"after the crowd {server.megabytes()} MB")


def _pages(db: Database) -> dict[str, list[str]]:
    """What each role opens."""
    ref = newest_ref(db)
    with db.read() as s:
        plan = s.get_one(Publicatie, 1).inhoud
    groep = re.search(r'"groep":"([^"]+)"', plan)
    cursist = re.search(r'"cursist":"([^"]+)"', plan)
    helper = re.search(r'"vrijwilliger":"([^"]+)"', plan)
    assert groep
    assert cursist
    assert helper
    staff = [
        f"/plan/{ref}/bord",
        f"/plan/{ref}/bord?rijen=docent",
        f"/plan/{ref}/bord?cursist={cursist[1]}",
        f"/plan/{ref}/niet-geplaatst",
        f"/plan/{ref}/groep/{groep[1]}",
        f"/plan/{ref}/cursist/{cursist[1]}",
        f"/plan/{ref}/presentielijst?groep={groep[1]}",
        f"/plan/{ref}/vrijwilligers",
        f"/plan/{ref}/vrijwilligers/{helper[1]}",
        "/plannen",
        "/rekenen",
    ]
    return {
        "teamleider": [*staff, f"/plan/{ref}/termijnen", "/inlezen", "/logboek"],
        "coordinator": staff,
        "vrijwilliger": ["/mijn-pagina"],
        "beheerder": ["/accounts", "/logboek"],
    }


def _crowd(db: Database, port: int, logins: dict[str, Login], pages: dict[str, list[str]]) -> Iterator[str]:
    """Everybody clicks at once while a search runs."""
    ask_plan(db, TEAMLEIDER, "Meting", 60, datetime.now(UTC))
    until = time.monotonic() + SEARCH_BEGINS
    while read_tasks(db, TEAMLEIDER).taken[0].status == "wacht" and time.monotonic() < until:
        time.sleep(0.5)
    found: list[float] = []
    wrong: list[str] = []

    def click(n: int) -> None:
        role = ("teamleider", "coordinator", "coordinator", "vrijwilliger")[n % 4]
        try:
            browser = _Browser(port, logins[role])
            for k in range(CLICKS):
                found.append(browser.get(pages[role][(n + k) % len(pages[role])]))
        except (AssertionError, OSError) as error:
            wrong.append(f"{role}: {error}")

    people = [threading.Thread(target=click, args=(n,)) for n in range(PEOPLE)]
    begin = time.monotonic()
    for p in people:
        p.start()
    for p in people:
        p.join()
    p95 = quantiles(found, n=20)[-1]
    searching = read_tasks(db, TEAMLEIDER).bezig
    print(
        f"{PEOPLE} people, {len(found)} pages in {time.monotonic() - begin:.1f} s, search still runs: {searching}, "
        f"median {median(found):.2f} s, p95 {p95:.2f} s, wrong: {len(wrong)}"
    )
    if wrong:
        yield f"errors: {wrong[:3]}"
    if p95 > P95:
        yield f"p95 {p95:.2f} s"


@dataclass(frozen=True)
class _Server:
    """The real command, serving."""

    pid: int
    port: int
    start: float

    def cpu(self) -> float:
        """Seconds of processor that the web process used: on a busy machine the clock says more than the server did."""
        fields = Path(f"/proc/{self.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def megabytes(self) -> int:
        """Resident memory of the web process."""
        status = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii")
        found = re.search(r"VmRSS:\s+(\d+) kB", status)
        assert found
        return int(found[1]) // 1024


@contextmanager
def _server(data: Path, database: str) -> Iterator[_Server]:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port = s.getsockname()[1]
    begin = time.monotonic()
    command = [sys.executable, "-m", "tests.bench.served", str(data), str(port), database]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        while True:
            try:
                connection = HTTPConnection("127.0.0.1", port, timeout=60)
                connection.request("GET", "/inloggen")
                connection.getresponse().read()
                break
            except OSError:
                assert process.poll() is None, "the server ended"
                time.sleep(0.02)
        yield _Server(process.pid, port, time.monotonic() - begin)
    finally:
        process.terminate()
        process.wait(60)


class _Browser:
    """Somebody who logged in."""

    def __init__(self, port: int, login: Login) -> None:
        self._connection = HTTPConnection("127.0.0.1", port, timeout=60)
        self._cookie = ""
        page = self._ask("GET", "/inloggen")[1]
        token = re.search(r'name="csrf_token" value="([^"]+)"', page)
        assert token
        form = {"csrf_token": token[1], "inlognaam": login.inlognaam, "wachtwoord": login.wachtwoord}
        status, page = self._ask("POST", "/inloggen", urlencode(form))
        assert status == 303, f"log in: {status}"

    def get(self, path: str) -> float:
        """Open a page and give the seconds that took."""
        begin = time.monotonic()
        status, _ = self._ask("GET", path)
        assert status == 200, f"{path}: {status}"
        return time.monotonic() - begin

    def _ask(self, method: str, path: str, body: str = "") -> tuple[int, str]:
        headers = {"Cookie": self._cookie, "Content-Type": "application/x-www-form-urlencoded"}
        self._connection.request(method, path, body, headers)
        answer = self._connection.getresponse()
        text = answer.read().decode()
        cookie = answer.headers.get("Set-Cookie")
        self._cookie = cookie.split(";")[0] if cookie else self._cookie
        return answer.status, text


if __name__ == "__main__":
    main()
