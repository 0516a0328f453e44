"""The calendar of a volunteer on his telephone: the page with the link, and the feed that a calendar fetches."""

from __future__ import annotations

from datetime import timedelta

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response as Antwoord

from scheduler.errors import UnknownCode
from scheduler.service.mijn.agenda import drop_link, is_current, make_link, read_feed, read_link, set_names
from scheduler.service.toegang.rem import Rem
from scheduler.service.toegang.sessies import hash_of
from web.taal import _
from web.toegang import address, db, now, outside_url, user

bp = Blueprint("agenda", __name__)

BEWAREN = timedelta(hours=1)
"""How long a calendar program may keep what it fetched before it asks again."""
PER_LINK = Rem("agendalink", hoogstens=60, binnen=timedelta(hours=1))
FOUT_PER_ADRES = Rem("agenda vanaf", hoogstens=30, binnen=timedelta(minutes=15))
"""Two brakes: on one link, and on wrong links from one address."""


@bp.get("/mijn-pagina/agenda")
def index() -> str:
    """Whether there is a link; right after making it, the link itself."""
    geheim = session.get("agendalink", "")
    nieuw = geheim if geheim and is_current(db(), user(), geheim) else ""
    adres = outside_url("agenda.feed", geheim=nieuw) if nieuw else ""
    return render_template("mijn/agenda.html", link=read_link(db(), user()), adres=adres)


@bp.post("/mijn-pagina/agenda")
def renew() -> Antwoord:
    """Make a link; the old one stops."""
    session["agendalink"] = make_link(db(), user(), now())
    return redirect(url_for("agenda.index"), 303)


@bp.post("/mijn-pagina/agenda/namen")
def names() -> Antwoord:
    """First names in the calendar, or not."""
    set_names(db(), user(), now(), aan=request.form.get("namen") == "ja")
    flash(_("Bewaard. Uw telefoon haalt de agenda zelf opnieuw op."))
    return redirect(url_for("agenda.index"), 303)


@bp.post("/mijn-pagina/agenda/stop")
def stop() -> Antwoord:
    """Stop the link."""
    drop_link(db(), user(), now())
    session.pop("agendalink", None)
    flash(_("De link werkt niet meer."))
    return redirect(url_for("agenda.index"), 303)


@bp.get("/agenda/<geheim>.ics")
def feed(geheim: str) -> Response:
    """The calendar behind a secret link: no log-in, no cookies; the secret is the key."""
    nu, adres = now(), address()
    if FOUT_PER_ADRES.full(db(), adres, nu) or not PER_LINK.count(db(), hash_of(geheim), nu):
        abort(429)
    try:
        uit = read_feed(db(), geheim, nu)
    except UnknownCode:
        FOUT_PER_ADRES.count(db(), adres, nu)
        raise
    antwoord = Response(uit.inhoud, content_type="text/calendar; charset=utf-8")
    antwoord.headers["Content-Disposition"] = 'inline; filename="afspraken.ics"'
    antwoord.headers["Referrer-Policy"] = "no-referrer"
    antwoord.cache_control.private = True
    antwoord.cache_control.max_age = int(BEWAREN.total_seconds())
    antwoord.last_modified = uit.gewijzigd
    antwoord.set_etag(uit.kenmerk)
    antwoord.make_conditional(request)
    return antwoord
