"""What a browser may send at all: numbers that fit in a database, and text that a database can keep."""

from __future__ import annotations

from typing import Any

from flask import Flask, Request, abort, request
from werkzeug.datastructures import ImmutableMultiDict
from werkzeug.routing import IntegerConverter, Map

GROOTSTE = 2**31 - 1
"""The largest number of a row: PostgreSQL keeps no larger one."""
NUL = "\x00"
"""The one sign that PostgreSQL keeps in no text."""


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
    """Read numbers our way, and refuse a request with a sign that no text has. Before any route is added."""
    app.request_class = Vraag
    app.url_map.converters["int"] = Rijnummer

    @app.before_request
    def need_text() -> None:
        if any(NUL in waarde for bron in (request.args, request.form) for _, waarde in bron.items(multi=True)):
            abort(400)


def _small(tekst: str) -> int:
    getal = int(tekst)
    if abs(getal) > GROOTSTE:
        raise ValueError
    return getal
