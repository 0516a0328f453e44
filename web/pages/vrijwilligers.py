"""The volunteers of a plan."""

from __future__ import annotations

from flask import Blueprint, render_template

from scheduler.service.vrijwilligers import read_helper, read_helpers
from web.toegang import db, now, plan_at

bp = Blueprint("vrijwilligers", __name__, url_prefix="/plan/<ref>/vrijwilligers")


@bp.get("")
def index(ref: str) -> str:
    """All of them, and what they do."""
    return render_template("vrijwilligers/lijst.html", helpers=read_helpers(plan_at(ref)))


@bp.get("/<path:code>")
def show(ref: str, code: str) -> str:
    """One volunteer, with the reasons."""
    return render_template("vrijwilligers/index.html", beeld=read_helper(db(), plan_at(ref), code, now()))
