"""Postvak UIT: messages that wait until somebody has seen them."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from scheduler.errors import KanNiet
from scheduler.service.berichten.postvak import TEKST_MAX, act, change_text, read_message, read_outbox
from web.fouten import first_line
from web.taal import _
from web.toegang import db, mails, now, user

bp = Blueprint("postvak", __name__, url_prefix="/postvak-uit")


ALLES = {"alles_vrij": "vrij", "alles_verteld": "verteld"}
"""Buttons that do something with everything that the page shows, and nothing that came later."""


@bp.get("")
def index() -> str:
    """What is left to look at, to tell, and what is on its way."""
    return _page()


@bp.post("")
def do() -> tuple[str, int] | Response:
    """Do one thing with the chosen messages."""
    actie = request.form.get("actie", "")
    sleutels = request.form.getlist("bericht")
    if actie in ALLES:
        actie, sleutels = ALLES[actie], request.form.getlist("getoond")
    if actie == "vrij" and not mails():
        actie = ""
    try:
        aantal = act(db(), user(), actie, sleutels, now())
    except KanNiet as fout:
        return _page(first_line(fout)), 422
    flash(_("Gedaan. Aantal berichten: %(n)s.", n=aantal))
    return redirect(url_for("postvak.index"), 303)


@bp.get("/<int:nummer>")
def show(nummer: int) -> str:
    """One message, to read and to change."""
    return render_template("postvak/bericht.html", b=read_message(db(), user(), nummer), langste=TEKST_MAX)


@bp.post("/<int:nummer>")
def save(nummer: int) -> tuple[str, int] | Response:
    """Keep another text."""
    b = read_message(db(), user(), nummer)
    sleutel = f"{nummer}:{request.form.get('versie', '')}"
    try:
        change_text(db(), user(), sleutel, request.form.get("onderwerp", ""), request.form.get("tekst", ""), now())
    except KanNiet as fout:
        return render_template("postvak/bericht.html", b=b, langste=TEKST_MAX, fout=first_line(fout)), 422
    flash(_("De tekst is bewaard. Hij wacht nog minstens een kwartier."))
    return redirect(url_for("postvak.index"), 303)


def _page(fout: str = "") -> str:
    return render_template("postvak/index.html", vak=read_outbox(db(), user(), now()), mail=mails(), fout=fout)
