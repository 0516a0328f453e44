"""The demonstration: a fresh database with the example plan, published, and an account for every role."""

from __future__ import annotations

import secrets
from pathlib import Path

import waitress

from scheduler.jobs.proces import worker_for
from scheduler.service.demo import build_demo
from scheduler.service.opslag import open_database
from web.app import create_app

ADRES = "127.0.0.1"


def serve_demo(map_: Path, port: int, werkboek: Path) -> None:
    """Show a plan workbook in the browser: fill a database in `map_`, print the log-ins, and serve until Ctrl-C."""
    map_.mkdir(parents=True, exist_ok=True)
    for oud in map_.glob("inburgerplan.db*"):
        oud.unlink()
    database = open_database(map_ / "inburgerplan.db")
    logins = build_demo(database, werkboek)
    app = create_app(database, secrets.token_hex(32), twee_stappen=False)
    print(f"\nInburgerplan staat klaar op http://{ADRES}:{port}\n")  # noqa: T201
    breedte = max(len(r.inlognaam) for r in logins)
    for rij in logins:
        print(f"  {rij.rol:<13} inlognaam {rij.inlognaam:<{breedte}}  wachtwoord {rij.wachtwoord}")  # noqa: T201
    print("\nStoppen: Ctrl-C\n", flush=True)  # noqa: T201
    with worker_for(database.adres):
        waitress.serve(app, host=ADRES, port=port, threads=8, ident=None)
