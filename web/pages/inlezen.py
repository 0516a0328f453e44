"""Reading in a workbook: first a proposal, then one click."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from scheduler.errors import KanNiet, UnreadableFile
from scheduler.service.werkboek.inlezen import BESTAND_MAX, confirm, list_imports, propose, undo_import
from web.fouten import first_line
from web.taal import _
from web.toegang import db, now, user

bp = Blueprint("inlezen", __name__, url_prefix="/inlezen")


@bp.get("")
def index() -> str:
    """What was read in, and a form for a new file."""
    return _page()


@bp.post("")
def upload() -> str | tuple[str, int]:
    """Show what this workbook would change."""
    bestand = request.files.get("werkboek")
    try:
        naam, inhoud = (bestand.filename or "", bestand.read()) if bestand else ("", b"")
        voorstel = propose(db(), user(), naam, inhoud, now())
    except UnreadableFile as fout:
        return _page(first_line(fout)), 422
    return render_template("inlezen/voorstel.html", voorstel=voorstel)


@bp.post("/<int:voorstel>")
def accept(voorstel: int) -> Response:
    """Let the proposal count."""
    nummer = confirm(db(), user(), voorstel, now(), weghalen=request.form.get("ontbreekt") == "weg")
    flash(_("Werkboek %(nummer)s is ingelezen. De plannen zijn niet veranderd.", nummer=nummer))
    return redirect(url_for("inlezen.index"), 303)


@bp.post("/ongedaan/<int:nummer>")
def undo(nummer: int) -> tuple[str, int] | Response:
    """Take back the last import."""
    try:
        undo_import(db(), user(), nummer, now())
    except KanNiet as fout:
        return _page(first_line(fout)), 422
    flash(_("Werkboek %(nummer)s is teruggedraaid.", nummer=nummer))
    return redirect(url_for("inlezen.index"), 303)


def _page(fout: str = "") -> str:
    mb = BESTAND_MAX // 1024**2
    return render_template("inlezen/lijst.html", regels=list_imports(db(), user()), mb=mb, fout=fout)
