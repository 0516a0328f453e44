"""How strict rules are: who chooses it, what the board and publishing make of it, and what never gets softer."""

from __future__ import annotations

import re

import pytest

from scheduler.rules import HARDE_REGELS
from scheduler.rules.base import Strengheid
from scheduler.service.bord.pasvorm import Pasvorm, fit
from scheduler.service.plan.planbeeld import open_plan
from scheduler.service.toegang.rechten import Gebruiker, Rol
from scheduler.storage.tables import STRENGHEDEN, Regelkeuze
from tests.web.conftest import GETEKEND, NU, plat
from tests.web.test_verplaatsen import PAD, move

TEAMLEIDER = Gebruiker(1, "Teamleider", Rol.TEAMLEIDER)
VOL = "groep_niet_te_vol"
VOL_ZIN = "Groep G1 heeft 5 cursisten. Het maximum is 4."
ACHT = f"{PAD}?cursist=C8&aanbod=NT2-A1&naar=G1"
"""Hana goes to a group that is full once Chen sits there."""


def choose(browser, strengheid, regel=VOL, versie=0, waarom="Dit is zo afgesproken"):
    return browser.post("/regels", regel=regel, strengheid=strengheid, versie=versie, waarom=waarom)


def fill_group(browser):
    assert move(browser, "C3", "G1").status_code == 303


def publish(browser, versie, **velden):
    return browser.post("/plan/c2/publiceren", naam="Winter", tegen="1", versie=versie, **{**GETEKEND, **velden})


def test_who_chose_nothing_has_every_rule_as_it_was(als):
    browser = als("teamleider")
    pagina = browser.tekst("/regels")
    assert set(re.findall(r'name="regel" value="(\w+)"', pagina)) == {
        r.id for r in HARDE_REGELS if r.soepelst is not Strengheid.BLOKKEERT
    }
    assert re.findall(r'<option value="([^"]+)" selected', pagina) == ["blokkeert"] * pagina.count("<select")
    fill_group(browser)
    assert "Dit kan niet." in browser.tekst(ACHT)
    assert move(browser, "C8", "G1", versie=2, waarom="toch").status_code == 422


def test_a_choice_asks_a_reason_and_stands_in_the_log_with_old_and_new(als):
    browser = als("teamleider")
    assert choose(browser, "waarschuwing", waarom=" ").status_code == 422
    assert choose(browser, "waarschuwing").location == f"/regels#{VOL}"
    assert choose(browser, "blokkeert publiceren", versie=1, waarom="Te vaak vergeten").status_code == 303
    log = re.findall(
        r"<td>koos hoe streng een regel is</td><td>(\w+)</td><td>([^<]*)</td><td>([^<]*)</td><td>([^<]*)</td>",
        browser.tekst("/logboek"),
    )
    assert log == [
        (VOL, "waarschuwing", "blokkeert publiceren", "Te vaak vergeten"),
        (VOL, "blokkeert", "waarschuwing", "Dit is zo afgesproken"),
    ]
    assert "Teamleider koos dit op 23 november 2026, 10.00 uur: Te vaak vergeten" in plat(browser.tekst("/regels"))


@pytest.mark.parametrize(
    ("regel", "strengheid", "status"),
    [
        (VOL, "negeren", 422),
        (VOL, "blokkeert", 422),
        ("lokaal_groot_genoeg", "waarschuwing", 422),
        ("vrijwilliger_is_inzetbaar", "waarschuwing", 422),
        ("vrijwilliger_is_inzetbaar", "blokkeert publiceren", 303),
        (VOL, "iets", 422),
        ("geen_regel", "waarschuwing", 404),
    ],
)
def test_no_rule_gets_softer_than_it_may_be(als, regel, strengheid, status):
    assert choose(als("teamleider"), strengheid, regel).status_code == status


def test_what_was_kept_and_may_no_longer_be_so_soft_blocks(db):
    with db.write() as s:
        for regel in ("lokaal_groot_genoeg", VOL):
            s.add(Regelkeuze(regel=regel, strengheid="waarschuwing", reden="Toen mocht het", op=NU, door=1))
    assert open_plan(db, TEAMLEIDER, "c2").streng == {VOL: Strengheid.WAARSCHUWING}


def test_the_database_knows_the_same_words():
    assert tuple(s.value for s in Strengheid) == STRENGHEDEN


@pytest.mark.parametrize("wie", ["leider-zoetermeer", "coordinator", "zoetermeer", "beheerder", "vrijwilliger"])
def test_only_a_teamleider_of_every_leslocatie_chooses(als, wie):
    browser = als(wie)
    assert browser.get("/regels").status_code == 403
    assert choose(browser, "waarschuwing").status_code == 403
    assert 'href="/regels"' not in browser.get("/mijn-account").text


