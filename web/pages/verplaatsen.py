"""Moving a cursist in a concept."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from scheduler.errors import KanNiet
from scheduler.service.verplaatsen import make_move, preview_move
from web.fouten import first_line
from web.toegang import db, now, plan_as_shown, plan_at

bp = Blueprint("verplaatsen", __name__, url_prefix="/plan/<ref>/verplaats")


@bp.get("")
def form(ref: str) -> str:
    """What the move means, and a form to make it."""
    pb = plan_at(ref)
    v = preview_move(pb, *(request.args.get(k, "") for k in ("cursist", "aanbod", "naar")))
    return render_template("plan/verplaatsen.html", v=v)


@bp.post("")
def save(ref: str) -> tuple[str, int] | Response:
    """Make the move, or say which rule it breaks."""
    pb = plan_as_shown(ref)
    cursist, aanbod, naar = (request.form.get(k, "") for k in ("cursist", "aanbod", "naar"))
    try:
        zin = make_move(db(), pb, cursist, aanbod, naar, request.form.get("waarom", ""), now())
    except KanNiet as fout:
        v = preview_move(pb, cursist, aanbod, naar)
        return render_template("plan/verplaatsen.html", v=v, fout=first_line(fout)), 422
    flash(f"{zin}. Dit staat alleen in dit concept.")
    return redirect(url_for("plan.board", ref=ref, cursist=cursist, aanbod=aanbod), 303)
