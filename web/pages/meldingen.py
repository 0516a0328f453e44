"""What volunteers said, for the coördinator."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from scheduler.service.mijn.van_vrijwilligers import finish_notice, open_notices
from web.taal import _
from web.toegang import db, now, user

bp = Blueprint("meldingen", __name__, url_prefix="/meldingen")


@bp.get("")
def index() -> str:
    """Everything that still asks attention."""
    return render_template("meldingen/index.html", rijen=open_notices(db(), user(), now()))


@bp.post("/<int:nummer>/klaar")
def finish(nummer: int) -> Response:
    """Take one off the list."""
    finish_notice(db(), user(), nummer, now())
    flash(_("Afgehandeld."))
    return redirect(url_for("meldingen.index"), 303)
