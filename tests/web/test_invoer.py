"""Numbers that no database knows, and signs that no text has, are told off and are never a bug."""

from __future__ import annotations

import pytest

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
