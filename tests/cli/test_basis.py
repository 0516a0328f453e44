"""`plan --basis`: a published plan is what runs, and the new plan stays close to it."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook

from scheduler.cli.kader import Afloop
from scheduler.rules import HARDE_REGELS
from scheduler.service.werkboek.invoer import read_input, read_plan_file, write_round
from seeds.generator import PROFIELEN, generate
from tests.cli.conftest import change_cells, run

MERKBAAR = {
    *("verliest_plek", "krijgt_een_plek", "andere_groep_nu", "andere_lestijd", "andere_locatie"),
    *("verliest_coach", "krijgt_coach", "andere_coach", "coach_ander_moment"),
}
"""What a cursist notices of a plan that is not his own doing."""


def test_nobody_moves_when_nothing_changed(invoer: Path, plan: Path, tmp_path: Path) -> None:
    uit = tmp_path / "weer.xlsx"
    assert run("plan", invoer, "--basis", plan, "--uit", uit, "--tijd", 3, "--workers", 1).code == 0
    (found,) = run("vergelijk", plan, uit, "--json").objects
    assert {r["code"] for r in found["regels"]} & MERKBAAR == set()
    assert found["groepen"]["nieuw"] == found["groepen"]["stopt"] == []
    assert found["aantallen"]["geplaatst"] == [41, 41]


def test_a_plan_of_another_organisation_is_refused(invoer: Path, plan: Path, tmp_path: Path) -> None:
    elders = tmp_path / "elders.xlsx"
    write_round(elders, generate(PROFIELEN["gorinchem-2018"], 1))
    uit = tmp_path / "weer.xlsx"
    gedaan = run("plan", elders, "--basis", plan, "--uit", uit)
    assert gedaan.code == Afloop.GEBRUIK
    assert "is van een andere organisatie: het heeft groepen in " in gedaan.err
    assert not uit.exists()


def test_the_outcome_says_what_runs_and_verifies(invoer: Path, plan: Path, tmp_path: Path) -> None:
    uit = tmp_path / "weer.xlsx"
    assert run("plan", invoer, "--basis", plan, "--uit", uit, "--tijd", 3, "--workers", 1).code == 0
    assert run("verifieer", uit).out.startswith(f"Het plan klopt: {len(HARDE_REGELS)} harde regels, en elke cel van ")
    (_, basis_plan), (ronde, _) = read_plan_file(plan), read_plan_file(uit)
    assert {g.groep: g.dagdelen for g in ronde.groepen} == {g.groep: g.dagdelen for g in basis_plan.groepen}
    seats = {(p.cursist, p.aanbod): p.groep for p in basis_plan.plaatsingen}
    assert {v: g.groep for v, g in ronde.zit_nu.items()} == seats
    assert {(k.vrijwilliger, k.cursist, k.dagdeel) for k in ronde.lopende_koppelingen} == {
        (k.vrijwilliger, k.cursist, k.dagdeel) for k in basis_plan.koppelingen
    }
    assert ronde.instellingen.blok == "lopend blok"
    account = {r[0].value: r[1].value for r in load_workbook(uit)["Verantwoording"].iter_rows(min_row=2)}
    assert account["basis"] == "plan.xlsx"


def test_one_who_leaves_moves_hardly_anybody(plan: Path, tmp_path: Path) -> None:
    ronde, basis_plan = read_plan_file(plan)
    weg = basis_plan.plaatsingen[0].cursist
    rij = 2 + [c.cursist for c in ronde.cursisten].index(weg)
    nu, uit = tmp_path / "nu.xlsx", tmp_path / "uit.xlsx"
    change_cells(plan, nu, [("Cursisten", rij, "dagdelen", "zo-a")])
    assert run("plan", nu, "--basis", plan, "--uit", uit, "--tijd", 3, "--workers", 1).code == 0
    (found,) = run("vergelijk", plan, uit, "--json").objects
    moved = {r["wie"] for r in found["regels"] if r["code"] in {"verliest_plek", "andere_groep_nu", "andere_lestijd"}}
    assert moved == {weg}
    assert run("verifieer", uit).code == 0


def test_the_users_own_columns_stay(invoer: Path, plan: Path, tmp_path: Path) -> None:
    eigen, uit = tmp_path / "eigen.xlsx", tmp_path / "uit.xlsx"
    boek = load_workbook(invoer)
    for naam in ("Groepen", "Cursisten", "Koppelingen"):
        ws = boek[naam]
        kolom = ws.max_column + 1
        ws.cell(1, kolom).value = "notitie"
        for rij in range(2, ws.max_row + 1):
            ws.cell(rij, kolom).value = f"{naam} {rij}"
    boek.create_sheet("Mijn blad")["A1"] = "van mij"
    boek.save(eigen)
    assert run("plan", eigen, "--basis", plan, "--uit", uit, "--tijd", 3, "--workers", 1).code == 0
    terug = load_workbook(uit)
    assert terug["Mijn blad"]["A1"].value == "van mij"
    for naam in ("Groepen", "Cursisten", "Koppelingen"):
        ws = terug[naam]
        kolom = next(c.column for c in ws[1] if c.value == "notitie")
        notes = {ws.cell(r, 1).value: ws.cell(r, kolom).value for r in range(2, ws.max_row + 1) if ws.cell(r, 1).value}
        was = {boek[naam].cell(r, 1).value: f"{naam} {r}" for r in range(2, boek[naam].max_row + 1)}
        kept = {code: note for code, note in notes.items() if note is not None}
        assert kept
        assert kept.items() <= was.items() or naam == "Koppelingen"
    assert read_input(uit).ronde is not None
