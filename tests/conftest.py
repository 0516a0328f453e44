"""What all tests share: how many random examples hypothesis tries, the same ones every time, and a PostgreSQL."""

from __future__ import annotations

import os
import signal

import pytest
from hypothesis import HealthCheck, settings

from tests.postgres import ONTBREEKT, find_programs, running_server

settings.register_profile("ci", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("zoek", deadline=None, max_examples=2000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # a shell that starts the tests in the background has Ctrl-C ignored, and so would the programs that are tested
    signal.signal(signal.SIGINT, signal.default_int_handler)

SOORTEN = ("sqlite", "postgresql")


def pytest_addoption(parser):
    parser.addoption(
        "--databases",
        default="alle",
        choices=("alle", *SOORTEN),
        help="on which databases the tests of storage and pages run (default: on both)",
    )


@pytest.fixture(scope="session")
def postgres():
    """A running PostgreSQL. Without one these tests are left out, and say what is missing."""
    programs = find_programs()
    if programs is None:
        pytest.skip(ONTBREEKT)
    with running_server(programs) as server:
        yield server


@pytest.fixture
def databasesoort():
    """The kind of database of a test; `both_databases` lets it run on each."""
    return "sqlite"


def both_databases(metafunc):
    """Run every test that has a database on both kinds: for `pytest_generate_tests` of a folder.

    A test marked `een_database` runs on the first that is asked for: it opens every page for every role, and each of
    these pages is opened on both kinds by a test of its own.
    """
    if "databasesoort" in metafunc.fixturenames:
        gevraagd = metafunc.config.getoption("--databases")
        soorten = SOORTEN if gevraagd == "alle" else (gevraagd,)
        een = metafunc.definition.get_closest_marker("een_database")
        metafunc.parametrize("databasesoort", soorten[:1] if een else soorten)
