"""Finds columns that hold burgerservicenummers: the planner must not hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scheduler.io.cells import show
from scheduler.io.columns import plain
from scheduler.io.meldingen import passes_elfproef
from scheduler.io.rooster import Rooster
from scheduler.io.sheets_mensen import VRIJWILLIGERS

_NUMMER = re.compile(r"(?:bsn|sofi(?:nummer)?|burgerservicenummer)?[\s:.]*(\d[\d .\-/]*)", re.IGNORECASE)
_KOP = ("bsn", "sofi", "burgerservice")
_TELEFOON = VRIJWILLIGERS.kolom_met["telefoon"].herkend
_KOPRIJEN = 40
_MINSTENS, _DEEL = 3, 0.8


def bsn_columns(rooster: Rooster, kop: int = 0) -> Iterator[tuple[int, int, str]]:
    """Columns (from 1) with burgerservicenummers, with the row (from 1) and the text of their header.

    Under a header that says so, one number of eight or nine digits is enough; elsewhere most of the filled cells must
    pass the 11-test, or nearly all of the numbers in a column that also holds words. A phone number written as a number
    has nine digits too, so there we ask for more proof.
    `kop` is the header row where it is known.
    """
    breedte = max((len(r) for r in rooster.rijen), default=0)
    for kolom in range(1, breedte + 1):
        waarden = [(n, r[kolom - 1]) for n, r in enumerate(rooster.rijen, start=1) if len(r) >= kolom]
        gevuld = [(n, w) for n, w in waarden if w is not None]
        getallen = [(n, c) for n, w in gevuld if len(c := digits(w)) in {8, 9}]
        if not getallen:
            continue
        eerste = getallen[0][0]
        boven = [(n, show(w)) for n, w in gevuld if n < eerste and not digits(w) and n <= _KOPRIJEN]
        namen = [plain(t) for _, t in boven]
        kop_rij, tekst = next((b for b in boven if b[0] == kop), boven[-1] if boven else (1, ""))
        zegt_het = any(woord in naam for naam in namen for woord in _KOP)
        onder = sum(1 for n, _ in gevuld if n > kop_rij) if boven else len(gevuld)
        goed = sum(passes_elfproef(c.zfill(9) if zegt_het else c) for _, c in getallen)
        if any(naam in _TELEFOON for naam in namen):
            geweigerd = goed >= _MINSTENS and goed >= _DEEL * onder
        else:
            bijna_alle = goed >= _MINSTENS and goed >= _DEEL * len(getallen)
            geweigerd = zegt_het or goed * 2 > onder or bijna_alle
        if geweigerd:
            yield kolom, kop_rij, tekst


def digits(waarde: object) -> str:
    """The digits of a cell that holds one number, however it was written; otherwise nothing."""
    if isinstance(waarde, bool) or not isinstance(waarde, str | int | float):
        return ""
    m = _NUMMER.fullmatch(show(waarde))
    return re.sub(r"\D", "", m[1]) if m else ""
