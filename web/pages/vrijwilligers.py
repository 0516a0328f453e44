"""The volunteers of a plan."""

from __future__ import annotations

from flask import Blueprint, render_template

from scheduler.service.keuzes import list_locaties
from scheduler.service.vrijwilligers import read_helper
from scheduler.service.vrijwilligerslijst import VOG_JAREN, Helperzoek, list_helpers, list_roles, vog_limit
from web.toegang import db, now, plan_at, today
from web.zoek import read_zoek

bp = Blueprint("vrijwilligers", __name__, url_prefix="/plan/<ref>/vrijwilligers")


@bp.get("")
def index(ref: str) -> str:
    """Who fits the filter, and what they do."""
    pb, zoek = plan_at(ref), read_zoek(Helperzoek)
    return render_template(
        "vrijwilligers/lijst.html",
        lijst=list_helpers(pb, zoek, today()),
        zoek=zoek,
        rollen=list_roles(pb),
        locaties=list_locaties(pb),
        vog_jaren=VOG_JAREN,
        vog_grens=vog_limit(today()),
    )


@bp.get("/<path:code>")
def show(ref: str, code: str) -> str:
    """One volunteer, with the reasons."""
    return render_template("vrijwilligers/index.html", beeld=read_helper(db(), plan_at(ref), code, now()))
