"""Sentences that keep their templates, so that a page can say them in another language."""

from __future__ import annotations

import string
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Self

from scheduler.domain.tijd import DAGEN

MAANDEN = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


class Zin(str):
    """A Dutch sentence with the template that it was made of, and the facts that fill it.

    What is cut from it is a plain text again, and stays Dutch. To put it together with other text, join it (`Zinnen`).
    """

    __slots__ = ("feiten", "sjabloon")
    sjabloon: str
    feiten: Mapping[str, object]

    @classmethod
    def make(cls, sjabloon: str, feiten: Mapping[str, object]) -> Self:
        """Fill a template."""
        zin = cls(fill_template(sjabloon, feiten))
        zin.sjabloon, zin.feiten = sjabloon, feiten
        return zin


class Zinnen(str):
    """Several sentences or words as one text, each of which keeps its template; between them stands `tussen`.

    Before the last one stands `laatste`, as in `a, b en c`.
    """

    __slots__ = ("delen", "laatste", "tussen")
    delen: tuple[str, ...]
    tussen: str
    laatste: str

    @classmethod
    def join(cls, delen: Iterable[str], tussen: str = " ", laatste: str = "") -> Self:
        """Put texts together; empty ones are left out."""
        rij = tuple(d for d in delen if d)
        zin = cls((laatste or tussen).join([tussen.join(rij[:-1]), rij[-1]]) if len(rij) > 1 else "".join(rij))
        zin.delen, zin.tussen, zin.laatste = rij, tussen, laatste or tussen
        return zin


class Dag(str):
    """A day in Dutch words, `12 januari 2027`, that also knows its date; `weekdag` says which day of the week too."""

    __slots__ = ("dag", "weekdag")
    dag: date
    weekdag: bool

    @classmethod
    def on(cls, dag: date, *, weekdag: bool = False) -> Self:
        """Write out a date."""
        datum = f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"
        zin = cls(f"{list(DAGEN.values())[dag.weekday()]} {datum}" if weekdag else datum)
        zin.dag, zin.weekdag = dag, weekdag
        return zin


def fill_template(sjabloon: str, feiten: Mapping[str, object]) -> str:
    """A template (see `redencode`) with its facts, and a capital in front where a fact comes first."""
    zin = _Invullen().vformat(sjabloon, (), feiten)
    return zin[:1].upper() + zin[1:] if sjabloon.startswith("{") else zin


class _Invullen(string.Formatter):
    """Fills a template; the format `enkel|meer` chooses by the number and puts it in place of `#`."""

    def format_field(self, value: Any, format_spec: str) -> str:
        if "|" in format_spec:
            enkel, meer = format_spec.split("|")
            return (enkel if value == 1 else meer).replace("#", str(value))
        return str(value)
