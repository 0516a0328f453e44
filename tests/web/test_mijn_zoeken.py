"""A search starts from what volunteers say, and its plan is read with the words it was made with, for ever."""

from __future__ import annotations

import threading

from scheduler.domain.tijd import Dagdeel
from scheduler.rules import check_plan
from scheduler.service.plan.concepten import copy_plan
from scheduler.service.plan.planbeeld import open_plan
from scheduler.service.plan.publiceren import publish
from scheduler.service.plan.rekenen import ask_plan
from scheduler.service.plan.rekenwerk import claim, work
from scheduler.service.toegang.rechten import Gebruiker, Rol
from tests.web.conftest import NU, REDENEN
from tests.web.test_mijn_beschikbaar import VELDEN

TEAMLEIDER = Gebruiker(1, "Teamleider", Rol.TEAMLEIDER)
ALLEEN_AVOND = {**VELDEN, **{f"d_{d.value}": "niet" for d in Dagdeel}, "d_wo-a": "graag", "max_dagdelen": "2"}


def search(db) -> str:
    ask_plan(db, TEAMLEIDER, "Nieuw", 60, NU)
    work(db, claim(db, "w1"), threading.Event())
    return "c3"


def helps(pb, wie: str) -> set[Dagdeel]:
    return {i.dagdeel for i in pb.plan.inzet if i.vrijwilliger == wie}


def test_without_a_word_the_search_uses_the_workbook(db):
    pb = open_plan(db, TEAMLEIDER, search(db))
    assert helps(pb, "V1") == {Dagdeel.MA_O, Dagdeel.WO_O}
    assert pb.feiten.opgaven == ()


def test_the_search_asks_nobody_on_a_dagdeel_that_he_took_away_and_keeps_the_pins(als, db):
    als("vrijwilliger").post("/mijn-pagina/wanneer", **ALLEEN_AVOND)
    pb = open_plan(db, TEAMLEIDER, search(db))
    assert helps(pb, "V1") == {Dagdeel.MA_O}
    assert pb.feiten.opgaven == (1,)
    assert pb.ronde.vrijwilliger_met["V1"].dagdelen == {Dagdeel.WO_A}
    assert check_plan(pb.ronde, pb.plan) == ()


def test_a_later_word_changes_neither_the_concept_nor_its_copy_nor_what_is_published(als, db):
    browser = als("vrijwilliger")
    browser.post("/mijn-pagina/wanneer", **ALLEEN_AVOND)
    pb = open_plan(db, TEAMLEIDER, search(db))
    browser.post("/mijn-pagina/wanneer", **{**VELDEN, "versie": "1"})
    nummer = publish(db, pb, "Met opgaven", "", NU, tegen=1, redenen=REDENEN)
    kopie = copy_plan(db, open_plan(db, TEAMLEIDER, f"v{nummer}"), "Kopie", NU)
    for ref in (f"v{nummer}", kopie):
        na = open_plan(db, TEAMLEIDER, ref)
        assert (na.feiten.opgaven, na.ronde, na.plan) == (pb.feiten.opgaven, pb.ronde, pb.plan)
