"""Codes that are written otherwise than on their own sheet: capitals and leading zeros may differ, if only one fits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

Spelling = Mapping[str, str]
"""The code as its own sheet writes it, by every spelling that means it."""


def spellings_of(codes: Iterable[str]) -> Spelling:
    """The one code for each folded spelling; a spelling that fits two codes is left out."""
    found: dict[str, set[str]] = {}
    for code in codes:
        found.setdefault(_fold(code), set()).add(code)
    exact = {code: code for spelling in found.values() for code in spelling}
    return {fold: next(iter(s)) for fold, s in found.items() if len(s) == 1} | exact


def settle(waarde: Any, spelling: Spelling) -> Any:
    """A code, a list of codes or a code per dagdeel, each as its own sheet writes it; an unknown code stays."""
    if isinstance(waarde, str):
        return spelling.get(waarde) or spelling.get(_fold(waarde), waarde)
    if isinstance(waarde, dict):
        return {d: settle(w, spelling) for d, w in waarde.items()}
    return tuple(dict.fromkeys(settle(w, spelling) for w in waarde))


def _fold(code: str) -> str:
    kaal = code.casefold()
    return kaal.lstrip("0") or "0" if kaal.isdecimal() else kaal
