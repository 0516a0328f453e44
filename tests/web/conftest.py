"""A filled database, copied for every test, and a browser for every role."""

from __future__ import annotations

import re
import shutil
from datetime import UTC, datetime, timedelta

import pytest
from argon2 import PasswordHasher

from scheduler.io.writer import write_workbook
from scheduler.service import accounts
from scheduler.service.accounts import make_account
from scheduler.service.concepten import start_concept
from scheduler.service.inlezen import confirm, propose
from scheduler.service.opslag import open_database
from scheduler.service.planbeeld import open_plan
from scheduler.service.publiceren import publish
from scheduler.service.rechten import Gebruiker, Rol
from tests.web.voorbeeld import PLAN, RONDE
from web.app import create_app

NU = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
WACHTWOORD = "vier-gewone-losse-woorden"
WIE = {
    "teamleider": (Rol.TEAMLEIDER, "", ()),
    "coordinator": (Rol.COORDINATOR, "", ()),
    "zoetermeer": (Rol.COORDINATOR, "", ("ZOE",)),
    "vrijwilliger": (Rol.VRIJWILLIGER, "V1", ()),
    "riet": (Rol.VRIJWILLIGER, "V2", ()),
    "beheerder": (Rol.BEHEERDER, "", ()),
}


class Klok:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.nu = NU

    def __call__(self) -> datetime:
        return self.nu

    def later(self, **hoeveel: int) -> None:
        self.nu += timedelta(**hoeveel)


class Browser:
    """A test client that takes the CSRF token from the page, as a person does."""

    def __init__(self, app, naam: str = "") -> None:
        self.client = app.test_client()
        if naam:
            antwoord = self.post("/inloggen", inlognaam=naam, wachtwoord=WACHTWOORD)
            assert antwoord.status_code == 303, antwoord.text

    def get(self, pad: str):
        return self.client.get(pad, buffered=True)

    def tekst(self, pad: str) -> str:
        antwoord = self.get(pad)
        assert antwoord.status_code == 200, (pad, antwoord.status_code)
        return antwoord.text

    def token(self) -> str:
        for pad in ("/mijn-account", "/inloggen"):
            gevonden = re.search(r'name="csrf_token" value="([^"]+)"', self.client.get(pad).text)
            if gevonden:
                return gevonden[1]
        raise AssertionError("geen formulier")

    def post(self, pad: str, **velden):
        return self.client.post(pad, data={"csrf_token": self.token(), **velden})


@pytest.fixture(scope="session", autouse=True)
def light_hashes():
    """The same algorithm with light settings: a test logs in dozens of times."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(accounts, "HASHER", PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))
        yield


@pytest.fixture(scope="session")
def gevuld(tmp_path_factory, light_hashes):
    """The file of a database with one import, one published plan, one concept and all roles."""
    map_ = tmp_path_factory.mktemp("gevuld")
    fill(map_, RONDE)
    return map_


def fill(map_, ronde):
    """Make that database for a round."""
    db = open_database(map_ / "inburgerplan.db")
    wie = {
        naam: make_account(db, naam, naam.capitalize(), rol, NU, wachtwoord=WACHTWOORD, persoon=code, locaties=plek)
        for naam, (rol, code, plek) in WIE.items()
    }
    teamleider = Gebruiker(wie["teamleider"], "Teamleider", Rol.TEAMLEIDER)
    werkboek = map_ / "werkboek.xlsx"
    write_workbook(werkboek, ronde)
    voorstel = propose(db, teamleider, "werkboek.xlsx", werkboek.read_bytes(), NU)
    assert voorstel.id is not None, voorstel.bevindingen
    confirm(db, teamleider, voorstel.id, NU, weghalen=False)
    ref = start_concept(db, teamleider.id, "Najaar", voorstel.id, PLAN, NU)
    publish(db, open_plan(db, teamleider, ref), "Najaar", "", NU, tegen=None, getekend=True)
    start_concept(db, teamleider.id, "Proef", voorstel.id, PLAN, NU, basis=1)
    db.close()


@pytest.fixture
def db(gevuld, tmp_path):
    """A database of its own for this test."""
    shutil.copy(gevuld / "inburgerplan.db", tmp_path / "inburgerplan.db")
    database = open_database(tmp_path / "inburgerplan.db")
    yield database
    database.close()


@pytest.fixture
def klok():
    return Klok()


@pytest.fixture
def app(db, klok):
    toepassing = create_app(db, "geheim-voor-de-test", klok=klok, twee_stappen=False)
    toepassing.testing = True
    return toepassing


@pytest.fixture
def als(app):
    """Somebody at a browser: `als("teamleider")`."""
    return lambda naam: Browser(app, naam)


@pytest.fixture
def niemand(app):
    return Browser(app)
