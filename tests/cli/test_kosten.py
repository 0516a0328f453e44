"""`kosten-van-verandering` and `plan --volgorde`: the planner's choice, in numbers of people."""

from __future__ import annotations

import re
from pathlib import Path

from openpyxl import load_workbook

from scheduler.service.bord.sloten import locks_in
from scheduler.service.werkboek.invoer import read_input
from tests.cli.conftest import change_cells, make_input, run


def test_the_curve_of_what_staying_costs(tmp_path: Path) -> None:
    invoer = make_input(tmp_path / "in.xlsx", 30)
    ronde = read_input(invoer).ronde
    assert ronde is not None
    found = run("kosten-van-verandering", invoer, "--tijd", 1, "--workers", 1, "--json").objects
    assert [f["punten"] for f in found] == [400, 800, 1200, 2000, 3000]
    assert [f["nu"] for f in found] == [False, True, False, False, False]
    assert all(f["zelfde_groep"] + f["andere_groep"] + f["plek_kwijt"] == len(ronde.zit_nu) for f in found)
    assert found[-1]["zelfde_groep"] >= found[0]["zelfde_groep"]
    gedaan = run("kosten-van-verandering", invoer, "--tijd", 1, "--workers", 1)
    assert gedaan.code == 0
    assert "800 (nu)" in gedaan.out
    assert gedaan.err.splitlines()[0].startswith("400 punten: ")


def test_a_workbook_with_errors_is_not_planned(invoer: Path, tmp_path: Path) -> None:
    fout = change_cells(invoer, tmp_path / "fout.xlsx", [("Lokalen", 2, "plaatsen", "veel")])
    assert run("kosten-van-verandering", fout).code == 1


def test_a_strict_order_is_told_in_the_plan(tmp_path: Path) -> None:
    invoer, uit = make_input(tmp_path / "in.xlsx", 30), tmp_path / "plan.xlsx"
    assert run("plan", invoer, "--uit", uit, "--tijd", 1, "--workers", 1, "--volgorde", "strikt").code == 0
    account = {r[0]: r[1] for r in load_workbook(uit)["Verantwoording"].iter_rows(values_only=True)}
    assert account["volgorde"] == "strikt"
    assert account["instelling waarde"] > account["instelling plek_behouden"] > account["instelling les"]
    assert run("verifieer", uit).code == 0
    assert run("plan", invoer, "--uit", uit, "--volgorde", "soms").code == 2


def test_what_vastzetten_costs(tmp_path: Path) -> None:
    invoer = make_input(tmp_path / "in.xlsx", 40)
    ronde = read_input(invoer).ronde
    assert ronde is not None
    found = run("kosten-van-vastzetten", invoer, "--tijd", 4, "--workers", 1, "--json").objects
    assert found[0]["soort"] == "samen"
    assert found[0]["aantal"] == len(locks_in(ronde))
    assert [f["soort"] for f in found[1:]] == ["keuze"] * (len(found) - 1)
    gedaan = run("kosten-van-vastzetten", invoer, "--tijd", 4, "--workers", 1)
    assert gedaan.code == 0
    assert re.match(r"Deze .*vastgezette keuzes? kost(en samen)? (geen|\d+) ", gedaan.out)


def test_vastzetten_in_a_workbook_with_errors_or_without_a_plan(invoer: Path, tmp_path: Path) -> None:
    fout = change_cells(invoer, tmp_path / "fout.xlsx", [("Lokalen", 2, "plaatsen", "veel")])
    assert run("kosten-van-vastzetten", fout).code == 1


def test_costs_of_an_impossible_round_end_with_three_and_say_why(onmogelijk: Path) -> None:
    gedaan = run("kosten-van-vastzetten", onmogelijk, "--tijd", 2, "--workers", 1)
    assert gedaan.code == 3
    (zin,) = gedaan.out.splitlines()
    assert zin.startswith("Er is geen plan mogelijk. ")
    assert zin.endswith("Het maximum is 1.")
    found = run("kosten-van-vastzetten", onmogelijk, "--tijd", 2, "--workers", 1, "--json")
    (samen,) = found.objects
    assert (found.code, samen["soort"]) == (3, "samen")
    assert {b["code"] for b in samen["waarom"]} == {"docent_niet_te_veel"}


def test_the_curve_of_an_impossible_round(onmogelijk: Path) -> None:
    gedaan = run("kosten-van-verandering", onmogelijk, "--tijd", 1, "--workers", 1)
    assert (gedaan.code, gedaan.out) == (3, "Deze ronde is onmogelijk. U leest waarom met: inburgerplan plan.\n")
