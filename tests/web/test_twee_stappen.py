"""The second step: turning it on, giving the code, each code once."""

from __future__ import annotations

import re

import pyotp
import pytest

from tests.web.conftest import WACHTWOORD, Browser
from web.app import create_app


def turn_on(browser, klok) -> pyotp.TOTP:
    totp = pyotp.TOTP(re.search(r'class="geheim">(\w+)<', browser.tekst("/mijn-account/twee-stappen"))[1])
    assert give(browser, code=totp.at(klok())).status_code == 303
    return totp


def give(browser, **velden):
    return browser.post("/mijn-account/twee-stappen", **{"wachtwoord": WACHTWOORD} | velden)


def enter_password(app) -> Browser:
    browser = Browser(app)
    antwoord = browser.post("/inloggen", inlognaam="teamleider", wachtwoord=WACHTWOORD, verder="/plannen")
    assert antwoord.location == "/inloggen/code"
    return browser


def test_the_password_alone_opens_nothing_once_it_is_on(app, als, klok):
    turn_on(als("teamleider"), klok)
    browser = enter_password(app)
    assert browser.get("/plannen").status_code == 303


def test_the_right_code_opens_the_page_that_was_asked_and_works_once(app, als, klok):
    totp = turn_on(als("teamleider"), klok)
    klok.later(seconds=60)
    code = totp.at(klok())
    een, ander = enter_password(app), enter_password(app)
    assert een.post("/inloggen/code", code=code).location == "/plannen"
    assert een.get("/plannen").status_code == 200
    assert ander.post("/inloggen/code", code=code).status_code == 422
    assert ander.get("/plannen").status_code == 303


def test_the_code_with_which_it_was_turned_on_does_not_work_again(app, als, klok):
    totp = turn_on(als("teamleider"), klok)
    assert enter_password(app).post("/inloggen/code", code=totp.at(klok())).status_code == 422


def test_guessing_codes_is_blocked_like_guessing_passwords(app, als, klok):
    totp = turn_on(als("teamleider"), klok)
    browser = enter_password(app)
    for _ in range(5):
        browser.post("/inloggen/code", code="000000")
    klok.later(seconds=60)
    assert "te veel pogingen" in browser.post("/inloggen/code", code=totp.at(klok())).text


def test_the_code_has_to_come_within_five_minutes_of_the_password(app, als, klok):
    totp = turn_on(als("teamleider"), klok)
    browser = enter_password(app)
    klok.later(minutes=6)
    assert browser.post("/inloggen/code", code=totp.at(klok())).location == "/inloggen"


def test_without_a_password_there_is_no_code_to_give(niemand):
    assert niemand.get("/inloggen/code").location == "/inloggen"
    assert niemand.post("/inloggen/code", code="123456").location == "/inloggen"


def test_guessing_codes_from_many_addresses_is_blocked_but_guessing_passwords_does_not_block_the_code(app, als, klok):
    totp = turn_on(als("teamleider"), klok)
    for _ in range(4):
        Browser(app).post("/inloggen", inlognaam="teamleider", wachtwoord="fout")
    klok.later(seconds=60)
    assert enter_password(app).post("/inloggen/code", code=totp.at(klok())).status_code == 303
    for n in range(5):
        browser = enter_password(app)
        browser.client.environ_base["REMOTE_ADDR"] = f"203.0.113.{n}"
        browser.post("/inloggen/code", code="000000")
    klok.later(seconds=60)
    assert "te veel pogingen" in enter_password(app).post("/inloggen/code", code=totp.at(klok())).text


@pytest.mark.parametrize("code", ["", "000000", "abcdef"])
def test_a_wrong_code_does_not_turn_it_on(app, als, code):
    browser = als("teamleider")
    browser.get("/mijn-account/twee-stappen")
    assert give(browser, code=code).status_code == 422
    assert Browser(app, "teamleider").get("/plannen").status_code == 200


def test_turning_it_on_needs_the_picture_first(als):
    assert als("teamleider").post("/mijn-account/twee-stappen", code="123456").status_code == 303


def test_where_it_is_asked_staff_goes_nowhere_without_it_and_a_volunteer_does(db, klok):
    app = create_app(db, "geheim", klok=klok)
    staf = Browser(app, "teamleider")
    assert staf.get("/plannen").location == "/mijn-account/twee-stappen"
    turn_on(staf, klok)
    assert staf.get("/plannen").status_code == 200
    assert Browser(app, "vrijwilliger").get("/mijn-pagina").status_code == 200


