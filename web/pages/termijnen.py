"""The deadline watch."""

from __future__ import annotations

from io import BytesIO

from flask import Blueprint, flash, redirect, render_template, request, send_file, url_for
from werkzeug.wrappers import Response

from scheduler.errors import KanNiet
from scheduler.service.termijnen.aanvaarden import accept_proposals, read_proposals
from scheduler.service.termijnen.bewaking import make_list, read_terms
from scheduler.service.toegang.rechten import Recht
from web.fouten import first_line
from web.opmaak import aantal
from web.taal import _
from web.toegang import db, now, plan_at, user

bp = Blueprint("termijnen", __name__, url_prefix="/plan/<ref>/termijnen")

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@bp.get("")
def index(ref: str) -> str:
    """Tiles, the list behind the chosen one, and what is proposed."""
    return _page(ref)


@bp.post("")
def accept(ref: str) -> tuple[str, int] | Response:
    """Make the chosen proposals requests."""
    user().eis(Recht.INLEZEN)
    gekozen = {(c, a) for c, _, a in (x.partition("|") for x in request.form.getlist("voorstel"))}
    stand, waarom = request.form.get("stand", type=int), request.form.get("waarom", "")
    try:
        hoeveel = accept_proposals(db(), plan_at(ref), gekozen, stand, waarom, now())
    except KanNiet as fout:
        return _page(ref, first_line(fout)), 422
    wat = aantal(hoeveel, "voorstel", "voorstellen")
    flash(_("%(wat)s overgenomen als vraag. Het telt mee in een nieuw plan.", wat=wat))
    return redirect(url_for("termijnen.index", ref=ref), 303)


@bp.post("/lijst.xlsx")
def save_list(ref: str) -> Response:
    """The list as a file for the gemeente: without personal grounds."""
    inhoud = make_list(db(), plan_at(ref), now())
    return send_file(BytesIO(inhoud), mimetype=EXCEL, as_attachment=True, download_name="termijnen.xlsx")


def _page(ref: str, fout: str = "") -> str:
    pb = plan_at(ref)
    return render_template(
        "termijnen/index.html",
        termijnen=read_terms(pb, request.args.get("lijst", ""), max(0, request.args.get("vanaf", 0, type=int))),
        voorstellen=read_proposals(db(), pb),
        fout=fout,
    )
