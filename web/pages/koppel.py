"""A taalcoach and his cursist: meetings held, a note, and saying that it does not work out."""

from __future__ import annotations

from datetime import date

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from scheduler.errors import KanNiet
from scheduler.service.mijn.koppel import drop_meeting, find_pair, report_meeting, say_no_match, write_note
from scheduler.service.mijn.meldingen import LEVEN, TEKST_MAX
from web.fouten import first_line
from web.taal import _
from web.toegang import db, now, today, user

bp = Blueprint("koppel", __name__, url_prefix="/mijn-pagina/koppel/<sleutel>")


@bp.get("")
def show(sleutel: str) -> str:
    """The own cursist."""
    return _page(sleutel)


@bp.post("/ontmoeting")
def meet(sleutel: str) -> tuple[str, int] | Response:
    """Report that the two met."""
    try:
        report_meeting(db(), user(), sleutel, _day("dag"), now())
    except KanNiet as fout:
        return _page(sleutel, first_line(fout)), 422
    flash(_("Dank u. De ontmoeting is genoteerd."))
    return _back(sleutel)


@bp.post("/ontmoeting/weg")
def unmeet(sleutel: str) -> Response:
    """Take a meeting back."""
    drop_meeting(db(), user(), sleutel, _day("dag"), now())
    return _back(sleutel)


@bp.post("/bericht")
def note(sleutel: str) -> tuple[str, int] | Response:
    """Send the coördinator a note."""
    try:
        write_note(db(), user(), sleutel, request.form.get("tekst", ""), now())
    except KanNiet as fout:
        return _page(sleutel, first_line(fout)), 422
    flash(_("Dank u. De coördinator leest uw bericht."))
    return _back(sleutel)


@bp.get("/klikt-niet")
def ask(sleutel: str) -> str:
    """Say what will happen, and ask once more."""
    return render_template("mijn/klikt_niet.html", k=find_pair(db(), user(), sleutel, now()))


@bp.post("/klikt-niet")
def no_match(sleutel: str) -> Response:
    """Tell the coördinator."""
    say_no_match(db(), user(), sleutel, now())
    flash(_("Dank u dat u dit zegt. De coördinator belt u."))
    return _back(sleutel)


def _page(sleutel: str, fout: str = "") -> str:
    k = find_pair(db(), user(), sleutel, now())
    grenzen = {"lengte": TEKST_MAX, "dagen": LEVEN.days}
    return render_template("mijn/koppel.html", k=k, vandaag=today(), fout=fout, **grenzen)


def _day(veld: str) -> date | None:
    return request.form.get(veld, type=date.fromisoformat)


def _back(sleutel: str) -> Response:
    return redirect(url_for("koppel.show", sleutel=sleutel), 303)
