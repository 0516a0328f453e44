"""Searching in the background: asking, working, stopping, and a worker that disappears."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

import pytest

from scheduler.jobs.proces import worker_for
from scheduler.rules import check_plan
from scheduler.service.planbeeld import open_plan
from scheduler.service.rechten import Gebruiker, Rol
from scheduler.service.rekenen import ask_plan, read_tasks, stop_plan
from scheduler.service.rekenwerk import POGINGEN, STIL, claim, work
from scheduler.storage import taken
from scheduler.storage.tables import Taak
from tests.web.conftest import NU

TEAMLEIDER = Gebruiker(1, "Teamleider", Rol.TEAMLEIDER)


def ask(db) -> int:
    return ask_plan(db, TEAMLEIDER, "Nieuw", 10, NU)


def test_a_search_becomes_a_concept_on_the_plan_that_holds_and_keeps_every_rule(db):
    ask(db)
    work(db, claim(db, "w1"), threading.Event())
    taak = read_tasks(db, TEAMLEIDER).taken[0]
    assert (taak.status, taak.uitslag, taak.concept) == ("klaar", "Dit is bewezen het beste plan.", "c3")
    pb = open_plan(db, TEAMLEIDER, taak.concept)
    assert pb.basis == 1
    assert not check_plan(pb.ronde, pb.plan)
    assert len(pb.plan.groep_van) >= 4


def test_the_pages_ask_show_and_stop(als, db):
    browser = als("teamleider")
    assert browser.post("/rekenen", naam="Nieuw", seconden="60").status_code == 303
    tekst = browser.tekst("/rekenen")
    assert "wacht op de computer" in tekst
    assert "data-ververs" in tekst
    assert browser.post("/rekenen", naam="Nog een", seconden="60").status_code == 422
    assert browser.post("/rekenen/1/stop").status_code == 303
    assert "Gestopt voor het begon." in browser.tekst("/rekenen")
    assert browser.post("/rekenen/1/stop").status_code == 422


@pytest.mark.parametrize("velden", [{"naam": " ", "seconden": "60"}, {"naam": "X", "seconden": "7"}, {"naam": "X"}])
def test_a_search_without_a_name_or_a_known_time_is_refused(als, velden):
    assert als("teamleider").post("/rekenen", **velden).status_code == 422


def test_one_search_is_claimed_once(db):
    ask(db)
    assert claim(db, "w1").nummer == 1
    assert claim(db, "w2") is None


def test_a_silent_worker_loses_its_search_and_cannot_end_it(db):
    ask(db)
    oud = claim(db, "w1")
    lang_geleden = datetime.now(UTC) - STIL - timedelta(seconds=1)
    with db.write() as s:
        s.get_one(Taak, 1).hartslag = lang_geleden
    assert claim(db, "w2").pogingen == 2
    with db.write() as s:
        assert taken.beat(s, oud.nummer, oud.huurder, NU, {}) is None
        assert not taken.end_task(s, oud.nummer, oud.huurder, "klaar", "", None, NU)


def test_a_search_that_keeps_losing_its_worker_ends_as_failed(db):
    ask(db)
    with db.write() as s:
        s.get_one(Taak, 1).pogingen = POGINGEN
    work(db, claim(db, "w1"), threading.Event())
    taak = read_tasks(db, TEAMLEIDER).taken[0]
    assert taak.status == "mislukt"
    assert "drie keer" in taak.uitslag


def test_progress_and_the_wish_to_stop_travel_through_the_row(db):
    ask(db)
    opgave = claim(db, "w1")
    voortgang = {"fase": "verbeteren", "groepen": 3, "geplaatst": 4, "gat": 0.125, "seconden": 7.5}
    with db.write() as s:
        assert taken.beat(s, opgave.nummer, "w1", NU, voortgang) is False
    stop_plan(db, TEAMLEIDER, 1, NU)
    with db.write() as s:
        assert taken.beat(s, opgave.nummer, "w1", NU, voortgang) is True
    taak = read_tasks(db, TEAMLEIDER).taken[0]
    assert (taak.fase, taak.groepen, taak.geplaatst, taak.gat, taak.stopt) == ("verbetert groepen", 3, 4, 0.125, True)


def test_a_search_that_is_stopped_keeps_the_best_plan(db):
    ask(db)
    stop = threading.Event()
    stop.set()
    work(db, claim(db, "w1"), stop)
    taak = read_tasks(db, TEAMLEIDER).taken[0]
    assert taak.status in {"gestopt", "klaar"}
    assert taak.concept == "c3"


def test_a_worker_process_does_the_work_and_ends_with_its_server(db):
    ask(db)
    with worker_for(db.adres) as proces:
        eind = datetime.now(UTC) + timedelta(seconds=60)
        while read_tasks(db, TEAMLEIDER).bezig and datetime.now(UTC) < eind:
            threading.Event().wait(0.2)
    assert read_tasks(db, TEAMLEIDER).taken[0].status == "klaar"
    assert proces.returncode == 0
