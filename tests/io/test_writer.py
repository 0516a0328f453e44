"""The user's own file comes back as it was; text never becomes a formula."""

from __future__ import annotations

import zipfile
from datetime import date

import pytest
from openpyxl import load_workbook
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from scheduler.io.plan_sheets import PLAN_KOLOMMEN, Blad
from scheduler.io.reader import read_workbook
from scheduler.io.writer import write_workbook
from tests.io.boek import GOED, VANDAAG, fresh, places, save, set_cell

VERANTWOORDING = Blad(
    "Verantwoording", ("onderwerp", "waarde"), (("seed", 7), ("=kop", "=1+1"), ("+x", date(2026, 1, 2)))
)


def ronde_of(path):
    ronde = read_workbook(path, VANDAAG).ronde
    assert ronde is not None
    return ronde


@pytest.fixture
def nieuw(tmp_path):
    ronde = ronde_of(save(tmp_path / "in.xlsx", GOED))
    write_workbook(tmp_path / "nieuw.xlsx", ronde, [VERANTWOORDING])
    return tmp_path / "nieuw.xlsx"


def test_a_new_workbook_has_all_sheets_with_frozen_header_filter_and_drop_downs(nieuw):
    boek = load_workbook(nieuw)
    assert boek.sheetnames == [
        "Instellingen", "Postcodes", "Leslocaties", "Lokalen", "Aanbod", "Docenten", "Groepen", "Cursisten",
        "Vrijwilligers", "Koppelingen", "Momenten", "Inzet", "Examens", "Uren", "Gebeurtenissen", "Verantwoording",
    ]  # fmt: skip
    ws = boek["Cursisten"]
    assert ws.freeze_panes == "A2"
    assert ws.auto_filter.ref == "A1:AC3"
    regels = {str(v.sqref).split(":")[0]: v.formula1 for v in ws.data_validations.dataValidation}
    assert regels["D2"] == '"v,m,x"'
    assert regels["O2"] == '"ja,nee"'
    assert regels["U2"] == "'Vrijwilligers'!$A$2:$A$2002"
    assert boek["Instellingen"]["B3"].number_format == "DD-MM-YYYY"


def test_text_never_becomes_a_formula(nieuw, tmp_path):
    ws = load_workbook(nieuw)["Verantwoording"]
    assert [(c.value, c.data_type) for c in ws[3]] == [("=kop", "s"), ("=1+1", "s")]
    assert ws["B3"].quotePrefix
    assert b"<f>" not in b"".join(zipfile.ZipFile(nieuw).read(n) for n in zipfile.ZipFile(nieuw).namelist())
    bladen = fresh()
    del bladen["Koppelingen"], bladen["Examens"]
    bladen["Cursisten"][1][0] = "C"
    boek = load_workbook(save(tmp_path / "b.xlsx", bladen))
    cel = boek["Cursisten"]["A2"]
    cel.value, cel.data_type = "=cmd|x", "s"
    boek.save(tmp_path / "b.xlsx")
    ronde = ronde_of(tmp_path / "b.xlsx")
    assert ronde.cursisten[0].cursist == "=cmd|x"
    write_workbook(tmp_path / "uit.xlsx", ronde, bron=tmp_path / "b.xlsx")
    cel = load_workbook(tmp_path / "uit.xlsx")["Cursisten"]["A2"]
    assert (cel.value, cel.data_type) == ("=cmd|x", "s")
    assert ronde_of(tmp_path / "uit.xlsx") == ronde


def test_control_characters_are_left_out(tmp_path):
    uit = tmp_path / "uit.xlsx"
    write_workbook(uit, ronde_of(save(tmp_path / "in.xlsx", GOED)), [Blad("X", ("a",), (("a\x00b\ufffec\ud800",),))])
    assert load_workbook(uit)["X"]["A2"].value == "abc"


def test_output_values(nieuw):
    assert read_workbook(nieuw, VANDAAG).verantwoording == {"seed": "7", "=kop": "=1+1", "+x": "2-1-2026"}


@pytest.fixture
def eigen(tmp_path):
    """A user's file with a title, his own column and sheet, formats, a code to be made and a formula with outcome."""
    bladen = fresh()
    bladen["Cursisten"].append([None, "Chaza", "9401 AA", "Assen", "A1", "ma-o", None, None])
    set_cell(bladen, "Cursisten", 3, "Opmerking", "blijft")
    bladen["Notities"] = [["eigen blad", "=A1"]]
    path = save(tmp_path / "eigen.xlsx", bladen)
    boek = load_workbook(path)
    ws = boek["Cursisten"]
    ws.insert_rows(1)
    ws["A1"] = "Mijn lijst"
    ws["B3"].font = Font(name="Arial", italic=True)
    ws["H4"] = "=H3"
    boek.save(path)
    # the outcome of a formula, as Excel stores it
    with zipfile.ZipFile(path) as z:
        leden = {n: z.read(n) for n in z.namelist()}
    blad = f"xl/worksheets/sheet{boek.sheetnames.index('Cursisten') + 1}.xml"
    leden[blad] = (
        leden[blad].replace(b"<f>H3</f><v />", b"<f>H3</f><v>V1</v>").replace(b'<c r="H4"', b'<c r="H4" t="str"')
    )
    with zipfile.ZipFile(path, "w") as z:
        for naam, inhoud in leden.items():
            z.writestr(naam, inhoud)
    return path


