"""Searching in the background: asking, working, stopping, and a worker that disappears."""

from __future__ import annotations

import re
import threading
from datetime import UTC, datetime, timedelta

import pytest

from scheduler.rules import check_plan
from scheduler.service.opslag import clock
from scheduler.service.plan.concepten import read_plans
from scheduler.service.plan.planbeeld import open_plan
from scheduler.service.plan.polsslag import LIJN_MAX, thin
from scheduler.service.plan.rekenen import ask_plan, read_tasks, stop_plan
from scheduler.service.plan.rekenwerk import POGINGEN, STIL, claim, say_alive, say_goodbye, work
from scheduler.service.toegang.rechten import Gebruiker, Rol
from scheduler.storage import taken
from scheduler.storage.tables import Taak
from tests.web.conftest import NU, plat

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


def test_the_page_shows_how_the_best_plan_grew_as_a_picture_and_as_a_table(als, db):
    ask(db)
    opgave = claim(db, "w1")
    lijn = [[1.0, 3, 0.2], [4.0, 5, None], [9.0, 6, 0.05]]
    with db.write() as s:
        taken.beat(s, opgave.nummer, "w1", clock(s), {"geplaatst": 6, "groepen": 2, "seconden": 10.0, "lijn": lijn})
    tekst = als("teamleider").tekst("/rekenen")
    assert re.search(r'points="([^"]*)"', tekst)[1].split() == [
        *("86.4,96.0", "213.6,96.0", "213.6,40.0"),
        *("425.6,40.0", "425.6,12.0", "468.0,12.0"),
    ]
    assert re.findall(r"<td>([^<]*)</td>", tekst) == [
        *("1", "3", "20,0%"),
        *("4", "5", "niet bekend"),
        *("9", "6", "5,0%"),
    ]


@pytest.mark.parametrize(("seconden", "langer"), [(10.0, False), (11.0, True)])
def test_the_page_says_so_when_a_search_takes_longer_than_was_asked(als, db, seconden, langer):
    ask(db)
    opgave = claim(db, "w1")
    with db.write() as s:
        taken.beat(s, opgave.nummer, "w1", clock(s), {"seconden": seconden})
    tekst = als("teamleider").tekst("/rekenen")
    assert f"{seconden:.0f} seconden bezig. U koos 10 seconden zoeken." in tekst
    assert ("Het duurt langer: de ronde is groot" in tekst) is langer


@pytest.mark.parametrize(
    ("fase", "stap"),
    [
        ("prijzen", "zoekt mogelijke groepen"),
        ("verbeteren", "verbetert groepen"),
        ("bemensen", "zoekt vrijwilligers en taalcoaches"),
        ("klaar", "kijkt na"),
    ],
)
def test_the_page_shows_every_step_and_which_one_is_on(als, db, fase, stap):
    ask(db)
    opgave = claim(db, "w1")
    with db.write() as s:
        taken.beat(s, opgave.nummer, "w1", clock(s), {"fase": fase, "seconden": 1.0})
    tekst = als("teamleider").tekst("/rekenen")
    assert re.findall(r"<li[^>]*>(zoekt m[^<]*|maakt[^<]*|verb[^<]*|zoekt v[^<]*|kijkt[^<]*)</li>", tekst) == [
        *("zoekt mogelijke groepen", "maakt groepen", "verbetert groepen"),
        *("zoekt vrijwilligers en taalcoaches", "kijkt na"),
    ]
    assert re.findall(r'<li aria-current="step">([^<]*)</li>', tekst) == [stap]


def test_the_form_says_what_the_seconds_are_and_what_they_are_not(als):
    tekst = plat(als("teamleider").tekst("/rekenen"))
    assert "Hoe lang zoeken?" in tekst
    assert "Dit is alleen het zoeken, op een computer die niets anders doet." in tekst


@pytest.mark.parametrize(
    ("pad", "velden"),
    [
        ("/plan/c2/vast/kosten", {"seconden": "60"}),
        ("/scenario/kromme", {"seconden": "60"}),
    ],
)
def test_while_a_search_runs_another_leads_to_the_one_that_runs(als, db, pad, velden):
    ask(db)
    browser = als("teamleider")
    antwoord = browser.post(pad, **velden)
    assert (antwoord.status_code, antwoord.location) == (303, "/rekenen")
    pagina = plat(browser.tekst("/rekenen"))
    assert "Er loopt al een berekening. Hier ziet u hoe het gaat." in pagina
    assert "Nieuw wacht op de computer" in pagina
    assert len(read_tasks(db, TEAMLEIDER).taken) == 1


def test_the_page_tells_when_nobody_works(als, db):
    ask(db)
    browser = als("teamleider")
    assert "Er is nu geen computer die rekent." in browser.tekst("/rekenen")
    say_alive(db, "w1")
    assert "Er is nu geen computer die rekent." not in browser.tekst("/rekenen")
    claim(db, "w1")
    assert "antwoordt niet meer" not in browser.tekst("/rekenen")
    with db.write() as s:
        s.get_one(Taak, 1).hartslag = clock(s) - timedelta(seconds=20)
    assert "antwoordt niet meer" in browser.tekst("/rekenen")
    say_goodbye(db, "w1")


def test_a_plan_of_a_worker_that_lost_its_search_is_not_kept(db):
    ask(db)
    oud = claim(db, "w1")
    with db.write() as s:
        s.get_one(Taak, 1).huurder = "w2"
    work(db, oud, threading.Event())
    taak = read_tasks(db, TEAMLEIDER).taken[0]
    assert (taak.status, taak.concept) == ("loopt", "")
    assert [c.naam for c in read_plans(db, TEAMLEIDER).concepten] == ["Proef"]


def test_a_search_that_has_to_stop_before_there_is_a_plan_goes_back_in_the_queue(db):
    ask(db)
    opgave = claim(db, "w1")
    with db.write() as s:
        taken.release_task(s, opgave.nummer, "w9")
        assert s.get_one(Taak, 1).status == "loopt"
        taken.release_task(s, opgave.nummer, "w1")
    assert claim(db, "w2").pogingen == 1


def test_a_long_curve_loses_every_second_point_but_not_its_ends():
    lijn = [(float(n), n, None) for n in range(LIJN_MAX + 1)]
    kort = thin(lijn)
    assert (kort[0], kort[-1], len(kort)) == (lijn[0], lijn[-1], LIJN_MAX // 2 + 1)
    assert thin(kort) == kort
