"""The workbook may look in many ways and still be read as the same round."""

from __future__ import annotations

from datetime import date

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from scheduler.io.columns import plain
from scheduler.io.reader import read_workbook
from scheduler.io.sheets import BLADEN, INSTELLINGEN, setting_named
from tests.io.boek import GOED, VANDAAG, fresh, places, read, save, set_cell


@pytest.fixture
def goed(tmp_path):
    gelezen = read(tmp_path, GOED)
    assert gelezen.bevindingen == ()
    assert gelezen.ronde is not None
    return gelezen.ronde


def test_the_sound_workbook(goed):
    assert [c.cursist for c in goed.cursisten] == ["C1", "C2"]
    assert goed.groepen[0].lokaal == {"ma-o": "R1", "wo-o": "R1"}
    assert goed.groepen[0].docenten == {"ma-o": "D1", "wo-o": "D2"}
    assert goed.aanbod[1].lessen_per_week == {2, 3}
    assert goed.instellingen.peildatum == date(2026, 11, 1)


def same(tmp_path, goed, bladen):
    gelezen = read(tmp_path, bladen)
    assert gelezen.bevindingen == ()
    assert gelezen.ronde == goed


def test_columns_in_any_order(tmp_path, goed):
    bladen = {naam: [list(reversed(r)) for r in rijen] for naam, rijen in GOED.items()}
    same(tmp_path, goed, bladen)


def test_sheets_in_any_order_and_unknown_sheets_and_columns(tmp_path, goed):
    bladen = {"Mijn notities": [["hallo"], [1]], **dict(reversed(list(fresh().items())))}
    set_cell(bladen, "Cursisten", 2, "opmerking intern", "belt liever niet")
    same(tmp_path, goed, bladen)


def test_headers_with_capitals_spaces_signs_and_synonyms(tmp_path, goed):
    bladen = fresh()
    bladen["Cursisten"][0] = [
        " Cursistnummer ", "Roepnaam", "POST\u00a0CODE", "Wijk/woonplaats", "Gevraagd aanbod*", "Dagdelen (vrij)",
        "huidige groep", "Taal-coach",
    ]  # fmt: skip
    bladen["Vrijwilligers"][0][-1] = "Tel."
    bladen["Lokalen"][0] = ["lesplaats", "Zaal", "aantal\nplaatsen"]
    same(tmp_path, goed, bladen)


@pytest.mark.parametrize("kop", ["tel.", "mobiel", "Telefoonnummer", "TELEFOON"])
def test_phone_synonyms(tmp_path, goed, kop):
    bladen = fresh()
    bladen["Vrijwilligers"][0][-1] = kop
    same(tmp_path, goed, bladen)


@pytest.mark.parametrize("naam", ["cursisten", "CURSIST", "Deelnemers", " Cursistenlijst "])
def test_sheet_names(tmp_path, goed, naam):
    bladen = {naam if k == "Cursisten" else k: v for k, v in fresh().items()}
    same(tmp_path, goed, bladen)


def test_a_copy_of_a_sheet_is_the_users_own(tmp_path, goed):
    bladen = fresh()
    bladen["Cursisten (2)"] = [["cursist"], ["ander"]]
    same(tmp_path, goed, bladen)


def test_title_rows_blank_rows_hidden_sheets_and_merged_cells(tmp_path, goed):
    path = save(tmp_path / "in.xlsx", GOED)
    boek = load_workbook(path)
    ws = boek["Cursisten"]
    ws.insert_rows(1, 3)
    ws["A1"] = "Cursisten najaar 2026"
    ws.merge_cells("A1:H2")
    ws.insert_rows(6)
    boek["Lokalen"].sheet_state = "hidden"
    boek["Aanbod"].sheet_state = "veryHidden"
    boek.save(path)
    gelezen = read_workbook(path, VANDAAG)
    assert gelezen.bevindingen == ()
    assert gelezen.ronde == goed


def test_numbers_as_text_text_as_numbers_and_odd_spaces(tmp_path, goed):
    bladen = fresh()
    bladen["Lokalen"][1][2] = " 12 "
    bladen["Aanbod"][1][2:6] = ["1", "6", "10,0", "12"]
    bladen["Aanbod"][1][6] = 2
    bladen["Cursisten"][1][1] = "\u00a0 Amal  "
    bladen["Cursisten"][1][5] = "Maandagochtend,\nwo (ochtend)"
    bladen["Instellingen"][2][1] = "1 nov. 2026"
    bladen["Examens"][1][2] = "1-6-2026"
    same(tmp_path, goed, bladen)


