"""Findings as text."""

from __future__ import annotations

from scheduler.io.meldingen import finding
from scheduler.io.report import count_findings, finding_rows

LET_OP = finding("plek_leeg", "Cursisten", "C3")
FOUT = finding("geen_datum", "Cursisten", "D4", gelezen="ooit")
BLAD = finding("blad_ontbreekt", "Docenten")
WEET = finding("code_gemaakt", "Lokalen", "A2", gelezen="L001")


def test_numbers():
    assert count_findings(()) == "Wij vonden geen fouten."
    assert count_findings([FOUT]) == "1 fout."
    assert count_findings([FOUT, BLAD, LET_OP, WEET]) == "2 fouten, 1 keer let op, 1 keer goed om te weten."
    assert count_findings([LET_OP]) == "Geen fouten, 1 keer let op."


def test_by_sheet_with_errors_first():
    assert [r[:2] for r in finding_rows([WEET, LET_OP, FOUT, BLAD])] == [
        ("fout", "Cursisten!D4"),
        ("let op", "Cursisten!C3"),
        ("fout", "Docenten"),
        ("goed om te weten", "Lokalen!A2"),
    ]
