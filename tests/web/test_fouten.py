"""Errors as pages: what is wrong, what to do, and a way on, inside the page that people know."""

from __future__ import annotations

import pytest

from scheduler.service.plan import planbeeld
from tests.web.conftest import Browser, plat


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
