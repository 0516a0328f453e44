"""A sentence that keeps its template, so that a page can say it in another language."""

from __future__ import annotations

import string
from collections.abc import Mapping
from typing import Any, Self


class Zin(str):
    """A Dutch sentence with the template that it was made of, and the facts that fill it.

    What is cut from it or put together with it is a plain text again, and stays Dutch.
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
