"""A copy of everything: from each kind of database to each kind, checked by itself, and noticed when it is damaged."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select, text

from scheduler.storage import kopie, logboek
from scheduler.storage.base import Base
from scheduler.storage.tables import Account, Afwezigheid, Concept, Publicatie, Rondestand, Sessie
from tests.conftest import SOORTEN

NU = datetime(2026, 11, 23, 9, 30, 15, 123456, tzinfo=UTC)


def fill(db):
    with db.write() as s:
        for n, rol in ((7, "teamleider"), (3, "vrijwilliger")):
            s.add(
                Account(id=n, inlognaam=f"é{n}", naam="Ünïcode", rol=rol, wachtwoord="x", gemaakt_op=NU, locaties=["A"])
            )
        s.flush()
        s.add(Rondestand(id=1, nummer=1, inhoud='{"a": "ë"}', werkboek=bytes(range(256)), bestand="x", op=NU, door=7))
        s.flush()
        s.add(Rondestand(id=2, nummer=None, vorige=1, inhoud="{}", werkboek=b"", bestand="y", op=NU))
        s.add(Publicatie(nummer=1, stand_id=1, naam="N", inhoud="{}", wijzigingen=["een", "twee"], op=NU))
        s.flush()
        s.add(Concept(id=5, stand_id=1, basis=1, naam="C", inhoud="{}", verantwoording={"gat": 0.25}, op=NU))
        s.add(Afwezigheid(persoonsoort="cursist", persoon="C1", van=date(2027, 1, 1), op=NU))
        s.add(Sessie(sleutel="s", account_id=7, gemaakt_op=NU, gezien_op=NU))
        logboek.append(s, NU, 7, "bekeken", "C1", waarom="é")
        logboek.append(s, NU, None, "bekeken", "C2")


def rows(db) -> dict[str, list[tuple]]:
    with db.read() as s:
        return {
            t.name: sorted(map(tuple, s.execute(select(t)).all()), key=repr)
            for t in Base.metadata.sorted_tables
            if t.name not in kopie.VLUCHTIG
        }


@pytest.fixture
def vol(db):
    fill(db)
    return db


@pytest.mark.parametrize("naar", SOORTEN)
def test_a_copy_goes_back_into_either_kind_of_database(vol, leeg, naar, tmp_path):
    geschreven = kopie.write_copy(vol, tmp_path / "kopie", NU)
    assert kopie.check_copy(tmp_path / "kopie") == geschreven
    assert geschreven.tabellen["accounts"][0] == 2
    assert geschreven.rijen == 9
    doel, bron = leeg(naar), leeg("sqlite")
    bron.close()
    (tmp_path / "proef-bron.db").write_bytes((tmp_path / "kopie").read_bytes())
    kopie_db = kopie.Database(kopie.sqlite_address(tmp_path / "proef-bron.db"))
    with doel.write() as s:
        s.add(Account(inlognaam="weg", naam="W", rol="beheerder", wachtwoord="x", gemaakt_op=NU))
        kopie.put_back(kopie_db, s)
    kopie_db.close()
    assert rows(doel) == rows(vol)
    with doel.read() as s:
        assert logboek.broken_at(s) is None
        assert s.query(Sessie).count() == 0
    with doel.write() as s:  # numbering goes on after what was put back
        s.add(Account(inlognaam="nieuw", naam="N", rol="beheerder", wachtwoord="x", gemaakt_op=NU))
        s.flush()
        assert s.scalar(select(Account.id).where(Account.inlognaam == "nieuw")) == 8


def test_a_copy_is_of_one_moment_while_others_write(vol, tmp_path):
    begin = rows(vol)
    with vol.snapshot() as s:
        assert s.query(Account).count() == 2
        with vol.write() as ander:
            ander.add(Account(inlognaam="later", naam="L", rol="beheerder", wachtwoord="x", gemaakt_op=NU))
        assert s.execute(text("SELECT count(*) FROM accounts")).scalar_one() == 2
    assert rows(vol) != begin


def test_putting_back_is_all_or_nothing(vol, leeg, tmp_path):
    kopie.write_copy(vol, tmp_path / "kopie", NU)
    with closing(sqlite3.connect(tmp_path / "kopie")) as c:
        c.execute("UPDATE logboek SET wie = 99 WHERE id = 1")  # an account that is not there
        c.commit()
    begin = rows(vol)
    kopie_db = kopie.Database(kopie.sqlite_address(tmp_path / "kopie"))
    with pytest.raises(Exception, match=r"(?i)foreign key"), vol.write() as s:
        kopie.put_back(kopie_db, s)
    kopie_db.close()
    assert rows(vol) == begin


@pytest.mark.parametrize(
    "schade",
    [
        "UPDATE accounts SET naam = 'Anders' WHERE id = 3",
        "DELETE FROM logboek WHERE id = 2",
        "UPDATE standen SET werkboek = x'00' WHERE id = 1",
        (
            "INSERT INTO afwezigheden (persoonsoort, persoon, van, dagdeel, oorzaak, op)"
            " SELECT 'cursist', 'C1', '2027-01-11', '', 'anders', op FROM logboek LIMIT 1"
        ),
        "DROP TABLE kopie",
        "UPDATE kopie SET tekst = '{}'",
    ],
)
def test_a_copy_that_was_changed_or_damaged_is_refused(vol, tmp_path, schade):
    kopie.write_copy(vol, tmp_path / "kopie", NU)
    with closing(sqlite3.connect(tmp_path / "kopie")) as c:
        c.execute(schade)
        c.commit()
    with pytest.raises(kopie.SlechteKopie):
        kopie.check_copy(tmp_path / "kopie")


def test_half_a_file_or_another_file_is_refused(vol, tmp_path):
    kopie.write_copy(vol, tmp_path / "kopie", NU)
    heel = (tmp_path / "kopie").read_bytes()
    for naam, inhoud in (("half", heel[: len(heel) // 2]), ("tekst", b"geen database"), ("leeg", b"")):
        (tmp_path / naam).write_bytes(inhoud)
        with pytest.raises(kopie.SlechteKopie):
            kopie.check_copy(tmp_path / naam)


def test_the_newest_revision_is_the_head_of_alembic(sqlite):
    from alembic.script import ScriptDirectory

    from scheduler.storage.database import alembic_config, newest_revision

    with sqlite.engine.connect() as verbinding:
        assert newest_revision() == ScriptDirectory.from_config(alembic_config(verbinding)).get_current_head()
    assert sqlite.revision() == newest_revision()
