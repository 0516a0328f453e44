"""A volunteer lets another come, or swaps; and answers what another asked."""

from __future__ import annotations

from datetime import date

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from scheduler.errors import KanNiet
from scheduler.service.mijn.ruilantwoord import answer_proposal
from scheduler.service.mijn.ruilen import propose, read_choices
from web.fouten import first_line
from web.pages.mijn import as_day
from web.taal import _
from web.toegang import db, now, today, user

bp = Blueprint("ruilen", __name__, url_prefix="/mijn-pagina")


@bp.get("/afspraak/<dag>/<dagdeel>/ander")
def form(dag: str, dagdeel: str) -> str:
    """Who could come instead."""
    return _page(dag, dagdeel)


@bp.post("/afspraak/<dag>/<dagdeel>/ander")
def save(dag: str, dagdeel: str) -> tuple[str, int] | Response:
    """Ask another."""
    terug = request.form.get("terug", type=date.fromisoformat)
    ruil = request.form.get("soort") == "ruil"
    wie = request.form.get("wie", "")
    try:
        naam = propose(db(), user(), as_day(dag), dagdeel, wie, now(), ruil=ruil, terug=terug)
    except KanNiet as fout:
        return _page(dag, dagdeel, first_line(fout)), 422
    flash(_("Bewaard. %(naam)s moet nog ja zeggen.", naam=naam))
    return redirect(url_for("mijn.show", dag=dag, dagdeel=dagdeel), 303)


@bp.post("/voorstel/<int:nummer>")
def answer(nummer: int) -> Response:
    """Yes or no to what another asked, or taking back what one asked oneself."""
    antwoord = request.form.get("antwoord", "")
    answer_proposal(db(), user(), nummer, antwoord, now())
    flash(_("Ingetrokken.") if antwoord == "weg" else _("Dank u voor uw antwoord."))
    return redirect(url_for("mijn.index"), 303)


def _page(dag: str, dagdeel: str, fout: str = "") -> str:
    keuze = read_choices(db(), user(), as_day(dag), dagdeel, now())
    return render_template("mijn/ruilen.html", keuze=keuze, vandaag=today(), fout=fout)
