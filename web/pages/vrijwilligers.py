"""The volunteers of a plan."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from scheduler.service.lijsten.vrijwilliger import read_helper
from scheduler.service.lijsten.vrijwilligers import VOG_JAREN, Helperzoek, list_helpers, list_roles, vog_limit
from scheduler.service.lijsten.zoekkeuzes import list_locaties
from scheduler.service.mijn.opgavebeeld import read_statement, use_workbook
from web.taal import _
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
        rollen={rol: _(rol) for rol in list_roles(pb)},
        locaties=list_locaties(pb),
        vog_jaren=VOG_JAREN,
        vog_grens=vog_limit(today()),
    )


@bp.get("/<path:code>")
def show(ref: str, code: str) -> str:
    """One volunteer, with the reasons and what he said himself."""
    pb = plan_at(ref)
    beeld = read_helper(db(), pb, code, now())
    return render_template("vrijwilligers/index.html", beeld=beeld, opgave=read_statement(db(), pb, code, now()))


@bp.post("/<path:code>/opgave-terug")
def workbook(ref: str, code: str) -> Response:
    """Let the workbook count again instead of what the volunteer said."""
    use_workbook(db(), plan_at(ref), code, request.form.get("versie", 0, type=int), now())
    flash(_("Voor deze vrijwilliger telt het werkboek weer."))
    return redirect(url_for("vrijwilligers.show", ref=ref, code=code), 303)
