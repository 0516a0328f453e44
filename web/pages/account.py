"""The own account: choosing a password."""

from __future__ import annotations

from flask import Blueprint, flash, g, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from scheduler.errors import KanNiet
from scheduler.service.accounts import WACHTWOORD_MIN, change_password
from web.fouten import first_line
from web.toegang import db, now, user

bp = Blueprint("account", __name__, url_prefix="/mijn-account")


@bp.get("")
def form() -> str:
    """The second step, and the form for a new password."""
    return _page()


@bp.post("")
def save() -> tuple[str, int] | Response:
    """Choose the new password; then everybody logs in again."""
    oud, nieuw, nog_eens = (request.form.get(k, "") for k in ("oud", "nieuw", "nog_eens"))
    try:
        change_password(db(), user(), oud, nieuw, nog_eens, now())
    except KanNiet as fout:
        return _page(first_line(fout)), 422
    session.clear()
    flash("Uw nieuwe wachtwoord is bewaard. Log hiermee opnieuw in.")
    return redirect(url_for("inloggen.form"), 303)


def _page(fout: str = "") -> str:
    ik = g.ingelogd
    velden = {"moet": ik.moet_wijzigen, "twee": ik.twee_stappen, "minstens": WACHTWOORD_MIN}
    return render_template("account/form.html", fout=fout, **velden)
