"""One bad cell hides nothing: what can be read is looked at, and what was left out on purpose is no error."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from openpyxl import load_workbook

from scheduler.explain.plan_uitleg import NIET_UITGEZOCHT
from scheduler.io.plan_sheets import PLAN_KOLOMMEN
from scheduler.service.werkboek.controle import verify_workbook
from scheduler.service.werkboek.plannen import UITLEGGEN, Voortgang, make_opdracht, plan_ronde
from scheduler.service.werkboek.rapport import plan_lines
from scheduler.service.werkboek.uitvoer import write_plan
from seeds.generator.profielen import schaal
from tests.service.test_controle import account


@pytest.mark.parametrize(
    ("cel", "waarde", "code"),
    [
        (("Plan groepen", 2, "dagdelen"), "nooit", "plan_onleesbaar"),
        (("Plan groepen", 2, "groep"), None, "plan_cel_leeg"),
        (("Plan groepen", 2, "locatie"), "maan", "code_onbekend"),
        (("Plan cursisten", 2, "cursist"), None, "plan_cel_leeg"),
        (("Plan cursisten", 2, "cursist"), "C999", "code_onbekend"),
        (("Plan koppelingen", 2, "dagdeel"), "ooit", "plan_onleesbaar"),
        (("Plan inzet", 2, "vrijwilliger"), "V999", "code_onbekend"),
    ],
)
def test_one_bad_cell_hides_nothing_and_is_blamed_for_nothing_else(
    plan: Path, tmp_path: Path, cel: tuple[str, int, str], waarde: object, code: str
) -> None:
    """A bad cell, a broken rule elsewhere and a wrong number elsewhere are all told, and no more errors than these."""
    boek = load_workbook(plan)
    blad, rij, kolom = cel
    eerste = boek["Plan groepen"]["A2"].value
    boek[blad].cell(rij, PLAN_KOLOMMEN[blad].index(kolom) + 1).value = waarde
    groepen, cursisten = boek["Plan groepen"], boek["Plan cursisten"]
    last = next(r for r in range(groepen.max_row, 1, -1) if groepen.cell(r, 11).value != "vervalt")
    groepen.cell(last, 10).value = 99
    wie = next(r for r in range(cursisten.max_row, 2, -1) if cursisten.cell(r, 3).value not in {None, eerste})
    cursisten.append([c.value for c in cursisten[wie]])
    boek.save(tmp_path / "fout.xlsx")
    controle = verify_workbook(tmp_path / "fout.xlsx")
    fouten = {(b.code, b.plaats.split("!")[0]) for b in controle.bevindingen if b.ernst == "fout"}
    assert not controle.goed
    assert fouten - {("rij_te_veel", "Plan cursisten")} == {
        *((code, blad), ("cel_klopt_niet", "Plan groepen")),
        *(("een_groep_per_verzoek", "Plan cursisten"), ("cursist_een_les_tegelijk", "Plan cursisten")),
    }
    assert all(b.doe for b in controle.bevindingen)
    assert [b.code for b in controle.bevindingen][-1] == "rest_niet_nagekeken"


def test_codes_in_small_letters_are_no_finding(plan: Path, tmp_path: Path) -> None:
    boek = load_workbook(plan)
    for blad, kolommen in PLAN_KOLOMMEN.items():
        for rij in boek[blad].iter_rows(min_row=2):
            for c, kolom in zip(rij, kolommen, strict=False):
                if kolom in {"groep", "aanbod", "locatie", "cursist", "vrijwilliger", "moment", "docenten", "lokaal"}:
                    c.value = c.value and str(c.value).lower()
    boek.save(tmp_path / "klein.xlsx")
    assert verify_workbook(tmp_path / "klein.xlsx").bevindingen == ()


def test_every_breach_says_what_to_do(plan: Path, tmp_path: Path) -> None:
    boek = load_workbook(plan)
    for rij in range(2, boek["Plan groepen"].max_row + 1):
        boek["Plan groepen"].cell(rij, PLAN_KOLOMMEN["Plan groepen"].index("docenten") + 1).value = "D01"
    boek.save(tmp_path / "fout.xlsx")
    found = verify_workbook(tmp_path / "fout.xlsx").bevindingen
    assert {"docent_een_groep_tegelijk", "docent_is_beschikbaar"} & {b.code for b in found}
    assert [b for b in found if not b.doe] == []


def test_explanations_that_were_stopped_are_told_and_nothing_is_wrong_with_them(tmp_path: Path) -> None:
    ronde, stop = schaal(40, 3), threading.Event()

    def stop_at_once(v: Voortgang) -> None:
        if v.fase == UITLEGGEN:
            stop.set()

    resultaat = plan_ronde(ronde, make_opdracht(1, 1, 1), stop_at_once, stop)
    assert resultaat.plan is not None
    assert resultaat.uitleg is not None
    wachten = len(resultaat.uitleg.niet_geplaatst)
    assert resultaat.uitleg.overgeslagen == wachten > 0
    write_plan(tmp_path / "plan.xlsx", resultaat)
    boek = load_workbook(tmp_path / "plan.xlsx")
    assert account(tmp_path / "plan.xlsx")["uitleg"][1] == f"gestopt bij {wachten}"
    kolom = PLAN_KOLOMMEN["Niet geplaatst"].index("wat_helpt")
    assert {r[kolom] for r in boek["Niet geplaatst"].iter_rows(min_row=2, values_only=True)} == {NIET_UITGEZOCHT}
    assert "is niet uitgezocht wat helpt" in plan_lines(resultaat)[-1]
    assert verify_workbook(tmp_path / "plan.xlsx").bevindingen == ()
