"""The commands `wet` and `wetswijziging`: the numbers as files, and whose dates move when one changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from scheduler.cli import inburgerplan
from scheduler.cli.kader import run
from scheduler.law.parameters import load_parameters, load_texts
from scheduler.service.termijnen.wet import read_numbers

VOORBEELD = Path(__file__).parents[2] / "examples" / "zoetermeer-2017" / "zoetermeer-2017.xlsx"
LANGER = """
omschrijving: Lengte van de inburgeringstermijn onder de Wet inburgering 2021.
eenheid: maanden
waarden:
  2022-01-01: {waarde: 36, bron: 'Wi2021 art. 11 lid 1', zekerheid: hoog}
  2024-01-01: {waarde: 48, bron: 'proefwet art. 1', zekerheid: hoog}
"""


def roep(*woorden):
    return run(inburgerplan, [str(w) for w in woorden])


@pytest.fixture
def map_(tmp_path):
    gemaakt = tmp_path / "getallen"
    gemaakt.mkdir()
    return gemaakt


def test_the_numbers_come_out_as_files_and_are_read_back_the_same(tmp_path, capsys):
    naar = tmp_path / "wet"
    assert roep("wet", naar) == 0
    assert f"{len(load_parameters())} getallen staan in {naar}." in capsys.readouterr().out
    gelezen = read_numbers(naar)
    assert {n: gelezen[n] for n in gelezen} == {n: load_parameters()[n] for n in load_parameters()}
    assert roep("wet", naar) == 4
    assert "staan al bestanden" in capsys.readouterr().err


def test_a_changed_number_names_the_people_the_dates_and_the_number(map_, tmp_path, capsys):
    (map_ / "wi2021_termijn.yaml").write_text(LANGER, encoding="utf-8")
    uit = tmp_path / "uit.xlsx"
    assert roep("wetswijziging", VOORBEELD, "--nieuw", map_, "--uit", uit) == 0
    gezegd = capsys.readouterr().out
    assert "1 getal is anders." in gezegd
    assert "wi2021_termijn (proefwet art. 1)" in gezegd
    boek = load_workbook(uit)
    blad = boek["Verschoven"]
    koppen, *rijen = [[c.value for c in rij] for rij in blad.iter_rows()]
    assert koppen == ["cursist", "datum", "oud", "nieuw", "getal", "waarom"]
    einden = [dict(zip(koppen, rij, strict=True)) for rij in rijen if rij[1] == "einddatum"]
    assert einden
    assert all(r["nieuw"].year == r["oud"].year + 1 and r["getal"] == "wi2021_termijn" for r in einden)
    assert all("proefwet art. 1" in r["waarom"] for r in einden)
    assert "Cursisten" in boek.sheetnames


def test_the_other_way_round_says_the_opposite(map_, capsys):
    (map_ / "wi2021_termijn.yaml").write_text(LANGER, encoding="utf-8")
    assert roep("wetswijziging", VOORBEELD, "--oud", map_) == 0
    assert "Wi2021 art. 11" in capsys.readouterr().out


def test_the_same_numbers_move_nothing(map_, capsys):
    (map_ / "agi_uren.yaml").write_text(load_texts()["agi_uren.yaml"], encoding="utf-8")
    assert roep("wetswijziging", VOORBEELD, "--nieuw", map_) == 0
    assert capsys.readouterr().out == "De getallen zijn hetzelfde. Er schuift niets.\n"


def test_without_a_folder_there_is_nothing_to_compare(capsys):
    assert roep("wetswijziging", VOORBEELD) == 2
    assert "--oud of met --nieuw" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("naam", "tekst", "gezegd"),
    [
        ("agi_uren.yaml", "geen parameter", "agi_uren.yaml niet lezen"),
        ("agi_uren.yaml", "waarden: {2022-01-01: {waarde: 3}}", "agi_uren.yaml niet lezen"),
        ("schoenmaat.yaml", LANGER, "Het getal schoenmaat kennen wij niet"),
        ("lees_mij.txt", "niets", "Er staan geen getallen"),
    ],
)
def test_a_folder_that_is_wrong_is_a_message(naam, tekst, gezegd, map_, capsys):
    (map_ / naam).write_text(tekst, encoding="utf-8")
    assert roep("wetswijziging", VOORBEELD, "--nieuw", map_) == 4
    assert gezegd in capsys.readouterr().err


def test_a_number_that_the_law_cannot_work_with_is_a_message(map_, capsys):
    (map_ / "wi2021_termijn.yaml").write_text(LANGER.replace("48", "lang"), encoding="utf-8")
    assert roep("wetswijziging", VOORBEELD, "--nieuw", map_) == 4
    assert "wi2021_termijn" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_a_message(tmp_path, capsys):
    assert roep("wetswijziging", VOORBEELD, "--nieuw", tmp_path / "weg") == 4
    assert "weg" in capsys.readouterr().err
