"""Locks: with a reason, until a day, against hand moves and publishing; and they stand in the log."""

from __future__ import annotations

import re
import threading
from datetime import timedelta

from scheduler.service.bord.sloten import Slot
from scheduler.service.bord.vastkosten import keep_cost, what_it_rests_on
from scheduler.service.plan.feiten import Feiten
from scheduler.service.plan.rekenwerk import _end, _round_of_now, claim, work
from scheduler.service.scenario.losmaken import Los, Vastkosten
from tests.web.conftest import GETEKEND, NU, plat


def lock(browser, ref="v1", reden="docent wil dit", tot="", **wat):
    return browser.post(f"/plan/{ref}/vast", reden=reden, tot=tot, **wat)


def close(browser, groep="N1", versie=1):
    return browser.post("/plan/c2/wijzig", soort="sluit", groep=groep, waarom="proef", versie=versie)


N1 = {"soort": "groep", "code": "N1"}


def test_a_locked_group_stays_and_the_reason_is_told(als):
    browser = als("coordinator")
    assert lock(browser, **N1).location == "/plan/v1/bord?lijst=vast"
    lijst = plat(browser.tekst("/plan/c2/bord?lijst=vast"))
    assert "Groep N1 docent wil dit zonder einddatum" in lijst
    assert "Groep G1 Docent is al aangenomen uit het werkboek" in lijst
    antwoord = close(browser)
    assert antwoord.status_code == 422
    assert "Groep N1 staat vast: docent wil dit." in antwoord.text
    log = plat(als("teamleider").tekst("/logboek"))
    assert "zette iets vast N1 Groep N1, zonder einddatum docent wil dit" in log


def test_a_reason_is_needed_and_a_day_that_is_still_to_come(als):
    browser = als("coordinator")
    for reden, tot in ((" ", ""), ("goed", "2026-11-22"), ("goed", "morgen")):
        antwoord = lock(browser, reden=reden, tot=tot, **N1)
        assert antwoord.status_code == 422
        assert 'role="alert"' in antwoord.text
    assert lock(browser, tot="2026-11-23", **N1).status_code == 303
    assert lock(browser, **N1).status_code == 422


def test_a_lock_holds_through_its_last_day_and_then_no_longer(als, klok):
    browser = als("coordinator")
    dag = (NU + timedelta(days=1)).date().isoformat()
    assert lock(browser, tot=dag, **N1).status_code == 303
    klok.later(days=1)
    browser = als("coordinator")
    assert close(browser).status_code == 422
    klok.later(days=1)
    browser = als("coordinator")
    assert "Groep N1" not in plat(browser.tekst("/plan/c2/bord?lijst=vast"))
    assert close(browser).status_code == 303


def test_who_unlocks_stands_in_the_log_and_then_it_moves(als):
    browser = als("coordinator")
    lock(browser, **N1)
    nummer = re.search(r'name="nummer" value="(\d+)"', browser.tekst("/plan/c2/bord?lijst=vast"))[1]
    assert browser.post("/plan/c2/vast/los", nummer=nummer).status_code == 303
    assert browser.post("/plan/c2/vast/los", nummer=nummer).status_code == 404
    assert "maakte iets los N1" in plat(als("teamleider").tekst("/logboek"))
    assert close(browser).status_code == 303


def test_help_and_a_koppeling_are_locked_too(als):
    browser = als("coordinator")
    assert lock(browser, soort="inzet", code="V4", ander="M1", dagdeel="vr-m").status_code == 303
    assert lock(browser, soort="koppeling", code="V2", ander="C4").status_code == 303
    weg = {"soort": "hulp_weg", "plek": "M1", "vrijwilliger": "V4", "waarom": "proef", "versie": 1}
    antwoord = browser.post("/plan/c2/wijzig", **weg)
    assert antwoord.status_code == 422
    assert "Inzet van Olga Helper4 op vrijdagmiddag bij olc (M1) staat vast: docent wil dit." in antwoord.text


