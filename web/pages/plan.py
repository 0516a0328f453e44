"""The planning board with its work list, the list of who waits, and the deadline watch of one plan."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from scheduler.service.bord import RIJEN, read_board
from scheduler.service.concepten import last_step
from scheduler.service.meldingen import read_notices
from scheduler.service.mensen import explain_request
from scheduler.service.pasvorm import pick_request
from scheduler.service.werklijst import read_fixed, read_seats, read_waiting, read_warnings
from web.toegang import db, now, plan_at

bp = Blueprint("plan", __name__, url_prefix="/plan/<ref>")

LIJSTEN = {
    "wachten": ("Te plaatsen", read_waiting),
    "plekken": ("Open plekken", read_seats),
    "let-op": ("Waarschuwingen", read_warnings),
    "vast": ("Vastgezet", read_fixed),
    "meldingen": ("Van vrijwilligers", lambda pb: read_notices(db(), pb, now())),
}


@bp.get("/bord")
def board(ref: str) -> str:
    """The board; with `cursist` every block says whether this cursist fits, and the drawer explains."""
    pb = plan_at(ref)
    rijen = request.args.get("rijen", "lokaal")
    lijst = request.args.get("lijst", "wachten")
    code = request.args.get("cursist", "")
    verzoek = pick_request(pb.beeld, pb.zicht.need_cursist(code), request.args.get("aanbod", "")) if code else None
    lijst = lijst if lijst in LIJSTEN else "wachten"
    return render_template(
        "plan/bord.html",
        bord=read_board(pb, rijen if rijen in RIJEN else "lokaal", verzoek),
        keuzes=RIJEN,
        lijst=lijst,
        lijsten=[(sleutel, titel, lees(pb)) for sleutel, (titel, lees) in LIJSTEN.items()],
        waarom=explain_request(pb, verzoek) if verzoek else None,
        laatste=last_step(db(), pb),
    )


@bp.get("/niet-geplaatst")
def waiting(ref: str) -> str:
    """Everybody who waits, with the reason and what helps."""
    pb = plan_at(ref)
    rijen = [(w, explain_request(pb, (w.cursist, w.aanbod))) for w in read_waiting(pb)]
    return render_template("plan/niet_geplaatst.html", rijen=rijen)
