"""Moving a cursist: what it means, what is refused, and that it can be undone."""

from __future__ import annotations

import re

from tests.web.conftest import GETEKEND, plat

PAD = "/plan/c2/verplaats"


def move(browser, cursist, naar, versie=1, aanbod="NT2-A1", waarom=""):
    return browser.post(PAD, cursist=cursist, aanbod=aanbod, naar=naar, versie=versie, waarom=waarom)


def test_the_page_tells_who_notices_and_which_wishes_count_differently(als):
    tekst = plat(als("coordinator").tekst(f"{PAD}?cursist=C3&aanbod=NT2-A1&naar=G1"))
    assert "Naar groep G1 (maandagochtend, woensdagochtend)" in tekst
    assert "1 persoon merkt er iets van: 1" in tekst
    assert "verzoeken 4 5" in tekst


def test_a_move_changes_the_concept_only_and_can_be_undone(als):
    browser = als("coordinator")
    antwoord = move(browser, "C3", "G1", waarom="afgesproken")
    assert antwoord.location == "/plan/c2/bord?cursist=C3&aanbod=NT2-A1"
    assert "4/4 cursisten" in plat(browser.tekst("/plan/c2/bord"))
    assert "3/4 cursisten" in plat(browser.tekst("/plan/v1/bord"))
    assert "C3 komt in G1" in als("teamleider").tekst("/logboek")
    assert "afgesproken" in als("teamleider").tekst("/logboek")
    assert browser.post("/plannen/c2/ongedaan", versie=2).status_code == 303
    assert "3/4 cursisten" in plat(browser.tekst("/plan/c2/bord"))
    assert browser.post("/plannen/c2/ongedaan", versie=3).status_code == 422


def test_a_cursist_goes_back_to_the_waiting_list(als):
    browser = als("coordinator")
    assert move(browser, "C2", "").status_code == 303
    assert "2/4 cursisten" in plat(browser.tekst("/plan/c2/bord"))


def test_a_move_that_breaks_a_rule_is_shown_and_not_made(als):
    browser = als("coordinator")
    assert "Dit kan niet." in browser.tekst(f"{PAD}?cursist=C5&aanbod=NT2-A1&naar=G1")
    antwoord = move(browser, "C5", "G1")
    assert antwoord.status_code == 422
    assert "3/4 cursisten" in plat(browser.tekst("/plan/c2/bord"))


def test_taking_one_too_many_out_of_a_group_is_refused(als):
    browser = als("coordinator")
    assert move(browser, "C6", "", aanbod="NT2-A2").status_code == 422


def test_an_edit_of_a_page_that_is_out_of_date_is_refused(als):
    een, ander = als("coordinator"), als("teamleider")
    assert move(een, "C3", "G1").status_code == 303
    for antwoord in (
        move(ander, "C2", ""),
        ander.post("/plannen/c2/ongedaan", versie=1),
        ander.post("/plannen/c2/weg", versie=1),
        ander.post("/plan/c2/publiceren", versie=1, naam="X", tegen=1, **GETEKEND),
    ):
        assert antwoord.status_code == 409
        assert "Iemand was u voor" in antwoord.text


def test_who_comes_second_sees_what_the_move_means_now_and_loses_nothing_typed(als):
    een, ander = als("coordinator"), als("teamleider")
    assert move(een, "C2", "").status_code == 303
    antwoord = move(ander, "C3", "G1", waarom="dit typte ik zelf")
    assert antwoord.status_code == 409
    pagina = antwoord.text
    assert "Iemand was u voor" in pagina
    assert 'value="dit typte ik zelf"' in pagina
    assert "1 persoon merkt er iets van" in pagina
    assert "2/4 cursisten" in plat(ander.tekst("/plan/c2/bord"))
    versie = re.search(r'name="versie" value="(\d+)"', pagina)[1]
    assert move(ander, "C3", "G1", versie=versie, waarom="dit typte ik zelf").status_code == 303
    assert "3/4 cursisten" in plat(ander.tekst("/plan/c2/bord"))


