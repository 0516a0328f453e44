"""Errors as pages: one sentence about what is wrong, and a way on."""

from __future__ import annotations

from flask import Flask, g, render_template
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from scheduler.errors import GeenDatabase, GeenRecht, KanNiet, SchedulerError, UnknownCode, UnreadableFile, Verouderd

STATUS: dict[type[SchedulerError], int] = {
    GeenRecht: 403,
    UnknownCode: 404,
    Verouderd: 409,
    KanNiet: 422,
    UnreadableFile: 422,
    GeenDatabase: 503,
}
KOPPEN = {
    400: "Dit lukte niet",
    403: "Dit mag u niet zien",
    404: "Deze pagina is er niet",
    405: "Dit lukte niet",
    409: "Iemand was u voor",
    413: "Dit bestand is te groot",
    422: "Dit kan zo niet",
    429: "Dit ging te vaak achter elkaar",
    500: "Er ging iets mis",
    503: "Even geduld",
}


def first_line(fout: SchedulerError) -> str:
    """The sentence of an error, its second line behind it."""
    return " ".join(str(fout).splitlines())


def install(app: Flask) -> None:
    """Show our own errors, those of the browser, and bugs, each as a page."""

    @app.errorhandler(SchedulerError)
    def ours(fout: SchedulerError) -> tuple[str, int]:
        if isinstance(fout, GeenDatabase):
            g.ingelogd = None  # the menu would ask the database again
        status = next((code for soort, code in STATUS.items() if isinstance(fout, soort)), 500)
        return _page(status, first_line(fout) if status != 500 else "")

    @app.errorhandler(CSRFError)
    def csrf(fout: CSRFError) -> tuple[str, int]:
        del fout
        return _page(400, "De pagina stond te lang open. Ga terug, ververs de pagina en probeer het opnieuw.")

    @app.errorhandler(HTTPException)
    def http(fout: HTTPException) -> tuple[str, int]:
        return _page(fout.code or 500, "")


def _page(status: int, zin: str) -> tuple[str, int]:
    return render_template("fout/index.html", kop=KOPPEN.get(status, KOPPEN[500]), zin=zin, status=status), status