def test_a_new_password_of_the_beheerder_turns_it_off_for_a_lost_phone(app, als, klok):
    turn_on(als("teamleider"), klok)
    wachtwoord = als("beheerder").post("/accounts/1/wachtwoord").text.split("<code>")[1].split("</code>")[0]
    antwoord = Browser(app).post("/inloggen", inlognaam="teamleider", wachtwoord=wachtwoord)
    assert antwoord.location == "/"


def shown(browser) -> str:
    return re.search(r'class="geheim">(\w+)<', browser.tekst("/mijn-account/twee-stappen"))[1]


def test_the_secret_stays_the_same_until_it_is_on_so_that_a_phone_that_has_it_goes_on_working(als, klok):
    browser = als("teamleider")
    geheim = shown(browser)
    fout = give(browser, code="000000")
    assert (fout.status_code, geheim in fout.text, shown(browser)) == (422, True, geheim)
    assert give(browser, code=pyotp.TOTP(geheim).at(klok())).status_code == 303
    assert shown(browser) != geheim


def test_turning_it_on_asks_the_password(app, als, klok):
    browser = als("teamleider")
    code = pyotp.TOTP(shown(browser)).at(klok())
    for wachtwoord in ("", "niet-het-goede-wachtwoord"):
        antwoord = give(browser, code=code, wachtwoord=wachtwoord)
        assert (antwoord.status_code, "Uw wachtwoord van nu klopt niet." in antwoord.text) == (422, True)
    assert Browser(app, "teamleider").get("/plannen").status_code == 200


def test_another_phone_asks_the_password_and_a_code_of_the_present_phone(app, als, klok):
    browser = als("teamleider")
    oud = turn_on(browser, klok)
    klok.later(seconds=90)
    nieuw = pyotp.TOTP(shown(browser))
    goed = {"code": nieuw.at(klok()), "code_van_nu": oud.at(klok())}
    for velden, zin in (
        (goed | {"wachtwoord": "fout"}, "Uw wachtwoord van nu klopt niet."),
        (goed | {"code_van_nu": ""}, "De code van de telefoon die u nu gebruikt, klopt niet."),
        (goed | {"code_van_nu": nieuw.at(klok())}, "De code van de telefoon die u nu gebruikt, klopt niet."),
        (goed | {"code": oud.at(klok())}, "Deze code klopt niet."),
    ):
        antwoord = give(browser, **velden)
        assert (antwoord.status_code, zin in antwoord.text) == (422, True), zin
    assert give(browser, **goed).status_code == 303
    klok.later(seconds=90)
    binnen = enter_password(app)
    assert binnen.post("/inloggen/code", code=oud.at(klok())).status_code == 422
    assert binnen.post("/inloggen/code", code=nieuw.at(klok())).location == "/plannen"
    assert "stelde een andere telefoon in voor inloggen in twee stappen" in browser.tekst("/logboek")


def test_a_code_that_logged_in_does_not_move_the_phone_too(app, als, klok):
    oud = turn_on(als("teamleider"), klok)
    klok.later(seconds=90)
    binnen = enter_password(app)
    assert binnen.post("/inloggen/code", code=oud.at(klok())).status_code == 303
    nieuw = pyotp.TOTP(shown(binnen))
    assert give(binnen, code=nieuw.at(klok()), code_van_nu=oud.at(klok())).status_code == 422
    klok.later(seconds=30)
    assert give(binnen, code=nieuw.at(klok()), code_van_nu=oud.at(klok())).status_code == 303


@pytest.mark.parametrize("fout", [{"wachtwoord": "fout"}, {"code_van_nu": "000000"}])
def test_guessing_at_another_phone_is_blocked_like_logging_in(als, klok, fout):
    browser = als("teamleider")
    oud = turn_on(browser, klok)
    klok.later(seconds=90)
    nieuw = pyotp.TOTP(shown(browser))
    goed = {"code": nieuw.at(klok()), "code_van_nu": oud.at(klok())}
    for _ in range(5):
        give(browser, **goed | fout)
    assert "te veel pogingen" in give(browser, **goed).text
    klok.later(minutes=16)
    goed = {"code": nieuw.at(klok()), "code_van_nu": oud.at(klok())}
    assert give(browser, **goed).status_code == 303
