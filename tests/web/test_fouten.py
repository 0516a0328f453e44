"""Errors as pages: what is wrong, what to do, and a way on, inside the page that people know."""

from __future__ import annotations

import pytest

from scheduler.service.plan import planbeeld
from tests.web.conftest import WACHTWOORD, Browser, plat


@pytest.mark.parametrize(
    ("pad", "status", "zin"),
    [
        ("/bestaat-niet", 404, "Misschien zit er een typefout in het adres"),
        ("/plan/v9/bord", 404, "Dit plan is er niet."),
        ("/mijn-pagina", 403, "mag dit niet: de eigen afspraken bekijken"),
        ("/plannen/c2/weg", 405, "Ga terug, ververs de pagina en probeer het opnieuw."),
    ],
)
def test_an_error_says_what_to_do_and_leads_on(als, pad, status, zin):
    browser = als("teamleider")
    browser.client.environ_base["HTTP_REFERER"] = "http://localhost/plannen"
    antwoord = browser.get(pad)
    assert antwoord.status_code == status
    assert zin in plat(antwoord.text)
    assert '<a href="/plannen">Terug naar de vorige pagina</a>' in antwoord.text
    assert '<a href="/">Terug naar het begin</a>' in antwoord.text
    assert "Uitloggen" in antwoord.text


def test_an_error_does_not_lead_back_to_itself(als):
    browser = als("teamleider")
    browser.client.environ_base["HTTP_REFERER"] = "http://localhost/plan/v9/bord"
    assert "Terug naar de vorige pagina" not in browser.get("/plan/v9/bord").text


def test_a_bug_is_a_page_without_its_details(app, als, monkeypatch):
    browser = als("teamleider")
    app.testing = False

    def break_down(*_wat, **_anders):
        raise ZeroDivisionError("geheim")

    monkeypatch.setattr(planbeeld, "ground_of", break_down)
    antwoord = browser.get("/plan/v1/bord")
    assert antwoord.status_code == 500
    assert "Het ligt niet aan u." in antwoord.text
    assert "Terug naar het begin" in antwoord.text
    assert "geheim" not in antwoord.text


def test_a_stranger_reads_errors_without_a_menu(app):
    antwoord = Browser(app).get("/inloggen/bestaat-niet")
    assert (antwoord.status_code, antwoord.location) == (303, "/inloggen?verder=/inloggen/bestaat-niet")


NIET_NAGAAN = (
    "Wij konden niet nagaan of dit van u kwam. Daarom is er niets bewaard. Dat gebeurt als de pagina lang open stond, "
    "als u in een ander tabblad uitlogde of opnieuw inlogde, of als uw browser geen cookies bewaart. "
    "Ga terug, ververs de pagina en probeer het opnieuw."
)


def test_without_cookies_the_page_says_what_it_may_be_and_nothing_happens(app):
    antwoord = app.test_client(use_cookies=False).post("/inloggen", data={"csrf_token": "x", "inlognaam": "wil"})
    assert (antwoord.status_code, NIET_NAGAAN in plat(antwoord.text)) == (400, True)


@pytest.mark.parametrize("van", ["http://localhost/plannen", "http://kwaad.nl/plannen"])
def test_after_a_log_in_in_another_tab_what_was_typed_can_be_copied_and_nothing_happened(als, van):
    browser = als("coordinator")
    velden = {"csrf_token": browser.token(), "naam": "Wat als Sanne later komt", "wachtwoord": "geheim-woord"}
    browser.client.post("/uitloggen", data=velden)
    browser.post("/inloggen", inlognaam="coordinator", wachtwoord=WACHTWOORD)
    antwoord = browser.client.post("/plannen/v1/concept", data=velden, headers={"Referer": van})
    tekst, eigen = plat(antwoord.text), "localhost" in van
    assert (antwoord.status_code, NIET_NAGAAN in tekst) == (400, True)
    assert ("Dit typte u Kopieer het voor u teruggaat. Wat als Sanne later komt" in tekst) is eigen
    assert ('<a href="/plannen">Terug naar de vorige pagina</a>' in antwoord.text) is eigen
    assert "geheim-woord" not in tekst
    assert browser.get("/plan/c3/bord").status_code == 404


def test_who_was_logged_out_in_another_tab_hears_that_nothing_was_kept_and_comes_back_to_the_form(als):
    browser = als("coordinator")
    velden = {"csrf_token": browser.token(), "naam": "Wat als"}
    browser.client.post("/uitloggen", data=velden)
    antwoord = browser.client.post(
        "/plannen/v1/concept", data=velden, headers={"Referer": "http://localhost/plan/v1/bord?lijst=vast"}
    )
    assert antwoord.location == "/inloggen?verder=/plan/v1/bord?lijst%3Dvast"
    pagina = browser.tekst(antwoord.location)
    assert "U was niet meer ingelogd. Er is niets bewaard." in pagina
    terug = browser.post("/inloggen", inlognaam="coordinator", wachtwoord=WACHTWOORD, verder="/plan/v1/bord?lijst=vast")
    assert terug.location == "/plan/v1/bord?lijst=vast"
