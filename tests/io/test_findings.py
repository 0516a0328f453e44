"""One planted error, one finding, in its own cell; all findings come at once."""

from __future__ import annotations

from datetime import date

import pytest
from openpyxl import load_workbook

from scheduler.domain.plan import Plan
from scheduler.io.meldingen import TEKSTEN
from scheduler.io.plan_sheets import NODIG
from scheduler.io.reader import read_workbook
from tests.io.boek import GOED, VANDAAG, fresh, places, read, save, set_cell

GEVALLEN = [
    # sheet, row, column, value -> code, cell
    ("Cursisten", 2, "dagdelen", "maandag", "geen_dagdeel", "F2"),
    ("Cursisten", 2, "dagdelen", None, "leeg_verplicht", "F2"),
    ("Cursisten", 2, "aanbod", None, "leeg_verplicht", "E2"),
    ("Cursisten", 2, "aanbod", "A9", "code_onbekend", "E2"),
    ("Cursisten", 2, "tempo", 4, "buiten_grens", "I2"),
    ("Cursisten", 2, "tempo", 0, "buiten_grens", "I2"),
    ("Cursisten", 2, "max_reistijd", -5, "buiten_grens", "I2"),
    ("Cursisten", 2, "max_reistijd", 1e308, "getal_te_groot", "I2"),
    ("Lokalen", 3, "plaatsen", 10**15, "getal_te_groot", "C3"),
    ("Cursisten", 2, "max_reistijd", "een uur", "geen_heel_getal", "I2"),
    ("Cursisten", 2, "einddatum_duo", "13/25/2026", "geen_datum", "I2"),
    ("Cursisten", 2, "einddatum_duo", "03/04/05", "datum_dubbelzinnig", "I2"),
    ("Cursisten", 2, "geslacht", "?", "geen_keuze", "I2"),
    ("Cursisten", 2, "online", "soms", "geen_ja_nee", "I2"),
    ("Cursisten", 2, "voornaam", "#N/B", "excel_fout", "B2"),
    ("Cursisten", 3, "cursist", "C1", "code_dubbel", "A3"),
    ("Cursisten", 3, "cursist", "c1", "code_dubbel", "A3"),
    ("Lokalen", 3, "lokaal", "R1", "code_dubbel", "B3"),
    ("Lokalen", 3, "plaatsen", 0, "buiten_grens", "C3"),
    ("Lokalen", 3, "locatie", "EMM", "code_onbekend", "A3"),
    ("Aanbod", 3, "min", 20, "rij_klopt_niet", "D3"),
    ("Aanbod", 3, "lessen_per_week", 9, "rij_klopt_niet", "G3"),
    ("Aanbod", 3, "lessen_per_week", 2.3, "geen_lessen", "G3"),
    ("Aanbod", 3, "lijn", "x" * 41, "buiten_grens", "B3"),
    ("Aanbod", 3, "aanbod", "A1; A2", "geen_code", "A3"),
    ("Docenten", 2, "locaties", "ASS; EMM", "code_onbekend", "D2"),
    ("Docenten", 2, "docent", "D2", "code_dubbel", "A3"),
    ("Groepen", 2, "docenten", "ma-o=D1; wo-o=D7", "code_onbekend", "F2"),
    ("Groepen", 2, "docenten", "ma-o=D1; di-o=D2", "dagdeel_niet_in_groep", "F2"),
    ("Groepen", 2, "lokaal", "R9", "code_onbekend", "D2"),
    ("Groepen", 2, "locatie", "EMM", "code_onbekend", "C2"),
    ("Groepen", 2, "aanbod", "A7", "code_onbekend", "B2"),
    ("Koppelingen", 2, "vrijwilliger", "V9", "code_onbekend", "A2"),
    ("Koppelingen", 2, "cursist", "C9", "code_onbekend", "B2"),
    ("Koppelingen", 2, "dagdeel", "ma-o; di-o", "een_dagdeel", "C2"),
    ("Momenten", 2, "locatie", "EMM", "code_onbekend", "C2"),
    ("Inzet", 2, "groep", "G8", "code_onbekend", "B2"),
    ("Inzet", 2, "moment", "M1", "rij_klopt_niet", "B2"),
    ("Inzet", 2, "groep", None, "rij_klopt_niet", "B2"),
    ("Instellingen", 2, "waarde", 2, "formaat_onbekend", "B2"),
    ("Instellingen", 3, "waarde", "gisteren", "geen_datum", "B3"),
    ("Instellingen", 3, "instelling", None, "leeg_verplicht", "A3"),
    ("Leslocaties", 2, "gesloten", "kerst", "geen_periode", "F2"),
]


