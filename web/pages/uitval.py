"""Somebody cannot come, in four steps: report, choose how far, candidates, ask and confirm."""

from __future__ import annotations

from datetime import date

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from scheduler.errors import KanNiet
from scheduler.service.plan.rekenen import TIJDEN
from scheduler.service.toegang.rechten import Recht
from scheduler.service.uitval.antwoord import answer_ask, confirm_gap, decide_otherwise, withdraw_ask
from scheduler.service.uitval.beeld import read_absence
from scheduler.service.uitval.blijvend import ask_without, make_change
from scheduler.service.uitval.gat import read_gap
from scheduler.service.uitval.kandidaten import GEWICHTEN
from scheduler.service.uitval.linkgeven import hand_link
from scheduler.service.uitval.melden import OORZAKEN, people, preview_absence, read_absences, report_absence
from scheduler.service.uitval.ruil import swap
from scheduler.service.uitval.ruillijst import read_swaps, undo_swap
from scheduler.service.uitval.terug import return_early, take_back
from scheduler.service.uitval.vragen import ask_people
from scheduler.service.uitval.zicht import published_plan
from web.fouten import first_line
from web.taal import _, n_, vertaal
from web.toegang import db, now, outside_url, user

bp = Blueprint("uitval", __name__, url_prefix="/uitval")

SCHUIVEN = (0, 1, 2, 5, 10, 25)
"""How many others may notice something, to choose from."""


@bp.get("")
def index() -> str:
    """Everybody who cannot come."""
    return render_template(
        "uitval/lijst.html", rijen=read_absences(db(), user()), geruild=read_swaps(db(), user(), now())
    )


@bp.get("/meld")
def form() -> tuple[str, int] | str:
    """Step 1: who and when, and at once what falls open. A link from somebody's page fills in who."""
    wie, van, tot = request.args.get("wie", "").strip(), _day("van"), _day("tot")
    if not wie or "van" not in request.args:
        return _form()
    try:
        return _form(preview_absence(db(), user(), wie, van, tot))
    except KanNiet as fout:
        return _form(fout=first_line(fout)), 422


@bp.post("/meld")
def save() -> tuple[str, int] | Response:
    """Keep it."""
    wie = request.form.get("wie", "").strip()
    try:
        nummer = report_absence(
            db(), user(), wie, _day("van"), _day("tot"), request.form.get("oorzaak", "anders"), now()
        )
    except KanNiet as fout:
        return _form(fout=first_line(fout)), 422
    return redirect(url_for("uitval.show", nummer=nummer), 303)


@bp.get("/<int:nummer>")
def show(nummer: int) -> str:
    """Steps 2 and 4: how far a repair may go, and how every gap stands."""
    beeld = read_absence(db(), user(), nummer, now())
    return render_template("uitval/index.html", beeld=beeld, tijden=TIJDEN)


@bp.get("/punt/<int:nummer>")
def gap(nummer: int) -> str:
    """Step 3: who could fill the gap."""
    return _gap(nummer)


@bp.post("/punt/<int:nummer>/vraag")
def ask(nummer: int) -> tuple[str, int] | Response:
    """Ask people."""
    nummers = [nummer, *request.form.getlist("ook", type=int)]
    try:
        n = ask_people(db(), user(), nummers, request.form.getlist("aan"), now())
    except KanNiet as fout:
        return _gap(nummer, first_line(fout)), 422
    flash(
        _(
            "%(klaar)s klaar bij de berichten. Er gaat niets weg voor iemand het heeft gezien. "
            "Op de eigen pagina staat de vraag meteen.",
            klaar=n_("Er staat %(n)d vraag", "Er staan %(n)d vragen", n) % {"n": n},
        )
    )
    return redirect(url_for("uitval.gap", nummer=nummer), 303)


@bp.post("/vraag/<int:nummer>")
def answer(nummer: int) -> Response:
    """Note what somebody said: the coordinator on the telephone, or a volunteer on the own page."""
    antwoord = request.form.get("antwoord", "")
    if antwoord not in {"ja", "nee"}:
        user().eis(Recht.EIGEN_ZIEN if user().mag(Recht.EIGEN_ZIEN) else Recht.PLAN_MAKEN)
        raise KanNiet("Kies ja of nee.")
    for n in [nummer, *request.form.getlist("ook", type=int)]:
        answer_ask(db(), user(), n, antwoord == "ja", now())
    if user().mag(Recht.EIGEN_ZIEN):
        flash(_("Dank u voor uw antwoord."))
    return redirect(_back(), 303)


@bp.post("/vraag/<int:nummer>/weg")
def unask(nummer: int) -> Response:
    """Ask one person no more."""
    withdraw_ask(db(), user(), nummer, now())
    return redirect(_back(), 303)


