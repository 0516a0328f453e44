"""How dates, moments and numbers look in Dutch."""

from __future__ import annotations

from datetime import date, datetime

from flask import Flask

from web.toegang import NEDERLAND

DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MAANDEN = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


def datum(dag: date | None) -> str:
    """`3 maart 2027`; a day that is not known is said."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}" if dag else "niet bekend"


def dag_datum(dag: date) -> str:
    """`dinsdag 3 maart 2027`."""
    return f"{DAGEN[dag.weekday()]} {datum(dag)}"


def moment(tijdstip: datetime) -> str:
    """`3 maart 2027, 14.05 uur` in the Netherlands."""
    hier = tijdstip.astimezone(NEDERLAND)
    return f"{datum(hier.date())}, {hier.hour}.{hier.minute:02d} uur"


def aantal(n: int, enkel: str, meer: str) -> str:
    """`1 cursist`, `2 cursisten`."""
    return f"{n} {enkel if n == 1 else meer}"


def install(app: Flask) -> None:
    """Make these known to the templates."""
    for filter_ in (datum, dag_datum, moment):
        app.add_template_filter(filter_)
    app.add_template_global(aantal)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
