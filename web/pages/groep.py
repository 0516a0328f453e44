"""One group of a plan."""

from __future__ import annotations

from flask import Blueprint, render_template

from scheduler.service.bord.groepen import read_group
from web.toegang import plan_at

bp = Blueprint("groep", __name__, url_prefix="/plan/<ref>/groep")


@bp.get("/<path:code>")
def show(ref: str, code: str) -> str:
    """Its lessons, its people and why it is open."""
    return render_template("groep/index.html", groep=read_group(plan_at(ref), code))
