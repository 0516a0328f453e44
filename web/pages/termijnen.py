"""The deadline watch."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from scheduler.service.bewaking import read_terms
from web.toegang import plan_at

bp = Blueprint("termijnen", __name__, url_prefix="/plan/<ref>/termijnen")


@bp.get("")
def index(ref: str) -> str:
    """Tiles, and the list behind the chosen one."""
    termijnen = read_terms(plan_at(ref), request.args.get("lijst", ""))
    return render_template("termijnen/index.html", termijnen=termijnen)
