"""`backup`, `herstel` and `controleer-installatie` as a beheerder uses them."""

from __future__ import annotations

import importlib
import json
import socket
import sqlite3
import stat
from contextlib import closing
from datetime import UTC, date, datetime

import pytest
from aiosmtpd.controller import Controller

from scheduler.service.beheer.installatie import Installatie
from scheduler.service.beheer.installatiecheck import check_holidays, check_installation
from scheduler.service.opslag import open_database
from scheduler.service.plan.rekenwerk import say_alive
from scheduler.service.toegang.accounts import make_account
from scheduler.service.toegang.rechten import Rol
from scheduler.storage import logboek
from scheduler.storage.base import Base
from scheduler.storage.kopie import VLUCHTIG
from scheduler.storage.tables import Account
from tests.cli.conftest import run

NU = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TABELLEN = len(Base.metadata.tables) - len(VLUCHTIG)


@pytest.fixture
def map_(tmp_path):
    """A data folder with a database with one account."""
    folder = tmp_path / "gegevens"
    folder.mkdir(mode=0o700)
    add(folder, "anna")
    return folder


def add(folder, naam):
    db = open_database(folder / "inburgerplan.db")
    make_account(db, naam, "A", Rol.BEHEERDER, NU, wachtwoord="vier-gewone-losse-woorden")
    db.close()


def names(folder) -> list[str]:
    db = open_database(folder / "inburgerplan.db")
    with db.read() as s:
        found = sorted(a.inlognaam for a in s.query(Account))
        assert logboek.broken_at(s) is None
    db.close()
    return found


def test_a_backup_goes_back_and_what_was_there_is_kept(map_, tmp_path):
    uit = tmp_path / "een.backup"
    gedaan = run("backup", uit, "--map", map_)
    assert (gedaan.code, gedaan.err) == (0, "")
    assert gedaan.out == f"De backup staat in {uit} en is nagelezen: 2 rijen in {TABELLEN} tabellen.\n"
    assert stat.S_IMODE(uit.stat().st_mode) == 0o600
    assert sorted(p.name for p in tmp_path.iterdir()) == ["een.backup", "gegevens"]
    add(map_, "bert")
    geweigerd = run("herstel", uit, "--map", map_)
    assert (geweigerd.code, "--vervang" in geweigerd.err, names(map_)) == (2, True, ["anna", "bert"])
    assert run("herstel", uit, "--map", map_, "--vervang").code == 0
    assert names(map_) == ["anna"]
    (opzij,) = map_.glob("voor-herstel-*.backup")
    assert run("herstel", opzij, "--map", map_, "--vervang").code == 0
    assert names(map_) == ["anna", "bert"]


def test_two_restores_within_one_second_keep_both_databases(map_, tmp_path, monkeypatch):
    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return NU

    monkeypatch.setattr(importlib.import_module("scheduler.cli.backup"), "datetime", Clock)
    run("backup", tmp_path / "een", "--map", map_)
    for naam in ("bert", "carla"):
        add(map_, naam)
        assert run("herstel", tmp_path / "een", "--map", map_, "--vervang").code == 0
    eerst, tweede = sorted(map_.glob("voor-herstel-*.backup"), key=lambda p: len(p.name))
    for opzij, naam in ((eerst, "bert"), (tweede, "carla")):
        assert run("herstel", opzij, "--map", map_, "--vervang").code == 0
        assert names(map_) == ["anna", naam]


def test_a_backup_goes_into_an_empty_folder_without_a_flag(map_, tmp_path):
    run("backup", tmp_path / "een.backup", "--map", map_)
    assert run("herstel", tmp_path / "een.backup", "--map", tmp_path / "nieuw").code == 0
    assert names(tmp_path / "nieuw") == ["anna"]


def test_a_backup_never_replaces_a_file_and_needs_a_database(map_, tmp_path):
    (tmp_path / "er-al").write_text("x")
    assert run("backup", tmp_path / "er-al", "--map", map_).code == 4
    assert run("backup", tmp_path / "geen" / "map", "--map", map_).code == 4
    assert run("backup", tmp_path / "uit", "--map", tmp_path / "leeg").code == 4
    assert not (tmp_path / "uit").exists()


