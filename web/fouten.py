"""Errors as pages: one sentence about what is wrong, and a way on."""

from __future__ import annotations

from collections.abc import Sequence

from flask import Flask, flash, g, redirect, render_template, request, url_for
from flask_wtf.csrf import CSRFError
from markupsafe import Markup
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge
from werkzeug.wrappers import Response

from scheduler.errors import (
    AlBezig,
    GeenDatabase,
    GeenRecht,
    KanNiet,
    SchedulerError,
    UnknownCode,
    UnreadableFile,
    Verouderd,
)
from scheduler.service.werkboek.inlezen import BESTAND_MAX
from web.namen import met_namen
from web.taal import _, fill
from web.terug import came_from

STATUS: dict[type[SchedulerError], int] = {
    GeenRecht: 403,
    UnknownCode: 404,
    Verouderd: 409,
    KanNiet: 422,
    UnreadableFile: 422,
    GeenDatabase: 503,
}


TEKSTEN = ("naam", "onderwerp", "tekst", "notitie", "reden", "wat_als")
"""Fields with what people think out and type; never a password."""


def first_line(fout: SchedulerError) -> str:
    """The sentence of an error with names for its codes, its second line behind it, in the language of whoever asks."""
    waarden = {naam: met_namen(waarde) if isinstance(waarde, str) else waarde for naam, waarde in fout.waarden.items()}
    regels = fout.regels if waarden else map(met_namen, fout.regels)
    return Markup(" ").join(fill(regel, waarden) for regel in regels)


def install(app: Flask) -> None:
    """Show our own errors, those of the browser, and bugs, each as a page."""

    @app.errorhandler(SchedulerError)
    def ours(fout: SchedulerError) -> tuple[str, int]:
        if isinstance(fout, GeenDatabase):
            g.ingelogd = None  # the menu would ask the database again
        status = next((code for soort, code in STATUS.items() if isinstance(fout, soort)), 500)
        return _page(status, first_line(fout) if status != 500 else "")

    @app.errorhandler(AlBezig)
    def busy(fout: AlBezig) -> Response:
        del fout
        flash(_("Er loopt al een berekening. Hier ziet u hoe het gaat. Vraag het opnieuw als die klaar is."))
        return redirect(url_for("rekenen.index"), 303)

    @app.errorhandler(CSRFError)
    def csrf(fout: CSRFError) -> tuple[str, int]:
        del fout
        zin = _(
            "Wij konden niet nagaan of dit van u kwam. Daarom is er niets bewaard. Dat gebeurt als de pagina lang open "
            "stond, als u in een ander tabblad uitlogde of opnieuw inlogde, of als uw browser geen cookies bewaart. "
            "Ga terug, ververs de pagina en probeer het opnieuw."
        )
        return _page(400, zin, _typed())

    @app.errorhandler(RequestEntityTooLarge)
    def too_large(fout: HTTPException) -> tuple[str, int]:
        del fout
        if request.mimetype == "multipart/form-data":
            return _page(413, _too_large())
        return _page(413, _("U stuurde te veel tekst in een keer. Ga terug en maak de tekst korter."))

    @app.errorhandler(HTTPException)
    def http(fout: HTTPException) -> tuple[str, int]:
        return _page(fout.code or 500, "")


def _typed() -> list[str]:
    """The texts of the form that was refused, to copy; only for who is logged in, and from a page of our own."""
    if not (g.get("ingelogd") and came_from()):
        return []
    velden = [w for n, w in request.form.items() if n in TEKSTEN or n.startswith("reden_")]
    return [w for w in velden if w.strip()]


def _page(status: int, zin: str, getypt: Sequence[str] = ()) -> tuple[str, int]:
    koppen, zinnen = _heads(), _what_now()
    kop, zin = koppen.get(status, koppen[500]), zin or zinnen.get(status, zinnen[500])
    return render_template("fout/index.html", kop=kop, zin=zin, status=status, getypt=getypt), status


def _too_large() -> str:
    """What a file may be, and what to do with one that is larger."""
    return _(
        "Een bestand mag hoogstens %(mb)s MB zijn. "
        "Staan er afbeeldingen in? Haal die weg, bewaar het bestand en probeer het opnieuw.",
        mb=BESTAND_MAX // 1024**2,
    )


def _heads() -> dict[int, str]:
    """What stands above the page, by status."""
    return {
        400: _("Dit lukte niet"),
        403: _("Dit mag u niet zien"),
        404: _("Deze pagina is er niet"),
        405: _("Dit lukte niet"),
        409: _("Iemand was u voor"),
        413: _("Dit is te groot"),
        422: _("Dit kan zo niet"),
        429: _("Dit ging te vaak achter elkaar"),
        500: _("Er ging iets mis"),
        503: _("Even geduld"),
    }


def _what_now() -> dict[int, str]:
    """What to do, by status, where the error itself does not say it."""
    opnieuw = _("Ga terug, ververs de pagina en probeer het opnieuw.")
    return {
        400: opnieuw,
        404: _("Misschien zit er een typefout in het adres, of is wat u zoekt weggegooid."),
        405: opnieuw,
        429: _("Wacht een kwartier en probeer het dan opnieuw."),
        500: _("Het ligt niet aan u. Probeer het opnieuw. Gebeurt het weer? Zeg de beheerder wat u deed en hoe laat."),
    }
