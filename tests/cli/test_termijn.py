"""The commands `termijn` and `termijnen`."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from scheduler.cli import inburgerplan
from scheduler.cli.kader import run

VOORBEELD = Path(__file__).parents[2] / "examples" / "zoetermeer-2017" / "zoetermeer-2017.xlsx"
ZAKEN = {
    "as_of_default": "2026-11-22",
    "cases": [
        {"id": "X1", "facts": {"group": "gezinsmigrant", "route": "B1", "pip_date": "2024-01-15"}},
        {"id": "X2", "facts": {"duo_letter_term_start": "2021-06-15"}, "as_of": "2024-01-10"},
    ],
}


def roep(*woorden):
    return run(inburgerplan, [str(w) for w in woorden])


@pytest.fixture
def zaken(tmp_path):
    bestand = tmp_path / "zaken.json"
    bestand.write_text(json.dumps(ZAKEN), encoding="utf-8")
    return bestand


def test_cases_give_a_json_list_on_stdout(zaken, capsys):
    assert roep("termijn", "--feiten", zaken) == 0
    uit = json.loads(capsys.readouterr().out)
    assert [(r["id"], r["result"]["deadline"], r["result"]["status"]) for r in uit] == [
        ("X1", "2027-01-15", "request_now"),
        ("X2", "2024-06-14", "request_window_open"),
    ]


def test_cases_can_go_to_a_file_and_come_from_a_pipe(zaken, tmp_path, capsys, monkeypatch):
    uit = tmp_path / "antwoorden.json"
    assert roep("termijn", "--feiten", zaken, "--uit", uit) == 0
    assert "2 antwoorden" in capsys.readouterr().out
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps(ZAKEN["cases"][1])))
    assert roep("termijn", "--feiten", "-") == 0
    assert json.loads(capsys.readouterr().out) == json.loads(uit.read_text(encoding="utf-8"))[1:]


@pytest.mark.parametrize("inhoud", ["geen json", "3", '"tekst"'])
def test_a_file_without_cases_is_a_message(inhoud, tmp_path, capsys):
    bestand = tmp_path / "kapot.json"
    bestand.write_text(inhoud, encoding="utf-8")
    assert roep("termijn", "--feiten", bestand) == 4
    assert "kapot.json" in capsys.readouterr().err


def test_a_missing_file_is_a_message(tmp_path, capsys):
    assert roep("termijn", "--feiten", tmp_path / "weg.json") == 4
    assert "weg.json" in capsys.readouterr().err


def test_a_workbook_comes_back_with_the_sheets_and_a_calendar(tmp_path, capsys):
    uit, agenda = tmp_path / "uit.xlsx", tmp_path / "acties.ics"
    assert roep("termijnen", VOORBEELD, "--uit", uit, "--ics", agenda) == 0
    assert "De termijnen staan in" in capsys.readouterr().out
    boek = load_workbook(uit)
    assert {"Termijnen", "Voorstellen", "Uren vooruitblik", "Cursisten"} <= set(boek.sheetnames)
    blad = boek["Termijnen"]
    koppen = [c.value for c in blad[1]]
    assert koppen[:3] == ["cursist", "verplichting", "einddatum"]
    status = koppen.index("status") + 1
    kleuren = {blad.cell(r, status).fill.fgColor.rgb for r in range(2, blad.max_row + 1)}
    assert {"FFF8CBAD", "FFC6E0B4"} <= kleuren
    speling = [blad.cell(r, koppen.index("speling_weken") + 1).value for r in range(2, blad.max_row + 1)]
    bekend = [s for s in speling if s is not None]
    assert bekend == sorted(bekend)
    assert speling[: len(bekend)] == bekend
    assert agenda.read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_the_outcome_can_be_read_again_and_gives_the_same(tmp_path):
    een, twee = tmp_path / "een.xlsx", tmp_path / "twee.xlsx"
    assert roep("termijnen", VOORBEELD, "--uit", een) == 0
    assert roep("termijnen", een, "--uit", twee) == 0

    def cellen(pad):
        return [[c.value for c in rij] for rij in load_workbook(pad)["Termijnen"].iter_rows()]

    assert cellen(een) == cellen(twee)


def test_a_wrong_workbook_comes_back_with_its_errors(tmp_path, capsys):
    boek = load_workbook(VOORBEELD)
    koppen = [c.value for c in boek["Cursisten"][1]]
    boek["Cursisten"].cell(2, koppen.index("pip_datum") + 1).value = "ooit"
    kapot, uit = tmp_path / "kapot.xlsx", tmp_path / "uit.xlsx"
    boek.save(kapot)
    assert roep("termijnen", kapot, "--uit", uit) == 1
    assert "niet bekeken" in capsys.readouterr().out
    assert uit.exists()


def test_the_calendar_never_overwrites_the_workbook(tmp_path):
    uit = tmp_path / "uit.xlsx"
    assert roep("termijnen", VOORBEELD, "--uit", uit, "--ics", uit) == 2
    assert not uit.exists()


def test_no_heavy_library_is_imported(zaken):
    code = (
        "import sys; from scheduler.cli import inburgerplan; from scheduler.cli.kader import run;"
        f"run(inburgerplan, ['termijn', '--feiten', {str(zaken)!r}]);"
        "sys.exit(bool({'ortools', 'pandas', 'openpyxl'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True).returncode == 0


def test_as_of_today_without_a_day(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps({"facts": {"pip_date": date.today().isoformat()}})))  # noqa: DTZ011
    assert roep("termijn", "--feiten", "-") == 0
    assert json.loads(capsys.readouterr().out)[0]["result"]["days_left"] > 1000


def test_a_loose_file_holds_the_derived_sheets_only(tmp_path):
    uit = tmp_path / "los.xlsx"
    assert roep("termijnen", VOORBEELD, "--uit", uit, "--los") == 0
    assert load_workbook(uit).sheetnames == ["Termijnen", "Voorstellen", "Uren vooruitblik"]


def test_a_loose_file_never_names_grounds(tmp_path, capsys):
    uit = tmp_path / "los.xlsx"
    assert roep("termijnen", VOORBEELD, "--uit", uit, "--los", "--persoonlijk") == 2
    assert "--los of --persoonlijk" in capsys.readouterr().err
    assert not uit.exists()
