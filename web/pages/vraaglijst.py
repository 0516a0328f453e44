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

BEDENK = 24
"""How many hours each gets when nobody chose otherwise."""
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
    codes = request.args.getlist("aan")
    return _page(nummer, {code: str(plaats) for plaats, code in enumerate(dict.fromkeys(codes), start=1)})


@bp.post("/lijst")
def save(nummer: int) -> tuple[str, int] | Response:
    """Ask the first; the others follow by themselves."""
    plaatsen = _typed()
    codes = [code for code, plaats in plaatsen.items() if _number(plaats)]
    uren, gezien = request.form.get("uren", 0, type=int), request.form.get("gezien") == "ja"
    try:
        start_list(db(), user(), nummer, codes, uren, now(), gezien=gezien, mail=mails())
    except KanNiet as fout:
        return _again(nummer, plaatsen, first_line(fout))
    if mails():
        flash(_("Wij vragen nu de eerste. U kunt het bericht nog een kwartier tegenhouden in het Postvak UIT."))
    else:
        flash(_("De vraag aan de eerste staat in het Postvak UIT. Vertel het zelf, en zet het bericht op verteld."))
    return redirect(url_for("uitval.gap", nummer=nummer), 303)


@bp.post("/lijst/stop")
def stop(nummer: int) -> Response:
    """Ask nobody more by itself."""
    stop_list(db(), user(), nummer, now())
    flash(_("Wij vragen niemand meer vanzelf. Wie al gevraagd is, kan nog antwoorden."))
    return redirect(url_for("uitval.gap", nummer=nummer), 303)


def _again(nummer: int, plaatsen: dict[str, str], fout: str) -> tuple[str, int] | Response:
    """The list as it was filled in, with what is wrong; when nobody can be asked any more, the gap as it is now."""
    try:
        return _page(nummer, plaatsen, fout), 422
    except KanNiet:
        flash(fout)
        return redirect(url_for("uitval.gap", nummer=nummer), 303)


def _typed() -> dict[str, str]:
    """What stands behind each person, in the order of the numbers; without a number somebody is left out, and last."""
    velden = {n.removeprefix(PLAATS): w for n, w in request.form.items() if n.startswith(PLAATS)}
    return dict(sorted(velden.items(), key=lambda x: _number(x[1]) or 100))


def _number(plaats: str) -> int:
    """The place in the list, or 0."""
    return int(plaats) if plaats.isdecimal() and len(plaats) < 3 else 0


def _page(nummer: int, plaatsen: dict[str, str], fout: str = "") -> str:
    return render_template(
        "uitval/vraaglijst.html",
        vraag=preview_list(db(), user(), nummer, list(plaatsen), now()),
        plaatsen=plaatsen,
        nummer=nummer,
        uren=UREN,
        gekozen=request.form.get("uren", BEDENK, type=int),
        veld=PLAATS,
        mail=mails(),
        fout=fout,
    )
