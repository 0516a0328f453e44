"""The database itself: migrations, locking, foreign keys, moments, and what is frozen."""

from __future__ import annotations

import stat
import threading
from datetime import UTC, datetime, timedelta, timezone

import pytest
from alembic import command
from sqlalchemy import inspect, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm.exc import StaleDataError

from scheduler.storage.base import Base
from scheduler.storage.database import alembic_config
from scheduler.storage.frozen import FrozenRow
from scheduler.storage.koppelingen import add_followup, add_step
from scheduler.storage.tables import Account, Koppelingstap, Logregel, Opvolging, Publicatie, Rondestand, Sessie

NU = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
PAAR = ("V2", "C4")


def account(**velden):
    return Account(
        **{"inlognaam": "a", "naam": "A", "rol": "teamleider", "wachtwoord": "x", "gemaakt_op": NU, **velden}
    )


def test_the_migrations_make_exactly_the_tables_of_the_code(db):
    with db.engine.begin() as verbinding:
        command.check(alembic_config(verbinding))
    assert set(inspect(db.engine).get_table_names()) == {*Base.metadata.tables, "alembic_version"}


def test_the_migrations_go_down_to_nothing_and_up_again(db):
    with db.engine.begin() as verbinding:
        command.downgrade(alembic_config(verbinding), "base")
    assert inspect(db.engine).get_table_names() == ["alembic_version"]
    db.migrate()
    assert "accounts" in inspect(db.engine).get_table_names()


def test_migrating_twice_changes_nothing(db):
    db.migrate()
    with db.write() as s:
        s.add(account())
    db.migrate()
    with db.read() as s:
        assert s.get_one(Account, 1).naam == "A"


def test_only_the_owner_can_read_the_file(sqlite, tmp_path):
    assert stat.S_IMODE((tmp_path / "proef0.db").stat().st_mode) == 0o600


def test_sqlite_runs_with_a_write_ahead_log(sqlite):
    with sqlite.read() as s:
        assert s.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert s.execute(text("PRAGMA foreign_keys")).scalar() == 1


def test_a_session_of_nobody_is_refused_by_the_database(db):
    with pytest.raises(IntegrityError), db.write() as s:
        s.add(Sessie(sleutel="x", account_id=99, gemaakt_op=NU, gezien_op=NU))


def test_a_role_that_does_not_exist_is_refused_by_the_database(db):
    with pytest.raises(IntegrityError), db.write() as s:
        s.add(account(rol="baas"))


def test_an_exception_in_a_write_keeps_nothing(db):
    with pytest.raises(IntegrityError), db.write() as s:
        s.add_all([account(), account()])
    with db.read() as s:
        assert s.get(Account, 1) is None


def test_reading_and_then_writing_never_loses_a_count(db):
    with db.write() as s:
        s.add(account(totp_stap=0))

    def tel():
        for _ in range(20):
            with db.write() as s:
                rij = s.get_one(Account, 1)
                rij.totp_stap = rij.totp_stap + 1

    draden = [threading.Thread(target=tel) for _ in range(4)]
    for d in draden:
        d.start()
    for d in draden:
        d.join()
    with db.read() as s:
        assert s.get_one(Account, 1).totp_stap == 80


def test_an_old_version_of_a_row_is_refused(db):
    with db.write() as s:
        s.add(account())
    with db.read() as s:
        oud = s.get_one(Account, 1)
    with db.write() as s:
        s.get_one(Account, 1).naam = "B"
    oud.naam = "C"
    with pytest.raises(StaleDataError), db.write() as s:
        s.add(oud)


def test_a_moment_comes_back_in_utc_and_needs_a_zone(db):
    amsterdam = timezone(timedelta(hours=1))
    with db.write() as s:
        s.add(account(gemaakt_op=datetime(2026, 11, 23, 10, 30, tzinfo=amsterdam)))
    with db.read() as s:
        assert s.get_one(Account, 1).gemaakt_op == NU
        assert s.get_one(Account, 1).gemaakt_op.tzinfo is UTC
    with pytest.raises(Exception, match="zonder tijdzone"), db.write() as s:
        s.add(account(inlognaam="b", gemaakt_op=datetime(2026, 11, 23)))  # noqa: DTZ001


def test_a_published_plan_a_line_of_the_log_and_the_course_of_a_koppeling_never_change(db):
    with db.write() as s:
        s.add(Rondestand(nummer=1, inhoud="{}", werkboek=b"", bestand="x", op=NU))
        s.flush()
        s.add(Publicatie(nummer=1, stand_id=1, naam="Najaar", inhoud="{}", op=NU))
        s.add(Logregel(id=1, op=NU, wat="ingelogd", zegel="x"))
        add_step(s, PAAR, "actief", NU.date(), nummer=1, op=NU, door=None)
        add_followup(s, PAAR, "start", "gaat goed", NU.date(), op=NU, door=None)
    frozen = ((Publicatie, "naam"), (Logregel, "wat"), (Koppelingstap, "stand"), (Opvolging, "uitkomst"))
    for model, veld in frozen:
        with pytest.raises(FrozenRow), db.write() as s:
            setattr(s.get_one(model, 1), veld, "anders")
        with pytest.raises(FrozenRow), db.write() as s:
            s.delete(s.get_one(model, 1))


def test_the_same_step_of_a_koppeling_twice_is_refused_by_the_database(db):
    with db.write() as s:
        add_step(s, PAAR, "actief", NU.date(), nummer=1, op=NU, door=None)
    with pytest.raises(IntegrityError), db.write() as s:
        add_step(s, PAAR, "gepauzeerd", NU.date(), nummer=1, op=NU, door=None)


@pytest.mark.parametrize(("stand", "reden"), [("voortijdig gestopt", ""), ("actief", "tijd"), ("ergens", "")])
def test_an_end_without_a_reason_or_a_reason_without_an_end_is_refused_by_the_database(db, stand, reden):
    with pytest.raises(IntegrityError), db.write() as s:
        add_step(s, PAAR, stand, NU.date(), nummer=1, op=NU, door=None, reden=reden)
