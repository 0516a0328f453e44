"""Date arithmetic of the law: the conventions C1 to C7."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

DAGEN_PER_WEEK = 7
MAANDEN_PER_JAAR = 12
MAANDNAMEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def _jaar_maand(dag: date, maanden: int) -> tuple[int, int]:
    jaar, maand = divmod(dag.year * MAANDEN_PER_JAAR + dag.month - 1 + maanden, MAANDEN_PER_JAAR)
    return jaar, maand + 1


def add_maanden(dag: date, maanden: int) -> date:
    """Move a day by whole months; a day that does not exist becomes the last day of its month (C2, C5)."""
    jaar, maand = _jaar_maand(dag, maanden)
    return date(jaar, maand, min(dag.day, calendar.monthrange(jaar, maand)[1]))


def verjaardag(dag: date, maanden: int) -> date:
    """Move a day by whole months; a day that does not exist becomes the first day of the next month (C1)."""
    jaar, maand = _jaar_maand(dag, maanden)
    if dag.day <= calendar.monthrange(jaar, maand)[1]:
        return date(jaar, maand, dag.day)
    return laatste_van_maand(jaar, maand) + timedelta(days=1)


def laatste_van_maand(jaar: int, maand: int) -> date:
    """Give the last day of a month."""
    return date(jaar, maand, calendar.monthrange(jaar, maand)[1])


def laatste_dag(begin: date, maanden: int) -> date:
    """Give the last day of a term of some months: the anniversary minus one day (C1)."""
    return verjaardag(begin, maanden) - timedelta(days=1)


def add_weken(dag: date, weken: int) -> date:
    """Move a day by whole weeks of seven days (C2, C6)."""
    return dag + timedelta(days=weken * DAGEN_PER_WEEK)


def tel_dagen(van: date, tot: date) -> int:
    """Count the days of a period, first and last day included (C3)."""
    return (tot - van).days + 1


def duurt_minstens(van: date, tot: date, maanden: int) -> bool:
    """Say whether a period reaches at least so many months in a row (C4)."""
    return tot >= laatste_dag(van, maanden)


def leeftijd_bereikt(geboren: date, jaren: int) -> date:
    """Give the day on which somebody reaches an age, in years."""
    return verjaardag(geboren, jaren * MAANDEN_PER_JAAR)


def noem(dag: date | None) -> str:
    """Write a day the way people say it: 5 maart 2027."""
    return f"{dag.day} {MAANDNAMEN[dag.month - 1]} {dag.year}" if dag else "onbekend"


def noem_duur(maanden: int) -> str:
    """Write a number of months in words: 3 jaar, 18 maanden."""
    jaren, rest = divmod(maanden, MAANDEN_PER_JAAR)
    return f"{maanden} maanden" if rest or not jaren else f"{jaren} jaar"
