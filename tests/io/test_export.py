"""Files to hand out: no formulas, a mark on every sheet and page, and a layout for paper."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO

from openpyxl import load_workbook

from scheduler.io.export import make_export
from scheduler.io.exportblad import Exportblad

MERK = "Versie 1. Gemaakt door Jan & Co op 23-11-2026."
BLAD = Exportblad("Lijst", "Een lijst", ("naam", "dag"), (("=1+1", date(2027, 1, 11)), ("+31", None), ("-a\n@b", None)))


def open_again(*bladen: Exportblad):
    return load_workbook(BytesIO(make_export(bladen, MERK)))


def test_text_that_looks_like_a_formula_stays_text() -> None:
    inhoud = make_export([BLAD], MERK)
    ws = load_workbook(BytesIO(inhoud))["Lijst"]
    assert [(ws.cell(r, 1).value, ws.cell(r, 1).data_type) for r in (5, 6, 7)] == [
        ("=1+1", "s"),
        ("+31", "s"),
        ("-a\n@b", "s"),
    ]
    with zipfile.ZipFile(BytesIO(inhoud)) as archief:
        assert b"<f>" not in archief.read("xl/worksheets/sheet1.xml")


def test_a_date_is_a_date() -> None:
    cel = open_again(BLAD)["Lijst"].cell(5, 2)
    assert (cel.value.date(), cel.number_format) == (date(2027, 1, 11), "DD-MM-YYYY")


def test_every_sheet_says_who_made_it_also_on_paper() -> None:
    boek = open_again(BLAD, Exportblad("Lijst", "Nog een", ("a",), ()))
    assert boek.sheetnames == ["Lijst", "Lijst 2"]
    for ws in boek:
        assert ws["A2"].value == MERK
        assert ws.oddFooter.left.text == "Versie 1. Gemaakt door Jan && Co op 23-11-2026."
        assert ws.oddFooter.right.text == "&P van &N"


def test_the_sheet_prints_on_a4_on_its_side_with_the_header_on_every_page() -> None:
    ws = open_again(BLAD)["Lijst"]
    assert (ws.page_setup.orientation, ws.page_setup.paperSize, ws.page_setup.fitToWidth) == ("landscape", 9, 1)
    assert (ws.print_title_rows, ws.freeze_panes) == ("$4:$4", "B5")


def test_names_of_sheets_are_made_fit() -> None:
    lang = Exportblad("Groep [A]/" + "x" * 40, "t", ("a",), ())
    assert [len(n) <= 31 and not set("[]/") & set(n) for n in open_again(lang, lang).sheetnames] == [True, True]


def test_the_days_of_a_week_grid_are_equally_wide() -> None:
    ws = open_again(Exportblad("W", "t", ("lokaal", "ma", "di"), (("1", "x" * 60, ""),), raster=True))["W"]
    assert ws.column_dimensions["B"].width == ws.column_dimensions["C"].width == 27
    assert ws.row_dimensions[5].height == 45
