"""Numbers that no database knows, and signs that no text has, are told off and are never a bug."""

from __future__ import annotations

import re

import pytest

from web.invoer import GEWOON, LANGST

GROOT = "9" * 25
PADEN = ("/accounts/{}/toegang", "/inlezen/{}", "/rekenen/{}/stop", "/meldingen/{}/klaar")


@pytest.mark.parametrize("pad", PADEN)
def test_a_number_that_is_too_large_for_a_row_is_a_page_that_is_not_there(als, pad):
    browser = als("teamleider")
    assert [browser.post(pad.format(n)).status_code for n in (GROOT, 2**31)] == [404, 404]


def test_a_number_in_a_form_that_is_too_large_counts_as_no_number(als):
    browser = als("teamleider")
    assert browser.get(f"/logboek?voor={GROOT}").status_code == 200
    assert browser.post("/plan/v1/vast/los", nummer=GROOT).status_code == 404
    assert browser.post("/rekenen", naam="x", seconden=GROOT).status_code == 422


def test_a_sign_that_a_database_cannot_keep_is_refused(als):
    browser = als("teamleider")
    assert browser.post("/plannen/v1/concept", naam="a\0b").status_code == 400
    assert browser.get("/plan/v1/cursisten?zoek=%00").status_code == 400
    assert browser.post("/plannen/v1/concept", naam="ab").status_code == 303


def test_a_page_to_go_on_to_with_a_line_break_in_it_is_not_followed(niemand):
    assert niemand.post("/taal", taal="nl", verder="/plannen\r\nSet-Cookie: a=b").location == "/"
    assert niemand.post("/taal", taal="nl", verder="/plannen").location == "/plannen"


@pytest.mark.parametrize("naam", ["naam", "notitie", "een_veld_dat_nergens_staat"])
def test_a_text_that_is_too_long_is_a_finding_and_one_that_just_fits_is_not(als, naam):
    browser, grens = als("teamleider"), LANGST.get(naam, GEWOON)
    antwoord = browser.post("/plannen/v1/concept", **{"naam": "Proef", naam: "x" * (grens + 1)})
    assert antwoord.status_code == 422
    assert f"Deze tekst is te lang: hoogstens {grens} tekens." in antwoord.text
    assert "Uitloggen" in antwoord.text
    assert browser.post("/plannen/v1/concept", **{"naam": "Proef", naam: "x" * grens}).status_code == 303


def test_the_end_of_a_line_counts_once_as_in_the_browser(als):
    browser = als("teamleider")
    tekst = "x\r\n" * (LANGST["tekst"] // 2)
    sleutel = re.search(r'name="versie" value="([^"]+)"', browser.tekst("/postvak-uit/1"))[1]
    assert browser.post("/postvak-uit/1", versie=sleutel, onderwerp="Nieuw", tekst=tekst).status_code == 303


def test_a_message_of_a_volunteer_that_is_too_long_is_a_finding_and_nothing_is_cut_off(als):
    antwoord = als("vrijwilliger").post("/mijn-pagina/gegevens", tekst="x" * 501)
    assert (antwoord.status_code, "Een bericht heeft hoogstens 500 tekens." in antwoord.text) == (422, True)


@pytest.mark.parametrize("getal", ["1000001", str(2**31), str(2**50), str(2**64), "9" * 200, "-1", "1e9", "²", ""])
def test_a_number_that_the_facts_do_not_know_is_a_finding_in_every_number_field(als, getal):
    browser = als("teamleider")
    for velden in (
        {"aanbod": "NT2-A1", "aanbod_max": getal},
        {"locatie": "LEI", "plaatsen": getal},
        {"reiziger": "cursist", "minuten": getal},
        {"gewicht": "les", "punten": getal},
    ):
        antwoord = browser.post("/scenario", wat_als="Wat als", seconden="60", **velden)
        assert (antwoord.status_code, "vul een getal in van" in antwoord.text) == (422, True), velden
    assert als("vrijwilliger").post("/mijn-pagina/wanneer", versie="0", max_dagdelen=getal).status_code == 422
