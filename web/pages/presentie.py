"""Attendance lists to print: of one group, or of all groups of a leslocatie."""

from __future__ import annotations

from datetime import date

from flask import Blueprint, render_template, request

from scheduler.service.lijsten.presentie import VORMEN, read_attendance
from scheduler.service.lijsten.zoekkeuzes import list_locaties
from web.toegang import db, plan_at, today

bp = Blueprint("presentie", __name__, url_prefix="/plan/<ref>/presentielijst")


@bp.get("")
def show(ref: str) -> str:
    """A form to choose group, period and form, and the sheets below it."""
    pb = plan_at(ref)
    groep, locatie = request.args.get("groep", ""), request.args.get("locatie", "")
    lijst = read_attendance(
        db(),
        pb,
        today(),
        groep=groep,
        locatie=locatie,
        van=request.args.get("van", type=date.fromisoformat),
        tot=request.args.get("tot", type=date.fromisoformat),
        vorm=request.args.get("vorm", ""),
    )
    return render_template(
        "presentie/lijst.html",
        lijst=lijst,
        groepen=lijst.groepen,
        locaties=list_locaties(pb),
        groep=groep,
        locatie=locatie,
        vormen=VORMEN,
    )
