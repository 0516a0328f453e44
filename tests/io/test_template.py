"""The empty workbook can be read as it is, and its examples show every kind of cell."""

from __future__ import annotations

from openpyxl import load_workbook

from scheduler.io.reader import read_workbook
from scheduler.io.sheets import BLADEN
from scheduler.io.template import write_template
from tests.io.boek import VANDAAG, places


def test_the_template_reads_without_errors(tmp_path):
    write_template(tmp_path / "leeg.xlsx")
    gelezen = read_workbook(tmp_path / "leeg.xlsx", VANDAAG)
    assert places(gelezen.bevindingen) == [("peildatum_gekozen", "Instellingen!B3")]
    assert all(len(getattr(gelezen.ronde, b.veld)) == 1 for b in BLADEN if b.veld != "instellingen")


def test_the_template_explains_itself(tmp_path):
    write_template(tmp_path / "leeg.xlsx")
    boek = load_workbook(tmp_path / "leeg.xlsx")
    assert boek.sheetnames == ["Uitleg", *(b.naam for b in BLADEN)]
    teksten = {(r[0], r[1]) for r in boek["Uitleg"].iter_rows(min_row=2, values_only=True)}
    assert all((b.naam, k.naam) in teksten for b in BLADEN for k in b.kolommen)
    assert boek["Cursisten"]["A1"].comment.text == "Een korte code. Leeg: wij maken er een."
    assert boek["Instellingen"]["C1"].value == "uitleg"
    assert all(r[2] for r in boek["Instellingen"].iter_rows(min_row=2, values_only=True))


def test_without_the_examples_only_the_sheets_are_left(tmp_path):
    write_template(tmp_path / "leeg.xlsx")
    boek = load_workbook(tmp_path / "leeg.xlsx")
    for blad in BLADEN[1:]:
        boek[blad.naam].delete_rows(2)
    boek.save(tmp_path / "leeg.xlsx")
    gelezen = read_workbook(tmp_path / "leeg.xlsx", VANDAAG)
    assert places(gelezen.bevindingen) == [("peildatum_gekozen", "Instellingen!B3")]
    assert gelezen.ronde.cursisten == ()
