"""`verifieer`: a good plan is called good, and every kind of tampering is seen, with its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from scheduler.rules import HARDE_REGELS
from tests.cli.conftest import run

Tamper = Callable[[Any], None]


def test_a_plan_from_the_planner_is_right(plan: Path) -> None:
    gedaan = run("verifieer", plan)
    assert (gedaan.code, gedaan.err) == (0, "")
    first, *rest = gedaan.out.splitlines()
    assert first.startswith(
        f"Het plan klopt: {len(HARDE_REGELS)} harde regels, en elke cel van Plan groepen, Plan cursisten, "
    )
    assert first.endswith("Niet geplaatst, Termijnen en Verantwoording.")
    assert rest == [
        "Niet nagerekend zijn de bewezen grenzen, de seconden, de seed, de workers en de versies.",
        "De bewezen grenzen passen wel bij het plan en bij het gat.",
    ]
    (found,) = run("verifieer", plan, "--json").objects
    assert (found["soort"], found["goed"], found["bevindingen"]) == ("verificatie", True, [])
    assert found["aantallen"]["geplaatst"] == 41


def column(ws: Any, naam: str) -> int:
    return int(next(c.column for c in ws[1] if c.value == naam))


def set_in(blad: str, rij: int, kolom: str, waarde: object) -> Tamper:
    def tamper(boek: Any) -> None:
        boek[blad].cell(rij, column(boek[blad], kolom)).value = waarde

    return tamper


def unplace(boek: Any) -> None:
    ws = boek["Plan cursisten"]
    rij = next(r for r in range(2, ws.max_row + 1) if ws.cell(r, 3).value)
    ws.cell(rij, 3).value = None


def place_twice(boek: Any) -> None:
    ws = boek["Plan cursisten"]
    rij = next(r for r in range(2, ws.max_row + 1) if ws.cell(r, 3).value)
    ws.append([c.value for c in ws[rij]])


def same_docent_everywhere(boek: Any) -> None:
    ws = boek["Plan groepen"]
    for rij in range(2, ws.max_row + 1):
        ws.cell(rij, column(ws, "docenten")).value = "D01"


@pytest.mark.parametrize(
    ("tamper", "codes"),
    [
        (set_in("Plan groepen", 2, "cursisten", 99), {"cel_klopt_niet"}),
        (set_in("Plan groepen", 2, "max", 99), {"cel_klopt_niet"}),
        (set_in("Plan groepen", 2, "status", "vervalt"), {"groep_is_open", "rij_te_veel"}),
        (set_in("Plan cursisten", 2, "reistijd", 1), {"cel_klopt_niet"}),
        (set_in("Plan cursisten", 2, "was", "G99"), {"cel_klopt_niet"}),
        (set_in("Plan groepen", 2, "locatie", "maan"), {"code_onbekend"}),
        (set_in("Plan koppelingen", 2, "cursist", "C999"), {"code_onbekend"}),
        (set_in("Plan inzet", 2, "vrijwilliger", "V999"), {"code_onbekend"}),
        (set_in("Plan inzet", 2, "groep", "G999"), {"inzet_hoort_bij_les"}),
        (set_in("Plan cursisten", 2, "groep", "G999"), {"groep_is_open"}),
        (set_in("Niet geplaatst", 2, "cursist", "C999"), {"rij_te_veel", "rij_ontbreekt"}),
        (unplace, {"cel_klopt_niet", "rij_ontbreekt"}),
        (place_twice, {"een_groep_per_verzoek", "rij_te_veel"}),
        (same_docent_everywhere, {"docent_een_groep_tegelijk"}),
        (lambda boek: boek.remove(boek["Niet geplaatst"]), {"blad_ontbreekt"}),
        (lambda boek: boek.remove(boek["Termijnen"]), {"blad_ontbreekt"}),
        (lambda boek: boek.remove(boek["Verantwoording"]), {"blad_ontbreekt"}),
        (lambda boek: boek.remove(boek["Plan groepen"]), {"geen_plan"}),
    ],
)
def test_tampering_is_seen(plan: Path, tmp_path: Path, tamper: Tamper, codes: set[str]) -> None:
    fout = tmp_path / "fout.xlsx"
    boek = load_workbook(plan)
    tamper(boek)
    boek.save(fout)
    gedaan = run("verifieer", fout, "--json")
    (found,) = gedaan.objects
    assert gedaan.code == 1
    assert found["goed"] is False
    seen = {b["code"] for b in found["bevindingen"] if b["ernst"] == "fout"}
    assert codes <= seen, seen
    assert all(b["zin"].endswith(".") for b in found["bevindingen"])


def test_the_place_of_a_wrong_cell_is_named(plan: Path, tmp_path: Path) -> None:
    boek = load_workbook(plan)
    ws = boek["Plan groepen"]
    naam, right = ws["A2"].value, ws.cell(2, column(ws, "cursisten")).value
    ws.cell(2, column(ws, "cursisten")).value = 99
    boek.save(tmp_path / "fout.xlsx")
    (found,) = run("verifieer", tmp_path / "fout.xlsx", "--json").objects
    (b,) = found["bevindingen"]
    assert (b["blad"], b["cel"], b["gelezen"]) == ("Plan groepen", "G2", "99")
    assert b["zin"] == f"{naam}: cursisten moet zijn: {right}. Hier staat: 99."


def test_input_that_changed_after_the_plan_is_a_warning(plan: Path, tmp_path: Path) -> None:
    boek = load_workbook(plan)
    boek["Cursisten"].cell(2, column(boek["Cursisten"], "voornaam")).value = "Anders"
    boek.save(tmp_path / "later.xlsx")
    gedaan = run("verifieer", tmp_path / "later.xlsx", "--json")
    assert gedaan.code == 0
    assert [(b["code"], b["ernst"]) for b in gedaan.objects[0]["bevindingen"]] == [("invoer_veranderd", "waarschuwing")]


@pytest.mark.parametrize(
    ("blad", "kolom", "waarde"),
    [
        ("Plan groepen", "dagdelen", "nooit"),
        ("Plan cursisten", "groep", "G1; G2"),
        ("Plan inzet", "vrijwilliger", None),
    ],
)
def test_one_bad_cell_is_an_error_in_words_too(
    plan: Path, tmp_path: Path, blad: str, kolom: str, waarde: object
) -> None:
    boek = load_workbook(plan)
    set_in(blad, 2, kolom, waarde)(boek)
    boek.save(tmp_path / "fout.xlsx")
    gedaan = run("verifieer", tmp_path / "fout.xlsx")
    assert gedaan.code == 1
    assert "Geen fouten" not in gedaan.out
    assert gedaan.out.startswith("1 fout")
