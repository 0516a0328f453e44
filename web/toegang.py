"""Who is asking: every page is closed unless it says that it is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast

from flask import Flask, current_app, flash, g, redirect, request, session, url_for
from werkzeug.wrappers import Response

from scheduler.service.opslag import Database
from scheduler.service.plan.planbeeld import Planbeeld, need_version, newest_ref, open_plan
from scheduler.service.tijden import day_in_nl
from scheduler.service.toegang.accounts import Toegang
from scheduler.service.toegang.begin import is_new
from scheduler.service.toegang.rechten import Gebruiker, Recht, Rol
from scheduler.service.toegang.sessies import Ingelogd, who_is
from web.taal import _
from web.terug import came_from

BEGIN = frozenset({"begin.form", "begin.save"})
"""Endpoints for whoever makes the first account; they are there only while there is none."""
OPEN = BEGIN | {
    *("static", "taal.choose", "agenda.feed", "antwoord.show", "antwoord.save"),
    *("inloggen.form", "inloggen.enter", "twee_stappen.ask", "twee_stappen.enter"),
    *("inloglink.ask", "inloglink.send", "inloglink.show", "inloglink.enter"),
}
"""Endpoints for anybody; who fetches a calendar or answers by a link shows that he may by the secret in its address."""
EERST = frozenset({"account.form", "account.save", "account.leave_all", "inloggen.leave"})
"""Endpoints for somebody who has to choose a password first."""
DAARNA = EERST | {"twee_stappen.form", "twee_stappen.save"}
"""Endpoints for a member of staff who has to turn on the second step first."""


@dataclass(frozen=True)
class Kern:
    """What the application runs on.

    `twee_stappen` asks the second step of all staff, `mail` says that mail is sent, `webadres` is how people reach us.
    """

    database: Database
    klok: Callable[[], datetime]
    twee_stappen: bool
    mail: bool = False
    webadres: str = ""


def db() -> Database:
    """The database of this application."""
    return _kern().database


def now() -> datetime:
    """This moment."""
    return _kern().klok()


def today() -> date:
    """This day in the Netherlands."""
    return day_in_nl(now())


def mails() -> bool:
    """Whether this installation sends mail."""
    return _kern().mail


def address() -> str:
    """The internet address of whoever asks."""
    return request.remote_addr or ""


def agent() -> str:
    """What the browser of whoever asks calls itself."""
    return request.user_agent.string


def outside_url(endpoint: str, **waarden: Any) -> str:
    """An address to hand over: on the address of the settings, because a browser can name any other as ours."""
    webadres = _kern().webadres
    return f"{webadres}{url_for(endpoint, **waarden)}" if webadres else url_for(endpoint, _external=True, **waarden)


def user() -> Gebruiker:
    """Who is logged in."""
    return cast(Ingelogd, g.ingelogd).gebruiker


def plan_at(ref: str) -> Planbeeld:
    """The plan of the address, as this user may see it."""
    g.pb = open_plan(db(), user(), ref)
    return cast(Planbeeld, g.pb)


def plan_as_shown(ref: str, recht: Recht = Recht.PLAN_MAKEN) -> Planbeeld:
    """The plan of the address for an edit; raises Verouderd when it changed after the page was shown."""
    user().eis(recht)
    pb = plan_at(ref)
    need_version(pb, request.form.get("versie", type=int))
    return pb


def home_of(gebruiker: Gebruiker) -> str:
    """Where somebody begins."""
    if gebruiker.mag(Recht.PLAN_ZIEN):
        ref = newest_ref(db())
        return url_for("plan.board", ref=ref) if ref else url_for("plannen.index")
    return url_for("mijn.index") if gebruiker.mag(Recht.EIGEN_ZIEN) else url_for("accounts.index")


def start_session(**inhoud: object) -> None:
    """Forget everything of this browser but its language, and keep what is given."""
    taal = {"taal": session["taal"]} if "taal" in session else {}
    session.clear()
    session.update(taal | inhoud)


def let_in(toegang: Toegang, verder: str = "") -> Response:
    """Let this browser in with a cookie that has nothing of before, or ask for the code of the phone first."""
    if toegang.code_nodig:
        start_session(half={"account": toegang.code_nodig, "op": now().timestamp(), "verder": verder})
        return redirect(url_for("twee_stappen.ask"), 303)
    start_session(sleutel=toegang.sessie)
    return redirect(verder or url_for("start.index"), 303)


def install(app: Flask) -> None:
    """Ask of every request who it is from."""

    @app.before_request
    def who_asks() -> Response | None:
        g.ingelogd = None
        if request.endpoint == "static":
            return None
        sleutel = session.get("sleutel")
        g.ingelogd = who_is(db(), sleutel, now()) if sleutel else None
        if g.ingelogd is None and request.endpoint != "taal.choose" and is_new(db()):
            return None if request.endpoint in BEGIN else redirect(url_for("begin.form"), 303)
        if request.endpoint in OPEN:
            return None
        if g.ingelogd is None:
            verder = request.full_path.rstrip("?") if request.method == "GET" else came_from()
            if request.method == "POST" and request.endpoint != "inloggen.leave":
                flash(_("U was niet meer ingelogd. Er is niets bewaard. Log in en doe het opnieuw."))
            return redirect(url_for("inloggen.form", verder=verder or None), 303)
        if g.ingelogd.moet_wijzigen and request.endpoint not in EERST:
            return redirect(url_for("account.form"), 303)
        staf = g.ingelogd.gebruiker.rol is not Rol.VRIJWILLIGER
        if _kern().twee_stappen and staf and not g.ingelogd.twee_stappen and request.endpoint not in DAARNA:
            return redirect(url_for("twee_stappen.form"), 303)
        return None

    @app.context_processor
    def names() -> dict[str, object]:
        gebruiker = g.ingelogd.gebruiker if g.get("ingelogd") else None
        return {"gebruiker": gebruiker, "Recht": Recht, "pb": g.get("pb")}


def newest_plan(gebruiker: Gebruiker) -> str | None:
    """The address of the plan that the menu leads to: the one on screen, else the one that holds now."""
    if not gebruiker.mag(Recht.PLAN_ZIEN):
        return None
    return g.pb.ref if g.get("pb") else newest_ref(db())


def _kern() -> Kern:
    return cast(Kern, current_app.extensions["inburgerplan"])
