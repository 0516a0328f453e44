"""The command `gebruiker`: accounts by whoever sits at the machine."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from scheduler.cli import inburgerplan
from scheduler.cli.kader import run
from scheduler.errors import KanNiet
from scheduler.service.opslag import open_database
from scheduler.service.toegang import accounts
from scheduler.service.toegang.accounts import log_in
from scheduler.service.toegang.sessies import who_is

WACHTWOORD = "vier-gewone-losse-woorden"


@pytest.fixture(autouse=True)
def light_hashes(monkeypatch):
    monkeypatch.setattr(accounts, "HASHER", PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))


@pytest.fixture
def map_(tmp_path, monkeypatch):
    monkeypatch.setenv("INBURGERPLAN_DATA", str(tmp_path / "gegevens"))
    monkeypatch.delenv("INBURGERPLAN_DATABASE", raising=False)
    return tmp_path / "gegevens"


@pytest.fixture
def db(map_):
    roep("lijst")
    database = open_database(map_ / "inburgerplan.db")
    yield database
    database.close()


def roep(*woorden: str) -> int:
    return run(inburgerplan, ["gebruiker", *woorden])


def nu() -> datetime:
    return datetime.now(UTC)


def type_in(monkeypatch, *antwoorden: str) -> None:
    rij = iter(antwoorden)
    monkeypatch.setattr("click.termui.hidden_prompt_func", lambda _vraag: next(rij))


def test_an_account_with_a_password_that_is_typed_twice(db, monkeypatch, capsys):
    type_in(monkeypatch, WACHTWOORD, "typefout", WACHTWOORD, WACHTWOORD)
    assert roep("toevoegen", "Sanne", "--rol", "coordinator", "--locatie", "LEI", "--volledige-naam", "Sanne B.") == 0
    uit = capsys.readouterr()
    assert WACHTWOORD not in uit.out + uit.err
    ik = who_is(db, log_in(db, "sanne", WACHTWOORD, "", nu()).sessie, nu())
    assert (ik.gebruiker.naam, ik.gebruiker.rol, ik.gebruiker.locaties) == ("Sanne B.", "coordinator", {"LEI"})
    assert not ik.moet_wijzigen


def test_a_made_password_is_shown_once_and_replaced_at_the_first_log_in(db, capsys):
    assert roep("toevoegen", "sanne", "--rol", "beheerder", "--genereer") == 0
    wachtwoord = capsys.readouterr().out.split("Wachtwoord: ")[1].split("\n")[0]
    assert who_is(db, log_in(db, "sanne", wachtwoord, "", nu()).sessie, nu()).moet_wijzigen
    roep("lijst")
    uit = capsys.readouterr().out
    assert "sanne" in uit
    assert wachtwoord not in uit


def test_closing_and_opening_and_logging_out(db, capsys):
    roep("toevoegen", "sanne", "--rol", "teamleider", "--genereer")
    wachtwoord = capsys.readouterr().out.split("Wachtwoord: ")[1].split("\n")[0]
    sessie = log_in(db, "sanne", wachtwoord, "", nu()).sessie
    assert roep("uitloggen-overal", "sanne") == 0
    assert who_is(db, sessie, nu()) is None
    sessie = log_in(db, "sanne", wachtwoord, "", nu()).sessie
    assert roep("blokkeer", "sanne") == 0
    assert who_is(db, sessie, nu()) is None
    for _ in range(6):
        with pytest.raises(KanNiet):
            log_in(db, "sanne", wachtwoord, "", nu())
    assert roep("deblokkeer", "sanne") == 0
    assert log_in(db, "sanne", wachtwoord, "", nu()).sessie
    assert roep("wachtwoord", "sanne", "--genereer") == 0
    with pytest.raises(KanNiet):
        log_in(db, "sanne", wachtwoord, "", nu())


def test_a_lost_phone_is_put_right(db, capsys):
    from scheduler.storage.accounts import find_account

    roep("toevoegen", "sanne", "--rol", "teamleider", "--genereer")
    wachtwoord = capsys.readouterr().out.split("Wachtwoord: ")[1].split("\n")[0]
    with db.write() as s:
        find_account(s, "sanne").totp_geheim = "ABC"
    assert log_in(db, "sanne", wachtwoord, "", nu()).code_nodig
    assert roep("reset-twee-stappen", "sanne") == 0
    assert log_in(db, "sanne", wachtwoord, "", nu()).sessie


@pytest.mark.parametrize(
    ("woorden", "zin"),
    [
        (("blokkeer", "niemand"), "Deze inlognaam bestaat niet."),
        (("toevoegen", "x", "--rol", "vrijwilliger", "--genereer"), "hoort bij een code"),
        (("toevoegen", "x", "--rol", "beheerder", "--persoon", "V1", "--genereer"), "Alleen een vrijwilliger heeft"),
        (("toevoegen", "x", "--rol", "baas", "--genereer"), "baas kan niet."),
        (("toevoegen", "x"), "Er ontbreekt iets: --rol."),
        ((), "Gebruik: inburgerplan gebruiker"),
    ],
)
def test_what_cannot_be_is_said(db, capsys, woorden, zin):
    assert roep(*woorden) != 0
    assert zin in capsys.readouterr().err


def test_without_a_place_for_the_data_it_is_the_usual_folder(monkeypatch, tmp_path):
    for naam in ("INBURGERPLAN_DATA", "INBURGERPLAN_DATABASE", "INBURGERPLAN_CONFIG"):
        monkeypatch.delenv(naam, raising=False)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert roep("lijst") == 0
    assert (tmp_path / "inburgerplan-gegevens" / "inburgerplan.db").is_file()
