"""Lessons that still want help."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from scheduler.service.mijn.meehelpen import ask_to_help, read_open_lessons
from web.taal import _
from web.toegang import db, now, user

bp = Blueprint("meehelpen", __name__, url_prefix="/mijn-pagina/helpen")


@bp.get("")
def index() -> str:
    """Where this volunteer can help, and why not elsewhere."""
    return render_template("mijn/helpen.html", lessen=read_open_lessons(db(), user(), now()))


@bp.post("")
def ask() -> Response:
    """Tell the coördinator."""
    ask_to_help(db(), user(), request.form.get("plek", ""), request.form.get("dagdeel", ""), now())
    flash(_("Dank u. De coördinator neemt contact met u op. Uw rooster verandert nog niet."))
    return redirect(url_for("meehelpen.index"), 303)
