"""What may be right but probably is not: a warning in its place, and the round can still be planned."""

from __future__ import annotations

from datetime import date

import pytest

from tests.io.boek import fresh, places, read, set_cell

WAARSCHUWINGEN = [
    ("Cursisten", 2, "groepen", "G9", "code_verlopen", "G2"),
    ("Cursisten", 2, "coach", "V9", "code_verlopen", "H2"),
    ("Examens", 2, "cursist", "C9", "code_verlopen", "A2"),
    ("Cursisten", 3, "postcode", "9401ABC", "postcode_vreemd", "C3"),
    ("Cursisten", 3, "postcode", "0000 AA", "postcode_vreemd", "C3"),
    ("Cursisten", 3, "wacht_sinds", date(2026, 11, 2), "wacht_later", "I3"),
    ("Docenten", 3, "bevoegdheden", "nt2; nt-2", "bevoegdheid_ongebruikt", "C3"),
    ("Vrijwilligers", 2, "rollen", "taalcoach; olc; taalcoch", "rol_ongebruikt", "C2"),
    ("Momenten", 2, "streef", 0, "minimum_boven_streef", "G2"),
    ("Inzet", 2, "dagdeel", "di-o", "inzet_buiten_les", "D2"),
    ("Aanbod", 3, "bevoegdheid", "alfa", "bevoegdheid_onbekend", "H3"),
]


@pytest.mark.parametrize(("blad", "rij", "kolom", "waarde", "code", "cel"), WAARSCHUWINGEN)
def test_one_doubt_one_warning(tmp_path, blad, rij, kolom, waarde, code, cel):
    bladen = fresh()
    set_cell(bladen, blad, rij, kolom, waarde)
    gelezen = read(tmp_path, bladen)
    assert places(gelezen.bevindingen) == [(code, f"{blad}!{cel}")]
    assert gelezen.bevindingen[0].ernst == "waarschuwing"
    assert gelezen.ronde is not None


def test_unknown_address(tmp_path):
    bladen = fresh()
    bladen["Cursisten"][1][2:4] = ["9999 ZZ", "Verweggistan"]
    bladen["Cursisten"][2][2:4] = [None, None]
    gelezen = read(tmp_path, bladen)
    assert places(gelezen.bevindingen) == [("plek_onbekend", "Cursisten!C2"), ("plek_leeg", "Cursisten!C3")]
    bladen["Postcodes"] = [["pc4", "lat", "lon", "plaats"], [9999, "53,2", 6.5, "Verweggistan"]]
    assert places(read(tmp_path, bladen).bevindingen) == [("plek_leeg", "Cursisten!C3")]


def test_a_column_with_a_typing_error_is_not_lost_in_silence(tmp_path):
    bladen = fresh()
    set_cell(bladen, "Cursisten", 2, "max_reistjid", 20)
    set_cell(bladen, "Cursisten", 2, "telefoon 2", "0612345678")
    (b,) = read(tmp_path, bladen).bevindingen
    assert (b.code, b.plaats, b.ernst, b.gelezen) == ("kolom_lijkt", "Cursisten!I1", "waarschuwing", "max_reistjid")
    assert b.doe.startswith("Bedoelt u max_reistijd?")


def test_a_sheet_that_looks_like_an_input_sheet_is_named(tmp_path):
    bladen = fresh()
    bladen["Cursisten Delft"] = [["Lijst van Delft"], *bladen["Cursisten"][:1], ["C9", "Dana"]]
    bladen["Belrondes"] = [["cursist", "gebeld op"], ["C1", "maandag"]]
    (b,) = read(tmp_path, bladen).bevindingen
    assert (b.code, b.plaats, b.ernst) == ("blad_lijkt", "Cursisten Delft!A2", "waarschuwing")
    assert "kolommen van Cursisten" in b.zin


def test_one_person_with_two_codes_is_pointed_out_without_a_name(tmp_path):
    bladen = fresh()
    for n in (2, 3):
        set_cell(bladen, "Cursisten", n, "achternaam", "Haddad")
    bladen["Cursisten"].append(["C3", "amal", "9401 ab", "Assen", "A2", "di-o; wo-o", None, None, "HADDAD"])
    (b,) = read(tmp_path, bladen).bevindingen
    assert (b.code, b.plaats, b.wie, b.ernst) == ("persoon_dubbel", "Cursisten!A4", ("C3",), "waarschuwing")
    assert b.zin == "Op deze postcode staat dezelfde naam ook in rij 2, met een andere code."
    assert "addad" not in b.zin + b.doe + b.gelezen


@pytest.mark.parametrize("tekst", ["ma-o 9:30-12:00", "9:30-12:00", "maandagochtend 9.30 uur"])
def test_a_dagdeel_with_a_clock_time_is_a_finding(tmp_path, tekst):
    bladen = fresh()
    set_cell(bladen, "Cursisten", 2, "dagdelen", tekst)
    (b,) = read(tmp_path, bladen).bevindingen
    assert (b.code, b.plaats) == ("geen_dagdeel", "Cursisten!F2")
