"""The application factory."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from flask import Flask
from flask_wtf.csrf import CSRFProtect

from scheduler.service.opslag import Database
from scheduler.service.werkboek.inlezen import BESTAND_MAX
from web import bevinding, fouten, hoofden, invoer, menu, namen, opmaak, taal, terug, toegang, zoek
from web.pages import BLUEPRINTS

RUIMTE = 1024 * 1024
"""Bytes that a form may have beside a workbook."""


def create_app(
    database: Database,
    geheim: str,
    *,
    https: bool = False,
    twee_stappen: bool = True,
    mail: bool = False,
    webadres: str = "",
    klok: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Flask:
    """Build the application on a database.

    `geheim` signs cookies; `https` says that browsers come over TLS; `twee_stappen` asks all staff for a code from
    their phone; `mail` says that released messages are mailed; `webadres` is how people reach us, for links.
    """
    app = Flask(__name__)
    app.config.update(
        SECRET_KEY=geheim,
        MAX_CONTENT_LENGTH=BESTAND_MAX + RUIMTE,
        SESSION_COOKIE_NAME="inburgerplan",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=https,
        WTF_CSRF_TIME_LIMIT=int(timedelta(hours=12).total_seconds()),
        WTF_CSRF_SSL_STRICT=https,
    )
    app.extensions["inburgerplan"] = toegang.Kern(database, klok, twee_stappen, mail, webadres.rstrip("/"))
    toegang.install(app)  # first, because it reads no form: who sends too much is still known, and sees the menu
    invoer.install(app)
    CSRFProtect(app)
    hoofden.install(app, https=https)
    taal.install(app)
    menu.install(app)
    fouten.install(app)
    opmaak.install(app)
    namen.install(app)
    bevinding.install(app)
    zoek.install(app)
    terug.install(app)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    return app
