"""Somebody does not come back: a concept with only that, or a whole new plan without them."""

from __future__ import annotations

import threading

from scheduler.rules import check_plan
from scheduler.service.plan.planbeeld import open_plan
from scheduler.service.plan.publiceren import publish
from scheduler.service.plan.rekenen import read_tasks
from scheduler.service.plan.rekenwerk import claim, work
from tests.web.conftest import GETEKEND, NU, REDENEN, plat
from tests.web.test_uitval import TEAMLEIDER, meld


def test_a_cursist_who_stops_leaves_a_seat_for_the_waiting_list_and_a_concept_with_only_that(als, db):
    browser = als("teamleider")
    meld(browser, "C1", "2027-01-11", "", "gestopt")
    pagina = plat(browser.tekst("/uitval/punt/1"))
    assert "Chen Achternaam3" in pagina
    assert "Elias" not in pagina
    assert "Elias Achternaam5 C5 ✕ past niet: dan niet vrij" in plat(browser.tekst("/uitval/punt/1?wie=alle"))
    browser.post("/uitval/punt/1/vraag", aan="C3")
    browser.post("/uitval/vraag/1", antwoord="ja")
    antwoord = browser.post("/uitval/1/concept")
    assert antwoord.location == "/plannen/c3/vergelijken"
    oud, pb = open_plan(db, TEAMLEIDER, "v1"), open_plan(db, TEAMLEIDER, "c3")
    assert set(oud.plan.groep_van) ^ set(pb.plan.groep_van) == {("C1", "NT2-A1"), ("C3", "NT2-A1")}
    assert (pb.plan.groepen, pb.plan.inzet, pb.plan.koppelingen) == (
        oud.plan.groepen,
        tuple(sorted(oud.plan.inzet, key=lambda i: i.vrijwilliger)),
        oud.plan.koppelingen,
    )
    assert not check_plan(pb.ronde, pb.plan)
    assert "C1" not in {c for c, _ in pb.beeld.wachtenden}
    assert publish(db, pb, "Zonder", "", NU, tegen=1, redenen=REDENEN) == 2
    assert "C1" not in {c for c, _ in open_plan(db, TEAMLEIDER, "v2").beeld.wachtenden}
    assert browser.post("/uitval/1/terug", terug="2027-01-12").status_code == 422


def test_a_group_that_runs_may_go_on_with_fewer_people_than_a_new_one_begins_with(als, db):
    """N1 runs since version 1, not in the workbook; its only cursist stops."""
    browser = als("teamleider")
    meld(browser, "C6", "2027-01-11", "", "gestopt")
    assert browser.post("/uitval/punt/1/anders", hoe="niet_nodig").status_code == 303
    assert browser.post("/uitval/1/concept").location == "/plannen/c3/vergelijken"
    velden = {"naam": "Zonder", "tegen": "1", "versie": "1", **GETEKEND}
    assert browser.post("/plan/c3/publiceren", **velden).location == "/plan/v2/bord"


def test_a_docent_who_leaves_for_good_without_a_successor_gives_no_concept(als):
    browser = als("teamleider")
    meld(browser, "D1", "2027-01-11", "", "gestopt")
    antwoord = browser.post("/uitval/1/concept")
    assert antwoord.status_code == 422
    assert "een les zonder docent" in antwoord.text


def test_planning_again_leaves_out_who_is_gone_also_where_that_was_fixed(als, db):
    browser = als("teamleider")
    meld(browser, "V1", "2027-01-11", "", "gestopt")
    meld(browser, "C4", "2027-01-11", "", "gestopt")
    assert browser.post("/uitval/1/opnieuw", seconden="10").location == "/rekenen"
    work(db, claim(db, "w1"), threading.Event())
    taak = read_tasks(db, TEAMLEIDER).taken[0]
    assert (taak.naam, taak.status) == ("Zonder V1", "klaar")
    pb = open_plan(db, TEAMLEIDER, taak.concept)
    assert not [i for i in pb.plan.inzet if i.vrijwilliger == "V1"]
    assert not [p for p in pb.plan.plaatsingen if p.cursist == "C4"]
    assert not [k for k in pb.plan.koppelingen if k.cursist == "C4"]
    assert not check_plan(pb.ronde, pb.plan)
