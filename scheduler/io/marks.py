"""Shows every finding in the user's own file: coloured cells, comments, a last column and a sheet with the list."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils import quote_sheetname
from openpyxl.utils.cell import coordinate_from_string, get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink

from scheduler.domain.bevinding import Bevinding
from scheduler.io.bsn import digits
from scheduler.io.columns import plain
from scheduler.io.grid import formula_results, open_for_edit
from scheduler.io.layout import ZOEK_RIJEN, find_header
from scheduler.io.meldingen import hide_bsn
from scheduler.io.pack import save
from scheduler.io.report import SOORTEN, sort_findings
from scheduler.io.sheets import FOUT_KOLOM, FOUTEN_BLAD, blad_named
from scheduler.io.style import copy_look, put, put_table

KLEUREN = {"fout": "FFFFC9CE", "waarschuwing": "FFFFE8B3"}
"""Fill of a wrong cell and of a doubtful one; the text in the comment says the same."""
KOLOMMEN = ("soort", "plaats", "gelezen", "wat is er", "wat kunt u doen")
SCHRIJVER = "inburgerplan"
OVER_KOP = "Over de rij met kolomnamen:"
_MERK = "[inburgerplan]"
_ONZE_KLEUREN = frozenset(KLEUREN.values())


def mark_errors(bron: Path, uit: Path, bevindingen: Sequence[Bevinding]) -> None:
    """Write the workbook `bron` to `uit` with every finding shown in its place.

    Numbers in a column that holds burgerservicenummers are left out of the copy. Raises UnreadableFile.
    """
    boek, uitkomsten = open_for_edit(bron), formula_results(bron)
    clear_marks(boek)
    write_fout_column(boek, bevindingen)
    for b in bevindingen:
        if b.code == "bsn":
            _empty_column(boek[b.blad], b.cel)
        if b.cel and b.blad in boek.sheetnames and b.ernst in KLEUREN:
            _mark(boek[b.blad], b)
    _list_findings(boek, bevindingen)
    save(boek, uit, uitkomsten)


def clear_marks(boek: Workbook) -> None:
    """Take away what we put in a file earlier: colours, comments, the column and the sheet."""
    for ws in list(boek.worksheets):
        if plain(ws.title) == plain(FOUTEN_BLAD) and tuple(c.value for c in ws[1]) == KOLOMMEN:
            boek.remove(ws)
            continue
        for rij in ws.iter_rows():
            for cel in rij:
                if cel.comment is not None and _MERK in cel.comment.text:
                    eigen = cel.comment.text.split(_MERK)[0].strip()
                    cel.comment = Comment(eigen, cel.comment.author) if eigen else None
                if cel.has_style and cel.fill.fill_type == "solid" and cel.fill.fgColor.rgb in _ONZE_KLEUREN:
                    cel.fill = PatternFill()
        kop, kolom = _fout_column(ws)
        if kop and ws.cell(kop, kolom).value is not None:
            for nummer in range(kop, ws.max_row + 1):
                ws.cell(nummer, kolom).value = None


def write_fout_column(boek: Workbook, bevindingen: Sequence[Bevinding]) -> None:
    """Write the text of errors and warnings in a last column `fout`, in the rows they are about.

    What is about the header stands in the first row below it: the cell of the header itself says `fout`.
    """
    teksten: dict[tuple[str, int], list[str]] = {}
    for b in sort_findings(bevindingen):
        if b.cel and b.blad in boek.sheetnames and b.ernst in KLEUREN:
            rij = coordinate_from_string(b.cel)[1]
            teksten.setdefault((b.blad, rij), []).append(f"{b.zin} {b.doe}".strip())
    for naam in dict.fromkeys(blad for blad, _ in teksten):
        ws = boek[naam]
        kop, kolom = _fout_column(ws)
        if not kop:
            continue
        rijen: dict[int, list[str]] = {}
        for (blad, rij), zinnen in teksten.items():
            if blad == naam:
                over_kop = [f"{OVER_KOP} {zin}" for zin in zinnen] if rij <= kop else zinnen
                rijen.setdefault(max(rij, kop + 1), []).extend(over_kop)
        put(ws.cell(kop, kolom), FOUT_KOLOM)
        copy_look(ws.cell(kop, kolom - 1), ws.cell(kop, kolom))
        ws.column_dimensions[get_column_letter(kolom)].width = 60
        for rij, zinnen in rijen.items():
            put(ws.cell(rij, kolom), " ".join(dict.fromkeys(zinnen)))


def _fout_column(ws: Any) -> tuple[int, int]:
    """Header row and column of `fout`, the first free column when it is not there; (0, 0) without a header row."""
    blad = blad_named(ws.title)
    rijen = [tuple(c.value for c in rij) for rij in ws.iter_rows(max_row=ZOEK_RIJEN)]
    koppen = find_header(blad, rijen) if blad else ()
    if not koppen:
        return 0, 0
    rij = rijen[koppen[0] - 1]
    for nummer, waarde in enumerate(rij, start=1):
        if isinstance(waarde, str) and plain(waarde) == FOUT_KOLOM:
            return koppen[0], nummer
    breedste = max((c.column for r in ws.iter_rows() for c in r if c.value is not None), default=0)
    return koppen[0], breedste + 1


def _mark(ws: Any, b: Bevinding) -> None:
    cel = ws[b.cel]
    if isinstance(cel, MergedCell):
        cel = next(ws.cell(r.min_row, r.min_col) for r in ws.merged_cells.ranges if b.cel in r)
    cel.fill = PatternFill("solid", fgColor=KLEUREN[b.ernst])
    eerder = f"{cel.comment.text}\n" if cel.comment is not None else ""
    extra = " Wij hebben de nummers in deze kopie gewist." if b.code == "bsn" else ""
    tekst = Comment(f"{eerder}{_MERK} {b.zin} {b.doe}{extra}", SCHRIJVER)
    tekst.width, tekst.height = 320, 60 + 30 * (eerder.count(_MERK) + 1)
    cel.comment = tekst


def _empty_column(ws: Any, plek: str) -> None:
    for (cel,) in ws.iter_rows(min_col=ws[plek].column, max_col=ws[plek].column):
        if digits(cel.value) or cel.data_type == "f":
            cel.value = None
        elif isinstance(cel.value, str):
            cel.value = hide_bsn(cel.value)


def _list_findings(boek: Workbook, bevindingen: Sequence[Bevinding]) -> None:
    ws = boek.create_sheet(FOUTEN_BLAD, 0)
    gesorteerd = sort_findings(bevindingen)
    put_table(ws, KOLOMMEN, [(SOORTEN[b.ernst], b.plaats, b.gelezen, b.zin, b.doe) for b in gesorteerd])
    for rij, b in enumerate(gesorteerd, start=2):
        if b.cel and b.blad in boek.sheetnames:
            ws.cell(rij, 2).hyperlink = Hyperlink(ref=f"B{rij}", location=f"{quote_sheetname(b.blad)}!{b.cel}")
            ws.cell(rij, 2).style = "Hyperlink"
    for blad in boek.worksheets:
        blad.sheet_view.tabSelected = False
    boek.active = 0
