"""A filled database, copied for every test, and a browser for every role."""

from __future__ import annotations

import re
import shutil
from datetime import UTC, datetime, timedelta

import pytest
from argon2 import PasswordHasher

from scheduler.io.writer import write_workbook
from scheduler.service.opslag import open_database, sqlite_address
from scheduler.service.plan.concepten import start_concept
from scheduler.service.plan.planbeeld import open_plan
from scheduler.service.plan.publiceren import LIJSTEN, publish
from scheduler.service.toegang import accounts
from scheduler.service.toegang.accounts import make_account
from scheduler.service.toegang.rechten import Gebruiker, Rol
from scheduler.service.werkboek.inlezen import confirm, propose
from tests.conftest import both_databases
from tests.web.voorbeeld import PLAN, RONDE
from web.app import create_app

NU = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
WACHTWOORD = "vier-gewone-losse-woorden"
REDENEN = dict.fromkeys(LIJSTEN, "Dit is bekend.")
GETEKEND = {f"reden_{lijst}": reden for lijst, reden in REDENEN.items()}
"""What a form sends that signs every list."""
WIE = {
    "teamleider": (Rol.TEAMLEIDER, "", ()),
    "coordinator": (Rol.COORDINATOR, "", ()),
    "zoetermeer": (Rol.COORDINATOR, "", ("ZOE",)),
    "vrijwilliger": (Rol.VRIJWILLIGER, "V1", ()),
    "riet": (Rol.VRIJWILLIGER, "V2", ()),
    "beheerder": (Rol.BEHEERDER, "", ()),
    "leider-zoetermeer": (Rol.TEAMLEIDER, "", ("ZOE",)),
}


def plat(html: str) -> str:
    """The words of a page without its tags, on one line."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


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


def pytest_generate_tests(metafunc):
    both_databases(metafunc)


def fill(db, map_, ronde=RONDE):
    """One import, one published plan, one concept and all roles."""
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
    publish(db, open_plan(db, teamleider, ref), "Najaar", "", NU, tegen=None, redenen=REDENEN)
    start_concept(db, teamleider.id, "Proef", voorstel.id, PLAN, NU, basis=1)
    db.close()


@pytest.fixture(scope="session")
def gevuld(tmp_path_factory, light_hashes):
    """The folder of a filled database, on SQLite."""
    map_ = tmp_path_factory.mktemp("gevuld")
    fill(open_database(map_ / "inburgerplan.db"), map_)
    return map_


@pytest.fixture(scope="session")
def gevuld_postgres(tmp_path_factory, light_hashes, postgres):
    """The name of a filled database, on PostgreSQL."""
    naam = postgres.create()
    fill(open_database(postgres.address(naam)), tmp_path_factory.mktemp("gevuld"))
    return naam


@pytest.fixture
def adres_van_db(databasesoort, request, tmp_path):
    """The address of a filled database of its own for this test."""
    if databasesoort == "sqlite":
        shutil.copy(request.getfixturevalue("gevuld") / "inburgerplan.db", tmp_path / "inburgerplan.db")
        yield sqlite_address(tmp_path / "inburgerplan.db")
        return
    server, sjabloon = request.getfixturevalue("postgres"), request.getfixturevalue("gevuld_postgres")
    naam = server.create(sjabloon)
    yield server.address(naam)
    server.drop(naam)


@pytest.fixture
def db(adres_van_db):
    """A database of its own for this test."""
    database = open_database(adres_van_db)
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
