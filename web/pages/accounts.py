"""Accounts, for the beheerder."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from scheduler.errors import KanNiet
from scheduler.service.accountbeheer import add_account, list_accounts, renew_password, set_open
from scheduler.service.rechten import Rol
from web.fouten import first_line
from web.toegang import db, now, user

bp = Blueprint("accounts", __name__, url_prefix="/accounts")


@bp.get("")
def index() -> str:
    """All accounts."""
    return render_template("accounts/lijst.html", rijen=list_accounts(db(), user()), rollen=list(Rol), ingevuld={})


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
        rijen = list_accounts(db(), user())
        pagina = render_template(
            "accounts/lijst.html", rijen=rijen, rollen=list(Rol), ingevuld=request.form, fout=first_line(fout)
        )
        return pagina, 422
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
    flash(f"Het account van {naam} is {'gesloten' if dicht else 'weer open'}.")
    return redirect(url_for("accounts.index"), 303)
