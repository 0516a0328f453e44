"""The switch of language."""

from __future__ import annotations

from flask import session

from tests.web.conftest import WACHTWOORD, Browser
from web.taal import vertaal


def test_somebody_reads_english_after_asking_and_dutch_again(als):
    browser = als("teamleider")
    assert '<html lang="nl">' in browser.tekst("/plannen")
    antwoord = browser.post("/taal", taal="en", verder="/plannen")
    assert (antwoord.status_code, antwoord.location) == (303, "/plannen")
    assert '<html lang="en">' in browser.tekst("/plannen")
    assert "Log out" in browser.tekst("/plannen")
    browser.post("/taal", taal="nl")
    assert "Uitloggen" in browser.tekst("/plannen")


def test_a_language_that_is_not_there_and_an_address_elsewhere_are_not_followed(als):
    browser = als("teamleider")
    assert browser.post("/taal", taal="xx", verder="https://elders.example/").location == "/"
    assert '<html lang="nl">' in browser.tekst("/plannen")


def test_the_language_stays_when_somebody_logs_in_and_out_and_all_else_goes(app):
    browser = Browser(app)
    browser.post("/taal", taal="en")
    browser.post("/inloggen", inlognaam="teamleider", wachtwoord=WACHTWOORD)
    with browser.client.session_transaction() as sessie:
        assert sessie.keys() == {"taal", "sleutel"}
    assert "Log out" in browser.tekst("/plannen")
    browser.post("/uitloggen")
    assert "You are logged out." in browser.tekst("/inloggen")


def test_an_error_is_told_in_english_and_a_sentence_without_english_is_marked_as_dutch(app):
    with app.test_request_context("/"):
        session["taal"] = "en"
        assert vertaal("Uitloggen") == "Log out"
        assert vertaal("Menu") == "Menu"
        assert vertaal("Dag <b>") == '<span lang="nl">Dag &lt;b&gt;</span>'
        assert vertaal("") == ""
        assert vertaal("maandagochtend, 9.15-12.00 uur") == "Monday morning, 9.15-12.00"
        assert vertaal("maandagochtend, in Leiden") == '<span lang="nl">maandagochtend, in Leiden</span>'
        assert vertaal(vertaal("Dag <b>")) == vertaal("Dag <b>")
    with app.test_request_context("/"):
        assert vertaal("Dag <b>") == "Dag <b>"


def test_errors_are_told_in_the_language_of_the_reader(app):
    browser = Browser(app)
    browser.post("/taal", taal="en")
    tekst = browser.post("/inloggen", inlognaam="teamleider", wachtwoord="fout").text
    assert "This login name and this password do not belong together." in tekst
    browser.post("/inloggen", inlognaam="coordinator", wachtwoord=WACHTWOORD)
    tekst = browser.get("/plan/v1/cursist/bestaat-niet").text
    assert "<h1>This page does not exist</h1>" in tekst
    assert "This learner does not exist. Maybe the learner belongs to another location." in tekst