@bp.post("/vraag/<int:nummer>/link")
def hand(nummer: int) -> str:
    """Make a link to answer and show it, once, to send it oneself."""
    link = hand_link(db(), user(), nummer, now())
    tekst = link.message(outside_url("antwoord.show", token=link.token))
    return render_template("uitval/link.html", link=link, tekst=tekst, terug=_back())


@bp.post("/punt/<int:nummer>/bevestig")
def confirm(nummer: int) -> Response:
    """Make a yes hold."""
    confirm_gap(db(), user(), nummer, now())
    return redirect(_back(), 303)


@bp.post("/punt/<int:nummer>/anders")
def otherwise(nummer: int) -> Response:
    """Nobody is needed, or it does not take place."""
    decide_otherwise(db(), user(), nummer, request.form.get("hoe", ""), now())
    return redirect(_back(), 303)


@bp.post("/punt/<int:nummer>/terug")
def undo(nummer: int) -> Response:
    """Open the gap again."""
    take_back(db(), user(), nummer, now())
    return redirect(_back(), 303)


@bp.post("/<int:nummer>/terug")
def back(nummer: int) -> Response:
    """Somebody is back earlier."""
    n = return_early(db(), user(), nummer, _day("terug"), now())
    gesloten = n_("%(n)d open punt is gesloten.", "%(n)d open punten zijn gesloten.", n) % {"n": n}
    flash(_("Teruggedraaid. %(gesloten)s", gesloten=gesloten))
    return redirect(url_for("uitval.show", nummer=nummer), 303)


@bp.post("/<int:nummer>/concept")
def change(nummer: int) -> Response:
    """A concept with only this change."""
    ref = make_change(db(), user(), nummer, now())
    flash(_("Dit concept is het plan van nu met alleen deze wijziging."))
    return redirect(url_for("plannen.compare", ref=ref), 303)


@bp.post("/<int:nummer>/opnieuw")
def replan(nummer: int) -> Response:
    """A whole new plan."""
    ask_without(db(), user(), nummer, request.form.get("seconden", 0, type=int), now())
    flash(_("De computer rekent. Het nieuwe plan wordt een concept."))
    return redirect(url_for("rekenen.index"), 303)


@bp.post("/ruil/<int:nummer>/terug")
def swap_undo(nummer: int) -> Response:
    """Take a swap back."""
    undo_swap(db(), user(), nummer, now())
    flash(_("Teruggedraaid. Wie al een bericht had, krijgt er nog een."))
    return redirect(url_for("uitval.index"), 303)


@bp.get("/ruil")
def swap_form() -> str:
    """Two volunteers who swapped."""
    return render_template("uitval/ruil.html", mensen=_volunteers())


@bp.post("/ruil")
def swap_save() -> tuple[str, int] | Response:
    """Keep the swap, or say why it cannot be."""
    een, ander = request.form.get("een", "").strip(), request.form.get("ander", "").strip()
    try:
        zin = swap(db(), user(), een, _day("dag_een"), ander, _day("dag_ander"), now())
    except KanNiet as fout:
        return render_template("uitval/ruil.html", mensen=_volunteers(), fout=first_line(fout)), 422
    flash(vertaal(zin))
    return redirect(url_for("uitval.index"), 303)


def _form(melding: object = None, fout: str = "") -> str:
    mensen = people(published_plan(db(), user()))
    return render_template("uitval/meld.html", mensen=mensen, melding=melding, oorzaken=OORZAKEN, fout=fout)


def _gap(nummer: int, fout: str = "") -> str:
    schuiven = request.values.get("schuiven", 0, type=int)
    beeld = read_gap(db(), user(), nummer, now(), schuiven if schuiven in SCHUIVEN else 0)
    return render_template(
        "uitval/punt.html",
        beeld=beeld,
        fout=fout,
        keuzes=SCHUIVEN,
        gewichten=GEWICHTEN,
        alle=request.args.get("wie") == "alle",
    )


def _volunteers() -> list[object]:
    return [p for p in people(published_plan(db(), user())) if p.soort == "vrijwilliger"]


def _back() -> str:
    """The page from which somebody did something; a volunteer goes back to where he begins."""
    if not user().mag(Recht.PLAN_MAKEN):
        return url_for("mijn.index")
    afwezigheid = request.form.get("afwezigheid", type=int)
    return url_for("uitval.show", nummer=afwezigheid) if afwezigheid else url_for("uitval.index")


def _day(naam: str) -> date | None:
    try:
        return date.fromisoformat(request.values.get(naam, ""))
    except ValueError:
        return None