def test_a_move_that_no_longer_means_anything_still_shows_what_was_typed(als):
    een, ander = als("coordinator"), als("teamleider")
    assert move(een, "C3", "G1").status_code == 303
    antwoord = move(ander, "C3", "G1", waarom="dit typte ik zelf")
    assert antwoord.status_code == 409
    assert "Dit verandert niets." in antwoord.text
    assert "dit typte ik zelf" in antwoord.text


def test_two_people_change_places_in_one_step(als):
    browser = als("coordinator")
    assert move(browser, "C3", "G1").status_code == 303
    zetten = {"cursist": ["C8", "C2"], "aanbod": ["NT2-A1", "NT2-A1"], "naar": ["G1", ""]}
    pagina = plat(browser.tekst(f"{PAD}?cursist=C8&aanbod=NT2-A1&naar=G1&cursist=C2&aanbod=NT2-A1&naar="))
    assert "Hana Achternaam8 naar G1 (maandagochtend, woensdagochtend)" in pagina
    assert "Bilal Achternaam2 uit G1, terug naar de wachtlijst" in pagina
    assert browser.post(PAD, versie=2, waarom="", **zetten).status_code == 303
    assert "4/4 cursisten" in plat(browser.tekst("/plan/c2/bord"))
    assert "C8 komt in G1; C2 gaat uit G1" in als("teamleider").tekst("/logboek")
    browser.post("/plannen/c2/ongedaan", versie=3)
    assert "C8" not in als("teamleider").tekst("/plan/c2/groep/G1")


def test_the_options_say_who_moves_and_only_on_request_who_loses_the_place(als):
    browser = als("coordinator")
    pad = "/plan/c2/verplaats/opties?cursist=C3&aanbod=NT2-A1"
    vrij = plat(browser.tekst(f"{pad}&schuif=0"))
    assert "niemand anders schuift" in vrij
    assert "Chen Achternaam3 → G1" in vrij
    move(browser, "C3", "G1")
    vol = "/plan/c2/verplaats/opties?cursist=C8&aanbod=NT2-A1&schuif=1"
    assert "Zo is er geen plek." in plat(browser.tekst(vol))
    wijkt = plat(browser.tekst(f"{vol}&wijken=ja"))
    assert "verliest de plek en gaat op de wachtlijst" in wijkt


def test_options_of_a_coordinator_touch_nobody_of_another_leslocatie(als):
    browser = als("zoetermeer")
    assert browser.get("/plan/c2/verplaats/opties?cursist=C2&aanbod=NT2-A1").status_code == 404
    pagina = plat(browser.tekst("/plan/c2/verplaats/opties?cursist=C7&aanbod=NT2-A2&schuif=3&wijken=ja"))
    assert "→ N1" in pagina
    assert "G1" not in pagina


def test_a_published_plan_nobody_moves_and_no_move_is_no_edit(als):
    browser = als("coordinator")
    assert browser.get("/plan/v1/verplaats?cursist=C3&aanbod=NT2-A1&naar=G1").status_code == 422
    assert browser.get(f"{PAD}?cursist=C1&aanbod=NT2-A1&naar=G1").status_code == 422
    assert browser.get(f"{PAD}?cursist=C1&aanbod=NT2-A2&naar=G1").status_code == 404


def test_a_coordinator_moves_nobody_of_another_leslocatie(als):
    browser = als("zoetermeer")
    assert move(browser, "C2", "").status_code == 404
    assert move(browser, "C7", "G1", aanbod="NT2-A2").status_code == 404
    assert move(browser, "C7", "N1", aanbod="NT2-A2").status_code == 303


def test_publishing_a_move_says_who_notices(als):
    browser = als("teamleider")
    move(browser, "C3", "G1")
    vergelijking = plat(browser.tekst("/plannen/c2/vergelijken"))
    assert "verzoeken met een plek 4 5 ✓ beter" in vergelijking
    assert "Chen Achternaam3" in vergelijking
    browser.post("/plan/c2/publiceren", versie=2, naam="Winter", tegen=1, **GETEKEND)
    assert "1 persoon merkt er iets van" in plat(browser.tekst("/plannen"))
