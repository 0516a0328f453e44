"""A search for somebody who works at a few leslocaties: everything elsewhere stays as it is."""

from __future__ import annotations

import threading

import pytest

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.errors import GeenRecht, KanNiet
from scheduler.rules import check_plan
from scheduler.service.bord.vastkosten import ask_cost
from scheduler.service.plan.deelronde import Deel
from scheduler.service.plan.planbeeld import open_plan
from scheduler.service.plan.rekenen import ask_plan, read_tasks, stop_plan
from scheduler.service.plan.rekenwerk import claim, work
from scheduler.service.scenario.kromme import ask_curve
from scheduler.service.toegang.eigen_locaties import outside_own
from scheduler.service.toegang.rechten import Gebruiker, Rol, Zicht
from tests.web.conftest import NU
from tests.web.voorbeeld import PLAN, RONDE

TEAMLEIDER = Gebruiker(1, "Teamleider", Rol.TEAMLEIDER)
ZOE = Gebruiker(7, "Leider", Rol.TEAMLEIDER, locaties=frozenset({"ZOE"}))
LEI = Gebruiker(1, "Leider", Rol.TEAMLEIDER, locaties=frozenset({"LEI"}))


def planned(db, gebruiker: Gebruiker):
    ask_plan(db, gebruiker, "Nieuw", 10, NU)
    work(db, claim(db, "w1"), threading.Event())
    taak = read_tasks(db, TEAMLEIDER).taken[0]
    assert taak.status == "klaar", taak.uitslag
    return open_plan(db, TEAMLEIDER, taak.concept)


@pytest.mark.parametrize("gebruiker", [ZOE, LEI])
def test_only_the_own_leslocaties_are_planned_and_it_may_be_published(db, gebruiker):
    pb = planned(db, gebruiker)
    assert not check_plan(pb.ronde, pb.plan)
    assert outside_own(Zicht(gebruiker, pb.ronde, pb.plan), PLAN) == ()
    assert pb.plan != PLAN
    elders = {g.groep for g in PLAN.groepen if g.locatie not in gebruiker.locaties}
    assert [g for g in pb.plan.groepen if g.groep in elders] == [g for g in PLAN.groepen if g.groep in elders]


def test_who_waits_near_an_own_group_gets_a_place_there_and_nobody_elsewhere(db):
    nieuw = planned(db, ZOE).plan
    assert nieuw.groep_van["C7", "NT2-A2"].locatie == "ZOE"
    assert "C7" not in {p.cursist for p in PLAN.plaatsingen}
    assert {p for p in nieuw.plaatsingen if p.groep == "G1"} == {p for p in PLAN.plaatsingen if p.groep == "G1"}


def test_what_is_taken_elsewhere_is_not_free_here():
    deel = Deel(RONDE, PLAN, {"ZOE"})
    ronde = deel.own_round()
    assert [x.locatie for x in ronde.leslocaties] == ["ZOE"]
    d1, was = ronde.docent_met["D1"], RONDE.docent_met["D1"]
    assert (was.dagdelen - d1.dagdelen, was.max_dagdelen - d1.max_dagdelen) == (PLAN.groep_met["G1"].dagdelen, 2)
    assert set(ronde.cursist_met) == {"C6", "C7"}
    assert not set(ronde.vrijwilliger_met) - Zicht(ZOE, RONDE, PLAN).vrijwilligers


def test_joined_with_what_was_there_it_is_the_same_plan():
    for locaties in ({"ZOE"}, {"LEI"}, {"ZOE", "LEI"}):
        deel = Deel(RONDE, PLAN, locaties)
        z = deel.zicht
        eigen = Plan(
            groepen=tuple(g for g in PLAN.groepen if g.groep in z.groepen),
            plaatsingen=tuple(p for p in PLAN.plaatsingen if p.groep in z.groepen),
            inzet=tuple(i for i in PLAN.inzet if i.groep in z.groepen or i.moment in z.momenten),
            koppelingen=tuple(k for k in PLAN.koppelingen if k.cursist in z.cursisten),
        )
        assert deel.join(eigen) == PLAN
    assert isinstance(Deel(RONDE, PLAN, {"ZOE", "LEI"}).own_round(), Ronde)


def test_a_search_of_a_colleague_is_not_shown_by_name_and_not_stopped(als, db):
    nummer = ask_plan(db, TEAMLEIDER, "Zonder C1", 10, NU)
    lijst = read_tasks(db, ZOE)
    assert (lijst.taken, lijst.elders, lijst.bezig) == ((), True, True)
    with pytest.raises(KanNiet):
        stop_plan(db, ZOE, nummer, NU)
    tekst = als("leider-zoetermeer").tekst("/rekenen")
    assert "Er loopt een berekening van een collega." in tekst
    assert "Alleen die worden opnieuw gepland." in tekst
    assert "Zonder C1" not in tekst
    stop_plan(db, TEAMLEIDER, nummer, NU)


def test_she_starts_sees_and_stops_her_own(als, db):
    browser = als("leider-zoetermeer")
    assert browser.post("/rekenen", naam="Onze groepen", seconden="10").status_code == 303
    assert "Onze groepen" in browser.tekst("/rekenen")
    assert claim(db, "w1").opdracht == {"locaties": ["ZOE"]}
    assert browser.post("/rekenen/1/stop").status_code == 303


def test_what_is_about_every_leslocatie_is_not_hers(db):
    for vraag in (ask_curve, ask_cost):
        with pytest.raises(GeenRecht):
            vraag(db, ZOE, 10, NU)
