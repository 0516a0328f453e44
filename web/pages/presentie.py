"""The attendance list of a group, to print."""

from __future__ import annotations

from datetime import date

from flask import Blueprint, render_template, request

from scheduler.service.presentie import read_attendance
from web.toegang import plan_at, today

bp = Blueprint("presentie", __name__, url_prefix="/plan/<ref>/presentielijst")


@bp.get("")
def show(ref: str) -> str:
    """The lessons from `vanaf` on, today when nobody says."""
    vanaf = request.args.get("vanaf", today(), type=date.fromisoformat)
    return render_template(
        "groep/presentielijst.html", lijst=read_attendance(plan_at(ref), request.args.get("groep", ""), vanaf)
    )
