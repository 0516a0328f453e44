"""Links for volunteers: each works once, opening it changes nothing, and asking for one tells nothing."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from sqlalchemy import text

from scheduler.service.toegang.inloglinks import Linkmail, answer_requests
from tests.web.conftest import Browser
from tests.web.test_twee_stappen import turn_on


def link_of(antwoord) -> str:
    return re.search(r"http://localhost(/inloggen/link/[\w-]+)", antwoord.text)[1]


@pytest.fixture
def mailt(app):
    app.extensions["inburgerplan"] = replace(app.extensions["inburgerplan"], mail=True)


@pytest.fixture
def post(db, klok):
    """What the mail loop would send now."""

    def collect() -> list[Linkmail]:
        brieven: list[Linkmail] = []
        answer_requests(db, klok(), brieven.append)
        return brieven

    return collect


def test_a_link_logs_in_by_pressing_the_button_and_only_once(als, app, niemand):
    link = link_of(als("coordinator").post("/plan/v1/toegang/V2"))
    for _ in range(3):
        assert "Druk op de knop" in niemand.tekst(link)
    assert niemand.post(link).location == "/"
    assert "Taalcoach van Dunya" in niemand.tekst("/mijn-pagina")
    tweede = Browser(app).post(link)
    assert tweede.status_code == 422
    assert "Deze link is al gebruikt." in tweede.text


def test_the_database_holds_no_token(als, db):
    token = link_of(als("coordinator").post("/plan/v1/toegang/V2")).rsplit("/", 1)[1]
    with db.read() as s:
        inhoud = " ".join(str(r) for t in ("inloglinks", "logboek") for r in s.execute(text(f"SELECT * FROM {t}")))
    assert token not in inhoud


def test_a_link_does_not_work_for_long_and_a_newer_one_ends_it(als, app, klok):
    coordinator = als("coordinator")
    eerste = link_of(coordinator.post("/plan/v1/toegang/V2"))
    tweede = link_of(coordinator.post("/plan/v1/toegang/V2"))
    assert "werkt niet meer" in Browser(app).post(eerste).text
    klok.later(days=1, minutes=1)
    assert "werkt niet meer" in Browser(app).post(tweede).text


def test_the_first_link_makes_the_account_and_the_log_says_who_did(als, niemand):
    link = link_of(als("coordinator").post("/plan/v1/toegang/V4"))
    niemand.post(link)
    assert niemand.get("/").location == "/mijn-pagina"
    log = als("teamleider").tekst("/logboek")
    assert re.search(r"Coordinator</td><td>maakte een account</td><td>account 8<", log)
    assert re.search(r"Coordinator</td><td>maakte een inloglink</td><td>account 8<", log)
    assert re.search(r"Olga Helper4</td><td>is ingelogd</td><td></td><td></td><td>met een link<", log)


def test_an_account_without_a_password_cannot_log_in_with_one_and_may_choose_one(als, app, niemand):
    niemand.post(link_of(als("coordinator").post("/plan/v1/toegang/V4")))
    assert Browser(app).post("/inloggen", inlognaam="v4", wachtwoord="").status_code == 422
    assert "Wachtwoord van nu" not in niemand.tekst("/mijn-account")
    nieuw = "vier-nieuwe-losse-woorden"
    niemand.post("/mijn-account", nieuw=nieuw, nog_eens=nieuw)
    assert Browser(app).post("/inloggen", inlognaam="v4", wachtwoord=nieuw).status_code == 303


def test_a_link_does_not_go_past_the_second_step_of_who_turned_it_on(als, app, klok):
    turn_on(als("riet"), klok)
    browser = Browser(app)
    assert browser.post(link_of(als("coordinator").post("/plan/v1/toegang/V2"))).location == "/inloggen/code"
    assert browser.get("/mijn-pagina").status_code == 303


def test_a_beheerder_makes_a_link_for_a_volunteer_only(als, niemand):
    beheerder = als("beheerder")
    assert niemand.post(link_of(beheerder.post("/accounts/5/inloglink"))).location == "/"
    assert beheerder.post("/accounts/1/inloglink").status_code == 422


def test_a_closed_account_has_no_links(als, app):
    beheerder = als("beheerder")
    link = link_of(beheerder.post("/accounts/5/inloglink"))
    beheerder.post("/accounts/5/toegang", actie="dicht")
    assert Browser(app).post(link).status_code == 422
    assert beheerder.post("/accounts/5/inloglink").status_code == 422
    assert "gesloten" in als("coordinator").tekst("/plan/v1/toegang/V2")


def test_asking_gives_the_same_answer_for_a_known_and_an_unknown_address(mailt, niemand, post):
    antwoorden = [
        re.sub(r'value="[^"]+"', "", niemand.post("/inloggen/link", email=e).text)
        for e in ("riet@voorbeeld.nl", "onbekend@voorbeeld.nl", "geen adres")
    ]
    assert len(set(antwoorden)) == 1
    assert "Kennen wij dit adres" in antwoorden[0]
    assert [(b.email, b.minuten) for b in post()] == [("riet@voorbeeld.nl", 60)]
    assert post() == []


def test_the_mailed_link_works(mailt, niemand, post):
    niemand.post("/inloggen/link", email=" RIET@voorbeeld.nl ")
    (brief,) = post()
    assert niemand.post(f"/inloggen/link/{brief.token}").location == "/"
    assert "Taalcoach van Dunya" in niemand.tekst("/mijn-pagina")


def test_nobody_without_an_account_or_with_a_closed_one_gets_mail(mailt, als, niemand, post, db):
    als("beheerder").post("/accounts/5/toegang", actie="dicht")
    niemand.post("/inloggen/link", email="riet@voorbeeld.nl")
    assert post() == []
    als("beheerder").post("/accounts/5/toegang", actie="open")
    niemand.post("/inloggen/link", email="riet@voorbeeld.nl")
    assert len(post()) == 1


def test_asking_often_sends_little_and_asking_very_often_is_refused(mailt, niemand, post, klok):
    aantal = 0
    for _ in range(6):
        assert "Kennen wij dit adres" in niemand.post("/inloggen/link", email="riet@voorbeeld.nl").text
        aantal += len(post())
    assert aantal == 3
    for n in range(44):
        niemand.post("/inloggen/link", email=f"adres{n}@voorbeeld.nl")
    assert "te veel pogingen" in niemand.post("/inloggen/link", email="nog@een.nl").text
    klok.later(minutes=16)
    niemand.post("/inloggen/link", email="riet@voorbeeld.nl")
    assert len(post()) == 1


def test_without_mail_nobody_can_ask(niemand, post):
    assert "Vraag uw coördinator" in niemand.tekst("/inloggen/link")
    niemand.post("/inloggen/link", email="riet@voorbeeld.nl")
    assert post() == []


def test_everybody_with_an_address_gets_an_account_with_one_click(als):
    from tests.web.voorbeeld import RONDE

    assert [v.vrijwilliger for v in RONDE.vrijwilligers if v.email] == ["V1", "V2", "V4"]
    coordinator = als("coordinator")
    coordinator.post("/plan/v1/toegang")
    assert "Aantal nieuwe accounts: 1." in coordinator.tekst("/plan/v1/vrijwilligers")
    coordinator.post("/plan/v1/toegang")
    assert "Aantal nieuwe accounts: 0." in coordinator.tekst("/plan/v1/vrijwilligers")
    als("zoetermeer").post("/plan/v1/toegang")
    assert als("beheerder").tekst("/accounts").count("Maak een inloglink") == 3


def test_a_link_of_staff_cannot_exist_and_a_guessed_one_is_blocked_after_a_while(niemand):
    for n in range(5):
        assert "werkt niet meer" in niemand.post(f"/inloggen/link/gok{n}").text
    assert "te veel pogingen" in niemand.post("/inloggen/link/gok9").text


def test_a_link_stands_on_the_address_of_the_settings_whatever_a_browser_calls_us(als, app):
    app.extensions["inburgerplan"] = replace(app.extensions["inburgerplan"], webadres="https://plan.voorbeeld.nl")
    coordinator = als("coordinator")
    velden = {"csrf_token": coordinator.token()}
    antwoord = coordinator.client.post(
        "/plan/v1/toegang/V2", data=velden, headers={"X-Forwarded-Host": "kwaad.example"}
    )
    assert re.findall(r"https?://[^/\s\"<]+(?=/inloggen/link/)", antwoord.text) == ["https://plan.voorbeeld.nl"]
