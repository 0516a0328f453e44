"""Accounts, for the beheerder."""

from __future__ import annotations

from collections.abc import Mapping

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from scheduler.errors import KanNiet
from scheduler.service.toegang.accountbeheer import (
    add_account,
    hand_link,
    list_accounts,
    renew_password,
    set_open,
    unblock,
)
from scheduler.service.toegang.rechten import Rol
from web.fouten import first_line
from web.taal import _
from web.toegang import db, now, outside_url, user

bp = Blueprint("accounts", __name__, url_prefix="/accounts")


@bp.get("")
def index() -> str:
    """All accounts."""
    return _page({})


@bp.post("")
def add() -> tuple[str, int]:
    """Make an account and show its first password, once."""
    try:
        wachtwoord = add_account(
            db(),
            user(),
            request.form.get("inlognaam", ""),
            request.form.get("naam", ""),
            request.form.get("rol", ""),
            now(),
            persoon=request.form.get("persoon", ""),
            locaties=request.form.get("locaties", ""),
        )
    except KanNiet as fout:
        return _page(request.form, first_line(fout)), 422
    return render_template("accounts/wachtwoord.html", naam=request.form["naam"], wachtwoord=wachtwoord), 200


@bp.post("/<int:nummer>/wachtwoord")
def renew(nummer: int) -> str:
    """Give out a new password, shown once."""
    naam, wachtwoord = renew_password(db(), user(), nummer, now())
    return render_template("accounts/wachtwoord.html", naam=naam, wachtwoord=wachtwoord)


@bp.post("/<int:nummer>/toegang")
def switch(nummer: int) -> Response:
    """Close an account, or open it again."""
    dicht = request.form.get("actie") == "dicht"
    naam = set_open(db(), user(), nummer, now(), actief=not dicht)
    if dicht:
        flash(_("Het account van %(naam)s is gesloten.", naam=naam))
    else:
        flash(_("Het account van %(naam)s is weer open.", naam=naam))
    return redirect(url_for("accounts.index"), 303)


@bp.post("/<int:nummer>/blokkade")
def lift(nummer: int) -> Response:
    """Let somebody try again at once after too many failures."""
    naam = unblock(db(), user(), nummer, now())
    flash(_("%(naam)s kan het weer proberen.", naam=naam))
    return redirect(url_for("accounts.index"), 303)


@bp.post("/<int:nummer>/inloglink")
def link(nummer: int) -> str:
    """Make a link for a volunteer and show it, once."""
    naam, token = hand_link(db(), user(), nummer, now())
    adres = outside_url("inloglink.show", token=token)
    return render_template("accounts/link.html", naam=naam, link=adres, terug=url_for("accounts.index"))


def _page(ingevuld: Mapping[str, str], fout: str = "") -> str:
    rijen = list_accounts(db(), user(), now())
    return render_template("accounts/lijst.html", rijen=rijen, rollen=list(Rol), ingevuld=ingevuld, fout=fout)
