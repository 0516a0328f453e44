"""What a browser may send at all: numbers that fit in a database, and text that a database can keep and people read."""

from __future__ import annotations

from typing import Any

from flask import Flask, Request, abort, request
from werkzeug.datastructures import ImmutableMultiDict
from werkzeug.routing import IntegerConverter, Map

from scheduler.errors import KanNiet
from scheduler.service.berichten.postvak import TEKST_MAX

GROOTSTE = 2**31 - 1
"""The largest number of a row: PostgreSQL keeps no larger one."""
NUL = "\x00"
"""The one sign that PostgreSQL keeps in no text."""

GEWOON = 300
"""Characters of a field that is not in `LANGST`."""
LANGST = {
    **dict.fromkeys(("code", "code_van_nu", "persoon"), 40),
    **dict.fromkeys(("naam", "inlognaam", "zoek"), 80),
    "onderwerp": 120,
    **dict.fromkeys(("oud", "nieuw", "nog_eens", "wachtwoord", "email", "wat_als"), 200),
    **dict.fromkeys(("notitie", "verder"), 2000),
    "tekst": TEKST_MAX,
}
"""The most characters of a field by its name: the forms say it to the browser, and more is refused."""


class Rijnummer(IntegerConverter):
    """A number in an address; a larger one than a database knows is no page."""

    def __init__(self, map: Map, fixed_digits: int = 0, min: int | None = None, max: int | None = None) -> None:  # noqa: A002 - the names of werkzeug
        super().__init__(map, fixed_digits, min, GROOTSTE if max is None else max)


class Velden(ImmutableMultiDict[str, str]):
    """The fields of a form or an address; a number that is too large is no number."""

    def get(self, key: str, default: Any = None, type: Any = None) -> Any:  # type: ignore[override]  # noqa: A002 - as in werkzeug
        """The first value of a field."""
        return super().get(key, default, _small if type is int else type)

    def getlist(self, key: str, type: Any = None) -> list[Any]:  # noqa: A002 - as in werkzeug
        """Every value of a field."""
        return super().getlist(key, _small if type is int else type)


class Vraag(Request):
    """A request whose fields are ours."""

    parameter_storage_class = Velden


def install(app: Flask) -> None:
    """Read numbers our way; refuse a sign that no text has, and a text that is too long. Before any route is added."""
    app.request_class = Vraag
    app.url_map.converters["int"] = Rijnummer

    app.jinja_env.globals["langst"] = longest

    @app.before_request
    def need_text() -> None:
        for bron in (request.args, request.form):
            for naam, waarde in bron.items(multi=True):
                if NUL in waarde:
                    abort(400)
                if len(waarde.replace("\r\n", "\n")) > longest(naam):  # a browser counts the end of a line as one
                    raise KanNiet(
                        "Deze tekst is te lang: hoogstens %(hoogstens)s tekens. Ga terug en maak hem korter.",
                        hoogstens=longest(naam),
                    )


def longest(naam: str) -> int:
    """The most characters of the field with this name."""
    return LANGST.get(naam, GEWOON)


def _small(tekst: str) -> int:
    getal = int(tekst)
    if abs(getal) > GROOTSTE:
        raise ValueError
    return getal
