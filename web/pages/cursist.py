"""One cursist of a plan."""

from __future__ import annotations

from flask import Blueprint, render_template

from scheduler.service.bord.mensen import read_cursist
from scheduler.service.bord.vastzetten import what_is_fixed
from web.toegang import db, now, plan_at

bp = Blueprint("cursist", __name__, url_prefix="/plan/<ref>/cursist")


@bp.get("/<path:code>")
def show(ref: str, code: str) -> str:
    """What is the matter, why, and what helps."""
    pb = plan_at(ref)
    cursist = read_cursist(db(), pb, code, now())
    return render_template("cursist/index.html", cursist=cursist, vast=what_is_fixed(db(), pb, now()))
