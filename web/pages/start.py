"""The front door: everybody goes to the own first page."""

from __future__ import annotations

from flask import Blueprint, redirect
from werkzeug.wrappers import Response

from web.toegang import home_of, user

bp = Blueprint("start", __name__)


@bp.get("/")
def index() -> Response:
    """Go on to where this user begins."""
    return redirect(home_of(user()), 303)
