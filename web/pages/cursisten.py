"""The list of cursisten of a plan."""

from __future__ import annotations

from flask import Blueprint, render_template

from scheduler.service.lijsten.cursisten import Cursistzoek, list_cursisten, list_levels
from scheduler.service.lijsten.zoekkeuzes import list_aanbod, list_groepen, list_locaties
from web.toegang import plan_at
from web.zoek import read_zoek

bp = Blueprint("cursisten", __name__, url_prefix="/plan/<ref>/cursisten")


@bp.get("")
def index(ref: str) -> str:
    """Who fits the filter, a page at a time."""
    pb, zoek = plan_at(ref), read_zoek(Cursistzoek)
    return render_template(
        "cursisten/lijst.html",
        lijst=list_cursisten(pb, zoek),
        zoek=zoek,
        locaties=list_locaties(pb),
        groepen=list_groepen(pb),
        aanbod=list_aanbod(pb),
        niveaus=list_levels(pb.ronde),
    )
