"""The own account: choosing a password, and where one is logged in."""

from __future__ import annotations

from flask import Blueprint, flash, g, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from scheduler.errors import KanNiet
from scheduler.service.toegang.accounts import WACHTWOORD_MIN, change_password, has_password
from scheduler.service.toegang.sessies import list_browsers, log_out_everywhere
from web.fouten import first_line
from web.taal import _
from web.toegang import db, now, start_session, user

bp = Blueprint("account", __name__, url_prefix="/mijn-account")


@bp.get("")
def form() -> str:
    """The second step, the browsers, and the form for a new password."""
    return _page()


@bp.post("")
def save() -> tuple[str, int] | Response:
    """Choose the new password; then everybody logs in again."""
    oud, nieuw, nog_eens = (request.form.get(k, "") for k in ("oud", "nieuw", "nog_eens"))
    try:
        change_password(db(), user(), oud, nieuw, nog_eens, now())
    except KanNiet as fout:
        return _page(first_line(fout)), 422
    start_session()
    flash(_("Uw nieuwe wachtwoord is bewaard. Log hiermee opnieuw in."))
    return redirect(url_for("inloggen.form"), 303)


@bp.post("/overal-uitloggen")
def leave_all() -> Response:
    """Log every browser of this account out."""
    log_out_everywhere(db(), user(), now())
    start_session()
    flash(_("U bent overal uitgelogd."))
    return redirect(url_for("inloggen.form"), 303)


def _page(fout: str = "") -> str:
    ik = g.ingelogd
    velden = {
        "moet": ik.moet_wijzigen,
        "twee": ik.twee_stappen,
        "minstens": WACHTWOORD_MIN,
        "heeft_wachtwoord": has_password(db(), user()),
        "browsers": list_browsers(db(), user(), session["sleutel"], now()),
    }
    return render_template("account/form.html", fout=fout, **velden)
