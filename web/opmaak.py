"""How dates, moments and numbers look, in the language of whoever reads."""

from __future__ import annotations

from datetime import date, datetime

from babel.dates import format_date
from babel.numbers import format_decimal
from flask import Flask

from scheduler.service.tijden import NEDERLAND
from web.taal import _, n_, taal_nu


def datum(dag: date | None) -> str:
    """`3 maart 2027`; a day that is not known is said."""
    return format_date(dag, "d MMMM y", locale=taal_nu()) if dag else _("niet bekend")


def dag_datum(dag: date) -> str:
    """`dinsdag 3 maart 2027`."""
    return format_date(dag, "EEEE d MMMM y", locale=taal_nu())


def korte_dag(dag: date) -> str:
    """`di 3 mrt`, for a narrow column."""
    return format_date(dag, "EEEEEE d MMM", locale=taal_nu())


def uren(aantal_uren: float) -> str:
    """`2,75`: hours without noughts behind them."""
    return format_decimal(aantal_uren, format="0.##", locale=taal_nu())


def dag_maand(dag: date) -> str:
    """`dinsdag 3 maart`, where the year is clear."""
    return format_date(dag, "EEEE d MMMM", locale=taal_nu())


def maand(dag: date) -> str:
    """`maart 2027`: the month in which a day lies."""
    return format_date(dag, "MMMM y", locale=taal_nu())


def moment(tijdstip: datetime) -> str:
    """`3 maart 2027, 14.05 uur` in the Netherlands."""
    hier = tijdstip.astimezone(NEDERLAND)
    return _("%(dag)s, %(tijd)s uur", dag=datum(hier.date()), tijd=f"{hier.hour}.{hier.minute:02d}")


def aantal(n: int, enkel: str, meer: str) -> str:
    """`1 cursist`, `2 cursisten`."""
    return f"{n} {n_(enkel, meer, n)}"


def hoofdletter(zin: str) -> str:
    """A sentence that begins with a capital; one that begins with a mark of its language stays as it is."""
    return zin[:1].upper() + zin[1:]


def install(app: Flask) -> None:
    """Make these known to the templates."""
    for filter_ in (datum, dag_datum, dag_maand, korte_dag, maand, uren, moment, hoofdletter):
        app.add_template_filter(filter_)
    app.add_template_global(aantal)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
