"""The demonstration: a fresh database with the example plan, published, and an account for every role."""

from __future__ import annotations

import secrets
from pathlib import Path

from scheduler.jobs.proces import worker_for
from scheduler.service.opslag import open_database
from web.app import create_app
from web.server import listen

ADRES = "127.0.0.1"


def serve_demo(map_: Path, port: int, werkboek: Path) -> None:
    """Show a plan workbook in the browser: fill a database in `map_`, print the log-ins, and serve until Ctrl-C."""
    from scheduler.service.beheer.demo import (
        build_demo,  # reads a workbook, which the server itself never does when it starts
    )

    map_.mkdir(parents=True, exist_ok=True)
    for oud in map_.glob("inburgerplan.db*"):
        oud.unlink()
    database = open_database(map_ / "inburgerplan.db")
    logins = build_demo(database, werkboek)
    app = create_app(database, secrets.token_hex(32), twee_stappen=False)
    breedte = max(len(r.inlognaam) for r in logins)
    rijen = [f"  {r.rol:<13} inlognaam {r.inlognaam:<{breedte}}  wachtwoord {r.wachtwoord}" for r in logins]
    klaar = [f"\nInburgerplan staat klaar op http://{ADRES}:{port}\n", *rijen, "\nStoppen: Ctrl-C\n"]
    with worker_for(database.adres):
        listen(app, ADRES, port, "\n".join(klaar))
    database.close()
