"""Every cell of a plan sheet that somebody changes is found, in its own place; what cannot be made again must fit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from scheduler.io.plan_sheets import PLAN_KOLOMMEN, VERANTWOORDING
from scheduler.service.werkboek.controle import verify_workbook
from scheduler.service.werkboek.invoer import read_input
from scheduler.service.werkboek.plannen import make_opdracht, plan_ronde
from scheduler.service.werkboek.uitvoer import write_plan
from seeds.generator.profielen import schaal

VOLGT = {
    **dict.fromkeys(("Plan cursisten", "Plan inzet"), ("was", "uitleg")),
    "Plan koppelingen": ("soort", "reistijd", "was", "uitleg"),
    "Niet geplaatst": ("reden", "uitleg", "wat_helpt", "nagerekend"),
    "Termijnen": ("einddatum", "bron", "status", "actie", "actie_voor", "speling_weken", "grond"),
}
"""Columns that decide nothing and name nothing: they follow from the round and the plan."""
BESLIST = [
    (blad, kolom)
    for blad, kolommen in PLAN_KOLOMMEN.items()
    if blad != VERANTWOORDING
    for kolom in kolommen
    if kolom not in VOLGT.get(blad, ())
]


def change(plan: Path, uit: Path, blad: str, rij: int, kolom: int, waarde: object) -> str:
    """Write a copy with one other cell, and give the address of that cell."""
    boek = load_workbook(plan)
    cel = boek[blad].cell(rij, kolom)
    cel.value = waarde
    boek.save(uit)
    return str(cel.coordinate)


def test_a_plan_as_it_was_written_has_no_findings(plan: Path) -> None:
    controle = verify_workbook(plan)
    assert (controle.goed, controle.bevindingen) == (True, ())


@pytest.mark.parametrize(("blad", "kolom"), BESLIST)
def test_a_changed_cell_is_found(plan: Path, tmp_path: Path, blad: str, kolom: str) -> None:
    boek = load_workbook(plan, read_only=True)
    rijen = list(boek[blad].iter_rows(min_row=2, values_only=True))
    plek = PLAN_KOLOMMEN[blad].index(kolom)
    rij = next((i for i, r in enumerate(rijen, start=2) if r[plek] is not None), 2)
    change(plan, tmp_path / "fout.xlsx", blad, rij, plek + 1, "anders")
    controle = verify_workbook(tmp_path / "fout.xlsx")
    assert not controle.goed
    assert any(b.blad == blad for b in controle.bevindingen), controle.bevindingen


def test_every_cell_that_decides_nothing_gives_one_finding_with_its_address(plan: Path, tmp_path: Path) -> None:
    boek = load_workbook(plan)
    places = []
    for blad, kolommen in VOLGT.items():
        for kolom in kolommen:
            cel = boek[blad].cell(2, PLAN_KOLOMMEN[blad].index(kolom) + 1)
            cel.value = "anders"
            places.append(f"{blad}!{cel.coordinate}")
    boek.save(tmp_path / "fout.xlsx")
    found = verify_workbook(tmp_path / "fout.xlsx").bevindingen
    assert sorted(b.plaats for b in found) == sorted(places)
    assert {(b.code, b.gelezen) for b in found} == {("cel_klopt_niet", "anders")}
    assert all(b.zin.endswith("Hier staat: anders.") for b in found)


def account(plan: Path) -> dict[str, tuple[int, Any]]:
    rijen = load_workbook(plan, read_only=True)[VERANTWOORDING].iter_rows(min_row=2, values_only=True)
    return {str(naam): (nummer, waarde) for nummer, (naam, waarde) in enumerate(rijen, start=2)}


def test_every_row_of_the_account_is_looked_at(plan: Path, tmp_path: Path) -> None:
    """One workbook with every value changed to a word: each row that is not only taken over has its finding."""
    rijen = account(plan)
    boek = load_workbook(plan)
    for nummer, _ in rijen.values():
        boek[VERANTWOORDING].cell(nummer, 2).value = "anders"
    boek.save(tmp_path / "fout.xlsx")
    found = {b.cel for b in verify_workbook(tmp_path / "fout.xlsx").bevindingen}
    assert [n for n, (nummer, _) in rijen.items() if f"B{nummer}" not in found and not n.startswith("versie ")] == []


@pytest.mark.parametrize("naam", ["punten", "gat", "plaatsen: verzoek_geplaatst (verzoeken)", "instelling waarde"])
def test_a_number_that_follows_from_the_plan(plan: Path, tmp_path: Path, naam: str) -> None:
    nummer, waarde = account(plan)[naam]
    change(plan, tmp_path / "fout.xlsx", VERANTWOORDING, nummer, 2, waarde + 1)
    (b,) = verify_workbook(tmp_path / "fout.xlsx").bevindingen
    assert (b.code, b.cel, b.wie) == ("cel_klopt_niet", f"B{nummer}", (naam,))


def test_a_bound_below_the_plan_cannot_have_been_proven(plan: Path, tmp_path: Path) -> None:
    nummer, waarde = account(plan)["plaatsen: verzoek_geplaatst: bewezen grens"]
    reached = account(plan)["plaatsen: verzoek_geplaatst (verzoeken)"][1]
    assert waarde >= reached
    change(plan, tmp_path / "fout.xlsx", VERANTWOORDING, nummer, 2, reached - 1)
    (b,) = verify_workbook(tmp_path / "fout.xlsx").bevindingen
    assert (b.code, b.cel) == ("verantwoording_klopt_niet", f"B{nummer}")
    assert f"het plan haalt {reached}" in b.zin


def test_proven_best_is_said_only_without_a_gap(plan: Path, tmp_path: Path) -> None:
    nummer, grens = account(plan)["punten groepen en plekken: bewezen grens"]
    change(plan, tmp_path / "fout.xlsx", VERANTWOORDING, nummer, 2, grens + 100)
    wrong = {b.wie[0] for b in verify_workbook(tmp_path / "fout.xlsx").bevindingen}
    was = account(plan)["status"][1]
    assert wrong == ({"gat", "status"} if was == "bewezen best" else {"gat"})


def test_without_a_peildatum_the_day_of_the_plan_counts(tmp_path: Path) -> None:
    ronde = schaal(40, 3)
    write_plan(tmp_path / "plan.xlsx", plan_ronde(ronde, make_opdracht(1, 1, 1)))
    boek = load_workbook(tmp_path / "plan.xlsx")
    ws = boek["Instellingen"]
    weg = [r for r in range(2, ws.max_row + 1) if ws.cell(r, 1).value in {"peildatum", "periode_begin"}]
    toen = next(r for r in range(2, ws.max_row + 1) if ws.cell(r, 1).value == "peildatum")
    assert ronde.peildatum is not None
    assert ws.cell(toen, 2).value is not None
    for r in reversed(weg):
        ws.delete_rows(r)
    boek.save(tmp_path / "later.xlsx")
    gelezen = read_input(tmp_path / "later.xlsx")
    assert gelezen.ronde is not None
    assert gelezen.ronde.peildatum != ronde.peildatum
    found = verify_workbook(tmp_path / "later.xlsx")
    assert found.ronde is not None
    assert found.ronde.peildatum == ronde.peildatum


def test_all_unreadable_cells_are_found_at_once(plan: Path, tmp_path: Path) -> None:
    boek = load_workbook(plan)
    boek["Plan groepen"]["E2"] = "nooit"
    boek["Plan koppelingen"]["D2"] = "ooit"
    boek["Plan cursisten"]["A2"] = None
    boek.save(tmp_path / "fout.xlsx")
    controle = verify_workbook(tmp_path / "fout.xlsx")
    assert not controle.goed
    places = [b.plaats for b in controle.bevindingen if b.ernst == "fout"]
    assert places == ["Plan groepen!E2", "Plan cursisten!A2", "Plan koppelingen!D2"]


def test_other_spelling_is_no_finding(plan: Path, tmp_path: Path) -> None:
    """Another order of dagdelen, a number as text and a dagdeel in words say the same."""
    boek = load_workbook(plan)
    groepen, inzet = boek["Plan groepen"], boek["Plan inzet"]
    groepen["E2"] = "; ".join(reversed(str(groepen["E2"].value).split("; ")))
    groepen["G2"] = str(groepen["G2"].value)
    if inzet["D2"].value:
        inzet["D2"] = str(inzet["D2"].value).upper()
    boek.save(tmp_path / "anders.xlsx")
    assert verify_workbook(tmp_path / "anders.xlsx").bevindingen == ()


def test_what_was_left_empty_is_named(plan: Path, tmp_path: Path) -> None:
    place = change(plan, tmp_path / "fout.xlsx", "Plan cursisten", 2, 6, None)
    (b,) = verify_workbook(tmp_path / "fout.xlsx").bevindingen
    assert (b.plaats, b.zin.endswith("Hier staat: niets.")) == (f"Plan cursisten!{place}", True)


@pytest.mark.parametrize("blad", ["Plan groepen", "Plan cursisten", "Plan inzet", "Plan koppelingen", "Niet geplaatst"])
def test_a_row_that_was_taken_away_has_a_place_and_a_code(plan: Path, tmp_path: Path, blad: str) -> None:
    boek = load_workbook(plan)
    codes = {str(c.value) for c in boek[blad][2]}
    boek[blad].delete_rows(2)
    boek.save(tmp_path / "fout.xlsx")
    found = verify_workbook(tmp_path / "fout.xlsx").bevindingen
    assert found
    assert [b for b in found if b.ernst == "fout" and not b.cel] == []
    # of help and koppelingen nothing else in the file says who it was: only the numbers of the account differ
    assert any(codes.intersection(b.wie) for b in found) or {b.blad for b in found} == {VERANTWOORDING}


def test_where_a_missing_row_should_stand(plan: Path, tmp_path: Path) -> None:
    boek = load_workbook(plan)
    ws = boek["Niet geplaatst"]
    wie, last = (ws["A2"].value, ws["B2"].value), ws.max_row
    ws.delete_rows(2)
    boek.save(tmp_path / "fout.xlsx")
    (b,) = verify_workbook(tmp_path / "fout.xlsx").bevindingen
    assert (b.code, b.plaats, b.wie) == ("rij_ontbreekt", f"Niet geplaatst!A{last}", wie)
    assert b.doe == "Maak het plan opnieuw, of zet de rij terug. Onder de tabel is plek."


@pytest.mark.parametrize(
    ("blad", "kolom", "code"),
    [
        ("Plan groepen", "groep", "plan_cel_leeg"),
        ("Plan cursisten", "groep", "groep_leeg"),
        ("Plan inzet", "groep", "plan_cel_leeg"),
        ("Plan inzet", "dagdeel", "plan_cel_leeg"),
        ("Plan koppelingen", "dagdeel", "rij_te_veel"),
    ],
)
def test_an_emptied_cell_is_named(plan: Path, tmp_path: Path, blad: str, kolom: str, code: str) -> None:
    rijen = load_workbook(plan)[blad].iter_rows(min_row=2, values_only=True)
    plek = PLAN_KOLOMMEN[blad].index(kolom)
    rij = next(i for i, r in enumerate(rijen, start=2) if r[plek] is not None)
    place = change(plan, tmp_path / "fout.xlsx", blad, rij, plek + 1, None)
    found = verify_workbook(tmp_path / "fout.xlsx").bevindingen
    assert (found[0].code, found[0].plaats) == (code, f"{blad}!{place}")


def test_reasons_of_a_plan_that_breaks_a_rule_are_not_said_to_be_right(plan: Path, tmp_path: Path) -> None:
    """Who is put into a group that does not suit him is a breach, and no cell should say that level and times fit."""
    boek = load_workbook(plan)
    ws, groepen = boek["Plan cursisten"], [c.value for c in boek["Plan groepen"]["A"][1:]]
    rij = next(r for r in range(2, ws.max_row + 1) if ws.cell(r, 3).value)
    ws.cell(rij, 3).value = next(g for g in groepen if g != ws.cell(rij, 3).value)
    boek.save(tmp_path / "fout.xlsx")
    found = verify_workbook(tmp_path / "fout.xlsx").bevindingen
    assert {b.code for b in found} & {"niveau_past_bij_verzoek", "cursist_kan_komen", "groep_past_bij_verzoek"}
    assert not any("passen" in b.zin for b in found)
    assert "redenen_niet_nagekeken" in {b.code for b in found}
