"""A column of burgerservicenummers is refused, and the numbers are never shown."""

from __future__ import annotations

import pytest
from openpyxl import load_workbook

from scheduler.io.marks import mark_errors
from scheduler.io.meldingen import hide_bsn, passes_elfproef
from scheduler.io.reader import read_workbook
from scheduler.io.report import count_findings, finding_rows
from tests.io.boek import VANDAAG, fresh, places, read, save, set_cell

NUMMERS = ("111222333", "123456782", "010464554")
"""Made-up numbers that pass the 11-test."""


def test_elfproef():
    assert all(passes_elfproef(n) for n in NUMMERS)
    assert not passes_elfproef("123456789")
    assert not passes_elfproef("000000000")
    assert not passes_elfproef("12345678")


def with_column(kop, waarden, blad="Cursisten"):
    bladen = fresh()
    for rij, waarde in enumerate(waarden, start=2):
        if rij > len(bladen[blad]):
            bladen[blad].append([None, "Naam", "9401 AA", "Assen", "A1", "ma-o", None, None])
        set_cell(bladen, blad, rij, kop, waarde)
    return bladen


VORMEN = {
    "tekst": NUMMERS,
    "getal": tuple(int(n) for n in NUMMERS[:2]),
    "spaties": ("111 222 333", "123 456 782", "010 464 554"),
    "punten": ("1112.22.333", "1234.56.782", "0104.64.554"),
    "streepjes": ("111-222-333", "123-456-782", None),
    "met het woord erbij": ("BSN 111222333", "bsn: 123456782", None),
    "de meeste": (*NUMMERS[:2], "onbekend"),
    "tussen woorden": (*NUMMERS, "onbekend", "n.v.t.", "volgt nog", "wil niet", "onbekend", "x"),
}


@pytest.mark.parametrize("kop", ["bsn", "Klantnummer", "cursistnummer oud", "notities"])
@pytest.mark.parametrize("vorm", VORMEN)
def test_refused_whatever_the_header_or_the_spelling(tmp_path, kop, vorm):
    gelezen = read(tmp_path, with_column(kop, VORMEN[vorm]))
    assert gelezen.ronde is None
    (fout,) = [b for b in gelezen.bevindingen if b.ernst == "fout"]
    assert (fout.code, fout.plaats) == ("bsn", "Cursisten!I1")
    assert kop in fout.zin
    nothing_shown(gelezen.bevindingen)


def nothing_shown(bevindingen):
    alles = " ".join(
        [
            count_findings(bevindingen),
            *(" ".join(r) for r in finding_rows(bevindingen)),
            *(b.model_dump_json() for b in bevindingen),
        ]
    )
    for nummer in NUMMERS:
        assert nummer not in alles.replace(" ", "").replace(".", "").replace("-", "")
        assert nummer.lstrip("0") not in alles


@pytest.mark.parametrize("kop", ["BSN", "sofinummer", "Burgerservicenummer"])
def test_a_lost_zero_is_seen_under_a_header_that_says_so(tmp_path, kop):
    gelezen = read(tmp_path, with_column(kop, (10464554, None)))
    assert places(gelezen.bevindingen, "fout") == [("bsn", "Cursisten!I1")]
    assert read(tmp_path, with_column("klantnummer", (10464554, None))).ronde is not None


def test_in_a_known_column_and_as_a_code(tmp_path):
    bladen = fresh()
    bladen["Cursisten"][1][0], bladen["Cursisten"][2][0] = NUMMERS[:2]
    for blad, kolom in (("Koppelingen", 1), ("Examens", 0)):
        bladen[blad][1][kolom] = int(NUMMERS[0])
    gelezen = read(tmp_path, bladen)
    assert places(gelezen.bevindingen, "fout") == [
        ("bsn", "Cursisten!A1"), ("bsn", "Koppelingen!B1"), ("bsn", "Examens!A1"),
    ]  # fmt: skip
    nothing_shown(gelezen.bevindingen)


def test_on_a_sheet_of_the_users_own(tmp_path):
    bladen = fresh()
    bladen["Export"] = [["Lijst"], ["naam", "nummer"], ["Amal", NUMMERS[0]], ["Biniam", int(NUMMERS[1])]]
    gelezen = read(tmp_path, bladen)
    assert places(gelezen.bevindingen, "fout") == [("bsn", "Export!B2")]


def test_a_single_number_in_another_finding_is_blotted_out(tmp_path):
    bladen = fresh()
    set_cell(bladen, "Cursisten", 2, "dagdelen", f"zie {NUMMERS[1]}")
    gelezen = read(tmp_path, bladen)
    nothing_shown(gelezen.bevindingen)
    assert gelezen.bevindingen[0].gelezen == "zie •••"
    assert hide_bsn("bel 06 12345678") == "bel 06 12345678"


def test_phone_numbers_are_welcome(tmp_path):
    bladen = fresh()
    bladen["Vrijwilligers"] += [
        [f"V{i}", "Naam", "taalcoach", "9401 AA", "do-a", nummer]
        for i, nummer in enumerate(["06-12345678", "0592 123456", 612345678, "+31612345678", 111222333], start=2)
    ]
    assert read(tmp_path, bladen).ronde is not None
    set_cell(bladen, "Vrijwilligers", 2, "klantnr", 123456789)
    assert read(tmp_path, bladen).ronde is not None


def test_burgerservicenummers_under_a_phone_header_are_refused(tmp_path):
    bladen = fresh()
    for i, nummer in enumerate(NUMMERS, start=2):
        bladen["Vrijwilligers"].append([f"V{i}", "Naam", "taalcoach", "9401 AA", "do-a", nummer])
    bladen["Vrijwilligers"][1][5] = None
    assert places(read(tmp_path, bladen).bevindingen, "fout") == [("bsn", "Vrijwilligers!F1")]


def test_the_marked_copy_holds_no_number_and_reads_well(tmp_path):
    bladen = with_column("klantnummer", NUMMERS)
    bladen["Cursisten"].append([None, "Naam", "9401 AA", "Assen", "A1", "ma-o", None, None, "=I2"])
    bron, uit = save(tmp_path / "in.xlsx", bladen), tmp_path / "uit.xlsx"
    mark_errors(bron, uit, read_workbook(bron, VANDAAG).bevindingen)
    ws = load_workbook(uit)["Cursisten"]
    assert [c.value for c in ws["I"]] == ["klantnummer", None, None, None, None]
    assert "gewist" in ws["I1"].comment.text
    assert read_workbook(uit, VANDAAG).ronde is not None


def test_a_few_numbers_of_nine_digits_that_happen_to_pass_are_no_reason_to_refuse(tmp_path):
    waarden = (*NUMMERS, "123456789", "222222222", "333333333", "tien", "elf", "twaalf")
    assert "bsn" not in [b.code for b in read(tmp_path, with_column("kenmerk", waarden)).bevindingen]


def test_in_the_copy_a_number_inside_a_sentence_is_gone_too(tmp_path):
    waarden = (*NUMMERS[:2], "BSN 111222333, belt terug")
    bron = save(tmp_path / "in.xlsx", with_column("notities", waarden))
    mark_errors(bron, tmp_path / "uit.xlsx", read_workbook(bron, VANDAAG).bevindingen)
    ws = load_workbook(tmp_path / "uit.xlsx")["Cursisten"]
    assert [ws.cell(rij, 9).value for rij in range(1, 5)] == ["notities", None, None, "BSN •••, belt terug"]
