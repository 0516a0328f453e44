"""One group of a plan."""

from __future__ import annotations

from flask import Blueprint, render_template

from scheduler.service.bord.groep_dagen import read_coming
from scheduler.service.bord.groepen import read_group
from scheduler.service.bord.vastzetten import what_is_fixed
from web.toegang import db, now, plan_at, today

bp = Blueprint("groep", __name__, url_prefix="/plan/<ref>/groep")


@bp.get("/<path:code>")
def show(ref: str, code: str) -> str:
    """Its lessons, its people and why it is open; of the plan that holds also the coming days."""
    pb = plan_at(ref)
    dagen = read_coming(db(), pb, code, today())
    vast = what_is_fixed(db(), pb, now())
    return render_template("groep/index.html", groep=read_group(pb, code), dagen=dagen, vast=vast)