@pytest.mark.parametrize(("blad", "rij", "kolom", "waarde", "code", "cel"), GEVALLEN)
def test_one_error_one_finding(tmp_path, blad, rij, kolom, waarde, code, cel):
    bladen = fresh()
    set_cell(bladen, blad, rij, kolom, waarde)
    gelezen = read(tmp_path, bladen)
    assert gelezen.ronde is None
    assert gelezen.plan is None
    assert (code, f"{blad}!{cel}") in places(gelezen.bevindingen, "fout")
    fouten = [b for b in gelezen.bevindingen if b.ernst == "fout"]
    # D1 became D2: the group misses it
    assert len(fouten) == (2 if (blad, kolom, waarde) == ("Docenten", "docent", "D2") else 1)
    fout = next(b for b in fouten if b.cel == cel)
    assert fout.zin
    assert fout.doe
    assert "{" not in fout.zin + fout.doe


@pytest.mark.parametrize(("kolom", "voorbeeld"), [("tempo", "2"), ("max_reistijd", "45")])
def test_the_example_of_a_number_fits_its_own_column(tmp_path, kolom, voorbeeld):
    bladen = fresh()
    set_cell(bladen, "Cursisten", 2, kolom, "snel")
    (fout,) = [b for b in read(tmp_path, bladen).bevindingen if b.ernst == "fout"]
    assert fout.doe == f"Vul bij {kolom} een heel getal in, bijvoorbeeld {voorbeeld}."
    set_cell(bladen, "Cursisten", 2, kolom, int(voorbeeld))
    assert read(tmp_path, bladen).ronde is not None


def test_all_findings_at_once_in_the_order_of_the_workbook(tmp_path):
    bladen = fresh()
    for blad, rij, kolom, waarde in (
        ("Cursisten", 3, "dagdelen", "soms"),
        ("Cursisten", 2, "aanbod", "B7"),
        ("Cursisten", 2, "dagdelen", "nooit"),
        ("Lokalen", 2, "plaatsen", "veel"),
        ("Examens", 2, "datum", "ooit"),
    ):
        set_cell(bladen, blad, rij, kolom, waarde)
    del bladen["Docenten"]
    gevonden = places(read(tmp_path, bladen).bevindingen)
    assert gevonden == [
        ("blad_ontbreekt", "Docenten"),
        ("geen_heel_getal", "Lokalen!C2"),
        ("code_onbekend", "Cursisten!E2"),
        ("geen_dagdeel", "Cursisten!F2"),
        ("geen_dagdeel", "Cursisten!F3"),
        ("geen_datum", "Examens!C2"),
    ]


def test_a_spoiled_row_still_counts_as_known(tmp_path):
    bladen = fresh()
    set_cell(bladen, "Aanbod", 2, "trede", "hoog")
    set_cell(bladen, "Docenten", 2, "dagdelen", "soms")
    set_cell(bladen, "Lokalen", 2, "plaatsen", None)
    gevonden = places(read(tmp_path, bladen).bevindingen)
    assert gevonden == [
        ("leeg_verplicht", "Lokalen!C2"),
        ("geen_heel_getal", "Aanbod!C2"),
        ("geen_dagdeel", "Docenten!E2"),
    ]


@pytest.mark.parametrize("blad", ["Leslocaties", "Lokalen", "Aanbod", "Docenten", "Cursisten"])
def test_missing_required_sheet(tmp_path, blad):
    bladen = fresh()
    bladen["X" + blad[1:]] = bladen.pop(blad)
    gelezen = read(tmp_path, bladen)
    (fout,) = [b for b in gelezen.bevindingen if b.code == "blad_ontbreekt"]
    assert (fout.blad, fout.cel) == (blad, "")
    assert f"Bedoelt u X{blad[1:]}?" in fout.doe
    assert gelezen.ronde is None