def test_only_what_holds_now_can_be_locked(als):
    browser = als("coordinator")
    for wat in (
        {"soort": "groep", "code": "G9"},
        {"soort": "inzet", "code": "V1", "ander": "G1", "dagdeel": "wo-o"},
        {"soort": "inzet", "code": "V1", "ander": "G1", "dagdeel": "xx"},
        {"soort": "koppeling", "code": "V1", "ander": "C4"},
        {"soort": "plek", "code": "C1", "ander": "G1"},
    ):
        assert lock(browser, **wat).status_code == 404, wat
    assert close(browser).status_code == 303
    assert lock(browser, "c2", **N1).status_code == 404


def test_what_does_not_hold_now_is_told_before_anybody_types_a_reason(als):
    browser = als("coordinator")
    vraag = "/plan/c2/vast?soort=plaats&code={}&ander=G1"
    assert 'name="reden"' in browser.tekst(vraag.format("C2"))
    plek = {"cursist": "C3", "aanbod": "NT2-A1", "naar": "G1"}
    assert browser.post("/plan/c2/verplaats", **plek, waarom="proef", versie="1").status_code == 303
    nieuw = browser.tekst(vraag.format("C3"))
    assert "In het plan dat nu geldt, is dit anders." in nieuw
    assert 'name="reden"' not in nieuw


def test_what_does_not_hold_now_has_no_button_to_lock_it_and_the_page_says_when(als):
    browser = als("coordinator")
    nog_niet = "Vastzetten kan als dit zo in het gepubliceerde plan staat."

    def offered(pad: str, wat: str) -> tuple[bool, bool]:
        html = browser.tekst(pad)
        return f"/plan/c2/vast?{wat}" in html.replace("&amp;", "&"), nog_niet in html

    plek = ("/plan/c2/bord?cursist=C2&aanbod=NT2-A1", "soort=plaats&code=C2&ander=G1")
    hulp = ("/plan/c2/keuzes?soort=hulp&plek=M1", "soort=inzet&code=V4&ander=M1&dagdeel=vr-m")
    assert (offered(*plek), offered(*hulp)) == ((True, False), (True, False))
    zet = {"cursist": "C3", "aanbod": "NT2-A1", "naar": "G1", "waarom": "proef"}
    assert browser.post("/plan/c2/verplaats", **zet, versie="1").status_code == 303
    nieuw = {"soort": "hulp", "plek": "G1", "dagdeel": "wo-o", "vrijwilliger": "V1", "waarom": "proef"}
    assert browser.post("/plan/c2/wijzig", **nieuw, versie="2").status_code == 303
    for pad in ("/plan/c2/bord?cursist=C3&aanbod=NT2-A1", "/plan/c2/cursist/C3"):
        assert offered(pad, "soort=plaats&code=C3&ander=G1") == (False, True)
    assert offered("/plan/c2/groep/G1", "soort=inzet&code=V1&ander=G1&dagdeel=ma-o") == (True, False)
    for pad in ("/plan/c2/groep/G1", "/plan/c2/keuzes?soort=hulp&plek=G1&dagdeel=wo-o"):
        assert offered(pad, "soort=inzet&code=V1&ander=G1&dagdeel=wo-o") == (False, False)
    assert offered(*plek) == (True, False)


def test_a_coordinator_of_another_leslocatie_neither_locks_nor_unlocks(als):
    zoetermeer, leiden = als("zoetermeer"), als("coordinator")
    assert lock(zoetermeer, soort="groep", code="G1").status_code == 404
    assert lock(zoetermeer, soort="inzet", code="V4", ander="M1", dagdeel="vr-m").status_code == 404
    lock(leiden, soort="inzet", code="V4", ander="M1", dagdeel="vr-m")
    assert "Inzet van Olga" in plat(leiden.tekst("/plan/c2/bord?lijst=vast"))
    assert "Inzet van" not in plat(zoetermeer.tekst("/plan/c2/bord?lijst=vast"))
    assert zoetermeer.post("/plan/c2/vast/los", nummer=1).status_code == 404


def test_a_concept_that_broke_a_lock_is_not_published(als):
    browser = als("teamleider")
    assert close(browser).status_code == 303
    assert lock(browser, **N1).status_code == 303
    pagina = browser.tekst("/plan/c2/publiceren")
    assert "Groep N1 staat vast: docent wil dit." in pagina
    antwoord = browser.post("/plan/c2/publiceren", naam="Winter", tegen="1", versie="2", **GETEKEND)
    assert antwoord.status_code == 422
    assert browser.post("/plannen/c2/ongedaan", versie=2).status_code == 303
    assert "Groep N1 staat vast" not in browser.tekst("/plan/c2/publiceren")


