"""Serving: the secret and the first account, and the demonstration."""

from __future__ import annotations

import stat
from datetime import UTC, datetime

import pytest

from scheduler.errors import UnreadableFile
from scheduler.io.writer import write_workbook
from scheduler.service.beheer.demo import build_demo
from scheduler.service.opslag import open_database
from scheduler.service.plan.planbeeld import newest_ref
from scheduler.service.toegang.accounts import make_account
from scheduler.service.toegang.begin import setup_code
from scheduler.service.toegang.rechten import Rol
from tests.web.voorbeeld import RONDE
from web.server import read_secret

NU = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def leeg(tmp_path):
    database = open_database(tmp_path / "leeg.db")
    yield database
    database.close()


def test_the_secret_is_made_once_and_only_for_the_owner(tmp_path):
    eerst = read_secret(tmp_path / "geheim.txt")
    assert len(eerst) == 64
    assert read_secret(tmp_path / "geheim.txt") == eerst
    assert stat.S_IMODE((tmp_path / "geheim.txt").stat().st_mode) == 0o600


def test_a_code_for_the_first_account_is_there_only_while_there_is_none(leeg):
    assert setup_code(leeg, NU) != setup_code(leeg, NU)
    make_account(leeg, "iemand", "Iemand", Rol.BEHEERDER, NU, wachtwoord="vier-gewone-losse-woorden")
    assert setup_code(leeg, NU) is None


def test_the_demonstration_needs_a_plan(leeg, tmp_path):
    write_workbook(tmp_path / "zonder.xlsx", RONDE)
    with pytest.raises(UnreadableFile, match="staat geen plan"):
        build_demo(leeg, tmp_path / "zonder.xlsx")
    assert newest_ref(leeg) is None
