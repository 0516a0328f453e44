"""The own page of a volunteer."""

from __future__ import annotations

from flask import Blueprint, render_template

from scheduler.service.mijn import read_mine
from web.toegang import db, today, user

bp = Blueprint("mijn", __name__, url_prefix="/mijn-pagina")


@bp.get("")
def index() -> str:
    """The next appointment first, then the week."""
    return render_template("mijn/index.html", pagina=read_mine(db(), user(), today()))
