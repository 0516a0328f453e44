"""The second step of logging in: giving the code, and setting it up with a phone."""

from __future__ import annotations

from flask import Blueprint, flash, g, redirect, render_template, request, session, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response

from scheduler.errors import KanNiet
from scheduler.service.toegang.accounts import has_password
from scheduler.service.toegang.twee_stappen import enter_code, new_secret, qr_code, turn_on
from web.fouten import first_line
from web.taal import _
from web.terug import safe_next
from web.toegang import address, agent, db, now, start_session, user

bp = Blueprint("twee_stappen", __name__)

HALF_DUUR = 300
"""Seconds between the password and the code."""


@bp.get("/inloggen/code")
def ask() -> str | Response:
    """Ask for the code, after the password."""
    if "half" not in session:
        return redirect(url_for("inloggen.form"), 303)
    return render_template("inloggen/code.html")


@bp.post("/inloggen/code")
def enter() -> tuple[str, int] | Response:
    """Let somebody in with the code."""
    half = session.get("half")
    if half is None or now().timestamp() - half["op"] > HALF_DUUR:
        start_session()
        flash(_("Dat duurde te lang. Log opnieuw in."))
        return redirect(url_for("inloggen.form"), 303)
    try:
        sleutel = enter_code(db(), half["account"], request.form.get("code", ""), address(), now(), browser=agent())
    except KanNiet as fout:
        return render_template("inloggen/code.html", fout=first_line(fout)), 422
    start_session(sleutel=sleutel)
    return redirect(safe_next(half["verder"]) or url_for("start.index"), 303)


@bp.get("/mijn-account/twee-stappen")
def form() -> str:
    """Show a new secret as a picture and as text; the same one until it is turned on, as a phone may have it by now."""
    return _page(session.setdefault("geheim", new_secret()))


@bp.post("/mijn-account/twee-stappen")
def save() -> tuple[str, int] | Response:
    """Turn it on, once the phone shows the right code and whoever asks shows who he is."""
    geheim = session.get("geheim", "")
    code, wachtwoord, van_nu = (request.form.get(k, "") for k in ("code", "wachtwoord", "code_van_nu"))
    try:
        turn_on(db(), user(), geheim, code, now(), wachtwoord=wachtwoord, code_van_nu=van_nu)
    except KanNiet as fout:
        if not geheim:
            return redirect(url_for("twee_stappen.form"), 303)
        return _page(geheim, first_line(fout)), 422
    session.pop("geheim")
    flash(_("Inloggen in twee stappen staat aan. Houd uw telefoon bij de hand als u inlogt."))
    return redirect(url_for("start.index"), 303)


def _page(geheim: str, fout: str = "") -> str:
    beeld = Markup(qr_code(geheim, user()))  # noqa: S704 - our own picture, no text of anybody in it
    velden = {"verhuist": g.ingelogd.twee_stappen, "heeft_wachtwoord": has_password(db(), user())}
    return render_template("account/twee_stappen.html", geheim=geheim, beeld=beeld, fout=fout, **velden)
