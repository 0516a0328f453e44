"""Logging in and out."""

from __future__ import annotations

from flask import Blueprint, flash, g, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from scheduler.errors import KanNiet
from scheduler.service.toegang.accounts import log_in
from scheduler.service.toegang.sessies import log_out
from web.fouten import first_line
from web.taal import _
from web.terug import safe_next
from web.toegang import address, agent, db, let_in, mails, now, start_session

bp = Blueprint("inloggen", __name__)


@bp.get("/inloggen")
def form() -> str | Response:
    """Ask for name and password."""
    if g.ingelogd:
        return redirect(url_for("start.index"), 303)
    return render_template("inloggen/form.html", verder=safe_next(request.args.get("verder", "")), mail=mails())


@bp.post("/inloggen")
def enter() -> tuple[str, int] | Response:
    """Let somebody in, or say in one sentence why not."""
    verder = safe_next(request.form.get("verder", ""))
    inlognaam = request.form.get("inlognaam", "")
    try:
        toegang = log_in(db(), inlognaam, request.form.get("wachtwoord", ""), address(), now(), browser=agent())
    except KanNiet as fout:
        velden = {"verder": verder, "inlognaam": inlognaam, "mail": mails()}
        return render_template("inloggen/form.html", fout=first_line(fout), **velden), 422
    return let_in(toegang, verder)


@bp.post("/uitloggen")
def leave() -> Response:
    """Log this browser out."""
    log_out(db(), session.get("sleutel", ""), now())
    start_session()
    flash(_("U bent uitgelogd."))
    return redirect(url_for("inloggen.form"), 303)
