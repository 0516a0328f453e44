"""Databases with tables and nothing in them, on SQLite and on PostgreSQL."""

from __future__ import annotations

import pytest

from scheduler.storage.database import Database, sqlite_address
from tests.conftest import both_databases


def pytest_generate_tests(metafunc):
    both_databases(metafunc)


@pytest.fixture
def leeg(request, tmp_path):
    """Makes empty databases: `leeg("sqlite")`."""
    gemaakt, namen = [], []

    def make(soort: str) -> Database:
        if soort == "sqlite":
            adres = sqlite_address(tmp_path / f"proef{len(gemaakt)}.db")
        else:
            server = request.getfixturevalue("postgres")
            namen.append(server.create())
            adres = server.address(namen[-1])
        gemaakt.append(Database(adres))
        gemaakt[-1].migrate()
        return gemaakt[-1]

    yield make
    for database in gemaakt:
        database.close()
    for naam in namen:
        request.getfixturevalue("postgres").drop(naam)


@pytest.fixture
def db(databasesoort, leeg):
    """Each kind of database in turn."""
    return leeg(databasesoort)


@pytest.fixture
def sqlite(leeg):
    return leeg("sqlite")
