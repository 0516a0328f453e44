"""Finds the sheets, the header row and the columns of a workbook; what can mean two things is a finding."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from scheduler.domain.bevinding import Bevinding
from scheduler.io.cells import show
from scheduler.io.columns import Werkblad, plain, readings
from scheduler.io.meldingen import finding, looks_like
from scheduler.io.plan_sheets import PLAN_KOLOMMEN
from scheduler.io.rooster import Rij, Rooster, cel
from scheduler.io.sheets import BLADEN, FOUT_KOLOM, FOUTEN_BLAD, UITLEG_BLAD, blad_named

ALIKE, NEAR = 0.6, 0.75
"""How alike two spellings must be before one is offered for the other: names of sheets and columns, and codes."""
TYPFOUT = 0.85
"""How alike an unknown header must be to a column before it is taken for a typing error."""
EIGEN_BLADEN = frozenset(plain(naam) for naam in (*PLAN_KOLOMMEN, FOUTEN_BLAD, UITLEG_BLAD))
"""Sheets that we write ourselves."""
_GETALLEN = re.compile(r"[0-9]+")
ZOEK_RIJEN = 40
"""The header row is looked for among this many first rows."""


@dataclass(frozen=True)
class Tabel:
    """One input sheet as it stands in the file: its header row (from 1) and, by field, the column (from 1)."""

    blad: Werkblad
    naam: str
    kop: int
    kolommen: dict[str, int]
    rijen: tuple[tuple[int, Rij], ...]
    geweigerd: frozenset[int] = frozenset()

    def value(self, rij: Rij, veld: str) -> object:
        """The raw value of a field in a row; None when the column or the cell is not there."""
        kolom = self.kolommen.get(veld)
        return None if kolom is None or kolom > len(rij) or kolom in self.geweigerd else rij[kolom - 1]

    def place(self, nummer: int, veld: str) -> str:
        """The cell of a field in a row; without such a column the first cell of the row."""
        return cel(nummer, self.kolommen.get(veld, 1))


@dataclass
class Indeling:
    """All input sheets that were found, by their own name, and what is wrong with them."""

    tabellen: dict[str, Tabel] = field(default_factory=dict)
    bevindingen: list[Bevinding] = field(default_factory=list)


def find_layout(roosters: Sequence[Rooster]) -> Indeling:
    """The tables of a workbook and the findings about sheets and headers."""
    uit = Indeling()
    gevonden: dict[str, Rooster] = {}
    for rooster in roosters:
        blad = blad_named(rooster.naam)
        if blad is None:
            continue
        if blad.naam in gevonden:
            namen = f"{gevonden[blad.naam].naam} en {rooster.naam}"
            uit.bevindingen.append(finding("blad_dubbel", rooster.naam, kolom=blad.naam, gelezen=namen))
            continue
        gevonden[blad.naam] = rooster
    uit.bevindingen += (b for r in roosters if blad_named(r.naam) is None for b in _like_input(r))
    vrij = [r.naam for r in roosters if blad_named(r.naam) is None]
    for blad in BLADEN:
        if blad.naam in gevonden:
            _add_table(uit, blad, gevonden[blad.naam])
        elif blad.verplicht:
            lijkt = looks_like(closest(blad.naam, vrij))
            uit.bevindingen.append(finding("blad_ontbreekt", blad.naam, lijkt=lijkt))
    return uit


def closest(naam: str, kandidaten: Sequence[str], cutoff: float = ALIKE) -> str:
    """The candidate that is spelled nearly like this name, or nothing."""
    by_plain = {plain(k): k for k in reversed(kandidaten)}
    found = get_close_matches(plain(naam), list(by_plain), n=1, cutoff=cutoff)
    return by_plain[found[0]] if found else ""


def near_code(code: str, kandidaten: Sequence[str]) -> str:
    """The candidate that is nearly this code, or nothing; codes with another number are different things."""
    return closest(code, [k for k in kandidaten if _numbers(k) == _numbers(code)], NEAR)


def _numbers(code: str) -> list[int]:
    return [int(n) for n in _GETALLEN.findall(code)]


def match_headers(blad: Werkblad, rij: Rij) -> dict[str, list[int]]:
    """The columns (from 1) of a row whose text is the name of a field of this sheet."""
    found: dict[str, list[int]] = {}
    for nummer, waarde in enumerate(rij, start=1):
        if not isinstance(waarde, str):
            continue
        for naam in readings(waarde):
            kolom = next((k for k in blad.kolommen if naam in k.herkend), None)
            if kolom is not None:
                found.setdefault(kolom.naam, []).append(nummer)
                break
    return found


def find_header(blad: Werkblad, rijen: Sequence[Rij]) -> tuple[int, ...]:
    """The rows (from 1) that look most like the header of this sheet: none, one, or more when it cannot be told."""
    scores = [len(match_headers(blad, rij)) for rij in rijen[:ZOEK_RIJEN]]
    best = max(scores, default=0)
    # one match in a wide sheet is as likely a title as a header
    if best == 0 or (best == 1 and len(blad.kolommen) > 3):
        return ()
    return tuple(i for i, score in enumerate(scores, start=1) if score == best)


def _like_input(rooster: Rooster) -> Iterator[Bevinding]:
    """A sheet of the user's own with all the columns of an input sheet: its rows may be meant to be read."""
    if plain(rooster.naam) in EIGEN_BLADEN:
        return
    for blad in BLADEN:
        nodig = {k.naam for k in blad.kolommen if k.verplicht}
        koppen = find_header(blad, rooster.rijen) if blad.sleutel else ()
        if koppen and nodig <= match_headers(blad, rooster.rijen[koppen[0] - 1]).keys():
            yield finding("blad_lijkt", rooster.naam, cel(koppen[0], 1), kolom=blad.naam)
            return


