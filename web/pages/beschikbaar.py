"""A volunteer says when he can help."""

from __future__ import annotations

from datetime import date

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from scheduler.errors import KanNiet
from scheduler.service.mijn.beschikbaar import MEESTE, Ingevuld, Weekopgave, as_form, read_week, save_week
from web.fouten import first_line
from web.taal import _
from web.toegang import db, now, today, user

bp = Blueprint("beschikbaar", __name__, url_prefix="/mijn-pagina/wanneer")


@bp.get("")
def form() -> str:
    """The week, the maximum, the pause, and days without questions."""
    return _page(read_week(db(), user(), now()))


@bp.post("")
def save() -> tuple[str, int] | Response:
    """Keep it."""
    versie = request.form.get("versie", 0, type=int)
    stand = _filled_in()
    try:
        save_week(db(), user(), stand, versie, now())
    except KanNiet as fout:
        return _page(as_form(stand, versie), first_line(fout)), 422
    flash(_("Dank u. Bij het volgende plan houden wij hier rekening mee."))
    return redirect(url_for("beschikbaar.form"), 303)


def _filled_in() -> Ingevuld:
    velden = request.form
    niet = [*velden.getlist("niet_vragen", type=date.fromisoformat)]
    if erbij := velden.get("niet_vragen_erbij", type=date.fromisoformat):
        niet.append(erbij)
    return Ingevuld(
        keuzes={naam.removeprefix("d_"): waarde for naam, waarde in velden.items() if naam.startswith("d_")},
        max_dagdelen=velden.get("max_dagdelen", -1, type=int),
        pauze_tot=velden.get("pauze_tot", type=date.fromisoformat),
        niet_vragen=tuple(niet),
    )


def _page(opgave: Weekopgave, fout: str = "") -> str:
    return render_template("mijn/wanneer.html", o=opgave, meeste=MEESTE, vandaag=today(), fout=fout)
