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
