"""Moving cursisten in a concept, one or a chain, and the ranked options for it."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from scheduler.errors import KanNiet, Verouderd
from scheduler.service.bord.opties import read_options
from scheduler.service.bord.vastzetten import what_is_fixed
from scheduler.service.bord.verplaatsen import Zet, make_move, preview_move
from web.ingreep import show_again
from web.namen import met_namen
from web.taal import fill
from web.toegang import db, now, plan_as_shown, plan_at

bp = Blueprint("verplaatsen", __name__, url_prefix="/plan/<ref>/verplaats")


@bp.get("")
def form(ref: str) -> str:
    """What the move means, and a form to make it."""
    pb = plan_at(ref)
    return render_template("plan/verplaatsen.html", v=preview_move(db(), pb, _moves(request.args), now()))


@bp.post("")
def save(ref: str) -> tuple[str, int] | Response:
    """Make the move, or say which rule it breaks or that somebody was first."""
    zetten = _moves(request.form)
    try:
        zin = make_move(db(), plan_as_shown(ref), zetten, request.form.get("waarom", ""), now())
    except (KanNiet, Verouderd) as fout:
        return show_again(
            ref, fout, lambda pb: render_template("plan/verplaatsen.html", v=preview_move(db(), pb, zetten, now()))
        )
    flash(fill("%(zin)s. Dit staat alleen in dit concept.", {"zin": met_namen(zin)}))
    cursist, aanbod, _naar = zetten[0]
    return redirect(url_for("plan.board", ref=ref, cursist=cursist, aanbod=aanbod), 303)


@bp.get("/opties")
def options(ref: str) -> str:
    """Where this cursist could go when others may move."""
    pb = plan_at(ref)
    beeld = read_options(
        pb,
        request.args.get("cursist", ""),
        request.args.get("aanbod", ""),
        request.args.get("schuif", 1, type=int),
        what_is_fixed(db(), pb, now()),
        wijken=request.args.get("wijken") == "ja",
    )
    return render_template("plan/opties.html", beeld=beeld)


def _moves(velden: MultiDict[str, str]) -> list[Zet]:
    """One move for every cursist in the address or the form; the three lists go together."""
    return list(zip(*(velden.getlist(k) for k in ("cursist", "aanbod")), _to(velden), strict=False))


def _to(velden: MultiDict[str, str]) -> list[str]:
    return velden.getlist("naar") or [""]
