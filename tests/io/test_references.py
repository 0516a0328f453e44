"""Codes that refer to another sheet: near misses are offered, and a row that is wrong itself is named."""

from __future__ import annotations

import pytest

from scheduler.io.layout import near_code
from tests.io.boek import fresh, read, set_cell


def test_closest_match_is_offered_and_people_are_named_by_code(tmp_path):
    bladen = fresh()
    bladen["Aanbod"][1][0] = "NT2-A1"
    bladen["Groepen"][1][1] = "NT2-A1"
    bladen["Cursisten"][1][4] = "NT2A1"
    (fout,) = read(tmp_path, bladen).bevindingen
    assert fout.gelezen == "NT2A1"
    assert fout.wie == ("C1",)
    assert fout.zin == "NT2A1 staat niet op het werkblad Aanbod."
    assert fout.doe.endswith("Bedoelt u NT2-A1?")


@pytest.mark.parametrize(
    ("code", "kandidaten", "gevonden"),
    [
        ("NT2A1", ["NT2-A2", "NT2-A1"], "NT2-A1"),
        ("C001", ["C01", "C10"], "C01"),
        ("Lieden", ["Leiden", "Den Haag"], "Leiden"),
        ("lokaal 1", ["lokaal 2", "lokaal 10"], ""),
        ("D7", ["D1", "V7"], ""),
        ("EMM", ["ASS"], ""),
    ],
)
def test_only_a_near_miss_is_offered(code, kandidaten, gevonden):
    assert near_code(code, kandidaten) == gevonden


@pytest.mark.parametrize("waarde", ["EMM", None, "A; B"])
def test_a_room_whose_own_row_is_wrong(tmp_path, waarde):
    bladen = fresh()
    set_cell(bladen, "Lokalen", 2, "locatie", waarde)
    eerst, dan = read(tmp_path, bladen).bevindingen
    assert (eerst.plaats, dan.plaats) == ("Lokalen!A2", "Groepen!D2")
    assert dan.zin == "R1 vinden wij niet op het werkblad Lokalen. Daar heeft rij 2 zelf een fout."
    assert dan.doe.startswith("Verbeter eerst rij 2 op Lokalen.")


def test_a_code_that_may_be_the_one_that_stands_twice(tmp_path):
    bladen = fresh()
    set_cell(bladen, "Docenten", 2, "docent", "D2")
    dubbel, verwijst = read(tmp_path, bladen).bevindingen
    assert (dubbel.code, verwijst.code) == ("code_dubbel", "code_onbekend_rij_fout")
    assert "Bedoelt u" not in verwijst.doe
