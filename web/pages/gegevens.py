"""What we keep about a volunteer: look, take along, correct, stop."""

from __future__ import annotations

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Antwoord

from scheduler.errors import KanNiet
from scheduler.service.mijn.gegevens import correct_data, export_data, read_data, want_to_stop
from scheduler.service.mijn.meldingen import LEVEN, TEKST_MAX
from web.fouten import first_line
from web.taal import _
from web.toegang import db, now, user

bp = Blueprint("gegevens", __name__, url_prefix="/mijn-pagina/gegevens")


@bp.get("")
def index() -> str:
    """The facts and the hours."""
    return _page()


@bp.post("/ophalen")
def download() -> Response:
    """Everything as a file; a form, because it leaves a line in the log."""
    return Response(
        export_data(db(), user(), now()),
        mimetype="application/json",
        headers={"Content-Disposition": 'attachment; filename="mijn-gegevens.json"'},
    )


@bp.post("")
def correct() -> tuple[str, int] | Antwoord:
    """Tell the coördinator what is wrong."""
    try:
        correct_data(db(), user(), request.form.get("tekst", ""), now())
    except KanNiet as fout:
        return _page(first_line(fout)), 422
    flash(_("Dank u. De coördinator past het aan."))
    return redirect(url_for("gegevens.index"), 303)


@bp.post("/stoppen")
def stop() -> Antwoord:
    """Tell the coördinator that somebody wants to stop."""
    want_to_stop(db(), user(), now())
    flash(_("Wij hebben het doorgegeven. De coördinator belt u. Dank u voor alles."))
    return redirect(url_for("gegevens.index"), 303)


def _page(fout: str = "") -> str:
    beeld = read_data(db(), user(), now())
    return render_template("mijn/gegevens.html", beeld=beeld, lengte=TEKST_MAX, dagen=LEVEN.days, fout=fout)
