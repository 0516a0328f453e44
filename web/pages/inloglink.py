"""Logging in with a link: asking for one by e-mail, and following one."""

from __future__ import annotations

from flask import Blueprint, render_template, request
from werkzeug.wrappers import Response

from scheduler.errors import KanNiet
from scheduler.service.toegang.inloglinks import ask_link, follow_link
from web.fouten import first_line
from web.toegang import address, agent, db, let_in, mails, now

bp = Blueprint("inloglink", __name__, url_prefix="/inloggen/link")


@bp.get("")
def ask() -> str:
    """Ask for the e-mail address of a volunteer."""
    return render_template("inloggen/link_vragen.html", mail=mails(), gevraagd=False)


@bp.post("")
def send() -> tuple[str, int] | str:
    """Ask for a link; the answer is the same whether the address is known or not."""
    try:
        if mails():
            ask_link(db(), request.form.get("email", ""), address(), now())
    except KanNiet as fout:
        return render_template("inloggen/link_vragen.html", mail=mails(), gevraagd=False, fout=first_line(fout)), 422
    return render_template("inloggen/link_vragen.html", mail=mails(), gevraagd=True)


@bp.get("/<token>")
def show(token: str) -> str:
    """A page with one button. Nothing happens yet: programs that look through mail open every link."""
    del token
    return render_template("inloggen/link.html")


@bp.post("/<token>")
def enter(token: str) -> tuple[str, int] | Response:
    """Use the link up and log in."""
    try:
        toegang = follow_link(db(), token, address(), now(), browser=agent())
    except KanNiet as fout:
        return render_template("inloggen/link.html", fout=first_line(fout)), 422
    return let_in(toegang)
