"""After a code that stands twice, only a code that may have been meant for that row sends the reader there."""

from __future__ import annotations

import pytest

from scheduler.io.mistyped import row_meant
from tests.io.boek import fresh, places, read, set_cell


@pytest.mark.parametrize(
    ("code", "codes", "dubbel", "rij"),
    [
        ("C2", ["C1", "C1", "C3"], [(0, 1)], 1),
        ("D1", ["D2", "D2"], [(0, 1)], 0),
        ("d3", ["D1", "D2", "D2"], [(1, 2)], 2),
        ("C005", ["C001", "C003", "C003", "C010"], [(1, 2)], 2),
        ("C2", ["C7", "C1", "C9", "C1", "C3"], [(1, 3)], 3),
        ("C9", ["C1", "C1", "C3"], [(0, 1)], None),
        ("V2", ["C1", "C1", "C3"], [(0, 1)], None),
        ("C2", ["C1", "C3"], [], None),
        ("EMM", ["ASS", "ASS"], [(0, 1)], 1),
        ("Lieden", ["Leiden", "Leiden"], [(0, 1)], None),
    ],
)
def test_the_row_that_was_meant(code, codes, dubbel, rij):
    assert row_meant(code, codes, dubbel, [code]) == rij


def test_without_a_number_only_the_one_code_that_is_missing():
    assert row_meant("EMM", ["ASS", "ASS"], [(0, 1)], ["EMM", "GRO"]) is None


def test_one_double_does_not_explain_every_unknown_code(tmp_path):
    bladen = fresh()
    set_cell(bladen, "Cursisten", 3, "cursist", "C1")
    bladen["Koppelingen"] += [["V1", "C2", "do-a"], ["V1", "C77", "do-a"]]
    gelezen = read(tmp_path, bladen)
    assert places(gelezen.bevindingen, "fout") == [
        ("code_dubbel", "Cursisten!A3"),
        ("code_onbekend_rij_fout", "Koppelingen!B3"),
        ("code_onbekend", "Koppelingen!B4"),
    ]
    _, mogelijk, onbekend = gelezen.bevindingen
    assert mogelijk.doe.startswith("Verbeter eerst rij 3 op Cursisten.")
    assert (onbekend.zin, onbekend.doe) == (
        "C77 staat niet op het werkblad Cursisten.",
        "Verbeter de code of voeg hem toe.",
    )
