"""Scenarios: what if, comparing, and how many people may notice something."""

from __future__ import annotations

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Antwoord

from scheduler.errors import KanNiet
from scheduler.service.plan.rekenen import TIJDEN
from scheduler.service.scenario.kromme import ask_curve, concept_from, read_curve
from scheduler.service.scenario.mensen import Filter
from scheduler.service.scenario.scenarios import adopt, ask_scenario, read_scenarios, recompute, scenario_form
from scheduler.service.scenario.uitvoer import comparison_workbook
from scheduler.service.scenario.vergelijken import Scenariovergelijking, compare_scenarios
from web.fouten import first_line
from web.taal import _
from web.toegang import db, now, plan_at, user

bp = Blueprint("scenario", __name__, url_prefix="/scenario")

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@bp.get("")
def index() -> str:
    """All scenarios, the searches that run, and the table of limits."""
    lijst, kromme = read_scenarios(db(), user()), read_curve(db(), user())
    return render_template("scenario/lijst.html", lijst=lijst, kromme=kromme, tijden=TIJDEN)


@bp.get("/nieuw")
def form() -> str:
    """What is different."""
    van = request.args.get("van", "")
    return render_template("scenario/nieuw.html", k=scenario_form(db(), user(), van), van=van, tijden=TIJDEN)


@bp.post("")
def start() -> tuple[str, int] | Antwoord:
    """Ask for the scenario."""
    van = request.form.get("van", "")
    try:
        ask_scenario(
            db(),
            user(),
            request.form.get("wat_als", ""),
            lambda naam: request.form.get(naam, ""),
            request.form.get("seconden", 0, type=int),
            now(),
            van=van,
            blijft=frozenset(request.form.getlist("blijft", type=int)),
        )
    except KanNiet as fout:
        k = scenario_form(db(), user(), van)
        return render_template("scenario/nieuw.html", k=k, van=van, tijden=TIJDEN, fout=first_line(fout)), 422
    flash(_("De computer rekent. Het scenario komt straks in deze lijst."))
    return redirect(url_for("scenario.index"), 303)


@bp.get("/vergelijken")
def compare() -> str:
    """Up to three scenarios beside the plan that holds now."""
    return render_template("scenario/vergelijken.html", v=_comparison(), met=request.args.getlist("met"))


@bp.get("/vergelijken.xlsx")
def export() -> Response:
    """The same comparison as a workbook."""
    antwoord = Response(comparison_workbook(_comparison()), mimetype=EXCEL)
    antwoord.headers["Content-Disposition"] = 'attachment; filename="scenarios.xlsx"'
    return antwoord


@bp.post("/<ref>/opnieuw")
def again(ref: str) -> Antwoord:
    """Plan a scenario again on the facts of now."""
    recompute(db(), plan_at(ref), request.form.get("seconden", 60, type=int), now())
    flash(_("De computer rekent opnieuw, met de gegevens van nu."))
    return redirect(url_for("scenario.index"), 303)


@bp.post("/<ref>/neem-over")
def take(ref: str) -> Antwoord:
    """Go on with a scenario as a concept."""
    nieuw = adopt(db(), plan_at(ref), now())
    flash(_("Dit is uw concept. Niemand merkt er iets van tot iemand het publiceert."))
    return redirect(url_for("plan.board", ref=nieuw), 303)


@bp.post("/kromme")
def curve() -> Antwoord:
    """Ask for the table of limits."""
    ask_curve(db(), user(), request.form.get("seconden", 0, type=int), now())
    flash(_("De computer rekent. De tabel staat straks op deze pagina."))
    return redirect(url_for("scenario.index"), 303)


@bp.post("/kromme/<int:nummer>/concept")
def choose(nummer: int) -> Antwoord:
    """Make a concept of one row of the table."""
    ref = concept_from(db(), user(), nummer, now())
    flash(_("Dit is uw concept. Niemand merkt er iets van tot iemand het publiceert."))
    return redirect(url_for("plannen.compare", ref=ref), 303)


def _comparison() -> Scenariovergelijking:
    keuze = Filter(request.args.get("niveau", ""), request.args.get("locatie", ""))
    return compare_scenarios(db(), user(), request.args.getlist("met"), keuze)
