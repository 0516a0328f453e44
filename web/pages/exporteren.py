"""Files to hand out: choose what, about whom and which columns, and take the file along."""

from __future__ import annotations

from io import BytesIO

from flask import Blueprint, render_template, request, send_file
from werkzeug.wrappers import Response

from scheduler.errors import KanNiet
from scheduler.service.lijsten.exporteren import SOORTEN, list_columns, make_file, need_soort
from web.fouten import first_line
from web.toegang import db, now, plan_at, today
from web.zoek import read_zoek

bp = Blueprint("exporteren", __name__, url_prefix="/plan/<ref>/exporteren")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@bp.get("")
def form(ref: str) -> str:
    """What can be made; with `wat` the columns to choose from. A filter in the address goes along."""
    return _page(ref, request.args.get("wat", ""))


@bp.post("")
def make(ref: str) -> tuple[str, int] | Response:
    """Make the file and send it; nothing of it stays here."""
    pb, wat = plan_at(ref), request.form.get("wat", "")
    soort = need_soort(wat)
    over = request.form.get(soort.over, "") if soort.over else ""
    gekozen = request.form.getlist("kolom")
    try:
        bestand = make_file(db(), pb, wat, gekozen, over, read_zoek(soort.zoek), now(), today())
    except KanNiet as fout:
        return _page(ref, wat, first_line(fout)), 422
    return send_file(BytesIO(bestand.inhoud), mimetype=XLSX, as_attachment=True, download_name=bestand.naam)


def _page(ref: str, wat: str, fout: str = "") -> str:
    pb = plan_at(ref)
    soort = SOORTEN.get(wat)
    if soort is None:
        return render_template("exporteren/keuze.html", soorten=SOORTEN)
    zoek = read_zoek(soort.zoek)
    filters = {k: v for k, v in vars(zoek).items() if v and k not in {"sorteer", "af", "blad"}}
    return render_template(
        "exporteren/kolommen.html",
        wat=wat,
        soort=soort,
        kolommen=list_columns(pb, wat),
        gekozen=set(request.form.getlist("kolom")) if request.method == "POST" else None,
        keuzes=soort.keuzes(pb) if soort.keuzes else {},
        over=request.values.get(soort.over, "") if soort.over else "",
        filters=filters,
        fout=fout,
    )