def test_a_damaged_backup_changes_nothing(map_, tmp_path):
    run("backup", tmp_path / "een", "--map", map_)
    inhoud = (tmp_path / "een").read_bytes()
    (tmp_path / "een").write_bytes(inhoud[:-5000])
    add(map_, "bert")
    gedaan = run("herstel", tmp_path / "een", "--map", map_, "--vervang")
    assert (gedaan.code, names(map_)) == (4, ["anna", "bert"])


def test_nothing_is_put_back_while_a_worker_runs(map_, tmp_path):
    run("backup", tmp_path / "een", "--map", map_)
    db = open_database(map_ / "inburgerplan.db")
    say_alive(db, "w1")
    db.close()
    gedaan = run("herstel", tmp_path / "een", "--map", map_, "--vervang")
    assert (gedaan.code, gedaan.err.splitlines()[0]) == (2, "Inburgerplan draait nog.")


def test_a_log_that_was_changed_outside_is_told(map_, tmp_path):
    with closing(sqlite3.connect(map_ / "inburgerplan.db")) as c:
        c.execute("UPDATE logboek SET waarop = 'X' WHERE id = 1")
        c.commit()
    gedaan = run("backup", tmp_path / "een", "--map", map_)
    assert (gedaan.code, "regel 1 van het logboek" in gedaan.err) == (0, True)


def points(inst: Installatie) -> dict[str, str]:
    return {p.wat: p.oordeel for p in check_installation(inst)}


def test_a_sound_installation(map_):
    db = open_database(map_ / "inburgerplan.db")
    say_alive(db, "w1")
    db.close()
    for p in map_.iterdir():
        p.chmod(0o600)
    found = points(Installatie(data=map_))
    assert found.pop("Schijf") in {"goed", "let op"}
    assert found.pop("Pakketten") in {"goed", "fout"}  # of this machine
    assert found.pop("Vakanties") in {"goed", "let op"}  # of today
    assert found == {
        "Python": "goed",
        "Tijdzone": "goed",
        "Postcodes": "goed",
        "Map": "goed",
        "Database": "goed",
        "Werker": "goed",
        "Mail": "let op",
    }


def test_school_holidays_that_are_not_known_are_told_a_term_ahead():
    goed, later = check_holidays(date(2026, 11, 26)), check_holidays(date(2058, 1, 1))
    assert (goed.oordeel, goed.zin) == ("goed", "De schoolvakanties zijn bekend tot en met 2029.")
    assert (later.oordeel, later.zin) == ("let op", "De schoolvakanties zijn bekend tot en met 2057.")


def test_what_is_wrong_is_told_with_what_to_do(map_, tmp_path):
    map_.chmod(0o755)
    lock = tmp_path / "requirements.lock"
    lock.write_text("click==0.0.1 \\\n    --hash=x\nbestaat-niet==1 \\\nwaitress==9 ; sys_platform == 'win32'\n")
    inst = Installatie(
        data=map_, database="postgresql://jan@127.0.0.1:1/plan", smtp_host="127.0.0.1", smtp_port=1, smtp_van="a@b.nl"
    )
    found = {p.wat: p for p in check_installation(inst, lock)}
    assert {w for w, p in found.items() if p.oordeel == "fout"} == {"Pakketten", "Database", "Mail"}
    assert found["Pakketten"].zin.endswith("(hoort 0.0.1), bestaat-niet ontbreekt (hoort 1).")
    assert found["Map"].oordeel == "let op"
    assert [w for w, p in found.items() if p.oordeel != "goed" and not p.doe] == []


def test_a_folder_without_a_database_is_wrong_and_nothing_is_made(tmp_path):
    gedaan = run("controleer-installatie", "--map", tmp_path / "leeg", "--json")
    assert gedaan.code == 1
    assert {json.loads(r)["wat"] for r in gedaan.out.splitlines() if json.loads(r)["oordeel"] == "fout"} >= {
        "Map",
        "Database",
    }
    assert not (tmp_path / "leeg").exists()


def test_a_mail_server_that_answers(map_):
    class Stil:
        pass

    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        poort = vrij.getsockname()[1]
    server = Controller(Stil(), hostname="127.0.0.1", port=poort)
    server.start()
    try:
        inst = Installatie(
            data=map_, smtp_host="127.0.0.1", smtp_port=poort, smtp_van="a@b.nl", smtp_beveiliging="geen"
        )
        assert points(inst)["Mail"] == "goed"
        assert points(inst.model_copy(update={"smtp_van": ""}))["Mail"] == "fout"
    finally:
        server.stop()
