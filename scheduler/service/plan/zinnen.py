"""Sentences as they are kept beside a plan: with their templates, so that a page can say them in another language."""

from __future__ import annotations

from datetime import date
from typing import Any

from scheduler.explain.zin import Dag, Zin, Zinnen


def pack(zin: Any) -> Any:
    """A text, or a fact of it, as JSON."""
    match zin:
        case Zin():
            return {"sjabloon": zin.sjabloon, "feiten": {naam: pack(feit) for naam, feit in zin.feiten.items()}}
        case Zinnen():
            return {"delen": [pack(deel) for deel in zin.delen], "tussen": zin.tussen, "laatste": zin.laatste}
        case Dag():
            return {"dag": zin.dag.isoformat(), "weekdag": zin.weekdag}
        case _:
            return zin


def unpack(bewaard: Any) -> Any:
    """The text that was kept; one of before this was done is plain text, and stays Dutch."""
    match bewaard:
        case {"sjabloon": str() as sjabloon, "feiten": dict() as feiten}:
            return Zin.make(sjabloon, {naam: unpack(feit) for naam, feit in feiten.items()})
        case {"delen": list() as delen, "tussen": tussen, "laatste": laatste}:
            return Zinnen.join((unpack(deel) for deel in delen), tussen, laatste)
        case {"dag": dag, "weekdag": weekdag}:
            return Dag.on(date.fromisoformat(dag), weekdag=weekdag)
        case _:
            return bewaard
