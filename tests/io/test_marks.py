"""Errors shown in the user's own file: in their place, and nothing else is touched."""

from __future__ import annotations

from datetime import date

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from scheduler.io.marks import KLEUREN, mark_errors
from scheduler.io.reader import read_workbook
from tests.io.boek import VANDAAG, fresh, places, save, set_cell


@pytest.fixture
def bron(tmp_path):
    """A workbook with four errors, a warning, and all kinds of things that must survive."""
    bladen = fresh()
    set_cell(bladen, "Cursisten", 2, "dagdelen", "soms")
    set_cell(bladen, "Cursisten", 2, "aanbod", "A9")
    set_cell(bladen, "Cursisten", 3, "coach", "V9")
    set_cell(bladen, "Lokalen", 2, "plaatsen", "veel")
    set_cell(bladen, "Cursisten", 3, "eigen kolom", "blijft")
    del bladen["Docenten"]
    bladen["Rekenblad"] = [["=1+1", "=SUM(A1:A1)"], ["tekst", date(2026, 1, 1)]]
    path = save(tmp_path / "bron.xlsx", bladen)
    boek = load_workbook(path)
    ws = boek["Cursisten"]
    ws.insert_rows(1)
    ws["A1"] = "Titel"
    ws.merge_cells("A1:C1")
    ws["B3"].font = Font(name="Arial", bold=True)
    ws["E4"].fill = PatternFill("solid", fgColor="FF00FF00")
    ws["F3"].comment = Comment("vraag Amal zelf", "planner")
    regel = DataValidation(type="list", formula1='"A1,A2"')
    regel.add("E3:E9")
    ws.add_data_validation(regel)
    ws.conditional_formatting.add("A3:A9", FormulaRule(formula=["TRUE"]))
    ws.column_dimensions["B"].width = 33
    boek["Lokalen"].add_table(Table(displayName="tblLokalen", ref="A1:C3"))
    boek["Rekenblad"].sheet_state = "hidden"
    boek.save(path)
    return path


@pytest.fixture
def gemerkt(bron, tmp_path):
    uit = tmp_path / "gemerkt.xlsx"
    mark_errors(bron, uit, read_workbook(bron, VANDAAG).bevindingen)
    return uit


def test_the_wrong_cells_have_a_colour_and_a_comment(gemerkt):
    boek = load_workbook(gemerkt)
    gekleurd = {
        (ws.title, c.coordinate): c.fill.fgColor.rgb
        for ws in boek.worksheets
        for rij in ws.iter_rows()
        for c in rij
        if c.fill.fgColor.rgb in KLEUREN.values()
    }
    assert gekleurd == {
        ("Lokalen", "C2"): KLEUREN["fout"],
        ("Cursisten", "E3"): KLEUREN["fout"],
        ("Cursisten", "F3"): KLEUREN["fout"],
        ("Cursisten", "H4"): KLEUREN["waarschuwing"],
    }
    assert all("[inburgerplan]" in boek[blad][cel].comment.text for blad, cel in gekleurd)
    assert boek["Cursisten"]["F3"].comment.text.startswith("vraag Amal zelf\n")


def test_the_last_column_has_the_text(gemerkt):
    ws = load_workbook(gemerkt)["Cursisten"]
    assert (ws["J2"].value, ws["J4"].value[:2]) == ("fout", "V9")
    assert ws["J3"].value == (
        "A9 staat niet op het werkblad Aanbod. Verbeter de code of voeg hem toe. "
        "soms is geen dagdeel dat wij kennen. Schrijf alleen de dag en het deel, bijvoorbeeld ma-o of do-a."
    )


def test_the_sheet_fouten_lists_everything_and_comes_first(gemerkt):
    boek = load_workbook(gemerkt)
    assert boek.sheetnames[0] == "Fouten"
    assert boek.active.title == "Fouten"
    rijen = list(boek["Fouten"].iter_rows(values_only=True))
    assert rijen[0] == ("soort", "plaats", "gelezen", "wat is er", "wat kunt u doen")
    assert [r[:3] for r in rijen[1:]] == [
        ("fout", "Docenten", None),
        ("fout", "Lokalen!C2", "veel"),
        ("fout", "Cursisten!E3", "A9"),
        ("fout", "Cursisten!F3", "soms"),
        ("let op", "Cursisten!H4", "V9"),
    ]
    assert boek["Fouten"]["B3"].hyperlink.location == "'Lokalen'!C2"