def test_references_may_differ_in_capitals_and_leading_zeros(tmp_path):
    bladen = fresh()
    bladen["Cursisten"][1][0] = "007"
    bladen["Cursisten"][1][4:] = ["a1", "ma-o", "g1", "v1"]
    bladen["Koppelingen"][1][1] = 7
    bladen["Examens"][1][0] = "7"
    bladen["Groepen"][1][3] = "r1"
    bladen["Docenten"][1][3] = "ass"
    gelezen = read(tmp_path, bladen)
    assert gelezen.bevindingen == ()
    assert gelezen.ronde.cursisten[0].aanbod == ("A1",)
    assert gelezen.ronde.cursisten[0].groepen == ("G1",)
    assert gelezen.ronde.cursisten[0].coach == "V1"
    assert gelezen.ronde.koppelingen[0].cursist == "007"
    assert gelezen.ronde.groepen[0].lokaal == {"ma-o": "R1", "wo-o": "R1"}
    assert gelezen.ronde.docenten[0].locaties == {"ASS"}


def test_numbers_shown_with_leading_zeros(tmp_path):
    path = save(tmp_path / "in.xlsx", GOED)
    boek = load_workbook(path)
    boek["Cursisten"]["A3"] = 12
    boek["Cursisten"]["A3"].number_format = "0000"
    boek.save(path)
    assert read_workbook(path, VANDAAG).ronde.cursisten[1].cursist == "0012"


def test_1904_dates(tmp_path, goed):
    boek = Workbook()
    boek.epoch = CALENDAR_MAC_1904
    boek.remove(boek.worksheets[0])
    for naam, rijen in GOED.items():
        ws = boek.create_sheet(naam)
        for rij in rijen:
            ws.append(rij)
    boek.save(tmp_path / "mac.xlsx")
    assert load_workbook(tmp_path / "mac.xlsx").epoch == CALENDAR_MAC_1904
    assert read_workbook(tmp_path / "mac.xlsx", VANDAAG).ronde == goed


def test_totals_below_the_table_are_passed_over(tmp_path, goed):
    bladen = fresh()
    bladen["Lokalen"] += [[], ["Totaal", None, 20]]
    gelezen = read(tmp_path, bladen)
    assert places(gelezen.bevindingen) == [("totaal_overgeslagen", "Lokalen!A5")]
    assert gelezen.ronde == goed


def test_optional_sheets_may_be_missing(tmp_path):
    bladen = {k: fresh()[k] for k in ("Leslocaties", "Lokalen", "Aanbod", "Docenten", "Cursisten")}
    for rij in bladen["Cursisten"][1:]:
        rij[6:] = [None, None]
    gelezen = read(tmp_path, bladen)
    assert places(gelezen.bevindingen) == [("peildatum_gekozen", "Instellingen")]
    assert gelezen.ronde.instellingen.peildatum == VANDAAG
    assert gelezen.ronde.vrijwilligers == ()


def test_peildatum_is_else_the_first_day_of_the_period(tmp_path):
    bladen = fresh()
    bladen["Instellingen"][2] = ["Periode begin", "4-1-2027"]
    gelezen = read(tmp_path, bladen)
    assert places(gelezen.bevindingen) == [("peildatum_gekozen", "Instellingen!B1")]
    assert gelezen.ronde.instellingen.peildatum == date(2027, 1, 4)


def test_settings_and_weights(tmp_path):
    bladen = fresh()
    bladen["Instellingen"] += [
        ["Plek behouden", "4500"], ["les", 200], ["waarde_ona", 900], ["Waarde nt2", 2500], ["vakantieregio", "noord"],
        ["blok", "lopend"], ["uitwijk", None], ["organisatie", "Taalhuis"],
    ]  # fmt: skip
    gelezen = read(tmp_path, bladen)
    assert gelezen.bevindingen == ()
    i = gelezen.ronde.instellingen
    assert (i.gewichten.plek_behouden, i.gewichten.les, i.vakantieregio, i.blok) == (4500, 200, "Noord", "lopend blok")
    assert i.gewichten.waarde_per_lijn == {"ona": 900, "map": 1200, "knm": 1200, "nt2": 2500}
    assert (i.uitwijk, i.organisatie) == (1, "Taalhuis")


def test_an_unknown_setting_is_kept_and_told(tmp_path):
    bladen = fresh()
    bladen["Instellingen"].append(["plek_behoud", 3])
    gelezen = read(tmp_path, bladen)
    assert places(gelezen.bevindingen, "melding") == [("instelling_onbekend", "Instellingen!A4")]
    assert "Bedoelt u plek_behouden?" in gelezen.bevindingen[0].doe
    assert gelezen.ronde is not None


@pytest.mark.parametrize("blad", BLADEN, ids=lambda b: b.naam)
def test_the_table_of_columns_fits_the_domain(blad):
    namen = [k.naam for k in blad.kolommen]
    if blad.naam != "Instellingen":
        assert namen == list(blad.model.model_fields)
        for kolom in blad.kolommen:
            if blad.model.model_fields[kolom.naam].is_required():
                assert kolom.verplicht, kolom.naam
    herkend = [naam for k in blad.kolommen for naam in k.herkend]
    assert len(herkend) == len(set(herkend))
    assert all(k.uitleg.endswith(".") for k in blad.kolommen)


def test_sheet_names_are_told_apart():
    namen = [naam for b in BLADEN for naam in b.herkend]
    assert len(namen) == len(set(namen))
    assert all(setting_named(plain(naam)) is k for naam, k in INSTELLINGEN.items())


