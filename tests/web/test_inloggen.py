"""Logging in: who gets in, how often one may try, how long it lasts."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest

from scheduler.service.toegang import accounts
from scheduler.service.toegang.accounts import ONJUIST
from scheduler.service.toegang.pogingen import GEBLOKKEERD
from tests.web.conftest import WACHTWOORD, Browser
from web.app import create_app


def test_a_right_password_leads_to_the_page_that_was_asked(niemand):
    antwoord = niemand.post(
        "/inloggen", inlognaam=" TeamLeider ", wachtwoord=WACHTWOORD, verder="/plan/v1/bord?lijst=vast"
    )
    assert (antwoord.status_code, antwoord.location) == (303, "/plan/v1/bord?lijst=vast")


@pytest.mark.parametrize("verder", ["//kwaad.nl", "https://kwaad.nl", "/\\kwaad.nl", "javascript:alert(1)"])
def test_logging_in_never_leads_to_another_site(niemand, verder):
    antwoord = niemand.post("/inloggen", inlognaam="teamleider", wachtwoord=WACHTWOORD, verder=verder)
    assert antwoord.location == "/"


@pytest.mark.parametrize(
    ("naam", "begin"),
    [
        ("teamleider", "/plan/v1/bord"),
        ("coordinator", "/plan/v1/bord"),
        ("vrijwilliger", "/mijn-pagina"),
        ("beheerder", "/accounts"),
    ],
)
def test_everybody_begins_at_the_own_first_page(als, naam, begin):
    assert als(naam).get("/").location == begin


def test_a_known_and_an_unknown_name_get_the_same_answer_and_the_same_block(app):
    for naam in ("teamleider", "bestaat-niet"):
        browser = Browser(app)
        teksten = [browser.post("/inloggen", inlognaam=naam, wachtwoord="fout").text for _ in range(6)]
        assert [ONJUIST in t for t in teksten] == [True] * 5 + [False]
        assert GEBLOKKEERD in teksten[5]


def test_a_block_ends_after_a_quarter_of_an_hour_and_a_success_counts_anew(app, klok):
    browser = Browser(app)
    for _ in range(5):
        browser.post("/inloggen", inlognaam="teamleider", wachtwoord="fout")
    assert GEBLOKKEERD in browser.post("/inloggen", inlognaam="teamleider", wachtwoord=WACHTWOORD).text
    klok.later(minutes=16)
    assert browser.post("/inloggen", inlognaam="teamleider", wachtwoord=WACHTWOORD).status_code == 303


def from_address(app, adres: str) -> Browser:
    browser = Browser(app)
    browser.client.environ_base["REMOTE_ADDR"] = adres
    return browser


def test_a_stranger_who_guesses_does_not_lock_the_owner_out(app):
    eigenaar, vreemde = from_address(app, "192.0.2.1"), from_address(app, "192.0.2.66")
    for _ in range(6):
        antwoord = vreemde.post("/inloggen", inlognaam="teamleider", wachtwoord="fout")
    assert GEBLOKKEERD in antwoord.text
    assert eigenaar.post("/inloggen", inlognaam="teamleider", wachtwoord=WACHTWOORD).status_code == 303


def guess_from_everywhere(app) -> None:
    for n in range(10):
        vreemde = from_address(app, f"203.0.113.{n}")
        for _ in range(5):
            vreemde.post("/inloggen", inlognaam="teamleider", wachtwoord="fout")


def test_guessing_from_many_addresses_is_blocked_except_where_the_owner_got_in_before(app, klok):
    assert (
        from_address(app, "192.0.2.1").post("/inloggen", inlognaam="teamleider", wachtwoord=WACHTWOORD).status_code
        == 303
    )
    klok.later(minutes=20)
    guess_from_everywhere(app)
    right = {"inlognaam": "teamleider", "wachtwoord": WACHTWOORD}
    assert GEBLOKKEERD in from_address(app, "192.0.2.2").post("/inloggen", **right).text
    assert from_address(app, "192.0.2.1").post("/inloggen", **right).status_code == 303


def test_the_beheerder_ends_a_block(app, als):
    guess_from_everywhere(app)
    beheerder = als("beheerder")
    assert "te veel pogingen" in beheerder.tekst("/accounts")
    beheerder.post("/accounts/1/blokkade")
    assert "te veel pogingen" not in beheerder.tekst("/accounts")
    right = {"inlognaam": "teamleider", "wachtwoord": WACHTWOORD}
    assert from_address(app, "192.0.2.2").post("/inloggen", **right).status_code == 303


def test_many_failures_from_one_address_block_that_address_for_every_name(app):
    browser = from_address(app, "203.0.113.9")
    for n in range(50):
        browser.post("/inloggen", inlognaam=f"iemand{n}", wachtwoord="fout")
    right = {"inlognaam": "teamleider", "wachtwoord": WACHTWOORD}
    assert GEBLOKKEERD in browser.post("/inloggen", **right).text
    assert from_address(app, "203.0.113.10").post("/inloggen", **right).status_code == 303


def test_a_known_an_unknown_a_closed_and_a_passwordless_account_cost_the_same_work(app, als, monkeypatch):
    als("beheerder").post("/accounts/2/toegang", actie="dicht")
    als("teamleider").post("/plan/v1/toegang/V4")
    gedaan = []
    echt = accounts.HASHER.verify
    monkeypatch.setattr(accounts, "HASHER", SimpleNamespace(verify=lambda *a: gedaan.append(a) or echt(*a)))
    for naam in ("teamleider", "bestaat-niet", "coordinator", "v4"):
        assert ONJUIST in Browser(app).post("/inloggen", inlognaam=naam, wachtwoord="fout").text
    assert len(gedaan) == 4


def test_logging_in_gives_another_cookie_than_before(app):
    browser = Browser(app)
    browser.get("/inloggen")
    voor = browser.client.get_cookie("inburgerplan").value
    browser.post("/inloggen", inlognaam="teamleider", wachtwoord=WACHTWOORD)
    na = browser.client.get_cookie("inburgerplan").value
    assert voor != na
    vreemde = Browser(app)
    vreemde.client.set_cookie("inburgerplan", voor)
    assert vreemde.get("/plannen").status_code == 303


def test_over_tls_the_cookie_travels_over_tls_only(db, klok):
    app = create_app(db, "geheim", https=True, klok=klok)
    antwoord = app.test_client().get("/inloggen", base_url="https://localhost")
    assert "Secure" in antwoord.headers["Set-Cookie"]
    assert antwoord.headers["Strict-Transport-Security"] == "max-age=31536000"


def test_the_own_account_shows_every_browser_and_logs_them_all_out(als, app):
    def from_browser(agent: str) -> Browser:
        browser = Browser(app)
        browser.client.environ_base["HTTP_USER_AGENT"] = agent
        browser.post("/inloggen", inlognaam="coordinator", wachtwoord=WACHTWOORD)
        return browser

    een = from_browser("Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 Firefox/128.0")
    ander = from_browser("Mozilla/5.0 (iPhone) AppleWebKit/605 Version/17.0 Mobile/15E148 Safari/604.1")
    derde = als("teamleider")
    tekst = een.tekst("/mijn-account")
    assert sorted(re.findall(r"<li>(.*?) (?:<span|<small)", tekst)) == ["Firefox op Windows", "Safari op iPhone"]
    assert tekst.count("deze browser") == 1
    assert een.post("/mijn-account/overal-uitloggen").location == "/inloggen"
    assert [b.get("/plannen").status_code for b in (een, ander, derde)] == [303, 303, 200]


def test_guessing_the_old_password_of_an_open_browser_is_blocked(als):
    browser = als("coordinator")
    nieuw = "een-heel-ander-wachtwoord"
    for _ in range(5):
        browser.post("/mijn-account", oud="fout", nieuw=nieuw, nog_eens=nieuw)
    assert GEBLOKKEERD in browser.post("/mijn-account", oud=WACHTWOORD, nieuw=nieuw, nog_eens=nieuw).text


def test_a_session_ends_by_logging_out_by_silence_and_by_age(als, klok):
    browser = als("teamleider")
    browser.post("/uitloggen")
    assert browser.get("/plannen").status_code == 303
    browser = als("teamleider")
    klok.later(hours=2, minutes=1)
    assert browser.get("/plannen").status_code == 303
    browser = als("teamleider")
    for _ in range(12):
        klok.later(hours=1)
        browser.get("/plannen")
    klok.later(minutes=30)
    assert browser.get("/plannen").status_code == 303


def test_an_old_cookie_is_worthless_after_logging_out(als):
    browser = als("teamleider")
    koekje = browser.client.get_cookie("inburgerplan").value
    browser.post("/uitloggen")
    browser.client.set_cookie("inburgerplan", koekje)
    assert browser.get("/plannen").status_code == 303


def test_the_cookie_cannot_be_read_by_a_script_and_holds_no_name(als):
    koekje = als("teamleider").client.get_cookie("inburgerplan")
    assert koekje.http_only
    assert koekje.same_site == "Lax"
    assert "teamleider" not in koekje.value


def test_a_new_password_ends_every_session_and_replaces_the_old_one(als, app):
    nieuw = "een-heel-ander-wachtwoord"
    browser, ander = als("coordinator"), als("coordinator")
    antwoord = browser.post("/mijn-account", oud=WACHTWOORD, nieuw=nieuw, nog_eens=nieuw)
    assert antwoord.status_code == 303
    assert ander.get("/plannen").status_code == 303
    assert ONJUIST in Browser(app).post("/inloggen", inlognaam="coordinator", wachtwoord=WACHTWOORD).text
    assert Browser(app).post("/inloggen", inlognaam="coordinator", wachtwoord=nieuw).status_code == 303


@pytest.mark.parametrize(
    ("oud", "nieuw", "nog_eens", "zin"),
    [
        ("fout", "lang-genoeg-wachtwoord", "lang-genoeg-wachtwoord", "Uw wachtwoord van nu klopt niet."),
        (WACHTWOORD, "kort", "kort", "Een wachtwoord heeft 12 tot 200 tekens."),
        (WACHTWOORD, "lang-genoeg-wachtwoord", "anders", "De twee nieuwe wachtwoorden zijn niet gelijk."),
        (WACHTWOORD, "coordinator-2026", "coordinator-2026", "In het wachtwoord staat uw inlognaam."),
        (WACHTWOORD, WACHTWOORD, WACHTWOORD, "Kies een ander wachtwoord dan het oude."),
    ],
)
def test_a_bad_new_password_is_refused_with_a_sentence(als, oud, nieuw, nog_eens, zin):
    antwoord = als("coordinator").post("/mijn-account", oud=oud, nieuw=nieuw, nog_eens=nog_eens)
    assert antwoord.status_code == 422
    assert zin in antwoord.text


def test_a_beheerder_makes_an_account_that_must_choose_a_password_first(als, app):
    antwoord = als("beheerder").post("/accounts", naam="Nieuw Iemand", inlognaam="nieuw", rol="coordinator")
    wachtwoord = antwoord.text.split("<code>")[1].split("</code>")[0]
    browser = Browser(app)
    assert browser.post("/inloggen", inlognaam="nieuw", wachtwoord=wachtwoord).status_code == 303
    assert browser.get("/plannen").location == "/mijn-account"
    nieuw = "vier-andere-losse-woorden"
    browser.post("/mijn-account", oud=wachtwoord, nieuw=nieuw, nog_eens=nieuw)
    browser.post("/inloggen", inlognaam="nieuw", wachtwoord=nieuw)
    assert browser.get("/plannen").status_code == 200


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"naam": "X", "inlognaam": "teamleider", "rol": "coordinator"}, "Deze inlognaam bestaat al."),
        ({"naam": "X", "inlognaam": "x", "rol": "baas"}, "Kies een rol."),
        ({"naam": "X", "inlognaam": "x", "rol": "vrijwilliger", "persoon": "V9"}, "De vrijwilliger V9 staat niet"),
        ({"naam": "X", "inlognaam": "x", "rol": "coordinator", "locaties": "ZOE, ZOT"}, "De leslocatie ZOT staat"),
        ({"naam": " ", "inlognaam": "x", "rol": "coordinator"}, "Vul een naam en een inlognaam in."),
        (
            {"naam": "X", "inlognaam": "x", "rol": "vrijwilliger"},
            "Een account van een vrijwilliger hoort bij een code.",
        ),
    ],
)
def test_an_account_that_cannot_be_is_refused_with_a_sentence(als, velden, zin):
    antwoord = als("beheerder").post("/accounts", **velden)
    assert antwoord.status_code == 422
    assert zin in antwoord.text


def test_a_closed_account_is_out_at_once_and_a_new_password_works(als, app):
    beheerder, coordinator = als("beheerder"), als("coordinator")
    assert beheerder.post("/accounts/2/toegang", actie="dicht").status_code == 303
    assert coordinator.get("/plannen").status_code == 303
    assert ONJUIST in Browser(app).post("/inloggen", inlognaam="coordinator", wachtwoord=WACHTWOORD).text
    beheerder.post("/accounts/2/toegang", actie="open")
    wachtwoord = beheerder.post("/accounts/2/wachtwoord").text.split("<code>")[1].split("</code>")[0]
    assert Browser(app).post("/inloggen", inlognaam="coordinator", wachtwoord=wachtwoord).status_code == 303


def test_a_beheerder_does_not_close_the_own_account(als):
    antwoord = als("beheerder").post("/accounts/6/toegang", actie="dicht")
    assert antwoord.status_code == 422
