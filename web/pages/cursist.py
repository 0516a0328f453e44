"""One cursist of a plan."""

from __future__ import annotations

from flask import Blueprint, render_template

from scheduler.service.bord.mensen import read_cursist
from web.toegang import db, now, plan_at

bp = Blueprint("cursist", __name__, url_prefix="/plan/<ref>/cursist")


@bp.get("/<path:code>")
def show(ref: str, code: str) -> str:
    """What is the matter, why, and what helps."""
    return render_template("cursist/index.html", cursist=read_cursist(db(), plan_at(ref), code, now()))