def test_a_new_search_keeps_what_is_locked_as_the_published_plan_has_it(als, db, monkeypatch):
    browser = als("coordinator")
    vrij, _ = _round_of_now(db, Feiten(1))
    assert not vrij.groep_met["N1"].vast
    lock(browser, **N1)
    lock(browser, soort="inzet", code="V4", ander="M1", dagdeel="vr-m")
    ronde, nummer = _round_of_now(db, Feiten(1))
    n1 = ronde.groep_met["N1"]
    assert (n1.vast, n1.vast_reden, set(n1.lokaal.values())) == (True, "docent wil dit", {"Z1"})
    assert [(i.vrijwilliger, i.vast) for i in ronde.inzet] == [("V1", True), ("V4", True)]
    assert nummer == 1


PLEK = {"soort": "plaats", "code": "C2", "ander": "G1"}


def move(browser, naar="", versie=1):
    return browser.post("/plan/c2/verplaats", cursist="C2", aanbod="NT2-A1", naar=naar, waarom="proef", versie=versie)


def test_the_place_of_a_cursist_is_locked_shown_and_kept(als):
    browser = als("coordinator")
    assert "Zet de plek vast" in plat(browser.tekst("/plan/c2/cursist/C2"))
    assert lock(browser, reden="zit bij haar zus", **PLEK).location == "/plan/v1/bord?lijst=vast"
    assert "De plek van Bilal Achternaam2 in groep G1 zit bij haar zus zonder einddatum" in plat(
        browser.tekst("/plan/c2/bord?lijst=vast")
    )
    antwoord = move(browser)
    assert antwoord.status_code == 422
    assert "De plek van Bilal Achternaam2 in groep G1 staat vast: zit bij haar zus." in antwoord.text
    for pagina in ("/plan/c2/cursist/C2", "/plan/c2/bord?cursist=C2"):
        tekst = plat(browser.tekst(pagina))
        assert "■ Deze plek staat vast: zit bij haar zus." in tekst
        assert "Zet de plek vast" not in tekst
    assert "■ 1 cursist staat vast" in plat(browser.tekst("/plan/c2/bord"))
    for pagina in ("/plan/c2/groep/G1", "/plan/c2/bord?groep=G1"):
        assert re.findall(r"(\w+ Achternaam\d) ■ staat vast", plat(browser.tekst(pagina))) == ["Bilal Achternaam2"]
    log = plat(als("teamleider").tekst("/logboek"))
    assert "zette iets vast C2 De plek van C2 in groep G1, zonder einddatum zit bij haar zus" in log
    assert "Bilal" not in log


def test_the_group_of_a_locked_place_keeps_its_time_but_not_its_docent(als):
    zoetermeer = als("zoetermeer")
    assert lock(zoetermeer, **PLEK).status_code == 404, "of another leslocatie"
    assert lock(zoetermeer, soort="plaats", code="C6", ander="N1").status_code == 303
    dicht = close(zoetermeer)
    assert dicht.status_code == 422
    assert "De plek van Farah Achternaam6 in groep N1 staat vast" in dicht.text
    ander = {"soort": "les", "groep": "N1", "dagdeel": "di-o", "waarom": "proef", "versie": 1}
    antwoord = zoetermeer.post("/plan/c2/wijzig", naar="wo-m", lokaal="Z1", docent="D1", **ander)
    assert "De plek van Farah Achternaam6 in groep N1 staat vast" in antwoord.text


