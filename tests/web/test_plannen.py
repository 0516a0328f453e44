"""Concepten, comparing, publishing: what happens, what is refused, what can be undone."""

from __future__ import annotations

from tests.web.conftest import GETEKEND, plat


def test_a_concept_is_a_copy_that_nobody_notices(als):
    browser = als("coordinator")
    antwoord = browser.post("/plannen/v1/concept", naam="Wat als")
    assert (antwoord.status_code, antwoord.location) == (303, "/plan/c3/bord")
    assert "Concept Wat als" in plat(browser.tekst("/plan/c3/bord"))
    assert "Niemand merkt iets van dit concept." in browser.tekst("/plannen/c3/vergelijken")
    assert browser.get("/").location == "/plan/v1/bord"


def test_a_concept_needs_a_name(als):
    assert als("coordinator").post("/plannen/v1/concept", naam=" ").status_code == 422


def test_publishing_asks_to_sign_for_who_is_left_out_and_then_freezes(als):
    browser = als("teamleider")
    pagina = plat(browser.tekst("/plan/c2/publiceren"))
    assert "Cursisten zonder plek: 4" in pagina
    assert "Cursisten die een taalcoach willen en er geen hebben: 1" in pagina
    velden = {"naam": "Winter", "notitie": "Na de vakantie", "tegen": "1", "versie": "1"}
    geweigerd = browser.post("/plan/c2/publiceren", **velden)
    assert geweigerd.status_code == 422
    assert "Schrijf op waarom het zo goed is" in geweigerd.text
    antwoord = browser.post("/plan/c2/publiceren", **GETEKEND, **velden)
    assert antwoord.location == "/plan/v2/bord"
    lijst = plat(browser.tekst("/plannen"))
    assert "Versie 2: Winter geldt nu" in lijst
    assert "Niemand merkt er iets van." in lijst
    assert "Na de vakantie" in lijst
    assert browser.get("/plan/v1/bord").status_code == 200
    assert browser.get("/plan/c2/bord").status_code == 404


def test_publishing_against_an_older_version_is_refused(als):
    browser = als("teamleider")
    antwoord = browser.post("/plan/c2/publiceren", naam="Winter", tegen="", versie="1", **GETEKEND)
    assert antwoord.status_code == 409
    assert "Iemand was u voor" in antwoord.text


def test_what_is_published_cannot_be_published_undone_or_thrown_away(als):
    browser = als("teamleider")
    assert browser.get("/plan/v1/publiceren").status_code == 422
    assert browser.post("/plannen/v1/weg").status_code == 422
    assert browser.post("/plannen/v1/ongedaan").status_code == 422


def test_a_thrown_away_concept_is_gone_and_stands_in_the_log(als):
    browser = als("teamleider")
    browser.post("/plannen/c2/weg", versie=1)
    assert browser.get("/plan/c2/bord").status_code == 404
    assert "gooide een concept weg" in browser.tekst("/logboek")