def test_missing_column_and_two_columns_for_one_field(tmp_path):
    bladen = fresh()
    bladen["Cursisten"][0][5] = "dagdeeltjes"
    bladen["Cursisten"][0][2] = "Woonplaats"
    gelezen = read(tmp_path, bladen)
    assert places(gelezen.bevindingen, "fout") == [
        ("kolom_dubbel", "Cursisten!D1"),
        ("kolom_ontbreekt", "Cursisten!F1"),
    ]
    dubbel, ontbreekt = gelezen.bevindingen[:2]
    assert "Bedoelt u dagdeeltjes?" in ontbreekt.doe
    assert dubbel.gelezen == "Woonplaats (C1) en plaats (D1)"


def test_two_sheets_for_one_and_two_header_rows_and_no_header_row(tmp_path):
    bladen = fresh()
    bladen["Deelnemers"] = [["cursist"]]
    bladen["Lokalen"].append(["locatie", "lokaal", "plaatsen"])
    bladen["Aanbod"][0] = ["a", "b", "c", "d", "e", "f", "g", "h"]
    gevonden = places(read(tmp_path, bladen).bevindingen, "fout")
    assert gevonden == [("kop_dubbel", "Lokalen!A4"), ("kop_ontbreekt", "Aanbod!A1"), ("blad_dubbel", "Deelnemers")]


def test_missing_codes_are_made(tmp_path):
    bladen = fresh()
    bladen["Cursisten"] += [
        [None, "Chaza", "9401 AA", "Assen", "A1", "ma-o", None, None],
        [None, "Daud", "9401 AA", "Assen", "A1", "ma-o", None, None],
    ]
    bladen["Cursisten"][2][0] = "C0007"
    gelezen = read(tmp_path, bladen)
    assert places(gelezen.bevindingen, "melding") == [
        ("code_gemaakt", "Cursisten!A4"),
        ("code_gemaakt", "Cursisten!A5"),
    ]
    assert [c.cursist for c in gelezen.ronde.cursisten] == ["C1", "C0007", "C0008", "C0009"]


def test_a_made_code_never_meets_a_code_that_others_use(tmp_path):
    bladen = fresh()
    bladen["Examens"].append(["C003", "spreken", None])
    bladen["Cursisten"].append([None, "Chaza", "9401 AA", "Assen", "A1", "ma-o", None, None])
    gelezen = read(tmp_path, bladen)
    assert gelezen.ronde.cursisten[2].cursist == "C004"
    assert places(gelezen.bevindingen, "waarschuwing") == [("code_verlopen", "Examens!A3")]


def test_without_a_code_column_all_codes_are_made(tmp_path):
    bladen = fresh()
    bladen["Vrijwilligers"] = [r[1:] for r in bladen["Vrijwilligers"]]
    for blad in ("Koppelingen", "Inzet"):
        del bladen[blad]
    bladen["Cursisten"][1][7] = None
    gelezen = read(tmp_path, bladen)
    assert gelezen.ronde.vrijwilligers[0].vrijwilliger == "V001"


def test_formula_cells(tmp_path):
    bladen = fresh()
    bladen["Lokalen"][1][2] = "=6+6"
    (fout,) = read(tmp_path, bladen).bevindingen
    assert (fout.code, fout.plaats) == ("formule_leeg", "Lokalen!C2")


def test_dates_in_the_wrong_order(tmp_path):
    bladen = fresh()
    bladen["Instellingen"] += [["periode_begin", date(2027, 1, 4)], ["periode_einde", date(2026, 1, 4)]]
    set_cell(bladen, "Groepen", 2, "begin", date(2027, 1, 4))
    set_cell(bladen, "Groepen", 2, "einde", date(2026, 1, 4))
    gevonden = read(tmp_path, bladen).bevindingen
    assert places(gevonden) == [("datums_omgekeerd", "Instellingen!B5"), ("datums_omgekeerd", "Groepen!H2")]
    assert {b.zin for b in gevonden} == {"De laatste dag (4-1-2026) ligt voor de eerste dag."}


def test_settings_twice_or_below_zero(tmp_path):
    bladen = fresh()
    bladen["Instellingen"] += [["Formaat", 1], ["les", -3], ["uitwijk", -1], ["waarde_ona", -1]]
    gevonden = places(read(tmp_path, bladen).bevindingen)
    assert gevonden == [
        ("instelling_dubbel", "Instellingen!A4"),
        ("buiten_grens", "Instellingen!B5"),
        ("buiten_grens", "Instellingen!B6"),
        ("buiten_grens", "Instellingen!B7"),
    ]