def test_a_locked_place_ends_at_its_day_and_can_be_undone(als, klok):
    browser = als("coordinator")
    assert lock(browser, tot=NU.date().isoformat(), **PLEK).status_code == 303
    assert move(browser).status_code == 422
    nummer = re.search(r'name="nummer" value="(\d+)"', browser.tekst("/plan/c2/bord?lijst=vast"))[1]
    assert browser.post("/plan/c2/vast/los", nummer=nummer).status_code == 303
    assert "De plek van Bilal Achternaam2 in groep G1 staat niet meer vast." in browser.tekst("/plan/c2/bord")
    assert "De plek van Bilal" not in browser.tekst("/plan/c2/bord?lijst=vast")
    assert lock(browser, tot=NU.date().isoformat(), **PLEK).status_code == 303
    klok.later(days=1)
    browser = als("coordinator")
    assert "De plek van Bilal" not in browser.tekst("/plan/c2/bord?lijst=vast")
    assert move(browser).status_code == 303


def test_nobody_is_offered_a_way_past_a_locked_place(als):
    browser = als("coordinator")
    lock(browser, **PLEK)
    opties = plat(browser.tekst("/plan/c2/verplaats/opties?cursist=C2&aanbod=NT2-A1"))
    assert "Dit staat vast: docent wil dit." in opties
    assert "Bekijk deze optie" not in opties
    bord = browser.tekst("/plan/c2/bord?cursist=C2&stuk=rooster")
    assert set(re.findall(r'data-oordeel="([^"]*)"', bord)) == {"zit hier", "kan niet: plek staat vast"}
    wijken = plat(browser.tekst("/plan/c2/verplaats/opties?cursist=C3&aanbod=NT2-A1&schuif=1&wijken=ja"))
    assert "Bilal" not in wijken


def test_a_new_search_keeps_the_place_and_the_time_of_its_group(als, db):
    browser = als("coordinator")
    lock(browser, **PLEK)
    ronde, _ = _round_of_now(db, Feiten(1))
    assert {v: g.groep for v, g in ronde.vaste_plaatsen.items()} == {("C2", "NT2-A1"): "G1"}
    assert ronde.cursist_met["C2"].vast_reden == "docent wil dit"


def test_a_concept_that_moved_who_is_locked_is_not_published(als):
    browser = als("teamleider")
    assert move(browser).status_code == 303
    assert lock(browser, **PLEK).status_code == 303
    assert "De plek van Bilal Achternaam2 in groep G1 staat vast: docent wil dit." in browser.tekst(
        "/plan/c2/publiceren"
    )
    assert browser.post("/plan/c2/publiceren", naam="W", tegen="1", versie="2", **GETEKEND).status_code == 422


def test_what_vastzetten_costs_stands_in_the_list_until_something_changes(als, db):
    browser = als("teamleider")
    assert browser.post("/plan/c2/vast/kosten", seconden=10).location == "/plan/c2/bord?lijst=vast"
    work(db, claim(db, "w1"), threading.Event())
    lijst = plat(browser.tekst("/plan/c2/bord?lijst=vast"))
    assert "Deze 3 vastgezette keuzes kosten samen: geen plek." in lijst
    assert "verouderd" not in lijst
    assert "Deze 3 vastgezette keuzes kosten samen geen plek." in plat(browser.tekst("/rekenen"))
    lock(browser, **N1)
    assert "Dit is verouderd: er is daarna iets veranderd." in plat(browser.tekst("/plan/c2/bord?lijst=vast"))


def test_the_dearest_choice_stands_first_with_its_cost(als, db):
    browser = als("teamleider")
    browser.post("/plan/c2/vast/kosten", seconden=10)
    taak = claim(db, "w1")
    gevonden = Vastkosten(3, Los(3, 0, 3, zeker=False), ((Slot("koppeling", "V2", "C4"), Los(2, 1, 3, zeker=False)),))
    keep_cost(db, taak.nummer, "w1", gevonden.pack() | what_it_rests_on(db, NU))
    _end(db, taak, "klaar", gevonden.zin)
    lijst = plat(browser.tekst("/plan/c2/bord?lijst=vast"))
    assert "kosten samen: 3 plekken. 3 mensen zonder plek of coach krijgen die dan wel." in lijst
    assert "Koppeling van Riet Helper2 en Dunya Achternaam4 kost 2 plekken en 1 koppeling ongeveer" in lijst
    assert lijst.index("Koppeling van Riet") < lijst.index("Groep G1 Docent is al aangenomen")
    elders = plat(als("zoetermeer").tekst("/plan/c2/bord?lijst=vast"))
    assert "kosten samen" not in elders
    assert "Koppeling van" not in elders