def test_everything_else_is_untouched(bron, gemerkt):
    was, nu = load_workbook(bron), load_workbook(gemerkt)
    assert nu.sheetnames[1:] == was.sheetnames
    for ws in was.worksheets:
        andere = nu[ws.title]
        for rij in ws.iter_rows():
            for c in rij:
                d = andere[c.coordinate]
                assert (d.value, d.data_type, d.number_format) == (c.value, c.data_type, c.number_format)
                assert repr(d.font) == repr(c.font)
                if "[inburgerplan]" not in (d.comment.text if d.comment else ""):
                    assert repr(d.fill) == repr(c.fill)
    ws = nu["Cursisten"]
    assert [str(r) for r in ws.merged_cells.ranges] == ["A1:C1"]
    assert [str(v.sqref) for v in ws.data_validations.dataValidation] == ["E3:E9"]
    assert len(ws.conditional_formatting) == 1
    assert ws.column_dimensions["B"].width == 33
    assert nu["Lokalen"].tables["tblLokalen"].ref == "A1:C3"
    assert nu["Rekenblad"].sheet_state == "hidden"


def test_repair_and_read_again(gemerkt, tmp_path):
    boek = load_workbook(gemerkt)
    ws = boek["Cursisten"]
    ws["F3"], ws["E3"], ws["H4"] = "ma-o", "A1", None
    boek["Lokalen"]["C2"] = 12
    boek.remove(boek["Rekenblad"])
    docenten = boek.create_sheet("Docenten")
    for rij in fresh()["Docenten"]:
        docenten.append(rij)
    boek.save(tmp_path / "heel.xlsx")
    gelezen = read_workbook(tmp_path / "heel.xlsx", VANDAAG)
    assert gelezen.bevindingen == ()
    mark_errors(tmp_path / "heel.xlsx", tmp_path / "schoon.xlsx", ())
    schoon = load_workbook(tmp_path / "schoon.xlsx")["Cursisten"]
    assert [c.value for c in schoon["J"]] == [None] * 4
    assert schoon["F3"].comment.text == "vraag Amal zelf"
    assert schoon["E3"].comment is None
    assert schoon["E3"].fill.fill_type is None
    assert schoon["E4"].fill.fgColor.rgb == "FF00FF00"


def test_marking_twice_is_marking_once(bron, gemerkt, tmp_path):
    bevindingen = read_workbook(gemerkt, VANDAAG).bevindingen
    assert bevindingen == read_workbook(bron, VANDAAG).bevindingen
    mark_errors(gemerkt, tmp_path / "nog.xlsx", bevindingen)
    een, twee = load_workbook(gemerkt), load_workbook(tmp_path / "nog.xlsx")
    assert een.sheetnames == twee.sheetnames
    for ws in een.worksheets:
        assert list(ws.values) == list(twee[ws.title].values)
    assert een["Cursisten"]["F3"].comment.text == twee["Cursisten"]["F3"].comment.text


def test_a_finding_in_a_merged_cell_shows_in_its_first_cell(tmp_path):
    bladen = fresh()
    bladen["Lokalen"][1][2] = "veel"
    bladen["Lokalen"][2][2] = None
    path = save(tmp_path / "in.xlsx", bladen)
    boek = load_workbook(path)
    boek["Lokalen"].merge_cells("C2:C3")
    boek.save(path)
    bevindingen = read_workbook(path, VANDAAG).bevindingen
    assert places(bevindingen) == [("geen_heel_getal", "Lokalen!C2"), ("leeg_verplicht", "Lokalen!C3")]
    mark_errors(path, tmp_path / "uit.xlsx", bevindingen)
    assert load_workbook(tmp_path / "uit.xlsx")["Lokalen"]["C2"].comment.text.count("[inburgerplan]") == 2


def test_a_mistyped_column_that_must_be_there_is_marked_in_its_own_header(tmp_path):
    bladen = fresh()
    bladen["Cursisten"][0][5] = "dagdeeln"
    path = save(tmp_path / "in.xlsx", bladen)
    bevindingen = read_workbook(path, VANDAAG).bevindingen
    assert places(bevindingen, "fout") == [("kolom_ontbreekt", "Cursisten!F1")]
    mark_errors(path, tmp_path / "uit.xlsx", bevindingen)
    ws = load_workbook(tmp_path / "uit.xlsx")["Cursisten"]
    assert [c.coordinate for c in ws[1] if c.comment is not None] == ["F1"]
    assert "Bedoelt u dagdeeln?" in ws["F1"].comment.text


def test_what_is_wrong_with_the_header_stands_in_the_column_too(tmp_path):
    bladen = fresh()
    bladen["Lokalen"][0][2] = "stoelen die passen"
    path = save(tmp_path / "in.xlsx", bladen)
    bevindingen = read_workbook(path, VANDAAG).bevindingen
    assert places(bevindingen, "fout") == [("kolom_ontbreekt", "Lokalen!A1")]
    mark_errors(path, tmp_path / "uit.xlsx", bevindingen)
    ws = load_workbook(tmp_path / "uit.xlsx")["Lokalen"]
    assert [ws["D1"].value, ws["D2"].value, ws["D3"].value] == [
        "fout",
        "Over de rij met kolomnamen: De kolom plaatsen ontbreekt. Voeg een kolom met de naam plaatsen toe.",
        None,
    ]
    assert "[inburgerplan]" in ws["A1"].comment.text
    assert read_workbook(tmp_path / "uit.xlsx", VANDAAG).bevindingen == bevindingen
