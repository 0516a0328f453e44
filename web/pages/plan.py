"""The planning board with its work list, and the list of who waits."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, render_template, request

from scheduler.service.bord.bord import RIJEN, read_board
from scheduler.service.bord.groepen import read_group
from scheduler.service.bord.mensen import explain_request
from scheduler.service.bord.pasvorm import pick_request
from scheduler.service.bord.vastkosten import read_cost
from scheduler.service.bord.vastzetten import read_fixed, what_is_fixed
from scheduler.service.bord.werklijst import read_breaches, read_seats, read_waiting, read_warnings
from scheduler.service.mijn.van_vrijwilligers import read_notices
from scheduler.service.plan.concepten import last_step
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.plan.vergelijken import who_notices
from web.toegang import db, now, plan_at

bp = Blueprint("plan", __name__, url_prefix="/plan/<ref>")

PER_BLADZIJDE = 25
LIJSTEN = ("wachten", "plekken", "let-op", "vast", "meldingen")


@bp.get("/bord")
def board(ref: str) -> str:
    """The board; with `cursist` every block says whether this cursist fits, with `groep` the drawer shows that group.

    With `stuk=rooster` only the week itself is given, for the script that asks it while somebody drags.
    """
    pb = plan_at(ref)
    rijen, code = request.args.get("rijen", "lokaal"), request.args.get("cursist", "")
    verzoek = pick_request(pb.beeld, pb.zicht.need_cursist(code), request.args.get("aanbod", "")) if code else None
    vast = what_is_fixed(db(), pb, now())
    bord = read_board(pb, rijen if rijen in RIJEN else "lokaal", verzoek, vast)
    groep = request.args.get("groep", "")
    deel: dict[str, Any] = {"bord": bord, "groep": None, "waarom": None, "vast": vast, "lijst": _list_name()}
    if request.args.get("stuk") == "rooster":
        return render_template("plan/rooster.html", **deel)
    deel["waarom"] = explain_request(pb, verzoek) if verzoek else None
    deel["groep"] = read_group(pb, groep) if groep else None
    return render_template(
        "plan/bord.html",
        **deel,
        keuzes=RIJEN,
        lijsten=_lists(pb),
        laatste=last_step(db(), pb),
        merkt=who_notices(db(), pb),
        vastkosten=read_cost(db(), pb, now()) if deel["lijst"] == "vast" else None,
    )


@bp.get("/niet-geplaatst")
def waiting(ref: str) -> str:
    """Who waits, with the reason and what helps; so many on a page, because every reason is worked out in full."""
    pb = plan_at(ref)
    alle, vanaf = read_waiting(pb), max(0, request.args.get("vanaf", 0, type=int))
    rijen = [(w, explain_request(pb, (w.cursist, w.aanbod))) for w in alle[vanaf : vanaf + PER_BLADZIJDE]]
    verder = vanaf + PER_BLADZIJDE if vanaf + PER_BLADZIJDE < len(alle) else None
    return render_template("plan/niet_geplaatst.html", rijen=rijen, aantal_wacht=len(alle), vanaf=vanaf, verder=verder)


def _list_name() -> str:
    lijst = request.args.get("lijst", "wachten")
    return lijst if lijst in LIJSTEN else "wachten"


def _lists(pb: Planbeeld) -> list[tuple[str, tuple[Any, ...]]]:
    """The rows of every tab."""
    rijen = (
        *(read_waiting(pb), read_seats(pb), (*read_breaches(pb), *read_warnings(pb))),
        *(read_fixed(db(), pb, now()), read_notices(db(), pb, now())),
    )
    return list(zip(LIJSTEN, rijen, strict=True))
