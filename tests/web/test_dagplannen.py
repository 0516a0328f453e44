"""A plan for the next block is published while this block still runs: every day is read from the plan of that day."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest

from scheduler.domain.koppeling import Inzet
from scheduler.domain.tijd import Dagdeel
from scheduler.storage import plannen, uitval
from tests.web.conftest import plat
from tests.web.test_mijn import main_of
from tests.web.test_presentie import DAG
from tests.web.test_uitval import meld
from tests.web.voorbeeld import PLAN, RONDE

NA_DE_ZOMER = (date(2027, 8, 30), date(2027, 12, 17))


@pytest.fixture(autouse=True)
def volgend_blok(db, klok):
    """Version 2: after the summer only G1, with Wil on Wednesday, and Bilal no more."""
    begin, einde = NA_DE_ZOMER
    instellingen = RONDE.instellingen.model_copy(update={"periode_begin": begin, "periode_einde": einde})
    ronde = RONDE.model_copy(update={"instellingen": instellingen})
    plan = PLAN.model_copy(
        update={
            "groepen": PLAN.groepen[:1],
            "plaatsingen": (PLAN.plaatsingen[0], PLAN.plaatsingen[2]),
            "inzet": (Inzet(vrijwilliger="V1", groep="G1", dagdeel=Dagdeel.WO_O),),
        }
    )
    klok.nu = datetime(2027, 5, 20, 9, tzinfo=UTC)
    with db.write() as s:
        stand = plannen.propose_stand(s, ronde.model_dump_json(), b"", "x.xlsx", klok.nu, None)
        plannen.confirm_stand(s, stand)
        plannen.add_publicatie(
            s, stand.id, plan.model_dump_json(), {}, [], naam="Herfst", notitie="", op=klok.nu, door=1
        )


def open_days(db) -> list[tuple[str, str, date | None]]:
    with db.read() as s:
        return [(g.plek, g.dagdeel, g.datum) for g in uitval.list_gaps(s)]


def test_what_falls_open_comes_from_the_plan_of_that_day(als, db):
    coordinator = als("coordinator")
    meld(coordinator, "V1", "2027-06-07", "2027-09-05")
    assert open_days(db) == [
        *(("G1", "ma-o", date(2027, 6, d)) for d in (7, 14, 21)),
        ("G1", "wo-o", date(2027, 9, 1)),
    ]
    for nummer, dag in ((1, "maandag 7 juni 2027"), (4, "woensdag 1 september 2027")):
        tekst = plat(coordinator.tekst(f"/uitval/punt/{nummer}?wie=alle"))
        assert f"Klassenassistent in groep G1 (Inburgering A1) {dag}" in tekst
        assert "de les is er niet meer" not in tekst


def test_who_stops_leaves_the_last_days_of_this_block_and_every_week_of_the_next(als, db):
    meld(als("teamleider"), "V1", "2027-06-14", "", "gestopt")
    assert sorted(open_days(db), key=str) == [
        *(("G1", "ma-o", date(2027, 6, d)) for d in (14, 21)),
        ("G1", "wo-o", None),
    ]


def test_somebody_of_a_leslocatie_sees_and_arranges_what_only_this_block_has(als, db):
    browser = als("zoetermeer")
    meld(browser, "D1", "2027-06-08", "2027-06-08")
    assert open_days(db) == [("N1", "di-o", date(2027, 6, 8))]
    assert "Docent in groep N1" in plat(browser.tekst("/uitval/1"))
    assert browser.post("/uitval/punt/1/anders", hoe="vervalt").status_code == 303
    assert "C6" in browser.tekst("/postvak-uit")


def test_attendance_lists_begin_now_and_have_the_people_of_each_block(als):
    coordinator = als("coordinator")
    nu = coordinator.tekst("/plan/v2/presentielijst?groep=G1")
    assert re.findall(DAG, nu)[:2] == ["ma 24 mei", "wo 26 mei"]
    assert re.findall(r'<th scope="row">(\w+) Achternaam', nu) == ["Amina", "Bilal", "Dunya"]
    straks = coordinator.tekst("/plan/v2/presentielijst?groep=G1&van=2027-06-21&tot=2027-09-05")
    vellen = straks.split('<section class="vel"')[1:]
    assert [re.findall(DAG, vel) for vel in vellen] == [["ma 21 jun", "wo 23 jun"], ["ma 30 aug", "wo 1 sep"]]
    assert [re.findall(r'<th scope="row">(\w+) Achternaam', vel) for vel in vellen] == [
        ["Amina", "Bilal", "Dunya"],
        ["Amina", "Dunya"],
    ]
    oud = coordinator.tekst("/plan/v2/presentielijst?groep=N1")
    assert re.findall(r'<th scope="row">(\w+) Achternaam', oud) == ["Farah"]
    assert '<option value="N1" selected>' in oud


def test_the_coming_lessons_stand_with_the_plan_that_holds(als):
    coordinator = als("coordinator")
    assert "maandag 24 mei 2027" in main_of(coordinator.tekst("/plan/v1/groep/G1"))
    straks = main_of(coordinator.tekst("/plan/v2/groep/G1"))
    assert "maandag 24 mei 2027" not in straks
    assert "woensdag 1 september 2027 9.15-12.00 uur Juf Janneke Wil Helper1" in straks


def test_calling_off_a_lesson_of_this_block_opens_that_lesson(als, db):
    als("vrijwilliger").post("/mijn-pagina/afspraak/2027-05-24/ma-o", antwoord="kan-niet")
    assert open_days(db) == [("G1", "ma-o", date(2027, 5, 24))]
    bord = als("coordinator").tekst("/plan/v2/bord?lijst=meldingen")
    assert 'href="/uitval/punt/1"' in bord
    assert "maandag 24 mei 2027" in plat(als("coordinator").tekst("/uitval/punt/1"))
