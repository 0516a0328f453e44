"""A volunteer chooses how messages reach him."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from scheduler.errors import KanNiet
from scheduler.service.mijn.voorkeuren import UREN, Voorkeur, read_preferences, save_preferences
from web.fouten import first_line
from web.taal import _
from web.toegang import db, now, user

bp = Blueprint("voorkeuren", __name__, url_prefix="/mijn-pagina/berichten")


@bp.get("")
def form() -> str:
    """E-mail or not, and quiet hours."""
    return _page(read_preferences(db(), user()))


@bp.post("")
def save() -> tuple[str, int] | Response:
    """Keep it."""
    wens = Voorkeur(
        mail=request.form.get("mail") != "nee",
        stil_van=request.form.get("stil_van", type=int),
        stil_tot=request.form.get("stil_tot", type=int),
        versie=request.form.get("versie", 0, type=int),
    )
    try:
        save_preferences(db(), user(), wens, now())
    except KanNiet as fout:
        return _page(wens, first_line(fout)), 422
    flash(_("Bewaard. Wij houden ons eraan."))
    return redirect(url_for("voorkeuren.form"), 303)


def _page(wens: Voorkeur, fout: str = "") -> str:
    return render_template("mijn/berichten.html", wens=wens, uren=UREN, fout=fout)
