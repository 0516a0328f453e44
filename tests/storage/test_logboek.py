"""The log: every line seals the one before."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from scheduler.storage import logboek

NU = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@pytest.fixture
def vol(db):
    with db.write() as s:
        for n in range(5):
            logboek.append(s, NU, None, "bekeken", f"C{n}", oud="a", nieuw="b", waarom="proef")
    return db


def test_a_log_that_nobody_touched_is_sound(vol):
    with vol.read() as s:
        assert logboek.broken_at(s) is None
        assert [r.waarop for r, _ in logboek.newest(s, 2)] == ["C4", "C3"]
        assert [r.waarop for r, _ in logboek.newest(s, 9, voor=3)] == ["C1", "C0"]


@pytest.mark.parametrize(
    ("wijziging", "regel"),
    [
        ("UPDATE logboek SET waarop = 'C9' WHERE id = 2", 2),
        ("UPDATE logboek SET op = '2020-01-01 00:00:00' WHERE id = 4", 4),
        ("UPDATE logboek SET zegel = 'x' WHERE id = 5", 5),
        ("DELETE FROM logboek WHERE id = 3", 3),
        ("DELETE FROM logboek WHERE id = 1", 1),
    ],
)
def test_a_line_that_was_changed_or_removed_behind_our_back_is_found(vol, wijziging, regel):
    with vol.write() as s:
        s.execute(text(wijziging))
    with vol.read() as s:
        assert logboek.broken_at(s) == regel


@pytest.mark.parametrize(("laatste", "regel"), [(1, None), (2, None), (3, None), (4, 2), (5, 2), (9, 2), (None, 2)])
def test_looking_at_the_newest_lines_only_finds_what_is_wrong_there(vol, laatste, regel):
    with vol.write() as s:
        s.execute(text("UPDATE logboek SET waarop = 'C9' WHERE id = 2"))
    with vol.read() as s:
        assert logboek.broken_at(s, laatste) == regel