def test_who_comes_second_is_told_and_keeps_what_was_typed(als):
    een, ander = als("teamleider"), als("teamleider")
    assert choose(een, "waarschuwing").status_code == 303
    antwoord = choose(ander, "blokkeert publiceren", waarom="dit typte ik zelf")
    assert antwoord.status_code == 409
    assert "Iemand anders heeft deze regel net gewijzigd." in antwoord.text
    assert 'value="dit typte ik zelf"' in antwoord.text
    assert '<option value="blokkeert publiceren" selected' in antwoord.text
    assert choose(ander, "blokkeert publiceren", versie=1).status_code == 303


def test_a_warning_is_told_asks_a_reason_and_is_signed_when_publishing(als):
    browser = als("teamleider")
    choose(browser, "waarschuwing")
    fill_group(browser)
    assert "kan, maar groep is vol" in plat(browser.tekst("/plan/c2/bord?cursist=C8&aanbod=NT2-A1"))
    pagina = plat(browser.tekst(ACHT))
    assert f"Dit gaat tegen een regel in waarschuwing : {VOL_ZIN}" in pagina
    assert "Dit kan niet." not in pagina
    assert move(browser, "C8", "G1", versie=2).status_code == 422
    assert move(browser, "C8", "G1", versie=2, waarom="Zij kan nergens anders").status_code == 303
    assert f"C8 komt in G1 (tegen {VOL})" in browser.tekst("/logboek")
    assert f"waarschuwing {VOL_ZIN}" in plat(browser.tekst("/plan/c2/bord?lijst=let-op"))
    assert f"Regels die dit plan niet houdt: 1 waarschuwing : {VOL_ZIN}" in plat(browser.tekst("/plan/c2/publiceren"))
    assert publish(browser, 3, reden_regels=" ").status_code == 422
    assert publish(browser, 3, reden_regels="Tot maart").location == "/plan/v2/bord"
    assert f"<td>v2 regels</td><td></td><td>{VOL} G1" in browser.tekst("/logboek")


def test_what_blocks_publishing_may_be_done_in_a_concept_only(als):
    browser = als("teamleider")
    choose(browser, "blokkeert publiceren")
    fill_group(browser)
    assert "Zolang het zo staat, kunt u het concept niet publiceren." in plat(browser.tekst(ACHT))
    assert move(browser, "C8", "G1", versie=2, waarom="Even proberen").status_code == 303
    assert f"Publiceren kan nog niet. {VOL_ZIN}" in plat(browser.tekst("/plan/c2/publiceren"))
    assert publish(browser, 3).status_code == 422
    assert move(browser, "C8", "", versie=3).status_code == 303
    assert publish(browser, 4).status_code == 303


def test_stricter_again_stops_publishing_what_was_done_before(als):
    browser = als("teamleider")
    choose(browser, "waarschuwing")
    fill_group(browser)
    move(browser, "C8", "G1", versie=2, waarom="Zij kan nergens anders")
    choose(browser, "blokkeert", versie=1)
    assert publish(browser, 3).status_code == 422


def test_what_is_ignored_is_not_shown_and_asks_nothing(als):
    browser = als("teamleider")
    uit = f"{PAD}?cursist=C6&aanbod=NT2-A2&naar="
    assert "Dit kan niet." in browser.tekst(uit)
    choose(browser, "negeren", "groep_groot_genoeg")
    pagina = browser.tekst(uit)
    assert "Dit kan niet." not in pagina
    assert "Dit gaat tegen een regel in" not in pagina
    assert move(browser, "C6", "", aanbod="NT2-A2").status_code == 303
    assert "Regels die dit plan niet houdt: 0" in plat(browser.tekst("/plan/c2/publiceren"))


def test_a_helper_who_may_not_begin_yet_is_offered_with_the_reason(als):
    browser = als("teamleider")
    pad = "/plan/c2/keuzes?soort=hulp&plek=G1&dagdeel=wo-o"
    assert "Nico" not in browser.tekst(pad)
    choose(browser, "blokkeert publiceren", "vrijwilliger_is_inzetbaar")
    assert re.search(
        r"Nico Helper3 \(V3\) . kan, maar kan nog niet beginnen", plat(browser.tekst(pad)).replace("~", ".")
    )


def test_what_the_program_proposes_itself_keeps_every_rule(als, db):
    browser = als("teamleider")
    choose(browser, "waarschuwing")
    fill_group(browser)
    pb = open_plan(db, TEAMLEIDER, "c2")
    assert fit(pb.beeld, ("C8", "NT2-A1"), pb.plan.groep_met["G1"]) == Pasvorm("kan niet", "groep is vol")
    opties = plat(browser.tekst("/plan/c2/verplaats/opties?cursist=C8&aanbod=NT2-A1&schuif=0"))
    assert "Zo is er geen plek." in opties
