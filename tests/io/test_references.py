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


@pytest.mark.parametrize(
    ("blad", "kolom", "waarde", "begin", "doe"),
    [
        ("Docenten", "bevoegdheden", "nt-2; nt2", "Geen enkele cursus vraagt de bevoegdheid nt-2.", "nt2"),
        ("Vrijwilligers", "rollen", "taalcoch; olc", "Voor de rol taalcoch is geen werk:", "taalcoach"),
        ("Momenten", "rol", "olcs", "Geen vrijwilliger heeft de rol olcs.", "olc"),
    ],
)
def test_a_word_that_is_nearly_another_is_offered(tmp_path, blad, kolom, waarde, begin, doe):
    bladen = fresh()
    set_cell(bladen, blad, 2, kolom, waarde)
    b = next(b for b in read(tmp_path, bladen).bevindingen if b.zin.startswith(begin))
    assert (b.blad, b.ernst, b.doe.endswith(f" Bedoelt u {doe}?")) == (blad, "waarschuwing", True)


def test_a_word_in_many_rows_is_one_finding(tmp_path):
    bladen = fresh()
    bladen["Vrijwilligers"] += [[f"V{n}", "Vera", "taalcoach; bakker", "9401 AA", "do-a", None] for n in range(2, 5)]
    (b,) = read(tmp_path, bladen).bevindingen
    assert b.zin == "Voor de rol bakker is geen werk: geen enkel moment vraagt hem. Dit staat in 3 rijen."
    assert b.doe == "Klopt het woord, dan hoeft u niets te doen."


def test_without_moments_only_a_role_that_is_nearly_another_is_named(tmp_path):
    bladen = fresh()
    del bladen["Momenten"]
    set_cell(bladen, "Vrijwilligers", 2, "rollen", "taalcoach; bakker")
    assert read(tmp_path, bladen).bevindingen == ()
    set_cell(bladen, "Vrijwilligers", 2, "rollen", "taalcoch; bakker")
    assert [b.gelezen for b in read(tmp_path, bladen).bevindingen] == ["taalcoch"]


def test_words_are_not_compared_with_a_sheet_that_has_an_error(tmp_path):
    bladen = fresh()
    set_cell(bladen, "Momenten", 2, "rol", None)
    set_cell(bladen, "Vrijwilligers", 2, "rollen", "taalcoach; olk")
    assert [b.code for b in read(tmp_path, bladen).bevindingen] == ["leeg_verplicht"]


def test_a_sheet_without_rows_is_one_finding(tmp_path):
    bladen = fresh()
    bladen["Cursisten"] = bladen["Cursisten"][:1]
    fout, *rest = read(tmp_path, bladen).bevindingen
    assert (fout.code, fout.plaats, rest) == ("blad_zonder_rijen", "Cursisten!A1", [])
    assert fout.zin == (
        "Op het werkblad Cursisten staat geen enkele rij. Andere werkbladen noemen wel codes daarvan, zoals C1."
    )
