"""Asking for a new plan and watching the search."""

from __future__ import annotations

from babel.numbers import format_percent
from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from scheduler.errors import KanNiet
from scheduler.service.plan.rekenen import TIJDEN, ask_plan, read_tasks, stop_plan
from web.fouten import first_line
from web.lijn import draw
from web.taal import _, taal_nu
from web.toegang import db, now, user

bp = Blueprint("rekenen", __name__, url_prefix="/rekenen")
bp.add_app_template_global(draw, "teken_lijn")


@bp.app_template_filter()
def procent(deel: float) -> str:
    """`1,7%` of a share."""
    return format_percent(deel, "#,##0.0%", locale=taal_nu())


@bp.get("")
def index() -> str:
    """The form, and how the search stands."""
    return render_template("rekenen/index.html", lijst=read_tasks(db(), user()), tijden=TIJDEN)


@bp.post("")
def start() -> tuple[str, int] | Response:
    """Ask for a new plan."""
    try:
        seconden = request.form.get("seconden", 0, type=int)
        ask_plan(db(), user(), request.form.get("naam", ""), seconden, now())
    except KanNiet as fout:
        lijst = read_tasks(db(), user())
        return render_template("rekenen/index.html", lijst=lijst, tijden=TIJDEN, fout=first_line(fout)), 422
    return redirect(url_for("rekenen.index"), 303)


@bp.post("/<int:nummer>/stop")
def stop(nummer: int) -> Response:
    """Stop and keep the best."""
    stop_plan(db(), user(), nummer, now())
    flash(_("Het rekenen stopt. Het beste plan tot nu toe wordt een concept."))
    return redirect(url_for("rekenen.index"), 303)
