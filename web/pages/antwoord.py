"""Answering a question by the link in the mail: no log-in, one purpose; the secret in the address is the key."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from scheduler.errors import KanNiet
from scheduler.service.uitval.antwoordlink import Linkvraag, answer_link, read_link
from web.fouten import first_line
from web.taal import _
from web.toegang import address, db, now

bp = Blueprint("antwoord", __name__, url_prefix="/antwoord")

VRAAG = "vraag"
"""The name of a field is this word and the number of the question."""


@bp.get("/<token>")
def show(token: str) -> tuple[str, int]:
    """What is asked, with a yes and a no. Nothing happens yet: programs that look through mail open every link."""
    return _page(token)


@bp.post("/<token>")
def save(token: str) -> tuple[str, int] | Response:
    """Keep the answer; the link is then used up."""
    try:
        answer_link(db(), token, _answers(), address(), now())
    except KanNiet as fout:
        return _page(token, first_line(fout))
    flash(_("Dank u voor uw antwoord."))
    return redirect(url_for("antwoord.show", token=token), 303)


def _answers() -> dict[int, bool]:
    """A yes or a no by number of question; anything else is no answer."""
    gekozen = {n.removeprefix(VRAAG): w for n, w in request.form.items() if n.startswith(VRAAG)}
    return {int(n): w == "ja" for n, w in gekozen.items() if n.isdecimal() and len(n) < 10 and w in {"ja", "nee"}}


def _page(token: str, fout: str = "") -> tuple[str, int]:
    link = Linkvraag((), gebruikt=False)
    try:
        link = read_link(db(), token, address(), now())
    except KanNiet as niet:
        fout = first_line(niet)
    return render_template("antwoord/index.html", link=link, fout=fout, veld=VRAAG), 422 if fout else 200