def test_the_users_own_file_survives(eigen, tmp_path):
    gelezen = read_workbook(eigen, VANDAAG)
    assert places(gelezen.bevindingen) == [("code_gemaakt", "Cursisten!A5")]
    uit = tmp_path / "uit.xlsx"
    write_workbook(uit, gelezen.ronde, [VERANTWOORDING], bron=eigen)
    was, nu = load_workbook(eigen), load_workbook(uit)
    assert nu.sheetnames == [*was.sheetnames, "Verantwoording"]
    was["Cursisten"]["A5"] = "C3"
    for ws in was.worksheets:
        assert list(ws.values) == list(nu[ws.title].values)
    assert nu["Cursisten"]["B3"].font.name == "Arial"
    assert nu["Cursisten"]["H4"].value == "=H3"
    assert nu["Cursisten"].freeze_panes == "A3"
    opnieuw = read_workbook(uit, VANDAAG)
    assert opnieuw.bevindingen == ()
    assert opnieuw.ronde == gelezen.ronde
    assert opnieuw.ronde.cursisten[1].coach == "V1"


def test_a_missing_code_column_is_added(tmp_path):
    bladen = fresh()
    bladen["Docenten"] = [r[1:] for r in bladen["Docenten"]]
    bladen["Groepen"][1][5] = None
    bron = save(tmp_path / "in.xlsx", bladen)
    ronde = ronde_of(bron)
    write_workbook(tmp_path / "uit.xlsx", ronde, bron=bron)
    ws = load_workbook(tmp_path / "uit.xlsx")["Docenten"]
    assert [c.value for c in ws["F"]] == ["docent", "D001", "D002"]
    assert ronde_of(tmp_path / "uit.xlsx") == ronde


def test_an_earlier_plan_is_replaced_in_its_place(tmp_path):
    bladen = fresh()
    bladen["plan  Cursisten"] = [["oud"]]
    bladen["Laatste"] = [["x"]]
    bron = save(tmp_path / "in.xlsx", bladen)
    blad = Blad("Plan cursisten", PLAN_KOLOMMEN["Plan cursisten"], (("C1", "A1", "G1", 5, None, True),))
    write_workbook(tmp_path / "uit.xlsx", ronde_of(bron), [blad], bron=bron)
    boek = load_workbook(tmp_path / "uit.xlsx")
    assert boek.sheetnames[-2:] == ["Plan cursisten", "Laatste"]
    assert [c.value for c in boek["Plan cursisten"][2]] == ["C1", "A1", "G1", 5, None, "ja"]


def test_findings_stand_in_a_last_column(tmp_path):
    bladen = fresh()
    set_cell(bladen, "Cursisten", 2, "groepen", "G9")
    bron = save(tmp_path / "in.xlsx", bladen)
    gelezen = read_workbook(bron, VANDAAG)
    een, twee = tmp_path / "een.xlsx", tmp_path / "twee.xlsx"
    write_workbook(een, gelezen.ronde, bron=bron, bevindingen=gelezen.bevindingen)
    ws = load_workbook(een)["Cursisten"]
    zin = "G9 staat niet op het werkblad Groepen. Wij doen er niets mee. Haal de code weg."
    assert [c.value for c in ws["I"]] == ["fout", zin, None]
    opnieuw = read_workbook(een, VANDAAG)
    assert opnieuw == gelezen
    write_workbook(twee, opnieuw.ronde, bron=een, bevindingen=opnieuw.bevindingen)
    assert een.read_bytes() == twee.read_bytes()


def test_dates_of_a_1904_workbook_stay(tmp_path):
    path = save(tmp_path / "in.xlsx", GOED)
    boek = load_workbook(path)
    boek.epoch = CALENDAR_MAC_1904
    boek.save(path)
    ronde = ronde_of(path)
    write_workbook(tmp_path / "uit.xlsx", ronde, [VERANTWOORDING], bron=path)
    assert ronde_of(tmp_path / "uit.xlsx") == ronde
    assert read_workbook(tmp_path / "uit.xlsx", VANDAAG).verantwoording["+x"] == "2-1-2026"
