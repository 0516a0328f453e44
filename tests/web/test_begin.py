"""The first account: only with the code of the console, once, and every page leads there."""

from __future__ import annotations

import re

import pytest

from scheduler.service.opslag import open_database
from scheduler.service.plan.rekenen import ask_plan
from scheduler.service.toegang.begin import setup_code
from scheduler.service.werkboek.inlezen import confirm, propose
from tests.web.conftest import NU, WACHTWOORD, Browser
from tests.web.test_inlezen import werkboek
from tests.web.test_uitval import TEAMLEIDER
from tests.web.voorbeeld import RONDE
from web.app import create_app

WIE = {"naam": "Sanne Eerste", "inlognaam": "Sanne", "wachtwoord": WACHTWOORD, "nog_eens": WACHTWOORD}


class Nieuw(Browser):
    """A browser on a database without accounts."""

    def token(self) -> str:
        return re.search(r'name="csrf_token" value="([^"]+)"', self.client.get("/begin").text)[1]


@pytest.fixture
def leeg(tmp_path):
    database = open_database(tmp_path / "leeg.db")
    yield database
    database.close()


@pytest.fixture
def nieuw(leeg, klok):
    return Nieuw(create_app(leeg, "geheim", klok=klok))


def test_without_an_account_every_address_leads_to_the_first_page(nieuw):
    assert {nieuw.get(pad).location for pad in ("/", "/inloggen", "/plannen", "/inloggen/link")} == {"/begin"}
    assert "Welkom bij Inburgerplan" in nieuw.tekst("/begin")


def test_the_code_makes_one_teamleider_who_then_sets_up_the_second_step(nieuw, leeg, klok):
    code = setup_code(leeg, NU)
    assert nieuw.post("/begin", code=code.upper().replace("-", " "), **WIE).location == "/"
    assert nieuw.get("/").location == "/mijn-account/twee-stappen"
    assert nieuw.get("/begin").location == "/"
    ander = Browser(create_app(leeg, "geheim", klok=klok))
    assert ander.get("/begin").location == "/"
    assert ander.client.post("/begin", data={"csrf_token": ander.token(), "code": code, **WIE}).location == "/"
    assert setup_code(leeg, NU) is None


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"code": "abc"}, "Deze code klopt niet."),
        ({"code": ""}, "Deze code klopt niet."),
        ({"nog_eens": "iets-heel-anders"}, "De twee wachtwoorden zijn niet gelijk."),
        ({"wachtwoord": "kort", "nog_eens": "kort"}, "Een wachtwoord heeft 12 tot 200 tekens."),
        ({"naam": " "}, "Vul een naam en een inlognaam in."),
    ],
)
def test_a_first_account_that_cannot_be_is_refused_with_a_sentence(nieuw, leeg, anders, zin):
    antwoord = nieuw.post("/begin", **{"code": setup_code(leeg, NU), **WIE, **anders})
    assert antwoord.status_code == 422
    assert zin in antwoord.text
    assert nieuw.get("/").location == "/begin"


def test_a_code_of_an_earlier_start_no_longer_works_and_guessing_is_blocked(nieuw, leeg):
    oud, nu = setup_code(leeg, NU), setup_code(leeg, NU)
    for _ in range(5):
        assert "Deze code klopt niet." in nieuw.post("/begin", code=oud, **WIE).text
    assert "te veel pogingen" in nieuw.post("/begin", code=nu, **WIE).text


def test_without_a_code_on_the_console_nobody_gets_in(nieuw):
    assert nieuw.post("/begin", code="", **WIE).status_code == 422


def test_without_a_plan_the_list_of_plans_leads_to_a_workbook_and_a_search(leeg, klok):
    nieuw = Nieuw(create_app(leeg, "geheim", twee_stappen=False, klok=klok))
    nieuw.post("/begin", code=setup_code(leeg, NU), **WIE)
    assert nieuw.get("/").location == "/plannen"
    tekst = nieuw.client.get("/plannen").text
    assert "Er is nog geen plan." in tekst
    assert "planbord" not in tekst
    assert '<a href="/inlezen">Lees eerst een werkboek in.</a>' in tekst
    assert '<a href="/rekenen">Laat daarna een nieuw plan maken.</a>' in tekst


def test_while_the_first_search_waits_the_list_of_plans_leads_there(leeg, klok, tmp_path):
    nieuw = Nieuw(create_app(leeg, "geheim", twee_stappen=False, klok=klok))
    nieuw.post("/begin", code=setup_code(leeg, NU), **WIE)
    voorstel = propose(leeg, TEAMLEIDER, "boek.xlsx", werkboek(tmp_path, RONDE), NU)
    confirm(leeg, TEAMLEIDER, voorstel.id, NU, weghalen=False)
    tekst = nieuw.client.get("/plannen").text
    assert "Lees eerst een werkboek in." not in tekst
    assert '<a href="/rekenen">Laat nu een nieuw plan maken.</a>' in tekst
    ask_plan(leeg, TEAMLEIDER, "Eerste", 10, NU)
    tekst = nieuw.client.get("/plannen").text
    assert 'De computer rekent nu. <a href="/rekenen">Kijk hoe het gaat.</a>' in tekst
    assert "Is het klaar, dan staat het hier." in tekst
    assert "Laat nu een nieuw plan maken." not in tekst
    assert "Lees eerst een werkboek in." not in tekst
