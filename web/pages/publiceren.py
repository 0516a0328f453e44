"""Publishing a concept."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from scheduler.errors import KanNiet
from scheduler.service.plan.publiceren import LIJSTEN, publish, read_publication
from scheduler.service.toegang.rechten import Recht
from web.fouten import first_line
from web.taal import _
from web.toegang import db, now, plan_as_shown, plan_at

bp = Blueprint("publiceren", __name__, url_prefix="/plan/<ref>/publiceren")


@bp.get("")
def form(ref: str) -> str:
    """What publishing would mean."""
    return render_template("plannen/publiceren.html", beeld=read_publication(db(), plan_at(ref), now()))


@bp.post("")
def save(ref: str) -> tuple[str, int] | Response:
    """Publish, or say why not."""
    pb = plan_as_shown(ref, Recht.PUBLICEREN)
    try:
        nummer = publish(
            db(),
            pb,
            request.form.get("naam", ""),
            request.form.get("notitie", ""),
            now(),
            tegen=request.form.get("tegen", type=int),
            redenen={lijst: request.form.get(f"reden_{lijst}", "") for lijst in LIJSTEN},
        )
    except KanNiet as fout:
        beeld = read_publication(db(), pb, now())
        return render_template("plannen/publiceren.html", beeld=beeld, fout=first_line(fout)), 422
    flash(_("Versie %(nummer)s is gepubliceerd en geldt vanaf nu.", nummer=nummer))
    flash(_("De berichten staan klaar in het Postvak UIT."))
    return redirect(url_for("plan.board", ref=f"v{nummer}"), 303)
