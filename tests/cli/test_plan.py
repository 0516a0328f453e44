"""`plan`: what comes out, in words, in JSON and in the workbook; and how it ends when there is no plan."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

from scheduler.cli.voortgang import STOPT, STOPT_UITLEG, InJson, InRegels
from scheduler.engine.progress import Voortgang
from scheduler.io.plan_sheets import PLAN_KOLOMMEN
from scheduler.service.werkboek.invoer import read_input
from tests.cli.conftest import Gedaan, change_cells, make_input, run

INVOER = [
    *("Instellingen", "Postcodes", "Leslocaties", "Lokalen", "Aanbod", "Docenten", "Groepen", "Cursisten"),
    *("Vrijwilligers", "Koppelingen", "Momenten", "Inzet", "Examens", "Uren", "Gebeurtenissen"),
]


def parts(path: Path) -> dict[str, bytes]:
    """The bytes of everything in the file; a sheet by its own name."""
    names = load_workbook(path, read_only=True).sheetnames
    own = {f"xl/worksheets/sheet{i}.xml": name for i, name in enumerate(names, start=1)}
    with zipfile.ZipFile(path) as z:
        return {own.get(name, name): z.read(name) for name in z.namelist()}


def test_a_plan_says_what_it_did(gepland: tuple[Path, Gedaan]) -> None:
    uit, gedaan = gepland
    lines = gedaan.out.splitlines()
    assert gedaan.code == 0
    assert lines[0] == "41 van 69 verzoeken hebben een plek. 28 wachten nog."
    assert lines[1].startswith("5 groepen: ")
    assert lines[-1] == f"Het plan staat in {uit}."
    phases = [line.split(" · ")[0] for line in gedaan.err.splitlines()]
    assert phases[0] == "mogelijke groepen zoeken"
    assert phases[-2:] == ["nakijken", "uitleg maken"]


def test_the_workbook_holds_the_input_and_every_sheet_of_the_plan(plan: Path) -> None:
    boek = load_workbook(plan)
    assert boek.sheetnames == [*INVOER, *PLAN_KOLOMMEN]
    for naam, kolommen in PLAN_KOLOMMEN.items():
        assert tuple(c.value for c in boek[naam][1]) == kolommen
    account = {rij[0].value: rij[1].value for rij in boek["Verantwoording"].iter_rows(min_row=2)}
    assert account["status"] in {"bewezen best", "goed"}
    assert account["plaatsen: verzoek_geplaatst (verzoeken)"] == 41
    assert account["plaatsen: verzoek_geplaatst: bewezen grens"] >= 41
    assert account["punten groepen en plekken"] <= account["punten groepen en plekken: bewezen grens"]
    assert (account["seed"], account["workers"], len(account["hash van de invoer (sha256)"])) == (1, 1, 64)
    assert account["instelling waarde"] == 2000


def test_every_request_stands_once_and_waits_on_the_other_sheet(plan: Path) -> None:
    boek, ronde = load_workbook(plan), read_input(plan).ronde
    assert ronde is not None
    rows = [(r[0].value, r[1].value, r[2].value) for r in boek["Plan cursisten"].iter_rows(min_row=2)]
    assert [r[:2] for r in rows] == list(ronde.verzoeken)
    waiting = [(r[0].value, r[1].value) for r in boek["Niet geplaatst"].iter_rows(min_row=2)]
    assert waiting == [r[:2] for r in rows if r[2] is None]
    assert all(r[3].value and r[5].value in {"ja", "misschien"} for r in boek["Niet geplaatst"].iter_rows(min_row=2))


def test_the_same_input_and_seed_give_the_same_bytes(invoer: Path, tmp_path: Path) -> None:
    found = []
    for n, hash_seed in enumerate(("1", "2")):
        uit = tmp_path / f"plan{n}.xlsx"
        opdracht = ["plan", str(invoer), "--uit", str(uit), "--tijd", "2", "--workers", "1", "--seed", "7"]
        env = {**os.environ, "PYTHONHASHSEED": hash_seed}
        subprocess.run([sys.executable, "-m", "scheduler", *opdracht], check=True, capture_output=True, env=env)
        found.append(parts(uit))
    a, b = found
    assert list(a) == list(b)
    assert [name for name in a if a[name] != b[name]] in ([], ["Verantwoording"])


def test_json_is_all_there_is_on_stdout(invoer: Path, tmp_path: Path) -> None:
    gedaan = run("plan", invoer, "--uit", tmp_path / "plan.xlsx", "--tijd", 2, "--workers", 1, "--json")
    *progress, result = gedaan.objects
    assert gedaan.code == 0
    assert {o["soort"] for o in progress} == {"voortgang"}
    assert list(dict.fromkeys(o["fase"] for o in progress))[-2:] == ["klaar", "uitleggen"]
    assert progress[-1]["deel"] == 1
    assert (result["soort"], result["aantallen"]["geplaatst"]) == ("resultaat", 41)
    assert result["uit"].endswith("plan.xlsx")
    assert [d["fase"] for d in result["delen"]] == ["groepen en plekken", "hulp van vrijwilligers", "taalcoaches"]
    assert all(d["punten"] <= d["grens"] for d in result["delen"])
    assert all(w["aantal"] <= w["grens"] for w in result["wensen"] if w["grens"] is not None and not w["kost"])
    assert len(result["wensen"]) == 17
    assert result["gat"] >= 0


def test_a_plan_workbook_is_input_again(plan: Path, tmp_path: Path) -> None:
    first, second = read_input(plan), tmp_path / "weer.xlsx"
    assert run("controleer", plan).code == 0
    assert run("plan", plan, "--uit", second, "--tijd", 3, "--workers", 1).code == 0
    again = read_input(second)
    assert (again.ronde, again.plan) == (first.ronde, first.plan)


def test_errors_give_back_the_users_own_file_and_no_plan(invoer: Path, tmp_path: Path) -> None:
    fout, uit = tmp_path / "fout.xlsx", tmp_path / "uit.xlsx"
    change_cells(invoer, fout, [("Cursisten", 3, "dagdelen", "maandag of zo"), ("Aanbod", 2, "min", 99)])
    gedaan = run("plan", fout, "--uit", uit)
    assert gedaan.code == 1
    assert gedaan.out.splitlines()[0] == "2 fouten."
    assert gedaan.out.splitlines()[-1] == f"Er is geen plan gemaakt. Uw werkboek met de fouten erin: {uit}"
    boek = load_workbook(uit)
    assert boek.sheetnames == ["Fouten", *INVOER]
    ws = boek["Cursisten"]
    kolom = next(c.column for c in ws[1] if c.value == "dagdelen")
    assert ws.cell(3, kolom).fill.fgColor.rgb == "FFFFC9CE"
    assert "maandag of zo" in ws.cell(3, kolom).comment.text
    laatste = [c.value for c in ws[1] if c.value is not None]
    assert laatste[-1] == "fout"
    assert "maandag of zo" in ws.cell(3, len(laatste)).value


def test_errors_in_json(invoer: Path, tmp_path: Path) -> None:
    fout = change_cells(invoer, tmp_path / "fout.xlsx", [("Cursisten", 3, "dagdelen", "maandag of zo")])
    (result,) = run("plan", fout, "--uit", tmp_path / "uit.xlsx", "--json").objects
    assert (result["soort"], result["status"]) == ("resultaat", "fouten")
    assert [(b["code"], b["blad"], b["cel"][1:]) for b in result["bevindingen"] if b["ernst"] == "fout"] == [
        ("geen_dagdeel", "Cursisten", "3")
    ]


def test_an_impossible_round_is_told_in_words(onmogelijk: Path, tmp_path: Path) -> None:
    uit = tmp_path / "uit.xlsx"
    gedaan = run("plan", onmogelijk, "--uit", uit, "--tijd", 2)
    assert gedaan.code == 3
    assert gedaan.out.splitlines()[0] == "Deze ronde is onmogelijk. Er is geen plan gemaakt."
    boek = load_workbook(uit)
    assert boek.sheetnames == [*INVOER, "Onmogelijk", "Verantwoording"]
    rows = [[c.value for c in r] for r in boek["Onmogelijk"].iter_rows(min_row=2)]
    assert {row[0] for row in rows} == {"docent_niet_te_veel"}
    assert all(row[2].endswith("Het maximum is 1.") and row[3].startswith("Maak los") for row in rows)
    assert run("verifieer", uit).code == 1


def test_an_old_plan_does_not_stay_in_an_impossible_workbook(plan: Path, onmogelijk: Path, tmp_path: Path) -> None:
    oud, uit = tmp_path / "oud.xlsx", tmp_path / "uit.xlsx"
    boek, bron = load_workbook(onmogelijk), load_workbook(plan)
    for naam in PLAN_KOLOMMEN:
        ws = boek.create_sheet(naam)
        for rij in bron[naam].iter_rows(values_only=True):
            ws.append(rij)
    boek.save(oud)
    assert read_input(oud).plan is not None
    assert run("plan", oud, "--uit", uit, "--tijd", 2).code == 3
    assert load_workbook(uit).sheetnames == [*INVOER, "Verantwoording", "Onmogelijk"]


def test_ctrl_c_keeps_the_best_plan(tmp_path: Path) -> None:
    invoer, uit = make_input(tmp_path / "groot.xlsx", 160), tmp_path / "plan.xlsx"
    opdracht = ["plan", str(invoer), "--uit", str(uit), "--tijd", "3600", "--workers", "2", "--json"]
    running = subprocess.Popen(
        [sys.executable, "-m", "scheduler", *opdracht], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert running.stdout is not None
    for line in running.stdout:
        if '"indelen"' in line:
            running.send_signal(signal.SIGINT)
            break
    out, err = running.communicate(timeout=60)
    assert running.returncode == 0, err
    assert '"status": "gestopt"' in out.splitlines()[-1] or '"status": "bewezen best"' in out.splitlines()[-1]
    assert "Wij stoppen met zoeken" in err
    assert run("verifieer", uit).code == 0


def test_a_second_ctrl_c_ends_it_all(tmp_path: Path) -> None:
    program = (
        "import signal, threading, os, time; from scheduler.cli.zoeken import Zoektocht\n"
        "def work(stop):\n"
        "    time.sleep(0.3); os.kill(os.getpid(), signal.SIGINT)\n"
        "    stop.wait(); time.sleep(0.3); os.kill(os.getpid(), signal.SIGINT)\n"
        "    time.sleep(60)\n"
        "try:\n"
        "    Zoektocht(work, lambda: print('gehoord', flush=True)).wait()\n"
        "except KeyboardInterrupt:\n"
        "    print('afgebroken', flush=True)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=20, check=True)
    assert done.stdout.split() == ["gehoord", "afgebroken"]


def test_ctrl_c_counts_anew_for_work_that_goes_on_with_something_else() -> None:
    """First the search is stopped, then the explanations; only the second in one phase ends it all."""
    program = (
        "import signal, os, time; from scheduler.cli.zoeken import Zoektocht\n"
        "def work(stop):\n"
        "    for _ in range(2):\n"
        "        time.sleep(0.3); os.kill(os.getpid(), signal.SIGINT); stop.wait(); time.sleep(0.3); stop.clear()\n"
        "    return 'bewaard'\n"
        "print(Zoektocht(work, lambda: print('gehoord', flush=True)).wait(), flush=True)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == ["gehoord", "gehoord", "bewaard"]


def test_what_ctrl_c_does_is_said_for_each_phase(capsys: pytest.CaptureFixture[str]) -> None:
    for toon in (InJson(), InRegels()):
        for fase in ("prijzen", "uitleggen"):
            toon.tell(Voortgang(fase, None, None, None, None, 1.0))
            toon.stopping()
    zinnen = [regel for regel in capsys.readouterr().err.splitlines() if regel.startswith("Wij stoppen")]
    assert zinnen == [STOPT, STOPT_UITLEG, STOPT, STOPT_UITLEG]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["IN"], "Er ontbreekt iets: --uit."),
        (["IN", "--uit", "x.xlsx", "--tijd", "nu"], "--tijd: nu is geen heel getal."),
        (["IN", "--uit", "x.xlsx", "--workers", "0"], "--workers: 0 ligt niet tussen 1 en 64."),
        (["IN", "--uit", "x.xlsx", "--sed", "1"], "De optie --sed bestaat niet. Bedoelt u --seed?"),
        ([], "Er ontbreekt iets: IN."),
    ],
)
def test_wrong_use(args: list[str], message: str) -> None:
    gedaan = run("plan", *args)
    assert (gedaan.code, gedaan.out, gedaan.err.splitlines()[0]) == (2, "", message)


def test_files_that_cannot_be_used(invoer: Path, tmp_path: Path) -> None:
    geen = tmp_path / "geen.xlsx"
    geen.write_text("dit is geen werkboek")
    for args in (
        [tmp_path / "weg.xlsx", "--uit", tmp_path / "uit.xlsx"],
        [geen, "--uit", tmp_path / "uit.xlsx"],
        [invoer, "--uit", tmp_path / "map" / "uit.xlsx"],
        [invoer, "--uit", tmp_path / "uit.csv"],
        [invoer, "--uit", invoer],
        [invoer, "--uit", tmp_path / "uit.xlsx", "--basis", invoer],
    ):
        gedaan = run("plan", *args)
        assert (gedaan.code, gedaan.out) == (4, ""), args
        assert gedaan.err.splitlines()[1].startswith("Misschien "), args
    assert sorted(p.name for p in tmp_path.iterdir()) == ["geen.xlsx"]
