"""Reads the rows of one table cell by cell, and makes the codes that are missing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from scheduler.domain.bevinding import Bevinding
from scheduler.io.cells import CelFout, parse, show
from scheduler.io.columns import Kolom, Soort, plain
from scheduler.io.layout import Tabel
from scheduler.io.meldingen import finding
from scheduler.io.rooster import Rij

_TOTAAL = frozenset({"totaal", "totalen", "subtotaal", "eindtotaal"})
VERWACHT = {Soort.DATUM: "een datum, zoals 31-12-2026", Soort.DAGDELEN: "dagdelen, zoals ma-o; wo-o"}


@dataclass
class Regel:
    """One filled row: its number in the sheet and the values that could be read; `stuk` when one could not."""

    nummer: int
    waarden: dict[str, Any] = field(default_factory=dict)
    stuk: bool = False


@dataclass
class Regels:
    """The rows of one table, the codes that we made (by row number) and the findings."""

    tabel: Tabel
    regels: list[Regel] = field(default_factory=list)
    gemaakt: dict[int, str] = field(default_factory=dict)
    bevindingen: list[Bevinding] = field(default_factory=list)

    def note(self, code: str, regel: Regel, veld: str, **woorden: str) -> None:
        """Add a finding about one cell of a row."""
        blad = self.tabel.blad
        wie = str(regel.waarden.get(blad.sleutel, "")) if blad.sleutel else ""
        self.bevindingen.append(
            finding(code, self.tabel.naam, self.tabel.place(regel.nummer, veld), wie=wie, **woorden)
        )


def read_rows(tabel: Tabel) -> Regels:
    """Every filled row of a table; a cell that cannot be read is a finding and spoils only its own row."""
    uit = Regels(tabel)
    # the key first, so that every finding of the row can say whom it is about
    kolommen = sorted(tabel.blad.kolommen, key=lambda k: k.naam != tabel.blad.sleutel)
    for nummer, rij in tabel.rijen:
        regel = Regel(nummer)
        if _is_total(tabel, rij):
            uit.note("totaal_overgeslagen", regel, tabel.blad.kolommen[0].naam, gelezen="totaal")
            continue
        uit.regels.append(regel)
        for kolom in kolommen:
            waarde = tabel.value(rij, kolom.naam)
            if waarde is not None or kolom.verplicht or _refused(tabel, kolom.naam):
                _read_cell(uit, regel, kolom, waarde)
    return uit


def make_codes(uit: Regels, bezet: Iterable[str]) -> None:
    """Give every row without a code the next free one, such as C004; `bezet` holds codes used on other sheets."""
    blad = uit.tabel.blad
    zonder = [r for r in uit.regels if blad.sleutel not in r.waarden and not _refused(uit.tabel, blad.sleutel)]
    if not blad.prefix or not zonder:
        return
    patroon = re.compile(rf"{blad.prefix}(\d{{1,9}})", re.IGNORECASE)
    eigen = [str(r.waarden[blad.sleutel]) for r in uit.regels if blad.sleutel in r.waarden]
    nummers = [m[1] for code in (*eigen, *bezet) if (m := patroon.fullmatch(code))]
    breedte = max((len(n) for n in nummers), default=3)
    volgende = max((int(n) for n in nummers), default=0) + 1
    for regel in zonder:
        if regel.stuk and _unreadable_key(uit, regel):
            continue
        code = f"{blad.prefix}{volgende:0{breedte}d}"
        volgende += 1
        regel.waarden[blad.sleutel] = code
        uit.gemaakt[regel.nummer] = code
        uit.note("code_gemaakt", regel, blad.sleutel, gelezen=code)


def _read_cell(uit: Regels, regel: Regel, kolom: Kolom, waarde: object) -> None:
    tabel = uit.tabel
    try:
        gelezen = parse(kolom, waarde)
    except CelFout as fout:
        regel.stuk = True
        woorden = {"gelezen": fout.gelezen or show(waarde), "kolom": kolom.naam, "verwacht": ", ".join(kolom.keuzes)}
        woorden["voorbeeld"] = "" if kolom.voorbeeld is None else show(kolom.voorbeeld)
        uit.note(fout.code, regel, kolom.naam, **woorden)
        return
    if gelezen is not None:
        regel.waarden[kolom.naam] = gelezen
        if kolom.soort is Soort.POSTCODE and not re.fullmatch(r"[1-9]\d{3}( [A-Z]{2})?", str(gelezen)):
            uit.note("postcode_vreemd", regel, kolom.naam, gelezen=str(gelezen))
    elif kolom.verplicht and not (kolom.naam == tabel.blad.sleutel and tabel.blad.prefix):
        regel.stuk = True
        if kolom.naam in tabel.kolommen and not _refused(tabel, kolom.naam):
            verwacht = VERWACHT.get(kolom.soort, kolom.soort.value)
            uit.note("leeg_verplicht", regel, kolom.naam, kolom=kolom.naam, verwacht=verwacht)
    elif _refused(tabel, kolom.naam):
        regel.stuk = True


def _refused(tabel: Tabel, veld: str) -> bool:
    return tabel.kolommen.get(veld) in tabel.geweigerd


def _unreadable_key(uit: Regels, regel: Regel) -> bool:
    plek = uit.tabel.place(regel.nummer, uit.tabel.blad.sleutel)
    return any(b.cel == plek and b.ernst == "fout" for b in uit.bevindingen)


def _is_total(tabel: Tabel, rij: Rij) -> bool:
    eerste = next((w for w in rij if w is not None), None)
    if not isinstance(eerste, str) or plain(eerste) not in _TOTAAL:
        return False
    return any(k.verplicht and tabel.value(rij, k.naam) is None for k in tabel.blad.kolommen)
