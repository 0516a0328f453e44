"""The first account of a new installation."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from scheduler.errors import KanNiet
from scheduler.service.toegang.accounts import WACHTWOORD_MIN
from scheduler.service.toegang.begin import is_new, make_first
from web.fouten import first_line
from web.toegang import address, agent, db, now, start_session

bp = Blueprint("begin", __name__, url_prefix="/begin")


@bp.get("")
def form() -> str | Response:
    """Ask for the code of the console and for who the first teamleider is."""
    return render_template("begin/form.html", minstens=WACHTWOORD_MIN) if is_new(db()) else _to_start()


@bp.post("")
def save() -> tuple[str, int] | Response:
    """Make the account and log in; the second step comes next."""
    if not is_new(db()):
        return _to_start()
    code, naam, inlognaam = (request.form.get(k, "") for k in ("code", "naam", "inlognaam"))
    wachtwoord, nog_eens = request.form.get("wachtwoord", ""), request.form.get("nog_eens", "")
    try:
        sleutel = make_first(db(), code, naam, inlognaam, wachtwoord, nog_eens, address(), now(), browser=agent())
    except KanNiet as fout:
        return render_template("begin/form.html", minstens=WACHTWOORD_MIN, fout=first_line(fout)), 422
    start_session(sleutel=sleutel)
    return _to_start()


def _to_start() -> Response:
    return redirect(url_for("start.index"), 303)
