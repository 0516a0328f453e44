"""The example folders: small workbooks that read back as the round they were made from."""

from datetime import date
from pathlib import Path

import pytest

from scheduler.io.reader import read_workbook
from seeds import examples
from seeds.examples import ALLE, VOORBEELDEN, Voorbeeld, main, make_readme, run_command
from seeds.generator import PROFIELEN

KLEIN = 400_000


def test_every_profile_has_an_example():
    assert {v.naam for v in ALLE} == set(PROFIELEN)
    assert {p.name for p in VOORBEELDEN.iterdir() if p.is_dir()} >= set(PROFIELEN)


@pytest.mark.parametrize("voorbeeld", ALLE, ids=lambda v: v.naam)
def test_workbook_is_small_and_holds_the_round(voorbeeld: Voorbeeld):
    assert voorbeeld.werkboek.stat().st_size < KLEIN
    gelezen = read_workbook(voorbeeld.werkboek, date(2026, 11, 23))
    assert gelezen.bevindingen == ()
    assert gelezen.ronde == voorbeeld.ronde()


@pytest.fixture
def elders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Another folder for the examples, and a stand-in for the command line."""
    monkeypatch.setattr(examples, "VOORBEELDEN", tmp_path / "examples")
    monkeypatch.setattr(examples, "OPDRACHTREGEL", "opdracht")
    monkeypatch.setattr(examples, "WORTEL", tmp_path)
    return tmp_path


def write_command(folder: Path, code: str) -> None:
    (folder / "opdracht.py").write_text(f"import os, sys\n{code}\n", encoding="utf-8")


def test_readme_shows_the_command_and_what_it_printed(elders: Path):
    write_command(elders, "print('bezig\\rklaar met', *sys.argv[1:3])\nprint('staat in', os.path.abspath('plan.xlsx'))")
    voorbeeld = ALLE[0]
    voorbeeld.map.mkdir(parents=True)
    make_readme(voorbeeld)
    opdracht = "plan examples/leiden-2020/leiden-2020.xlsx"
    regels = (elders / "examples" / "leiden-2020" / "README.md").read_text(encoding="utf-8").splitlines()
    assert regels[0] == "# Leiden, naar het jaarverslag van 2020"
    assert f"$ inburgerplan {opdracht} --uit plan.xlsx --workers 1 --tijd 60" in regels
    assert regels[-3:] == [f"klaar met {opdracht}", "staat in ./plan.xlsx", "```"]


def test_a_failing_command_stops_with_its_message(elders: Path):
    write_command(elders, "sys.exit('het ging mis')")
    with pytest.raises(SystemExit, match=r"(?s)plan.*code 1.*het ging mis"):
        run_command(["plan"])


def test_one_example_can_be_made_again_without_planning(elders: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["--alleen-werkboek", "zoetermeer-2017"]) == 0
    assert capsys.readouterr().out == "zoetermeer-2017: werkboek gemaakt\n"
    assert [p.name for p in (elders / "examples").rglob("*.*")] == ["zoetermeer-2017.xlsx"]


def test_an_unknown_example_is_refused():
    with pytest.raises(SystemExit):
        main(["atlantis-1999"])