def test_invisible_signs_from_a_web_page(goed, tmp_path):
    bladen = fresh()
    set_cell(bladen, "Cursisten", 2, "cursist", "C1\u200b")
    set_cell(bladen, "Groepen", 2, "aanbod", "\ufeffA1\u00ad")
    assert read(tmp_path, bladen).ronde == goed


@pytest.mark.parametrize(
    "cel",
    ["taalcoach en olc", "Taalcoach + OLC", "olc/taalcoach", "taalcoach & olc", "taalcoach, olc", "olc\ntaalcoach"],
)
def test_two_roles_in_one_cell(tmp_path, goed, cel):
    bladen = fresh()
    bladen["Vrijwilligers"][1][2] = cel
    same(tmp_path, goed, bladen)


def test_a_role_that_a_moment_names_so_stays_one(tmp_path):
    bladen = fresh()
    bladen["Momenten"][1][4] = "inloop en taalcoach"
    bladen["Vrijwilligers"][1][2] = "inloop en taalcoach; klassenassistent/taalcoach; gast/heer"
    ronde = read(tmp_path, bladen).ronde
    assert ronde is not None
    assert ronde.vrijwilligers[0].rollen == {"inloop en taalcoach", "klassenassistent", "taalcoach", "gast/heer"}


def test_a_plan_may_spell_codes_otherwise_too(tmp_path):
    """As on the input sheets: capitals and leading zeros do not matter where only one code fits."""
    bladen = fresh() | {
        "Plan groepen": [["groep", "aanbod", "locatie", "lokaal", "dagdelen", "docenten"]],
        "Plan cursisten": [["cursist", "aanbod", "groep"], ["c1", "a1", "g1"], ["c2", "a2", "NIEUW-1"]],
        "Plan inzet": [["vrijwilliger", "groep", "moment", "dagdeel"], ["v1", None, "m1", "di-o"]],
        "Plan koppelingen": [["vrijwilliger", "cursist", "dagdeel"], ["v1", "c1", "do-a"]],
    }
    bladen["Plan groepen"].append(["g1", "a1", "ass", "r1", "ma-o; wo-o", "ma-o=d1; wo-o=d2"])
    bladen["Plan groepen"].append(["nieuw-1", "a2", "ass", "r2", "di-o; wo-o", "d2"])
    plan = read(tmp_path, bladen).plan
    assert plan is not None
    assert [(g.groep, g.aanbod, g.locatie, set(g.lokaal.values()), set(g.docenten.values())) for g in plan.groepen] == [
        ("G1", "A1", "ASS", {"R1"}, {"D1", "D2"}),
        ("nieuw-1", "A2", "ASS", {"R2"}, {"D2"}),
    ]
    assert [(p.cursist, p.aanbod, p.groep) for p in plan.plaatsingen] == [("C1", "A1", "G1"), ("C2", "A2", "nieuw-1")]
    assert [(i.vrijwilliger, i.moment) for i in plan.inzet] == [("V1", "M1")]
    assert [(k.vrijwilliger, k.cursist) for k in plan.koppelingen] == [("V1", "C1")]


@pytest.mark.parametrize(
    "cel", ["ma-o en wo-o", "maandagochtend / woensdagochtend", "ma-o+wo-o", "ma o & wo o", "ma-o | wo-o"]
)
def test_two_dagdelen_with_a_word_or_sign_between_them(tmp_path, goed, cel):
    bladen = fresh()
    bladen["Cursisten"][1][5] = cel
    same(tmp_path, goed, bladen)


@pytest.mark.parametrize("cel", ["ma en wo ochtend", "maandag- en woensdagochtend", "ma/wo-o"])
def test_a_day_without_its_part_stays_a_finding(tmp_path, cel):
    bladen = fresh()
    bladen["Cursisten"][1][5] = cel
    assert places(read(tmp_path, bladen).bevindingen) == [("geen_dagdeel", "Cursisten!F2")]


@pytest.mark.parametrize(("cel", "waarde"), [("Mevr.", "v"), ("mevrouw", "v"), ("Dhr.", "m"), ("de heer", "m")])
def test_ways_to_write_a_sex(tmp_path, cel, waarde):
    bladen = fresh()
    set_cell(bladen, "Cursisten", 2, "geslacht", cel)
    ronde = read(tmp_path, bladen).ronde
    assert ronde is not None
    assert ronde.cursisten[0].geslacht == waarde


def test_two_codes_with_a_word_or_sign_between_them_when_both_are_known(tmp_path):
    bladen = fresh()
    bladen["Cursisten"][1][4] = "A1 / a2"
    bladen["Cursisten"][2][4] = "A2 en A9"
    gelezen = read(tmp_path, bladen)
    assert places(gelezen.bevindingen) == [("code_onbekend", "Cursisten!E3")]
    bladen["Cursisten"][2][4] = "A2 en A1"
    ronde = read(tmp_path, bladen).ronde
    assert ronde is not None
    assert [c.aanbod for c in ronde.cursisten] == [("A1", "A2"), ("A2", "A1")]
