"""Formulas keep the outcome that they had in the user's file."""

from __future__ import annotations

from datetime import date, datetime

from openpyxl import Workbook, load_workbook

from scheduler.io.cells import ExcelFout
from scheduler.io.grid import formula_results
from scheduler.io.pack import save

UITKOMSTEN = {
    "A1": True,
    "A2": 2.5,
    "A3": "a<b & c",
    "A4": ExcelFout("#REF!"),
    "A5": datetime(2026, 12, 31),  # noqa: DTZ001 - Excel knows no time zones
}


def test_outcomes_of_every_kind(tmp_path):
    boek = Workbook()
    ws = boek.active
    for cel in (*UITKOMSTEN, "A6"):
        ws[cel] = "=B1&B2"
    ws["A5"].number_format = "DD-MM-YYYY"
    ws["A7"] = date(2026, 1, 1)
    save(boek, tmp_path / "f.xlsx", {"Sheet": UITKOMSTEN})
    nu = load_workbook(tmp_path / "f.xlsx", data_only=True).active
    assert {cel: nu[cel].value for cel in UITKOMSTEN} == UITKOMSTEN
    assert nu["A4"].data_type == "e"
    assert nu["A6"].value is None
    assert load_workbook(tmp_path / "f.xlsx").active["A3"].value == "=B1&B2"
    terug = formula_results(tmp_path / "f.xlsx")
    assert terug == {"Sheet": UITKOMSTEN}
    assert isinstance(terug["Sheet"]["A4"], ExcelFout)
