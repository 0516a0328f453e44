"""How strict each hard rule is for changes by hand and for publishing."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from scheduler.errors import KanNiet, Verouderd
from scheduler.service.bord.regels import choose_strictness, read_rules
from web.fouten import STATUS, first_line
from web.taal import _
from web.toegang import db, now, user

bp = Blueprint("regels", __name__, url_prefix="/regels")


@bp.get("")
def index() -> str:
    """Every rule with how strict it is."""
    return render_template("regels/index.html", pagina=read_rules(db(), user()))


@bp.post("")
def save() -> tuple[str, int] | Response:
    """Make a rule softer or stricter, or say why not; what was typed stays."""
    regel = request.form.get("regel", "")
    try:
        choose_strictness(
            db(),
            user(),
            regel,
            request.form.get("strengheid", ""),
            request.form.get("waarom", ""),
            request.form.get("versie", 0, type=int),
            now(),
        )
    except (KanNiet, Verouderd) as fout:
        pagina = render_template("regels/index.html", pagina=read_rules(db(), user()), fout=first_line(fout), bij=regel)
        return pagina, STATUS[type(fout)]
    flash(_("Bewaard. Dit geldt vanaf nu voor elk concept."))
    return redirect(url_for("regels.index", _anchor=regel), 303)
