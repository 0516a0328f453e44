"""Locking something of a plan, with a reason and maybe an end date, and taking a lock away."""

from __future__ import annotations

from datetime import date

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from scheduler.errors import KanNiet
from scheduler.service.bord.sloten import Slot
from scheduler.service.bord.vastkosten import ask_cost
from scheduler.service.bord.vastzetten import about, lock, need_lockable, unlock
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.toegang.rechten import Recht
from web.fouten import first_line
from web.namen import met_namen
from web.taal import _, fill
from web.toegang import db, now, plan_at, user

bp = Blueprint("vastzetten", __name__, url_prefix="/plan/<ref>/vast")


@bp.get("")
def form(ref: str) -> str:
    """What is locked, and the question why and until when; or why it cannot be locked, before anybody types."""
    user().eis(Recht.PLAN_MAKEN)
    pb = plan_at(ref)
    slot = _asked(pb, request.args.to_dict())
    try:
        need_lockable(db(), pb, slot, now())
    except KanNiet as fout:
        return render_template("plan/vastzetten.html", slot=slot, fout=first_line(fout), dicht=True)
    return render_template("plan/vastzetten.html", slot=slot)


@bp.post("")
def save(ref: str) -> tuple[str, int] | Response:
    """Lock it, or say why not."""
    user().eis(Recht.PLAN_MAKEN)
    pb = plan_at(ref)
    slot = _asked(pb, request.form.to_dict())
    try:
        lock(db(), pb, slot, request.form.get("reden", ""), _until(request.form.get("tot", "")), now())
    except KanNiet as fout:
        return render_template("plan/vastzetten.html", slot=slot, fout=first_line(fout)), 422
    flash(fill("%(wat)s staat nu vast.", {"wat": met_namen(slot.wat)}))
    return redirect(url_for("plan.board", ref=ref, lijst="vast"), 303)


@bp.post("/los")
def release(ref: str) -> Response:
    """Take a lock away."""
    user().eis(Recht.PLAN_MAKEN)
    wat = unlock(db(), plan_at(ref), request.form.get("nummer", 0, type=int), now())
    flash(fill("%(wat)s staat niet meer vast.", {"wat": met_namen(wat)}))
    return redirect(url_for("plan.board", ref=ref, lijst="vast"), 303)


@bp.post("/kosten")
def cost(ref: str) -> Response:
    """Ask what everything that is vast costs."""
    pb = plan_at(ref)
    ask_cost(db(), user(), request.form.get("seconden", 60, type=int), now())
    flash(_("De computer rekent uit wat vastzetten kost. Dat staat straks in deze lijst."))
    return redirect(url_for("plan.board", ref=pb.ref, lijst="vast"), 303)


def _asked(pb: Planbeeld, velden: dict[str, str]) -> Slot:
    return about(pb, *(velden.get(k, "") for k in ("soort", "code", "ander", "dagdeel")))


def _until(tekst: str) -> date | None:
    try:
        return date.fromisoformat(tekst) if tekst else None
    except ValueError:
        raise KanNiet("Schrijf de einddatum als dag, maand en jaar.") from None
