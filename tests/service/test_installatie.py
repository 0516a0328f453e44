"""Settings: what goes before what, a complaint with the name of the setting, and never a secret on the screen."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from scheduler.errors import VerkeerdeInstelling
from scheduler.service.beheer.installatie import BESTAND, Installatie, read_installatie
from tests.cli.conftest import run


@pytest.fixture(autouse=True)
def no_environment(monkeypatch, tmp_path):
    for naam in list(os.environ):
        if naam.startswith("INBURGERPLAN_"):
            monkeypatch.delenv(naam)
    monkeypatch.setenv("INBURGERPLAN_DATA", str(tmp_path))


def write(map_: Path, *regels: str) -> None:
    (map_ / BESTAND).write_text("\n".join(regels), encoding="utf-8")


def test_what_is_asked_goes_before_the_environment_and_that_before_the_file(monkeypatch, tmp_path):
    assert (read_installatie().poort, read_installatie().adres) == (8000, "127.0.0.1")
    write(tmp_path, "# een regel voor de lezer", "INBURGERPLAN_POORT=8001", "INBURGERPLAN_ADRES='0.0.0.0'")
    assert (read_installatie().poort, read_installatie().adres) == (8001, "0.0.0.0")
    monkeypatch.setenv("INBURGERPLAN_POORT", "8002")
    assert (read_installatie().poort, read_installatie().adres) == (8002, "0.0.0.0")
    assert read_installatie(poort=8003, adres=None).poort == 8003


def test_the_file_may_stand_elsewhere(monkeypatch, tmp_path):
    monkeypatch.setenv("INBURGERPLAN_CONFIG", str(tmp_path / "anders.env"))
    with pytest.raises(VerkeerdeInstelling, match="INBURGERPLAN_CONFIG"):
        read_installatie()
    (tmp_path / "anders.env").write_text("INBURGERPLAN_POORT=8001", encoding="utf-8")
    assert read_installatie().poort == 8001


def test_sqlite_in_the_folder_unless_postgresql_is_named(monkeypatch, tmp_path):
    assert read_installatie().database_adres == f"sqlite:///{tmp_path.resolve()}/inburgerplan.db"
    monkeypatch.setenv("INBURGERPLAN_DATABASE", "postgres://jan:geheim@db/plan")
    assert read_installatie().database_adres == "postgresql://jan:geheim@db/plan"


@pytest.mark.parametrize(
    ("naam", "waarde"),
    [
        ("POORT", "abc"),
        ("POORT", "70000"),
        ("DATABASE", "mysql://jan:geheim@db/plan"),
        ("HTTPS", "misschien"),
        ("BASIS_URL", "ftp://plan.example.nl"),
        ("SMTP_PORT", "0"),
        ("SMTP_VAN", "geen adres"),
        ("SMTP_BEVEILIGING", "geheim"),
        ("ADRES", ""),
    ],
)
def test_a_bad_value_is_named_and_not_shown(monkeypatch, naam, waarde):
    monkeypatch.setenv(f"INBURGERPLAN_{naam}", waarde)
    gedaan = run("web")
    wat = Installatie.model_fields[naam.casefold()].description
    assert (gedaan.code, gedaan.out) == (2, "")
    assert gedaan.err == f"De instelling INBURGERPLAN_{naam} klopt niet. Wij verwachten {wat}.\n"
    if waarde:
        assert waarde not in gedaan.err


def test_a_name_in_the_file_that_does_not_exist_is_told(tmp_path):
    write(tmp_path, "INBURGERPLAN_PORT=8001")
    gedaan = run("controleer-installatie")
    assert (gedaan.code, gedaan.err.splitlines()) == (
        2,
        ["De instelling INBURGERPLAN_PORT bestaat niet.", "Misschien bedoelt u INBURGERPLAN_POORT."],
    )


def test_secrets_are_never_shown(monkeypatch):
    monkeypatch.setenv("INBURGERPLAN_DATABASE", "postgresql://jan:geheim1@db/plan")
    monkeypatch.setenv("INBURGERPLAN_SMTP_WACHTWOORD", "geheim2")
    inst = read_installatie()
    assert inst.smtp_wachtwoord.get_secret_value() == "geheim2"
    assert "geheim" not in repr(inst) + str(inst)
    monkeypatch.setenv("INBURGERPLAN_POORT", "x")
    with pytest.raises(VerkeerdeInstelling) as fout:
        read_installatie()
    assert "geheim" not in str(fout.value)
