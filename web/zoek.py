"""Lists in an address: the filter that stands in it, and the same address with something changed."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, TypeVar

from flask import Flask, request, url_for

from scheduler.service.lijsten.lijst import Zoek

Z = TypeVar("Z", bound=Zoek)
LANGST = 80


def read_zoek(soort: type[Z]) -> Z:
    """The filter in the address; what is missing or strange asks nothing."""
    velden: dict[str, Any] = {f.name: request.values.get(f.name, "").strip()[:LANGST] for f in fields(soort)}
    velden["af"] = velden["af"] == "ja"
    velden["blad"] = request.values.get("blad", 1, type=int)
    return soort(**velden)


def adres_met(**anders: object) -> str:
    """The address of this page with other values in its question; an empty value is left out."""
    vraag = {**request.args.to_dict(), **anders}
    assert request.endpoint is not None
    return url_for(request.endpoint, **{**(request.view_args or {}), **{k: v for k, v in vraag.items() if v}})


def install(app: Flask) -> None:
    """Make the changed address known to the templates."""
    app.add_template_global(adres_met)
