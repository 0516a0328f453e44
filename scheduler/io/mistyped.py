"""Finds the row for which an unknown code was meant: a row that now bears the code of another."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from scheduler.io.layout import near_code

_LAATSTE_GETAL = re.compile(r"(.*?)(\d{1,9})(\D*)")


def row_meant(
    code: str, codes: Sequence[str], dubbel: Sequence[tuple[int, int]], onbekend: Collection[str]
) -> int | None:
    """The row (from 0) whose own code this may be, or None when it is just a code that nobody has.

    `codes` are the codes of the sheet in order, `dubbel` the pairs of rows with one code, `onbekend` all codes that
    were looked for in vain. A code with a number must fit between the codes above and below the row; one without
    a number must be the only code that is missing, and be like no other.
    """
    if not any(c.isdecimal() for c in code):
        alone = len(dubbel) == 1 and set(onbekend) == {code} and not near_code(code, codes)
        return dubbel[0][1] if alone else None
    rijen = (rij for paar in dubbel for rij in paar)
    return next((rij for rij in rijen if _fits(code, codes, rij)), None)


def _fits(code: str, codes: Sequence[str], rij: int) -> bool:
    """Whether a code may stand in this row, judged by its neighbours."""
    nummer = _number(code, code)
    boven = _number(codes[rij - 1], code) if rij > 0 else None
    onder = _number(codes[rij + 1], code) if rij + 1 < len(codes) else None
    if nummer is None:
        return False
    if boven is not None and onder is not None and boven < nummer < onder:
        return True
    return (boven is not None and nummer == boven + 1) or (onder is not None and nummer == onder - 1)


def _number(code: str, zoals: str) -> int | None:
    """The last number in a code that has the same letters around it as the other."""
    a, b = _LAATSTE_GETAL.fullmatch(code.casefold()), _LAATSTE_GETAL.fullmatch(zoals.casefold())
    return int(a[2]) if a and b and (a[1], a[3]) == (b[1], b[3]) else None
