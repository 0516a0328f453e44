"""How full the groups are and how much the volunteers do."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from scheduler.service.lijsten.belasting import read_load
from scheduler.service.lijsten.zoekkeuzes import list_locaties
from web.toegang import plan_at

bp = Blueprint("belasting", __name__, url_prefix="/plan/<ref>/belasting")


@bp.get("")
def index(ref: str) -> str:
    """Bars with a table behind them."""
    pb = plan_at(ref)
    locaties = list_locaties(pb)
    vraag = request.args.get("locatie", "")
    gekozen = vraag if vraag in locaties else ""
    return render_template(
        "koppelingen/belasting.html", beeld=read_load(pb, gekozen), locaties=locaties, gekozen=gekozen
    )
