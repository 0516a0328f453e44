"""A coach hands a cursist over to the next coach."""

from __future__ import annotations

import pytest

from scheduler.service.opslag import open_database
from tests.web.conftest import fill
from tests.web.test_koppelingen import LIJST, rows
from tests.web.voorbeeld import RONDE, make_volunteer


@pytest.fixture
def db(tmp_path, light_hashes):
    """The example with a second taalcoach who has room."""
    ronde = RONDE.model_copy(update={"vrijwilligers": (*RONDE.vrijwilligers, make_volunteer(5, "Tess", "taalcoach"))})
    fill(open_database(tmp_path / "inburgerplan.db"), tmp_path, ronde)
    database = open_database(tmp_path / "inburgerplan.db")
    yield database
    database.close()


def hand_over(browser, **velden):
    return browser.post(
        f"{LIJST}/paar/overdragen",
        **{"coach": "V2", "cursist": "C4", "naar": "V5", "reden": "verhuisd", "nummer": 0, **velden},
    )


def test_the_first_stops_the_second_is_proposed_and_the_three_meet(als):
    browser = als("coordinator")
    assert "Tess Helper5 (V5), 2 minuten, heeft 0 van 1" in browser.tekst(f"{LIJST}/paar?coach=V2&cursist=C4")
    antwoord = hand_over(browser)
    assert antwoord.location == f"{LIJST}/paar?coach=V5&cursist=C4"
    assert "overgenomen van Riet Helper2" in browser.tekst(antwoord.location)
    oud, nieuw = rows(browser.tekst(f"{LIJST}?sorteer=coach"))
    assert "voortijdig gestopt" in oud
    assert "niet in dit plan ○ voorgesteld" in nieuw
    assert "warme overdracht" in nieuw
    browser.post(f"{LIJST}/paar/gebeld", coach="V5", cursist="C4", soort="overdracht", uitkomst="gaat goed")
    assert "vraag of de coach ja zegt" in rows(browser.tekst(f"{LIJST}?zoek=Tess"))[0]


@pytest.mark.parametrize("anders", [{"reden": ""}, {"reden": "ziek"}, {"naar": "V1"}, {"naar": ""}])
def test_without_a_reason_or_a_coach_who_can_nothing_happens(als, anders):
    browser = als("coordinator")
    assert hand_over(browser, **anders).status_code == 422
    assert hand_over(browser).status_code == 303


def test_twice_at_once_is_refused(als):
    browser = als("coordinator")
    assert hand_over(browser).status_code == 303
    assert hand_over(browser).status_code == 409
