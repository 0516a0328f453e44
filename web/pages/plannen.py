"""The list of plans, and what can be done with a concept as a whole."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from scheduler.service.plan.concepten import copy_plan, discard, read_plans, undo_step
from scheduler.service.plan.vergelijken import compare_with_now
from web.namen import met_namen
from web.taal import _, fill
from web.toegang import db, now, plan_as_shown, plan_at, user

bp = Blueprint("plannen", __name__, url_prefix="/plannen")


@bp.get("")
def index() -> str:
    """Published versions and concepten."""
    return render_template("plannen/lijst.html", lijst=read_plans(db(), user()))


@bp.get("/<ref>/vergelijken")
def compare(ref: str) -> str:
    """A concept beside the plan that holds now."""
    return render_template("plannen/vergelijken.html", v=compare_with_now(db(), plan_at(ref)))


@bp.post("/<ref>/concept")
def copy(ref: str) -> Response:
    """Start a concept from this plan."""
    nieuw = copy_plan(db(), plan_at(ref), request.form.get("naam", ""), now())
    flash(_("Dit is uw concept. Niemand merkt er iets van tot iemand het publiceert."))
    return redirect(url_for("plan.board", ref=nieuw), 303)


@bp.post("/<ref>/ongedaan")
def undo(ref: str) -> Response:
    """Take back the last edit of a concept."""
    zin = undo_step(db(), plan_as_shown(ref), now())
    flash(fill("Teruggedraaid: %(zin)s", {"zin": met_namen(zin)}))
    return redirect(url_for("plan.board", ref=ref), 303)


@bp.post("/<ref>/weg")
def drop(ref: str) -> Response:
    """Throw a concept away."""
    pb = plan_as_shown(ref)
    discard(db(), pb, now())
    flash(_("Het concept %(naam)s is weggegooid.", naam=pb.naam))
    return redirect(url_for("plannen.index"), 303)
