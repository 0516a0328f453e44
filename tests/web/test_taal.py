"""The switch of language."""

from __future__ import annotations

import re

import pytest
from flask import g, session

from scheduler.errors import KanNiet
from tests.web.conftest import WACHTWOORD, Browser, plat
from web.fouten import first_line
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


def way_back(html: str) -> str:
    return re.search(r'name="verder" value="([^"]*)"', html.split('action="/taal"')[1])[1].replace("&amp;", "&")


def ask_from(browser, van: str, pad: str, **velden):
    browser.client.environ_base["HTTP_REFERER"] = van
    return browser.post(pad, **velden)


def test_the_switch_leads_back_to_the_page_also_after_a_form_with_an_error(als):
    browser = als("teamleider")
    assert way_back(browser.tekst("/plan/v1/cursisten?zoek=Amal")) == "/plan/v1/cursisten?zoek=Amal"
    fout = browser.post("/rekenen", naam="")
    assert (fout.status_code, way_back(fout.text)) == (422, "/rekenen")
    assert browser.get("/rekenen").status_code == 200


def test_a_page_that_came_from_a_form_leads_back_to_where_the_form_stands(als):
    browser = als("teamleider")
    bord = "/plan/c2/verplaats?cursist=C3&aanbod=NT2-A1&naar=G1"
    fout = ask_from(browser, f"http://localhost{bord}", "/plan/c2/verplaats", cursist="C3", versie="99")
    assert (fout.status_code, way_back(fout.text)) == (409, bord)
    weg = ask_from(browser, "http://localhost/plannen", "/plannen/c2/ongedaan", versie="1")
    assert (weg.status_code, way_back(weg.text)) == (422, "/plannen")


@pytest.mark.parametrize(
    "van", ["https://elders.example/plannen", "http://[", "http://localhost/bestaat-niet", "http://localhost//plannen"]
)
def test_the_switch_leads_nowhere_else(als, van):
    fout = ask_from(als("teamleider"), van, "/plannen/c2/ongedaan", versie="1")
    assert (fout.status_code, way_back(fout.text)) == (422, "")


@pytest.mark.parametrize("doel", ["//[", "//elders.example", "/\\elders.example", "elders", ""])
def test_an_address_that_is_none_of_ours_is_not_followed(als, doel):
    assert als("teamleider").post("/taal", taal="en", verder=doel).location == "/"


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


def test_an_error_with_numbers_or_words_in_it_is_told_in_the_language_of_the_reader(als):
    vrijwilliger = als("vrijwilliger")
    tekst = vrijwilliger.post("/mijn-pagina/gegevens", tekst="x" * 501).text
    assert "Een bericht heeft hoogstens 500 tekens." in tekst
    vrijwilliger.post("/taal", taal="en")
    tekst = vrijwilliger.post("/mijn-pagina/gegevens", tekst="x" * 501).text
    assert "A message has 500 characters at most." in tekst
    tekst = vrijwilliger.get("/plan/v1/termijnen").text
    assert "Your role is volunteer. You may not do this: look at the plan." in plat(tekst)
    assert "This text is too long: 80 characters at most." in vrijwilliger.get(f"/plannen?zoek={'x' * 81}").text


def test_what_stands_in_an_error_is_looked_up_too_and_marked_when_it_is_only_dutch(app):
    fout = KanNiet("Dit kan niet: %(waarom)s", waarom="Groep <G1> is vol.")
    assert str(fout) == "Dit kan niet: Groep <G1> is vol."
    with app.test_request_context("/"):
        assert first_line(fout) == "Dit kan niet: Groep &lt;G1&gt; is vol."
        session["taal"] = "en"
        g.pop("taal")
        assert first_line(fout) == 'This is not possible: <span lang="nl">Groep &lt;G1&gt; is vol.</span>'
        assert first_line(KanNiet("Na “%(nu)s” kan “%(straks)s” niet.", nu="loopt", straks="niets")) == (
            "“nothing” cannot follow “runs”."
        )


def test_every_rule_is_told_in_english(als):
    browser = als("teamleider")
    browser.post("/taal", taal="en")
    tekst = browser.tekst("/regels")
    assert "A learner has one language coach at most." in tekst
    assert 'lang="nl"' not in tekst.split("<main")[1].split("</main>")[0]


@pytest.mark.parametrize("pad", ["/plan/c2/cursist/C3", "/plan/c2/bord?cursist=C3"])
def test_the_reasons_of_a_plan_are_read_in_english_with_the_names_in_them(als, pad):
    browser = als("teamleider")
    dutch = browser.tekst(pad)
    assert "We keken naar" in dutch
    browser.post("/taal", taal="en")
    english = browser.tekst(pad)
    assert "We looked at" in english
    assert "We keken naar" not in english
    assert "Chen" in english
