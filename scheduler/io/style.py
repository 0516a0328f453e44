"""How our sheets look and how a value gets into a cell: never a formula, dates the Dutch way."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from copy import copy
from datetime import date
from typing import Any

from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from scheduler.io.columns import Kolom, Soort, Waarde

DATUM = "DD-MM-YYYY"
LETTERTYPE = "Calibri"
KOP_LETTER = Font(name=LETTERTYPE, bold=True, color="FFFFFFFF")
KOP = PatternFill("solid", fgColor="FF1F4E79")
KOP_VERPLICHT = PatternFill("solid", fgColor="FF7F3F00")
BREED = Alignment(wrap_text=True, vertical="top")
REGEL_HOOG = 15
"""Points for a line of text in a cell that is wrapped."""
RUIM = 2_000
"""Drop-downs reach this many rows below the last filled one."""
VULLING = {
    kleur: PatternFill("solid", fgColor=code)
    for kleur, code in (("rood", "FFF8CBAD"), ("oranje", "FFFFE699"), ("groen", "FFC6E0B4"), ("grijs", "FFE7E6E6"))
}
"""Light colours behind dark text; the cell says the same in a word."""
_ONGELDIG = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_GEVAARLIJK = ("=", "+", "-", "@", "\t", "\r")
_SMALST, _BREEDST = 9, 60


def put(cel: Any, waarde: Waarde) -> None:
    """Write a value; text stays text, also when Excel could take it for a formula."""
    if isinstance(waarde, bool):
        waarde = "ja" if waarde else "nee"
    if not isinstance(waarde, str):
        cel.value = waarde
        if isinstance(waarde, date):
            cel.number_format = DATUM
        return
    cel.value = _ONGELDIG.sub("", waarde)
    cel.data_type = "s"
    if waarde.startswith(_GEVAARLIJK):
        cel.quotePrefix = 1


def copy_look(van: Any, naar: Any) -> None:
    """Make one cell look like another."""
    for eigenschap in ("font", "fill", "border", "alignment"):
        setattr(naar, eigenschap, copy(getattr(van, eigenschap)))


def put_table(
    blad: Any, kolommen: Sequence[str], rijen: Iterable[Sequence[Waarde]], verplicht: Iterable[str] = ()
) -> None:
    """Fill an empty sheet: header, rows, frozen header, filter, widths; prints one page wide."""
    nodig = set(verplicht)
    breedtes = [len(k) + 4 for k in kolommen]
    for nummer, kop in enumerate(kolommen, start=1):
        cel = blad.cell(1, nummer)
        put(cel, kop)
        cel.font, cel.fill = KOP_LETTER, KOP_VERPLICHT if kop in nodig else KOP
    laatste = 1
    for laatste, rij in enumerate(rijen, start=2):
        hoog = 0
        for nummer, waarde in enumerate(rij, start=1):
            if waarde is None:
                continue
            cel = blad.cell(laatste, nummer)
            put(cel, waarde)
            lengte = 10 if isinstance(waarde, date) else len(str(waarde)) + 2
            if lengte > _BREEDST:
                hoog = max(hoog, REGEL_HOOG * math.ceil(lengte / (_BREEDST - 6)))
            breedtes[nummer - 1] = max(breedtes[nummer - 1], lengte)
        if hoog:
            blad.row_dimensions[laatste].height = hoog
            for cel in blad[laatste]:
                cel.alignment = BREED
    for nummer, breedte in enumerate(breedtes, start=1):
        blad.column_dimensions[get_column_letter(nummer)].width = min(max(breedte, _SMALST), _BREEDST)
    blad.freeze_panes = "A2"
    blad.page_setup.orientation, blad.page_setup.fitToHeight = "landscape", 0
    blad.sheet_properties.pageSetUpPr.fitToPage = True
    blad.auto_filter.ref = f"A1:{get_column_letter(len(kolommen))}{laatste}"


def add_choices(blad: Any, kolom: Kolom, nummer: int, kop: int, bron: str = "") -> None:
    """A drop-down below the header of a column with choices, or with the codes in the range `bron`.

    Nothing happens where the column has no choices, or the user made his own.
    """
    keuzes = ("ja", "nee") if kolom.soort is Soort.JANEE else kolom.keuzes
    if not keuzes and not (bron and kolom.soort is Soort.CODE):
        return
    letter = get_column_letter(nummer)
    bereik = f"{letter}{kop + 1}:{letter}{max(blad.max_row, kop) + RUIM}"
    if any(f"{letter}{kop + 1}" in v.sqref for v in blad.data_validations.dataValidation):
        return
    regel = DataValidation(type="list", formula1=f'"{",".join(keuzes)}"' if keuzes else bron, allow_blank=True)
    regel.errorStyle = "warning"
    regel.errorTitle, regel.error = kolom.titel, "Dit staat niet in de lijst. Klopt het?"
    regel.showErrorMessage = True
    regel.add(bereik)
    blad.add_data_validation(regel)
