"""The koppelingen of a plan: the list, what is due, and one koppeling with its course."""

from __future__ import annotations

from datetime import date

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from scheduler.domain.verloop import EINDES, KENNISMAKING, REDENEN, STANDEN, UITKOMSTEN
from scheduler.errors import KanNiet
from scheduler.service.koppelingen.beeld import read_pair
from scheduler.service.koppelingen.koppelen import hand_over, note_call, take_step
from scheduler.service.koppelingen.lijst import Koppelzoek, list_due, list_pairs
from scheduler.service.lijsten.zoekkeuzes import list_locaties
from web.fouten import first_line
from web.taal import _
from web.toegang import db, now, plan_at, today
from web.zoek import read_zoek

bp = Blueprint("koppelingen", __name__, url_prefix="/plan/<ref>/koppelingen")


@bp.get("")
def index(ref: str) -> str:
    """Every koppeling that fits the filter."""
    pb, zoek = plan_at(ref), read_zoek(Koppelzoek)
    lijst = list_pairs(db(), pb, zoek, today())
    return render_template(
        "koppelingen/lijst.html",
        lijst=lijst,
        zoek=zoek,
        locaties=list_locaties(pb),
        standen={stand: _(stand) for stand in STANDEN},
    )


@bp.get("/opvolgen")
def due(ref: str) -> str:
    """What somebody has to do now or soon."""
    pb, zoek = plan_at(ref), read_zoek(Koppelzoek)
    lijst = list_due(db(), pb, zoek, today())
    return render_template(
        "koppelingen/opvolgen.html", lijst=lijst, zoek=zoek, locaties=list_locaties(pb), uitkomsten=UITKOMSTEN
    )


@bp.get("/paar")
def show(ref: str) -> str:
    """One koppeling."""
    return _page(ref)


@bp.post("/paar/stand")
def step(ref: str) -> tuple[str, int] | Response:
    """Write the next state."""
    try:
        take_step(
            db(),
            plan_at(ref),
            _pair(),
            request.form.get("stand", ""),
            request.form.get("reden", ""),
            request.form.get("vanaf", type=date.fromisoformat),
            request.form.get("nummer", type=int),
            now(),
            today(),
        )
    except KanNiet as fout:
        return _page(ref, first_line(fout)), 422
    flash(_("De nieuwe stand is bewaard."))
    return _back(ref)


@bp.post("/paar/gebeld")
def call(ref: str) -> tuple[str, int] | Response:
    """Write down how a call went."""
    soort, uitkomst = request.form.get("soort", ""), request.form.get("uitkomst", "")
    dag = request.form.get("dag", type=date.fromisoformat)
    try:
        note_call(db(), plan_at(ref), _pair(), soort, uitkomst, dag, now(), today())
    except KanNiet as fout:
        return _page(ref, first_line(fout)), 422
    flash(_("Dat u contact had, is bewaard."))
    if request.form.get("terug") == "opvolgen":
        return redirect(url_for("koppelingen.due", ref=ref), 303)
    return _back(ref)


@bp.post("/paar/overdragen")
def transfer(ref: str) -> tuple[str, int] | Response:
    """Stop with this coach and propose the next."""
    naar, reden = request.form.get("naar", ""), request.form.get("reden", "")
    gezien = request.form.get("nummer", type=int)
    coach, cursist = _pair()
    try:
        hand_over(db(), plan_at(ref), (coach, cursist), naar, reden, gezien, now(), today())
    except KanNiet as fout:
        return _page(ref, first_line(fout)), 422
    flash(_("De cursist is voorgesteld aan de nieuwe coach. Spreek een keer af met z'n drieën."))
    return redirect(url_for("koppelingen.show", ref=ref, coach=naar, cursist=cursist), 303)


def _pair() -> tuple[str, str]:
    return request.values.get("coach", ""), request.values.get("cursist", "")


def _page(ref: str, fout: str = "") -> str:
    beeld = read_pair(db(), plan_at(ref), _pair(), now(), today())
    return render_template(
        "koppelingen/paar.html",
        k=beeld,
        fout=fout,
        vandaag=today(),
        redenen=REDENEN,
        eindes=EINDES,
        uitkomsten=UITKOMSTEN,
        kennismaking=KENNISMAKING,
    )


def _back(ref: str) -> Response:
    coach, cursist = _pair()
    return redirect(url_for("koppelingen.show", ref=ref, coach=coach, cursist=cursist), 303)
