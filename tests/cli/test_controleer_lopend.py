"""`controleer` holds what runs and what is vast against the hard rules, and points at the cell."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook

from tests.cli.conftest import change_cells, run


def test_a_running_group_with_two_lessons_on_one_day_is_marked(invoer: Path, tmp_path: Path) -> None:
    leeg = [("lokaal", None), ("docenten", None), ("vast", None), ("dagdelen", "ma-o; ma-m")]
    fout = change_cells(invoer, tmp_path / "fout.xlsx", [("Groepen", 2, k, v) for k, v in leeg])
    boek = load_workbook(fout)
    del boek["Inzet"]
    boek.save(fout)
    gedaan = run("controleer", fout, "--json", "--uit", tmp_path / "terug.xlsx")
    found = [b for b in gedaan.objects[0]["bevindingen"] if b["code"] == "lessen_per_week_kloppen"]
    assert {(b["ernst"], b["blad"], b["cel"]) for b in found} == {("waarschuwing", "Groepen", "E2")}
    assert any("2 lessen op één dag (ma)" in b["zin"] for b in found)
    assert gedaan.code == 0
    assert load_workbook(tmp_path / "terug.xlsx")["Groepen"]["E2"].comment is not None


def test_vaste_groepen_that_clash_are_errors(invoer: Path, tmp_path: Path) -> None:
    boek = load_workbook(invoer, read_only=True)
    kop, een = boek["Groepen"].iter_rows(max_row=2, values_only=True)
    same = {k: een[kop.index(k)] for k in ("locatie", "dagdelen")}
    changes = [("Groepen", 3, k, v) for k, v in same.items()]
    changes += [("Groepen", r, k, v) for r in (2, 3) for k, v in (("lokaal", "R1"), ("docenten", None), ("vast", "ja"))]
    lokaal = next(boek["Lokalen"].iter_rows(min_row=2, max_row=2, values_only=True))[1]
    changes = [(b, r, k, lokaal if k == "lokaal" else v) for b, r, k, v in changes]
    fout = change_cells(invoer, tmp_path / "fout.xlsx", changes)
    gedaan = run("controleer", fout, "--json")
    found = [b for b in gedaan.objects[0]["bevindingen"] if b["code"] == "lokaal_een_groep_tegelijk"]
    assert gedaan.code == 1
    assert {(b["ernst"], b["blad"], b["cel"]) for b in found} == {("fout", "Groepen", "D2"), ("fout", "Groepen", "D3")}
    assert all(b["doe"].startswith("Dit staat vast, dus zo is er geen plan.") for b in found)
    assert run("plan", fout, "--uit", tmp_path / "uit.xlsx", "--tijd", 1).code == 3
