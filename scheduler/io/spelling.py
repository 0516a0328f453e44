"""Codes that are written otherwise than on their own sheet: capitals and leading zeros may differ, if only one fits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from scheduler.io.cells import TUSSEN

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
        return _known(waarde, spelling) or waarde
    if isinstance(waarde, dict):
        return {d: settle(w, spelling) for d, w in waarde.items()}
    return tuple(dict.fromkeys(code for w in waarde for code in _one_or_more(w, spelling)))


def _one_or_more(code: str, spelling: Spelling) -> list[str]:
    """A code of a list; one that nobody has is taken apart when every part is a code: `A1 / ONA`, `G1 en G2`."""
    delen = [_known(deel, spelling) for deel in TUSSEN.split(code) if deel]
    if _known(code, spelling) or not delen or not all(delen):
        return [_known(code, spelling) or code]
    return delen


def _known(code: str, spelling: Spelling) -> str:
    return spelling.get(code) or spelling.get(_fold(code), "")


def _fold(code: str) -> str:
    kaal = code.casefold()
    return kaal.lstrip("0") or "0" if kaal.isdecimal() else kaal