def _add_table(uit: Indeling, blad: Werkblad, rooster: Rooster) -> None:
    koppen = find_header(blad, rooster.rijen)
    nodig = [k.naam for k in blad.kolommen if k.verplicht]
    if not koppen:
        if any(rooster.rijen) or blad.verplicht:
            uit.bevindingen.append(finding("kop_ontbreekt", rooster.naam, "A1", verwacht=", ".join(nodig)))
        return
    if len(koppen) > 1:
        gelezen = " en ".join(f"rij {k}" for k in koppen)
        uit.bevindingen.append(finding("kop_dubbel", rooster.naam, cel(koppen[1], 1), gelezen=gelezen))
    kop = koppen[0]
    kolommen = _columns(uit, blad, rooster, kop)
    own = {c for c, w in enumerate(rooster.rijen[kop - 1], start=1) if isinstance(w, str) and plain(w) == FOUT_KOLOM}
    rijen = tuple(
        (nummer, rij)
        for nummer, rij in enumerate(rooster.rijen[kop:], start=kop + 1)
        if any(w is not None for c, w in enumerate(rij, start=1) if c not in own) and nummer not in koppen
    )
    uit.tabellen[blad.naam] = Tabel(blad, rooster.naam, kop, kolommen, rijen)


def _columns(uit: Indeling, blad: Werkblad, rooster: Rooster, kop: int) -> dict[str, int]:
    rij = rooster.rijen[kop - 1]
    found = match_headers(blad, rij)
    vrij = [show(w) for w in rij if isinstance(w, str) and not match_headers(blad, (w,))]
    for kolom in blad.kolommen:
        plekken = found.get(kolom.naam, [])
        if len(plekken) > 1:
            namen = " en ".join(f"{show(rij[p - 1])} ({cel(kop, p)})" for p in plekken)
            uit.bevindingen.append(
                finding("kolom_dubbel", rooster.naam, cel(kop, plekken[1]), kolom=kolom.naam, gelezen=namen)
            )
        if not plekken and kolom.verplicht and not (kolom.naam == blad.sleutel and blad.prefix):
            lijkt = closest(kolom.naam, vrij)
            # the header that was most likely meant; else the first one, for there is no cell of its own
            plek = cel(kop, [show(w) for w in rij].index(lijkt) + 1 if lijkt else 1)
            uit.bevindingen.append(
                finding("kolom_ontbreekt", rooster.naam, plek, kolom=kolom.naam, lijkt=looks_like(lijkt))
            )
    uit.bevindingen += _like_columns(blad, rooster, kop, found)
    return {naam: plekken[0] for naam, plekken in found.items()}


def _like_columns(blad: Werkblad, rooster: Rooster, kop: int, found: dict[str, list[int]]) -> Iterator[Bevinding]:
    """Columns of the user's own that are spelled nearly like one that is not there: most likely a typing error."""
    namen = {s: k.naam for k in blad.kolommen if k.naam not in found and not k.verplicht for s in k.herkend}
    for nummer, waarde in enumerate(rooster.rijen[kop - 1], start=1):
        if not isinstance(waarde, str) or match_headers(blad, (waarde,)) or plain(waarde) == FOUT_KOLOM:
            continue
        near = get_close_matches(plain(waarde), [s for s in namen if _numbers(s) == _numbers(waarde)], 1, TYPFOUT)
        if near:
            plek, bedoeld = cel(kop, nummer), namen[near[0]]
            yield finding("kolom_lijkt", rooster.naam, plek, gelezen=show(waarde), kolom=bedoeld)
