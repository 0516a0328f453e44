"""The commands that read: `controleer`, `uitleg`, `vergelijk`, `regels`; and `sjabloon` and `demo`, that make files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from scheduler.cli.foutrapport import DEBUG
from scheduler.rules import HARDE_REGELS, REGELS, WENSEN, check_plan
from scheduler.service.werkboek.invoer import read_plan_file
from tests.cli.conftest import change_cells, run


def test_sjabloon_can_be_read_and_planned_at_once(tmp_path: Path) -> None:
    leeg = tmp_path / "leeg.xlsx"
    assert run("sjabloon", leeg).code == 0
    assert run("controleer", leeg).code == 0
    assert run("plan", leeg, "--uit", tmp_path / "plan.xlsx", "--tijd", 1).code == 0
    assert run("verifieer", tmp_path / "plan.xlsx").code == 0


def test_sjabloon_keeps_what_is_there(tmp_path: Path) -> None:
    leeg = tmp_path / "leeg.xlsx"
    leeg.write_text("van mij")
    gedaan = run("sjabloon", leeg)
    assert (gedaan.code, leeg.read_text()) == (2, "van mij")
    assert gedaan.err.splitlines()[0] == f"{leeg} bestaat al. Gebruik --overschrijf als u het kwijt wilt."
    assert run("sjabloon", leeg, "--overschrijf").code == 0
    assert "Cursisten" in load_workbook(leeg).sheetnames


def test_controleer_of_a_good_workbook(invoer: Path) -> None:
    gedaan = run("controleer", invoer)
    assert (gedaan.code, gedaan.err) == (0, "")
    assert gedaan.out.splitlines()[:2] == [
        "60 cursisten met 69 verzoeken, 3 lopende groepen, 1 leslocatie, 2 docenten en 30 vrijwilligers.",
        "Geen fouten, 3 keer let op.",
    ]
    (found,) = run("controleer", invoer, "--json").objects
    assert (found["goed"], found["aantallen"]["verzoeken"]) == (True, 69)
    assert [(b["code"], b["ernst"]) for b in found["bevindingen"]] == [("cursist_kan_niet_blijven", "waarschuwing")] * 3


def test_controleer_of_a_workbook_with_errors(invoer: Path, tmp_path: Path) -> None:
    fout = change_cells(invoer, tmp_path / "fout.xlsx", [("Lokalen", 2, "plaatsen", "veel")])
    gedaan = run("controleer", fout, "--uit", tmp_path / "terug.xlsx")
    assert gedaan.code == 1
    assert gedaan.out.splitlines()[0] == "1 fout."
    assert "Lokalen!C2" in gedaan.out
    assert load_workbook(tmp_path / "terug.xlsx").sheetnames[0] == "Fouten"
    (found,) = run("controleer", fout, "--json").objects
    assert [(b["blad"], b["cel"], b["gelezen"]) for b in found["bevindingen"]] == [("Lokalen", "C2", "veel")]


def test_uitleg_of_somebody_who_waits_and_somebody_who_sits(plan: Path) -> None:
    ronde, gepland = read_plan_file(plan)
    sits = gepland.plaatsingen[0]
    waits = next(c for c, a in ronde.verzoeken if (c, a) not in gepland.groep_van)
    gedaan = run("uitleg", plan, "--wie", sits.cursist.lower())
    assert gedaan.code == 0
    assert gedaan.out.splitlines()[0] == sits.cursist
    assert sits.groep in gedaan.out
    assert "heeft nog geen groep" in run("uitleg", plan, "--wie", waits).out
    (found,) = run("uitleg", plan, "--wie", waits, "--json").objects
    assert (found["wie"], found["voor"]) == (waits, "planner")
    assert found["regels"]


def test_uitleg_for_the_person_names_nobody(plan: Path) -> None:
    ronde, gepland = read_plan_file(plan)
    codes = [*ronde.cursist_met, *ronde.vrijwilliger_met, *ronde.docent_met, *gepland.groep_met]
    for wie in list(ronde.cursist_met)[:8]:
        out = run("uitleg", plan, "--wie", wie, "--voor", "persoon").out
        said = " ".join(out.splitlines()[1:])
        assert [code for code in codes if code in said.replace(".", " ").replace(",", " ").split()] == []


def test_uitleg_of_a_code_that_nobody_has(plan: Path) -> None:
    gedaan = run("uitleg", plan, "--wie", "CC01")
    assert (gedaan.code, gedaan.out) == (2, "")
    first, second = gedaan.err.splitlines()
    assert first == "De code CC01 staat niet in dit werkboek."
    assert second.startswith("Misschien bedoelt u C01")
    assert run("uitleg", plan, "--wie", "C01", "--voor", "buurman").code == 2


def test_uitleg_needs_a_plan(invoer: Path) -> None:
    gedaan = run("uitleg", invoer, "--wie", "C01")
    assert gedaan.code == 4
    assert "staat geen plan" in gedaan.err


def test_uitleg_of_a_plan_that_was_changed_by_hand(plan: Path, tmp_path: Path) -> None:
    """Somebody is put into a group for which he did not ask: nothing may say that level and times fit."""
    boek = load_workbook(plan)
    ws, groepen = boek["Plan cursisten"], [c.value for c in boek["Plan groepen"]["A"][1:]]
    wie, was = next((ws.cell(r, 1).value, ws.cell(r, 3).value) for r in range(2, ws.max_row) if ws.cell(r, 3).value)
    rij = next(r for r in range(2, ws.max_row) if ws.cell(r, 1).value == wie)
    ws.cell(rij, 3).value = next(g for g in groepen if g != was)
    boek.save(tmp_path / "anders.xlsx")
    first, second, *rest = run("uitleg", tmp_path / "anders.xlsx", "--wie", wie).out.splitlines()[1:]
    assert first == f"- Dit plan klopt nog niet voor {wie}."
    assert second.startswith(f"- Cursist {wie} ")
    assert not any("passen" in regel for regel in (second, *rest))
    assert any("passen" in regel for regel in run("uitleg", plan, "--wie", wie).out.splitlines())


def test_a_plan_with_a_code_that_nobody_has_is_not_explained(plan: Path, tmp_path: Path) -> None:
    boek = load_workbook(plan)
    boek["Plan koppelingen"]["B2"] = "C999"
    boek.save(tmp_path / "anders.xlsx")
    for args in (("uitleg", tmp_path / "anders.xlsx", "--wie", "C01"), ("vergelijk", plan, tmp_path / "anders.xlsx")):
        gedaan = run(*args)
        assert (gedaan.code, gedaan.out) == (4, "")
        assert gedaan.err.splitlines()[1] == f"Misschien helpt dit: inburgerplan verifieer {tmp_path / 'anders.xlsx'}"


def test_a_plan_sheet_with_a_title_or_without_a_sheet_is_no_empty_plan(plan: Path, tmp_path: Path) -> None:
    """Nobody loses his place in silence because somebody put a title above the table, or threw a sheet away."""
    boek = load_workbook(plan)
    boek["Plan cursisten"].insert_rows(1)
    boek["Plan cursisten"]["A1"] = "Wie zit waar"
    del boek["Plan inzet"]
    boek.save(tmp_path / "anders.xlsx")
    for paar in ((plan, tmp_path / "anders.xlsx"), (tmp_path / "anders.xlsx", plan)):
        gedaan = run("vergelijk", *paar)
        assert (gedaan.code, gedaan.out) == (4, "")
        assert gedaan.err.splitlines()[0] == f"Het plan in {tmp_path / 'anders.xlsx'} kunnen wij niet lezen."
    gedaan = run("verifieer", tmp_path / "anders.xlsx", "--json")
    assert gedaan.code == 1
    assert [(b["code"], b["blad"], b["cel"]) for b in gedaan.objects[0]["bevindingen"]] == [
        ("plan_blad_ontbreekt", "Plan inzet", ""),
        ("plan_kop_ontbreekt", "Plan cursisten", "A1"),
    ]


def test_uitleg_of_a_moment_a_course_a_place_and_a_room(plan: Path) -> None:
    ronde, _ = read_plan_file(plan)
    for code, begin in (
        (ronde.momenten[0].moment, f"- Dit is moment {ronde.momenten[0].moment}: "),
        (ronde.aanbod[0].aanbod.lower(), f"- Dit is aanbod {ronde.aanbod[0].aanbod}: een cursus die u geeft."),
        (ronde.leslocaties[0].locatie, f"- Dit is leslocatie {ronde.leslocaties[0].locatie}. "),
    ):
        gedaan = run("uitleg", plan, "--wie", code)
        assert gedaan.code == 0
        assert gedaan.out.splitlines()[1].startswith(begin)
        persoon = run("uitleg", plan, "--wie", code, "--voor", "persoon")
        assert persoon.out.splitlines()[1:] == ["- Hierover is er alleen uitleg voor de planner."]
    lokaal = ronde.lokalen[0]
    gedaan = run("uitleg", plan, "--wie", lokaal.lokaal)
    assert (gedaan.code, gedaan.err.splitlines()[0].split(" in ")[0]) == (2, f"{lokaal.lokaal} is een lokaal")


def test_vergelijk_a_plan_with_itself(plan: Path) -> None:
    gedaan = run("vergelijk", plan, plan)
    assert gedaan.code == 0
    assert gedaan.out.splitlines()[0] == "Niemand merkt er iets van."


def test_vergelijk_with_what_runs_now(invoer: Path, plan: Path) -> None:
    ronde, gepland = read_plan_file(plan)
    (found,) = run("vergelijk", invoer, plan, "--json").objects
    got = {r["wie"] for r in found["regels"] if r["code"] == "krijgt_een_plek"}
    assert got == {p.cursist for p in gepland.plaatsingen if (p.cursist, p.aanbod) not in ronde.zit_nu}
    assert found["aantallen"]["geplaatst"] == [len(ronde.zit_nu), 41]
    text = run("vergelijk", invoer, plan).out
    assert text.splitlines()[0] == found["kop"]
    assert "nieuwe plek" in text


def test_vergelijk_says_that_the_facts_differ(invoer: Path, plan: Path, tmp_path: Path) -> None:
    boek = load_workbook(invoer)
    boek["Cursisten"].delete_rows(2)
    boek["Cursisten"].cell(2, next(c.column for c in boek["Cursisten"][1] if c.value == "max_reistijd")).value = 7
    boek["Lokalen"].cell(2, 3).value = 3
    boek.save(tmp_path / "anders.xlsx")
    first, second, third, fourth, *_ = run("vergelijk", tmp_path / "anders.xlsx", plan).out.splitlines()
    assert first.startswith("Let op: A en B gaan niet uit van dezelfde gegevens.")
    assert second == "1 cursist staat alleen in B: C01."
    assert third == "1 cursist heeft andere gegevens: C02."
    assert fourth == "Ook anders: Lokalen."
    assert not run("vergelijk", invoer, plan).out.startswith("Let op")
    (found,) = run("vergelijk", tmp_path / "anders.xlsx", plan, "--json").objects
    assert found["andere_gegevens"] == [first, second, third, fourth]


def test_vergelijk_says_that_a_plan_breaks_rules(plan: Path, tmp_path: Path) -> None:
    boek = load_workbook(plan)
    boek["Plan groepen"].delete_rows(2)
    boek.save(tmp_path / "anders.xlsx")
    ronde, gepland = read_plan_file(tmp_path / "anders.xlsx")
    n = len(check_plan(ronde, gepland))
    assert n > 1
    for paar, naam in (((plan, tmp_path / "anders.xlsx"), "B"), ((tmp_path / "anders.xlsx", plan), "A")):
        gedaan = run("vergelijk", *paar)
        first = f"Let op: {naam} breekt {n} keer een regel. Kijk het na met: inburgerplan verifieer."
        assert (gedaan.code, gedaan.out.splitlines()[0]) == (0, first)
        (found,) = run("vergelijk", *paar, "--json").objects
        assert found["breuken"] == ([0, n] if naam == "B" else [n, 0])


def test_regels_shows_the_whole_book() -> None:
    out = run("regels").out
    assert [r.id for r in REGELS if r.id not in out] == []
    found = run("regels", "--json").objects
    assert [(r["id"], r["zin"]) for r in found] == [(r.id, r.zin) for r in REGELS]
    assert [r["hard"] for r in found] == [True] * len(HARDE_REGELS) + [False] * len(WENSEN)


def test_demo_makes_and_verifies_its_files(tmp_path: Path) -> None:
    gedaan = run("demo", "--map", tmp_path / "demo", "--tijd", 1, "--geen-web")
    assert gedaan.code == 0
    assert sorted(p.name for p in (tmp_path / "demo").iterdir()) == ["leiden-2020-plan.xlsx", "leiden-2020.xlsx"]
    assert run("verifieer", tmp_path / "demo" / "leiden-2020-plan.xlsx").code == 0


@pytest.mark.parametrize("args", [["zoek"], ["plannen"], ["--wat"]])
def test_an_unknown_command(args: list[str]) -> None:
    gedaan = run(*args)
    assert (gedaan.code, gedaan.out) == (2, "")
    assert gedaan.err.splitlines()[-1] == "Kijk hoe het moet met: inburgerplan --help"


def test_an_unknown_command_that_looks_like_one() -> None:
    assert run("plann").err.splitlines()[0] == "De opdracht plann bestaat niet. Bedoelt u plan?"


def test_without_words_there_is_help() -> None:
    assert run().out == run("--help").out
    assert run("--version").out.startswith("inburgerplan 0.")


@pytest.fixture
def met_fout(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder of a user for whom `verifieer` runs into a bug whose words hold a name."""

    def bug(*_: object) -> None:
        try:
            {}["Amal Haddad"]
        except KeyError as fout:
            raise ValueError("Amal Haddad woont in Assen") from fout

    monkeypatch.setattr("scheduler.service.werkboek.controle.check_plan", bug)
    monkeypatch.delenv(DEBUG, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_bug_is_never_taken_for_findings(met_fout: Path, plan: Path) -> None:
    gedaan = run("verifieer", plan)
    (rapport,) = met_fout.iterdir()
    assert (gedaan.code, gedaan.out) == (5, "")
    assert gedaan.err.splitlines() == [
        "Dit is een fout in het programma. Er is niets bewaard.",
        f"Stuur {rapport} naar uw beheerder. Er staan geen namen van mensen in.",
    ]


def test_the_report_of_a_bug_says_where_and_names_nobody(met_fout: Path, plan: Path) -> None:
    run("verifieer", plan)
    (rapport,) = met_fout.iterdir()
    tekst = rapport.read_text("utf-8")
    assert [regel for regel in tekst.splitlines() if not regel.startswith(" ")][1:] == [
        *("opdracht: verifieer", "", "builtins.KeyError", "", "builtins.ValueError")
    ]
    assert "  scheduler/service/werkboek/controle.py:" in tekst
    assert [woord for woord in ("Amal", "Haddad", "Assen", str(Path.home()), plan.name) if woord in tekst] == []


def test_a_developer_can_ask_for_the_traceback(met_fout: Path, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Traceback" not in run("verifieer", plan).err
    monkeypatch.setenv(DEBUG, "1")
    assert "ValueError: Amal Haddad woont in Assen" in run("verifieer", plan).err
    assert any(met_fout.iterdir())


def test_who_reads_only_the_first_lines_sees_no_error() -> None:
    program = f"{sys.executable} -m scheduler regels | head -1"
    done = subprocess.run(["bash", "-c", program], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == (f"{len(HARDE_REGELS)} harde regels: die breekt een plan nooit.\n", "")
