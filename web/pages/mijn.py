"""The own page of a volunteer: the next appointment, the coming weeks, and saying yes or no."""

from __future__ import annotations

from datetime import date

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from scheduler.service.mijn.komst import say_no, say_yes, take_back
from scheduler.service.mijn.koppel import list_pairs
from scheduler.service.mijn.pagina import KAN_NIET, find_mine, read_mine
from scheduler.service.mijn.ruilantwoord import read_proposals
from scheduler.service.mijn.ruilen import may_swap
from scheduler.service.uitval.antwoord import open_questions
from web.taal import _
from web.toegang import db, now, user

bp = Blueprint("mijn", __name__, url_prefix="/mijn-pagina")

ANTWOORDEN = {"kom": say_yes, "kan-niet": say_no, "terug": take_back}


@bp.get("")
def index() -> str:
    """What somebody was asked, the next appointment, then the weeks."""
    alles = request.args.get("alles") == "ja"
    pagina = read_mine(db(), user(), now(), alles=alles)
    return render_template(
        "mijn/index.html",
        pagina=pagina,
        vragen=open_questions(db(), user(), now()),
        voorstellen=read_proposals(db(), user(), now()),
        koppels=list_pairs(db(), user(), now()),
        ruilbaar=pagina.volgende is not None and may_swap(pagina.volgende),
        alles=alles,
    )


@bp.get("/afspraak/<dag>/<dagdeel>")
def show(dag: str, dagdeel: str) -> str:
    """One appointment with everything a volunteer needs to know."""
    g = find_mine(db(), user(), as_day(dag), dagdeel, now())
    wacht = [
        v for v in read_proposals(db(), user(), now()) if v.mijn and (v.datum, v.dagdeel) == (g.afspraak.dag, dagdeel)
    ]
    return render_template("mijn/afspraak.html", g=g, voorstellen=wacht, ruilbaar=may_swap(g))


@bp.post("/afspraak/<dag>/<dagdeel>")
def answer(dag: str, dagdeel: str) -> Response:
    """Yes, no, or taking that back."""
    zeg = ANTWOORDEN.get(request.form.get("antwoord", ""), take_back)
    g = zeg(db(), user(), as_day(dag), dagdeel, now())
    if g.staat == KAN_NIET:
        flash(_("Dank u. De coördinator weet het nu."))
    return redirect(url_for("mijn.show", dag=dag, dagdeel=dagdeel), 303)


def as_day(tekst: str) -> date:
    """The day in an address; nonsense is a day without appointments."""
    try:
        return date.fromisoformat(tekst)
    except ValueError:
        return date.min
