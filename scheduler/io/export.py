"""Workbooks to hand out: plain tables and week grids that say who made them and when, and that hold no formulas."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import date
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from scheduler.io.columns import Waarde
from scheduler.io.exportblad import Exportblad
from scheduler.io.style import BREED, KOP, KOP_LETTER, LETTERTYPE, REGEL_HOOG, put

BLADNAAM_MAX = 31
A4 = 9
"""The number of this paper in Excel."""
SMALST, BREEDST = 8, 42
"""Widths of columns, in characters."""
RASTER = 27
"""The width of a day in a week grid: five of them fit on paper in letters that one can read."""
LINKS = Alignment(horizontal="left", vertical="top")
_NIET_IN_BLADNAAM = re.compile(r"[\[\]:*?/\\]")
_LIJN = Side(style="thin", color="FFB0B8BA")
_RAND = Border(left=_LIJN, right=_LIJN, top=_LIJN, bottom=_LIJN)
_TITEL = Font(name=LETTERTYPE, bold=True, size=14)
_MERK = Font(name=LETTERTYPE, italic=True, size=9, color="FF51646A")


def make_export(bladen: Sequence[Exportblad], merk: str) -> bytes:
    """The workbook as bytes. `merk` says who made it and when; it stands on every sheet and every printed page."""
    boek = Workbook()
    boek.remove(boek.active)  # type: ignore[arg-type]
    boek.properties.creator = "Inburgerplan"
    gebruikt: set[str] = set()
    for blad in bladen:
        naam = _sheet_name(blad.naam, gebruikt)
        gebruikt.add(naam.casefold())
        _fill(boek.create_sheet(naam), blad, merk)
    uit = BytesIO()
    boek.save(uit)
    return uit.getvalue()


def _fill(ws: Any, blad: Exportblad, merk: str) -> None:
    put(ws["A1"], blad.titel)
    put(ws["A2"], merk)
    ws["A1"].font, ws["A2"].font = _TITEL, _MERK
    kop = 4
    breedtes = [min(len(k) + 3, BREEDST) for k in blad.kolommen]
    for nummer, titel in enumerate(blad.kolommen, start=1):
        cel = ws.cell(kop, nummer)
        put(cel, titel)
        cel.font, cel.fill, cel.border = KOP_LETTER, KOP, _RAND
        cel.alignment = Alignment(wrap_text=True, vertical="center")
    for r, rij in enumerate(blad.rijen, start=kop + 1):
        for nummer, waarde in enumerate(rij, start=1):
            cel = ws.cell(r, nummer)
            cel.border, cel.alignment = _RAND, BREED if isinstance(waarde, str) else LINKS
            if waarde is not None and waarde != "":
                put(cel, waarde)
                breedtes[nummer - 1] = max(breedtes[nummer - 1], min(_longest(waarde) + 2, BREEDST))
    if blad.raster:
        breedtes[1:] = [min(max(breedtes[1:], default=SMALST), RASTER)] * (len(breedtes) - 1)
    for nummer, breedte in enumerate(breedtes, start=1):
        ws.column_dimensions[get_column_letter(nummer)].width = max(breedte, SMALST)
    for r, rij in enumerate(blad.rijen, start=kop + 1):
        regels = max((_lines(w, b) for w, b in zip(rij, breedtes, strict=True)), default=1)
        if regels > 1:
            ws.row_dimensions[r].height = regels * REGEL_HOOG
    ws.freeze_panes = ws.cell(kop + 1, 2)
    if not blad.raster and blad.rijen:
        ws.auto_filter.ref = f"A{kop}:{get_column_letter(len(blad.kolommen))}{kop + len(blad.rijen)}"
    _prepare_print(ws, kop, merk)


def _prepare_print(ws: Any, kop: int, merk: str) -> None:
    """A4 on its side, one page wide, with the header row and the mark on every page."""
    ws.page_setup.orientation, ws.page_setup.paperSize = "landscape", A4
    ws.page_setup.fitToWidth, ws.page_setup.fitToHeight = 1, 0
    ws.sheet_properties.pageSetUpPr.fitToPage = True
    ws.page_margins.left = ws.page_margins.right = 0.4
    ws.page_margins.top = ws.page_margins.bottom = 0.6
    ws.print_title_rows = f"{kop}:{kop}"
    ws.oddFooter.left.text = merk.replace("&", "&&")
    ws.oddFooter.right.text = "&P van &N"
    ws.oddFooter.left.size = ws.oddFooter.right.size = 8


def _sheet_name(naam: str, gebruikt: set[str]) -> str:
    """A name that Excel accepts and that no other sheet has."""
    kaal = _NIET_IN_BLADNAAM.sub(" ", naam).strip(" '") or "Blad"
    kort, nummer = kaal[:BLADNAAM_MAX], 1
    while kort.casefold() in gebruikt:
        nummer += 1
        kort = f"{kaal[: BLADNAAM_MAX - 4]} {nummer}"
    return kort


def _longest(waarde: Waarde) -> int:
    if isinstance(waarde, date):
        return len("31-12-2026")
    return max((len(regel) for regel in str(waarde).splitlines()), default=0)


def _lines(waarde: Waarde, breedte: int) -> int:
    """Lines that a cell needs at this width."""
    if not isinstance(waarde, str):
        return 1
    return sum(max(1, math.ceil(len(regel) / max(breedte - 2, 1))) for regel in waarde.splitlines()) or 1
