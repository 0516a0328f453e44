"""Reads dates, periods and dagdelen in the spellings that people use."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache

from scheduler.domain.tijd import DAGEN, Dagdeel, Periode

MAANDEN = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_ANDERS = {"maa": "mrt", "mar": "mrt", "oct": "okt", "may": "mei"}
_CIJFERS = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|'?\d{2})")
_MET_MAAND = re.compile(r"(\d{1,2})(?:(?:e|de|ste)(?![a-z]))?[\s\-]*([a-z]{3,9})\.?[\s\-]*(\d{4}|'?\d{2})")
_WEEKDAG = re.compile(r"(?:op )?([a-z]{2,9})\b\.?,?\s+(?=\d)")
_MIDDERNACHT = re.compile(r"[t ]0?0:00(?::00(?:\.0+)?)?$")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_TEKENS = {**dict.fromkeys((0x2010, 0x2011, 0x2212), "-"), **dict.fromkeys((0x2018, 0x2019), "'")}
"""The hyphens and apostrophes that word processors write."""
_TOT = re.compile(r"\s*(?:\.\.|t/m|tot en met|–|—)\s*|\s+-\s+")
_DELEN = {
    "o": "o", "och": "o", "ocht": "o", "ochtend": "o", "ochtenden": "o", "morgen": "o", "sochtends": "o",
    "m": "m", "mid": "m", "midd": "m", "middag": "m", "middagen": "m", "namiddag": "m", "smiddags": "m",
    "a": "a", "av": "a", "avond": "a", "avonden": "a", "savonds": "a",
}  # fmt: skip
_NIET_LETTER = re.compile(r"[^a-z]")
EERSTE_JAAR, LAATSTE_JAAR = 1900, 2100


class Dubbelzinnig(ValueError):
    """A date of which it cannot be told which number is the year: `03/04/05`."""


class AndereWeekdag(ValueError):
    """A date that falls on another day of the week than stands before it: `di 1-9-2025`, which is a Monday."""


@lru_cache(maxsize=50_000)
def parse_date(tekst: str) -> date:
    """The day that a Dutch text means: day, month, year, or year, month, day; a day of the week before it must fit.

    Raises Dubbelzinnig when each of the three numbers may be the year, AndereWeekdag when the date falls on another
    day, ValueError when the text is no day between 1900 and 2100.
    """
    t = _MIDDERNACHT.sub("", tekst.casefold().translate(_TEKENS))
    weekdag = _WEEKDAG.match(t)
    dag = _parse_day(t[weekdag.end() :] if weekdag else t)
    if weekdag and _weekday(weekdag[1]) != dag.weekday():
        raise AndereWeekdag(tekst)
    return dag


def _parse_day(t: str) -> date:
    if m := _ISO.fullmatch(t):
        jaar, maand, dag = (int(x) for x in m.groups())
    elif m := _CIJFERS.fullmatch(t):
        dag, maand, jaar = int(m[1]), int(m[2]), _full_year(m[3])
        if len(m[3]) == 2 and max(dag, maand, int(m[3])) <= len(MAANDEN):
            raise Dubbelzinnig(t)
    elif m := _MET_MAAND.fullmatch(t):
        dag, maand, jaar = int(m[1]), _month(m[2]), _full_year(m[3])
    else:
        raise ValueError(t)
    return in_range(date(jaar, maand, dag))


def in_range(dag: date) -> date:
    """The same day without its time; raises ValueError for a year that can only be a typing error."""
    if not EERSTE_JAAR <= dag.year <= LAATSTE_JAAR:
        raise ValueError(dag)
    return dag.date() if isinstance(dag, datetime) else dag


def parse_period(tekst: str) -> Periode:
    """One day, or a first and a last day: `2026-12-21..2027-01-01`, `21-12-2026 t/m 1-1-2027`.

    A last day that is left out means no end. Raises ValueError.
    """
    delen = _TOT.split(tekst.strip().casefold())
    van = parse_date(delen[0].strip())
    if len(delen) == 1:
        return Periode(van=van, tot=van)
    if len(delen) > 2:
        raise ValueError(tekst)
    return Periode(van=van, tot=parse_date(delen[1].strip()) if delen[1].strip() else None)


@lru_cache(maxsize=10_000)
def parse_dagdeel(tekst: str) -> Dagdeel:
    """One dagdeel: `ma-o`, `Ma-O`, `ma ochtend`, `maandagochtend`, `maandag (ochtend)`.

    Raises ValueError, also for a dagdeel with a clock time: that may be a part of it only, or not fit it.
    """
    if any(teken.isdigit() for teken in tekst):
        raise ValueError(tekst)
    kaal = _NIET_LETTER.sub("", tekst.casefold())
    for dag, lang in DAGEN.items():
        for begin in (lang, lang[:3], dag):
            if kaal.startswith(begin) and kaal[len(begin) :] in _DELEN:
                return Dagdeel(f"{dag}-{_DELEN[kaal[len(begin) :]]}")
    raise ValueError(tekst)


def _full_year(jaar: str) -> int:
    if len(jaar) == 4:
        return int(jaar)
    kort = int(jaar.removeprefix("'"))
    return kort + (2000 if kort < 50 else 1900)


def _weekday(naam: str) -> int:
    """0 for `ma`, `maa` and `maandag`; raises ValueError for what is no day of the week."""
    for i, (kort, lang) in enumerate(DAGEN.items()):
        if naam in {kort, lang[:3], lang}:
            return i
    raise ValueError(naam)


def _month(naam: str) -> int:
    kort = naam[:3]
    return MAANDEN.index(_ANDERS.get(kort, kort)) + 1
