"""Asking people one after the other: choose, look at names and text, begin, stop."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from scheduler.errors import KanNiet
from scheduler.service.uitval.vraaglijst import UREN, preview_list, start_list, stop_list
from web.fouten import first_line
from web.taal import _
from web.toegang import db, mails, now, user

bp = Blueprint("vraaglijst", __name__, url_prefix="/uitval/punt/<int:nummer>")

PLAATS = "plaats_"
"""The name of a field is this word and a code; its value is the place in the list."""


@bp.post("/lijst/kies")
def pick(nummer: int) -> Response:
    """From the candidates to the list: nothing is kept yet."""
    codes = request.form.getlist("aan")
    preview_list(db(), user(), nummer, codes, now())
    return redirect(url_for("vraaglijst.form", nummer=nummer, aan=codes), 303)


@bp.get("/lijst")
def form(nummer: int) -> str:
    """The names in their order, and the text that each gets."""
    return _page(nummer, request.args.getlist("aan"))


@bp.post("/lijst")
def save(nummer: int) -> tuple[str, int] | Response:
    """Ask the first; the others follow by themselves."""
    codes = _in_order()
    uren, gezien = request.form.get("uren", 0, type=int), request.form.get("gezien") == "ja"
    try:
        start_list(db(), user(), nummer, codes, uren, now(), gezien=gezien, mail=mails())
    except KanNiet as fout:
        return _again(nummer, codes, first_line(fout))
    flash(_("Wij vragen nu de eerste. U kunt het bericht nog een kwartier tegenhouden in het Postvak UIT."))
    return redirect(url_for("uitval.gap", nummer=nummer), 303)


@bp.post("/lijst/stop")
def stop(nummer: int) -> Response:
    """Ask nobody more by itself."""
    stop_list(db(), user(), nummer, now())
    flash(_("Wij vragen niemand meer vanzelf. Wie al gevraagd is, kan nog antwoorden."))
    return redirect(url_for("uitval.gap", nummer=nummer), 303)


def _again(nummer: int, codes: list[str], fout: str) -> tuple[str, int] | Response:
    """The list with what is wrong; when it is somebody in the list, the candidates as they are now."""
    try:
        return _page(nummer, codes, fout), 422
    except KanNiet:
        flash(fout)
        return redirect(url_for("uitval.gap", nummer=nummer), 303)


def _in_order() -> list[str]:
    """The codes by the number that stands behind them; without a number somebody is left out."""
    velden = [(n.removeprefix(PLAATS), w) for n, w in request.form.items() if n.startswith(PLAATS)]
    gekozen = [(int(w), code) for code, w in velden if w.isdecimal() and 0 < int(w) < 100]
    return [code for _plaats, code in sorted(gekozen, key=lambda x: x[0])]


def _page(nummer: int, codes: list[str], fout: str = "") -> str:
    return render_template(
        "uitval/vraaglijst.html",
        vraag=preview_list(db(), user(), nummer, codes, now()),
        nummer=nummer,
        uren=UREN,
        veld=PLAATS,
        mail=mails(),
        fout=fout,
    )
