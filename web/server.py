"""Serving for real: a database that stays, a secret that stays, and the first account."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from pathlib import Path

import waitress

from scheduler.jobs.proces import worker_for
from scheduler.service.begin import setup_code
from scheduler.service.opslag import open_database
from scheduler.service.postbus import mailbox_of_environment
from web.app import create_app

BESTAND = "inburgerplan.db"
GEHEIM = "geheim.txt"


def serve(map_: Path, port: int, *, adres: str = "127.0.0.1", database: str = "", https: bool = False) -> None:
    """Serve the organisation whose files are in `map_`, until Ctrl-C.

    `database` is the address of another database, such as PostgreSQL. While there is no account, a code is printed
    with which the first one is made.
    """
    map_.mkdir(mode=0o700, parents=True, exist_ok=True)
    db = open_database(database or map_ / BESTAND)
    code = setup_code(db, datetime.now(UTC))
    if code:
        print(f"Er is nog geen account. Open de pagina en maak het eerste met deze code: {code}", flush=True)  # noqa: T201
    app = create_app(db, read_secret(map_ / GEHEIM), https=https, mail=mailbox_of_environment() is not None)
    print(f"Inburgerplan staat klaar op http://{adres}:{port}. Stoppen: Ctrl-C", flush=True)  # noqa: T201
    with worker_for(db.adres):
        waitress.serve(app, host=adres, port=port, threads=8, ident=None)


def read_secret(pad: Path) -> str:
    """The secret that signs cookies, made the first time, for the owner only."""
    if not pad.exists():
        pad.touch(mode=0o600)
        pad.write_text(secrets.token_hex(32), encoding="ascii")
    return pad.read_text(encoding="ascii")
