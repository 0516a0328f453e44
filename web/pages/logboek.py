"""The log."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from scheduler.service.beheer.logboek import read_log
from web.toegang import db, user

bp = Blueprint("logboek", __name__, url_prefix="/logboek")


@bp.get("")
def index() -> str:
    """The newest lines; `voor` pages on, `helemaal` checks every seal."""
    voor, helemaal = request.args.get("voor", type=int), "helemaal" in request.args
    return render_template("logboek/index.html", log=read_log(db(), user(), voor, helemaal=helemaal))
