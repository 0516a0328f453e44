"""Names in sentences that were made with codes: findings, steps of a concept, errors."""

from __future__ import annotations

from flask import Flask, g

from scheduler.service.plan.namen import Namen
from scheduler.service.plan.planbeeld import open_plan
from web.toegang import db, newest_plan


def met_namen(zin: object, *, alleen_mensen: bool = False) -> str:
    """A sentence with the names that its reader may know; for who may see no plan it stays as it is.

    In what somebody typed, such as the name of a concept, a code is only looked for among people.
    """
    namen = _names()
    if namen is None:
        return zin if isinstance(zin, str) else str(zin)
    return namen.zin(zin if isinstance(zin, str) else str(zin), alleen_mensen=alleen_mensen)


def _names() -> Namen | None:
    """The names of the plan on screen, else of the one that holds now."""
    if g.get("pb"):
        return g.pb.namen  # type: ignore[no-any-return]
    if "namen" not in g:
        gebruiker = g.ingelogd.gebruiker if g.get("ingelogd") else None
        ref = newest_plan(gebruiker) if gebruiker else None
        g.namen = open_plan(db(), gebruiker, ref).namen if gebruiker and ref else None
    return g.namen  # type: ignore[no-any-return]


def install(app: Flask) -> None:
    """Make this known to the templates."""
    app.add_template_filter(met_namen)
