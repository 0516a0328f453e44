"""The switch of language."""

from __future__ import annotations


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
