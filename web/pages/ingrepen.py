"""Changes by hand in a concept: lessons, groups, help and koppelingen; first the possibilities, then what one means."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from scheduler.errors import KanNiet, Verouderd
from scheduler.service.bord.ingrepen import make, preview
from scheduler.service.bord.keuzes import read_choices
from scheduler.service.bord.vastzetten import what_is_fixed
from web.ingreep import show_again
from web.namen import met_namen
from web.taal import fill
from web.toegang import db, now, plan_as_shown, plan_at

bp = Blueprint("ingrepen", __name__, url_prefix="/plan/<ref>")

VAN_HET_FORMULIER = frozenset({"csrf_token", "versie", "waarom", "soort"})


@bp.get("/keuzes")
def choices(ref: str) -> str:
    """What can be done instead, best first."""
    pb = plan_at(ref)
    beeld = read_choices(db(), pb, request.args.get("soort", ""), request.args.to_dict(), now())
    return render_template("plan/keuzes.html", beeld=beeld, vast=what_is_fixed(db(), pb, now()))


@bp.get("/wijzig")
def form(ref: str) -> str:
    """What the change means, and a form to make it."""
    soort, vraag = request.args.get("soort", ""), _asked(request.args.to_dict())
    return render_template("plan/wijzig.html", i=preview(db(), plan_at(ref), soort, vraag, now()), vraag=vraag)


@bp.post("/wijzig")
def save(ref: str) -> tuple[str, int] | Response:
    """Make the change, or say what stops it."""
    soort, vraag = request.form.get("soort", ""), _asked(request.form.to_dict())
    try:
        zin = make(db(), plan_as_shown(ref), soort, vraag, request.form.get("waarom", ""), now())
    except (KanNiet, Verouderd) as fout:
        return show_again(
            ref,
            fout,
            lambda pb: render_template("plan/wijzig.html", i=preview(db(), pb, soort, vraag, now()), vraag=vraag),
        )
    flash(fill("Gedaan: %(zin)s. Dit staat alleen in dit concept.", {"zin": met_namen(zin)}))
    groep = vraag.get("groep") or vraag.get("plek") or ""
    open_nog = groep in plan_at(ref).plan.groep_met
    cursist = vraag.get("cursist") or None
    return redirect(url_for("plan.board", ref=ref, cursist=cursist, groep=groep if open_nog else None), 303)


def _asked(velden: dict[str, str]) -> dict[str, str]:
    return {naam: waarde for naam, waarde in velden.items() if naam not in VAN_HET_FORMULIER}
