"""The volunteers of a plan."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from scheduler.service.opgavebeeld import read_statement, use_workbook
from scheduler.service.vrijwilligers import read_helper, read_helpers
from web.taal import _
from web.toegang import db, now, plan_at

bp = Blueprint("vrijwilligers", __name__, url_prefix="/plan/<ref>/vrijwilligers")


@bp.get("")
def index(ref: str) -> str:
    """All of them, and what they do."""
    return render_template("vrijwilligers/lijst.html", helpers=read_helpers(plan_at(ref)))


@bp.get("/<path:code>")
def show(ref: str, code: str) -> str:
    """One volunteer, with the reasons and what he said himself."""
    pb = plan_at(ref)
    beeld = read_helper(db(), pb, code, now())
    return render_template("vrijwilligers/index.html", beeld=beeld, opgave=read_statement(db(), pb, code, now()))


@bp.post("/<path:code>/opgave-terug")
def workbook(ref: str, code: str) -> Response:
    """Let the workbook count again instead of what the volunteer said."""
    use_workbook(db(), plan_at(ref), code, request.form.get("versie", 0, type=int), now())
    flash(_("Voor deze vrijwilliger telt het werkboek weer."))
    return redirect(url_for("vrijwilligers.show", ref=ref, code=code), 303)
