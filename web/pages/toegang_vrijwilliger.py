"""Letting a volunteer in, by whoever coordinates."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from scheduler.service.toegang.vrijwilliger import give_access, give_all_access, read_access
from web.taal import _
from web.toegang import db, mails, now, outside_url, plan_at

bp = Blueprint("toegang_vrijwilliger", __name__, url_prefix="/plan/<ref>/toegang")


@bp.post("")
def add_all(ref: str) -> Response:
    """Make an account for everybody with an e-mail address."""
    aantal = give_all_access(db(), plan_at(ref), now())
    flash(_("Aantal nieuwe accounts: %(n)s.", n=aantal))
    return redirect(url_for("vrijwilligers.index", ref=ref), 303)


@bp.get("/<path:code>")
def show(ref: str, code: str) -> str:
    """How this volunteer logs in."""
    beeld = read_access(db(), plan_at(ref), code)
    return render_template("vrijwilligers/toegang.html", beeld=beeld, mail=mails())


@bp.post("/<path:code>")
def make(ref: str, code: str) -> str:
    """Make a link and show it, once."""
    pb = plan_at(ref)
    token = give_access(db(), pb, code, now())
    link = outside_url("inloglink.show", token=token)
    naam = read_access(db(), pb, code).naam
    return render_template("accounts/link.html", naam=naam, link=link, terug=url_for(".show", ref=ref, code=code))
