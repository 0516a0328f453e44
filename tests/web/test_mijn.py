"""The page of a volunteer: what comes, saying yes or no, and what the coördinator hears of it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest

from scheduler.domain.koppeling import Inzet
from scheduler.domain.tijd import Dagdeel
from scheduler.storage import plannen
from scheduler.storage.afwezigheden import add_absence, list_absences
from tests.web.voorbeeld import PLAN

MAANDAG = "/mijn-pagina/afspraak/2027-01-11/ma-o"
TELEFOON = "071-555 01 23"


def main_of(tekst: str) -> str:
    """The words of the page itself, without tags."""
    inhoud = tekst[tekst.index("<main") : tekst.index("</main>")]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", inhoud)).strip()


def publish_plan(db, plan, nu):
    """Put another plan for the same block in the place of the one that holds, whatever was pinned."""
    with db.write() as s:
        stand = plannen.newest_stand(s).id
        plannen.add_publicatie(s, stand, plan.model_dump_json(), {}, [], naam="Anders", notitie="", op=nu, door=1)


def test_the_next_appointment_comes_first_with_day_time_place_and_first_names(als):
    tekst = main_of(als("vrijwilliger").tekst("/mijn-pagina"))
    assert tekst.startswith(
        "Dag Vrijwilliger Uw volgende afspraak maandag 11 januari 2027 9.15-12.00 uur Les Inburgering A1 Huis Leiden, "
        "lokaal L1 Docent: Juf Janneke. Cursisten: Amina, Bilal, Dunya. Ik kom Ik kan niet"
    )


def test_the_weeks_have_no_holidays_and_there_is_a_way_to_see_all(als, klok):
    klok.nu = datetime(2027, 2, 9, 9, tzinfo=UTC)
    browser = als("vrijwilliger")
    dagen = re.findall(r"/afspraak/(\d{4}-\d\d-\d\d)/ma-o", browser.tekst("/mijn-pagina"))
    assert sorted(set(dagen)) == ["2027-02-15", "2027-03-01", "2027-03-08"]
    alles = sorted(set(re.findall(r"/afspraak/(\d{4}-\d\d-\d\d)/ma-o", browser.tekst("/mijn-pagina?alles=ja"))))
    assert alles[-1] == "2027-06-21"
    assert not {"2027-02-22", "2027-03-29", "2027-04-26", "2027-05-17"} & set(alles)


def test_ik_kom_is_kept_and_can_be_taken_back(als):
    browser = als("vrijwilliger")
    antwoord = browser.post(MAANDAG, antwoord="kom")
    assert (antwoord.status_code, antwoord.location) == (303, MAANDAG)
    assert "U zei dat u komt" in browser.tekst(MAANDAG)
    assert "✓</span> U komt" in browser.tekst("/mijn-pagina")
    browser.post(MAANDAG, antwoord="terug")
    assert "U zei dat u komt" not in browser.tekst(MAANDAG)


def test_ik_kan_niet_is_one_absence_and_the_coordinator_knows(als, db):
    browser = als("vrijwilliger")
    browser.post(MAANDAG, antwoord="kan-niet")
    assert "Dank u. De coördinator weet het nu." in browser.tekst(MAANDAG)
    assert TELEFOON not in browser.tekst(MAANDAG)
    with db.read() as s:
        (rij,) = list_absences(s, date(2026, 1, 1), "V1")
        assert (rij.van, rij.tot, rij.dagdeel, rij.oorzaak) == (date(2027, 1, 11), date(2027, 1, 11), "ma-o", "anders")
    zin = "Kan niet op 11 januari 2027, maandagochtend: Les Inburgering A1 (G1), Huis Leiden, lokaal L1."
    assert zin in main_of(als("coordinator").tekst("/meldingen"))
    assert zin in als("coordinator").tekst("/plan/v1/bord?lijst=meldingen")
    assert "maandag 18 januari 2027" in main_of(browser.tekst("/mijn-pagina"))[:150]
    browser.post(MAANDAG, antwoord="kan-niet")
    with db.read() as s:
        assert len(list_absences(s, date(2026, 1, 1), "V1")) == 1


def test_late_it_still_works_and_the_telephone_number_is_there(als, klok):
    klok.nu = datetime(2027, 1, 11, 8, 0, tzinfo=UTC)
    browser = als("vrijwilliger")
    assert TELEFOON not in browser.tekst(MAANDAG)
    browser.post(MAANDAG, antwoord="kan-niet")
    assert "Belt u ook even?" in browser.tekst(MAANDAG)
    assert 'href="tel:0715550123"' in browser.tekst(MAANDAG)
    assert "laat gemeld" in als("coordinator").tekst("/meldingen")


def test_coming_after_all_ends_the_absence(als, db):
    browser = als("vrijwilliger")
    browser.post(MAANDAG, antwoord="kan-niet")
    browser.post(MAANDAG, antwoord="terug")
    assert "Ik kan niet" in browser.tekst(MAANDAG)
    assert "Er wachten geen berichten." in als("coordinator").tekst("/meldingen")
    browser.post(MAANDAG, antwoord="kan-niet")
    browser.post(MAANDAG, antwoord="kom")
    assert "U zei dat u komt" in browser.tekst(MAANDAG)
    with db.read() as s:
        assert list_absences(s, date(2026, 1, 1), "V1") == []


def test_a_longer_absence_that_the_coordinator_wrote_down_is_for_him_to_end(als, db, klok):
    with db.write() as s:
        add_absence(s, "vrijwilliger", "V1", date(2027, 1, 4), date(2027, 1, 15), oorzaak="vakantie", op=klok(), door=1)
    browser = als("vrijwilliger")
    assert "U komt niet" in browser.tekst("/mijn-pagina")
    antwoord = browser.post(MAANDAG, antwoord="terug")
    assert antwoord.status_code == 422
    assert "U bent voor langere tijd afgemeld" in antwoord.text


def test_an_appointment_of_somebody_else_or_of_no_day_is_not_there(als):
    riet = als("riet")
    for pad in (MAANDAG, "/mijn-pagina/afspraak/2027-01-12/ma-o", "/mijn-pagina/afspraak/gisteren/ma-o"):
        assert riet.get(pad).status_code == 404
        assert riet.post(pad, antwoord="kan-niet").status_code == 404


def test_when_the_cursist_cannot_come_the_meeting_is_off_and_nobody_reads_why(als, db, klok):
    with db.write() as s:
        add_absence(s, "cursist", "C4", date(2027, 1, 15), date(2027, 1, 15), oorzaak="ziek", op=klok(), door=1)
    tekst = main_of(als("riet").tekst("/mijn-pagina"))
    assert "Gaat niet door vrijdagmiddag: Taalcoach van Dunya Dunya kan dan niet." in tekst
    assert "ziek" not in tekst
    assert "vrijdag 22 januari 2027" in tekst[:120]


def test_what_a_new_plan_took_away_is_marked_for_two_weeks(als, db, klok):
    klok.nu = datetime(2027, 1, 12, 9, tzinfo=UTC)
    erbij = PLAN.model_copy(update={"inzet": (*PLAN.inzet, Inzet(vrijwilliger="V1", groep="G1", dagdeel=Dagdeel.WO_O))})
    publish_plan(db, erbij, klok.nu)
    browser = als("vrijwilliger")
    assert "woensdag 13 januari 2027" in main_of(browser.tekst("/mijn-pagina"))[:120]
    klok.later(hours=1)
    publish_plan(db, PLAN, klok.nu)
    tekst = main_of(browser.tekst("/mijn-pagina"))
    assert "maandag 18 januari 2027" in tekst[:120]
    assert "woensdag 13 januari" in tekst
    assert tekst.count("Deze afspraak gaat niet door.") == 5
    assert browser.get("/mijn-pagina/afspraak/2027-01-13/wo-o").status_code == 200
    assert browser.post("/mijn-pagina/afspraak/2027-01-13/wo-o", antwoord="kan-niet").status_code == 422
    klok.later(days=15)
    assert "gaat niet door" not in als("vrijwilliger").tekst("/mijn-pagina")


def test_every_answer_is_a_line_in_the_log_with_codes_only(als):
    browser = als("riet")
    browser.post("/mijn-pagina/afspraak/2027-01-15/vr-m", antwoord="kan-niet")
    browser.post("/mijn-pagina/afspraak/2027-01-15/vr-m", antwoord="terug")
    log = main_of(als("teamleider").tekst("/logboek"))
    assert "meldde zich af voor een afspraak V2" in log
    assert "komt toch naar een afspraak V2" in log
    assert "Dunya" not in log
    assert "C4" not in log


@pytest.mark.parametrize("naam", ["vrijwilliger", "riet"])
def test_without_a_published_plan_of_now_there_is_a_quiet_page(als, klok, naam):
    klok.nu = datetime(2027, 8, 1, 9, tzinfo=UTC)
    assert "U hebt nu geen afspraken." in als(naam).tekst("/mijn-pagina")
