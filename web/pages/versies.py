"""A published version: what it changed for people, and putting it back."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from scheduler.service.plan.terugzetten import put_back
from scheduler.service.plan.wijzigingen import read_changes, read_headline
from web.taal import _
from web.toegang import db, now, plan_at

bp = Blueprint("versies", __name__, url_prefix="/plan/<ref>")


@bp.get("/wijzigingen")
def changes(ref: str) -> str:
    """What changed for whom when this version was published."""
    pb = plan_at(ref)
    return render_template("plannen/wijzigingen.html", kop=read_headline(pb.wijzigingen), regels=read_changes(pb))


@bp.post("/terugzetten")
def restore(ref: str) -> Response:
    """Start a concept from this version, on the facts of now."""
    nieuw, weg = put_back(db(), plan_at(ref), now())
    flash(_("Dit is een concept met het plan van toen. Niemand merkt er iets van tot iemand het publiceert."))
    if weg:
        flash(_("Wat niet meer bij de gegevens van nu past, is weggelaten. Aantal keuzes: %(n)s.", n=weg))
    return redirect(url_for("plan.board", ref=nieuw), 303)
