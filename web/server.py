"""Serving for real: a database that stays, a secret that stays, and the first account."""

from __future__ import annotations

import secrets
import signal
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NoReturn

import waitress
from flask import Flask

from scheduler.errors import VerkeerdeInstelling
from scheduler.jobs.proces import worker_for
from scheduler.service.beheer.installatie import Installatie, make_folder
from scheduler.service.berichten.postbus import postbus_of
from scheduler.service.opslag import open_database
from scheduler.service.toegang.begin import setup_code
from web.app import create_app

THREADS = 8


def serve(inst: Installatie, *, werker: bool = True) -> None:
    """Serve this installation until Ctrl-C or SIGTERM, with a worker beside it unless that runs elsewhere.

    While there is no account, a code is printed with which the first one is made.
    """
    make_folder(inst.data)
    db = open_database(inst.database_adres)
    code = setup_code(db, datetime.now(UTC))
    eerst = f"Er is nog geen account. Open de pagina en maak het eerste met deze code: {code}\n" if code else ""
    app = create_app(
        db,
        read_secret(inst.geheim),
        https=inst.https,
        mail=postbus_of(inst) is not None,
        webadres=inst.basis_url,
    )
    with worker_for(db.adres, inst.data) if werker else nullcontext():
        klaar = f"{eerst}Inburgerplan staat klaar op http://{inst.adres}:{inst.poort}. Stoppen: Ctrl-C"
        listen(app, inst.adres, inst.poort, klaar, proxy=inst.proxy)
    db.close()


def listen(app: Flask, adres: str, poort: int, klaar: str, *, proxy: str = "") -> None:
    """Answer browsers until Ctrl-C or SIGTERM; `klaar` is printed when the port is ours.

    Of a `proxy` that is named we believe who asks, and how.
    """
    vertrouwd: dict[str, Any] = {}
    if proxy:
        vertrouwd = {
            "trusted_proxy": proxy,
            "trusted_proxy_headers": {"x-forwarded-for", "x-forwarded-proto", "x-forwarded-host"},
            "clear_untrusted_proxy_headers": True,
        }
    try:
        server = waitress.create_server(app, host=adres, port=poort, threads=THREADS, ident=None, **vertrouwd)
    except OSError:
        raise VerkeerdeInstelling(
            f"Poort {poort} van {adres} is niet vrij.",
            "draait inburgerplan al, of kiest u een ander getal met --poort.",
        ) from None
    signal.signal(signal.SIGTERM, _leave)
    print(klaar, flush=True)  # noqa: T201
    server.run()
    server.close()


def read_secret(pad: Path) -> str:
    """The secret that signs cookies, made the first time, for the owner only."""
    if not pad.exists():
        nieuw = pad.with_suffix(".nieuw")
        nieuw.touch(mode=0o600)
        nieuw.write_text(secrets.token_hex(32), encoding="ascii")
        nieuw.replace(pad)  # in one step: a secret that is half there would be no secret
    return pad.read_text(encoding="ascii")


def _leave(_sein: int, _frame: object) -> NoReturn:
    """End as on Ctrl-C: waitress finishes its answers, and the worker keeps its best plan."""
    raise SystemExit(0)
