"""Files that are no workbook, or that mean harm, are refused in words that a planner understands."""

from __future__ import annotations

import re
import zipfile
from contextlib import suppress

import pytest
from openpyxl import Workbook, load_workbook

from scheduler.errors import UnreadableFile
from scheduler.io import guard
from scheduler.io.grid import open_for_edit
from scheduler.io.reader import read_workbook
from tests.io.boek import GOED, VANDAAG, save


def refused(path):
    with pytest.raises(UnreadableFile) as fout:
        read_workbook(path, VANDAAG)
    zin, misschien = str(fout.value).split("\n")
    assert misschien.startswith("Misschien ")
    return zin


def rezip(bron, uit, wissel=None, erbij=None):
    """A copy of a workbook with some members changed or added."""
    with zipfile.ZipFile(bron) as van, zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as naar:
        for naam in van.namelist():
            naar.writestr(naam, (wissel or {}).get(naam, lambda x: x)(van.read(naam)))
        for naam, inhoud in (erbij or {}).items():
            naar.writestr(naam, inhoud)
    return uit


@pytest.fixture
def goed(tmp_path):
    return save(tmp_path / "goed.xlsx", GOED)


def test_no_file(tmp_path):
    assert refused(tmp_path / "weg.xlsx") == "Het bestand weg.xlsx bestaat niet."


def test_csv_and_empty_files(tmp_path):
    for inhoud, zin in (
        (b"", "Het bestand a.xlsx is leeg."),
        (b"cursist;naam\nC1;Amal\n", "Het bestand a.xlsx is geen Excel-werkmap."),
    ):
        (tmp_path / "a.xlsx").write_bytes(inhoud)
        assert refused(tmp_path / "a.xlsx") == zin


def test_a_file_of_which_the_end_is_missing(goed, tmp_path):
    (tmp_path / "half.xlsx").write_bytes(goed.read_bytes()[: goed.stat().st_size // 2])
    assert refused(tmp_path / "half.xlsx") == "Het bestand half.xlsx is beschadigd. Wij kunnen het niet lezen."


def test_old_excel_and_passwords(tmp_path):
    (tmp_path / "a.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    assert "wachtwoord" in refused(tmp_path / "a.xls")
    assert "(.xls)" in refused(tmp_path / "a.xls")


def test_opendocument_and_other_zips(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.ods", "w") as z:
        z.writestr("content.xml", "<x/>")
    assert "(.ods)" in refused(tmp_path / "a.ods")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as z:
        z.writestr("brief.txt", "hallo")
    assert "geen Excel-werkmap" in refused(tmp_path / "a.zip")


def test_macros(tmp_path, goed):
    assert "macro's" in refused(rezip(goed, tmp_path / "m.xlsm", erbij={"xl/vbaProject.bin": b"x"}))


def test_zip_bomb(tmp_path, goed):
    bom = b"<a>" + b" " * 5_000_000 + b"</a>"
    assert "uitpakken" in refused(rezip(goed, tmp_path / "b.xlsx", erbij={"xl/bom.xml": bom}))


def test_unpacked_size_members_and_file_size(tmp_path, goed, monkeypatch):
    monkeypatch.setattr(guard, "MAX_UITGEPAKT", 1000)
    assert "uitpakken" in refused(goed)
    monkeypatch.undo()
    monkeypatch.setattr(guard, "MAX_ONDERDELEN", 5)
    assert "uitpakken" in refused(goed)
    monkeypatch.undo()
    monkeypatch.setattr(guard, "MAX_BESTAND", 100)
    assert "te groot" in refused(goed)


def test_too_many_sheets(tmp_path):
    assert "uitpakken" in refused(save(tmp_path / "s.xlsx", {f"Blad{i}": [["a"]] for i in range(101)}))


def test_entities(tmp_path, goed):
    def bom(xml):
        kop = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
        return kop + re.sub(rb"^<\?xml[^>]*\?>", b"", xml)

    zin = refused(rezip(goed, tmp_path / "e.xlsx", wissel={"xl/worksheets/sheet1.xml": bom}))
    assert zin == "In het bestand e.xlsx staat iets wat niet in een werkmap hoort."


def test_entities_in_another_encoding(tmp_path, goed):
    def bom(xml):
        kop = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY a "aaaa">]>'
        return (kop + re.sub(r"^<\?xml[^>]*\?>", "", xml.decode())).encode("utf-16")

    assert "beschadigd" in refused(rezip(goed, tmp_path / "e.xlsx", wissel={"xl/worksheets/sheet1.xml": bom}))


@pytest.mark.parametrize("lid", ["xl/workbook.xml", "xl/worksheets/sheet2.xml", "xl/styles.xml", "[Content_Types].xml"])
@pytest.mark.parametrize(
    "schade", [lambda x: x[: len(x) // 2], lambda x: b"", lambda x: b"<x/>"], ids=["half", "leeg", "x"]
)
def test_damaged_members_never_escape_as_another_error(tmp_path, goed, lid, schade):
    path = rezip(goed, tmp_path / "k.xlsx", wissel={lid: schade})
    with suppress(UnreadableFile):
        assert read_workbook(path, VANDAAG).bevindingen


def test_damaged_zip(tmp_path, goed):
    inhoud = bytearray(goed.read_bytes())
    inhoud[200:400] = b"\0" * 200
    (tmp_path / "z.xlsx").write_bytes(inhoud)
    assert "beschadigd" in refused(tmp_path / "z.xlsx")


def test_far_away_cells(tmp_path):
    for plek in ("A60000", "XFD2"):
        boek = Workbook()
        boek.active["A1"], boek.active[plek] = 1, 1
        boek.save(tmp_path / "ver.xlsx")
        assert "meer dan 50000 rijen of 400 kolommen" in refused(tmp_path / "ver.xlsx")


def test_merged_ranges_that_would_fill_memory(tmp_path, goed):
    def samen(xml):
        return xml.replace(b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')

    zin = refused(rezip(goed, tmp_path / "s.xlsx", wissel={"xl/worksheets/sheet1.xml": samen}))
    assert "samengevoegd" in zin


def test_opening_for_edit_is_guarded_too(tmp_path, goed):
    with pytest.raises(UnreadableFile):
        open_for_edit(rezip(goed, tmp_path / "k.xlsx", wissel={"xl/workbook.xml": lambda x: x[:200]}))
    assert open_for_edit(goed).sheetnames == load_workbook(goed).sheetnames