def test_a_second_place_on_one_dagdeel_and_a_second_koppeling(tmp_path):
    bladen = fresh()
    bladen["Inzet"].append(["V1", "G1", None, "ma-o"])
    bladen["Koppelingen"].append(["V1", "C1", None])
    gevonden = places(read(tmp_path, bladen).bevindingen)
    assert gevonden == [("koppeling_dubbel", "Koppelingen!A3".replace("A3", "B3")), ("inzet_dubbel", "Inzet!D3")]


def test_a_plan_that_cannot_be_read_is_a_warning(tmp_path):
    bladen = fresh()
    bladen |= {naam: [list(kolommen)] for naam, kolommen in NODIG.items()}
    bladen["Plan groepen"].append(["G1", "A1", "ASS", "nooit"])
    gelezen = read(tmp_path, bladen)
    assert places(gelezen.bevindingen) == [("plan_onleesbaar", "Plan groepen!D2")]
    assert (gelezen.plan, gelezen.ronde is None, gelezen.half_plan) == (None, False, Plan())
    assert gelezen.bevindingen[0].wie == ("G1",)


def test_what_fits_is_named_in_full(tmp_path):
    bladen = fresh()
    set_cell(bladen, "Cursisten", 2, "tempo", 12)
    bladen["Postcodes"] = [["pc4", "lat", "lon"], ["9401", 3.2, 6.5]]
    assert [(b.plaats, b.doe) for b in read(tmp_path, bladen).bevindingen] == [
        ("Cursisten!I2", "Vul 1, 2 of 3 in."),
        ("Postcodes!B2", "Vul een getal van 50 tot en met 54 in."),
    ]


def test_error_values_of_excel(tmp_path):
    path = save(tmp_path / "in.xlsx", GOED)
    boek = load_workbook(path)
    boek["Cursisten"]["B2"] = "#REF!"
    assert boek["Cursisten"]["B2"].data_type == "e"
    boek.save(path)
    (fout,) = read_workbook(path, VANDAAG).bevindingen
    assert (fout.code, fout.plaats, fout.gelezen) == ("excel_fout", "Cursisten!B2", "#REF!")


def test_every_text_is_short_and_has_no_loose_ends():
    for code, tekst in TEKSTEN.items():
        assert code == code.casefold()
        for zin in (tekst.zin, tekst.doe):
            assert zin == zin.strip()
            assert len(zin.split()) <= 24, zin


def test_a_code_that_cannot_be_read_is_not_replaced(tmp_path):
    bladen = fresh()
    bladen["Cursisten"][2][0] = date(2026, 2, 1)
    gevonden = places(read(tmp_path, bladen).bevindingen)
    assert gevonden == [("geen_code", "Cursisten!A3")]


def test_a_spoiled_group_is_still_checked_for_its_docent(tmp_path):
    bladen = fresh()
    set_cell(bladen, "Groepen", 2, "dagdelen", None)
    set_cell(bladen, "Groepen", 2, "docenten", "D7")
    gevonden = places(read(tmp_path, bladen).bevindingen)
    assert gevonden == [("leeg_verplicht", "Groepen!E2"), ("code_onbekend", "Groepen!F2")]


def test_a_plan_passes_over_rows_that_decide_nothing(tmp_path):
    bladen = fresh()
    bladen["Plan groepen"] = [
        ["groep", "aanbod", "locatie", "dagdelen", "status"],
        ["G1", "A1", "ASS", "ma-o", "vervalt"],
    ]
    bladen["Plan cursisten"] = [["cursist", "aanbod", "groep"], ["C1", "A1", None]]
    bladen["Plan inzet"] = [["vrijwilliger", "groep", "moment", "dagdeel"], ["V1", None, None, None], [None, None]]
    bladen["Plan koppelingen"] = [["vrijwilliger", "cursist", "dagdeel"], ["V1", "C1", None]]
    gelezen = read(tmp_path, bladen)
    assert gelezen.bevindingen == ()
    assert gelezen.plan == Plan()
    assert read(tmp_path, GOED).plan is None
