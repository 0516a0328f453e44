"""Somebody cannot come: what falls open, who is asked, what holds after a yes, and what can be taken back."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from scheduler.domain.tijd import Dagdeel
from scheduler.errors import GeenRecht, KanNiet, UnknownCode
from scheduler.service.plan.concepten import start_concept
from scheduler.service.plan.planbeeld import open_plan
from scheduler.service.plan.publiceren import publish
from scheduler.service.toegang.rechten import Gebruiker, Rol
from scheduler.service.uitval.antwoord import answer_ask, open_questions
from scheduler.service.uitval.dagen import exceptions_on
from scheduler.service.uitval.melden import report_absence
from scheduler.service.werkboek.inlezen import confirm, propose
from scheduler.storage import berichten, uitval
from scheduler.storage.tables import Bericht
from tests.web.conftest import NU, REDENEN, plat
from tests.web.test_inlezen import werkboek
from tests.web.voorbeeld import PLAN, RONDE

TEAMLEIDER = Gebruiker(1, "Teamleider", Rol.TEAMLEIDER)
OLGA = Gebruiker(4, "Olga", Rol.VRIJWILLIGER, "V4")
KWARTAAL = (date(2027, 1, 1), date(2027, 3, 31))


def meld(browser, wie: str, van: str, tot: str = "", oorzaak: str = "anders") -> str:
    antwoord = browser.post("/uitval/meld", wie=wie, van=van, tot=tot, oorzaak=oorzaak)
    assert antwoord.status_code == 303, plat(antwoord.text)
    return antwoord.location


def days(db) -> list[tuple[object, ...]]:
    return [(d.soort, d.datum, d.plek, d.dagdeel, d.van, d.door) for d in exceptions_on(db, *KWARTAAL)]


def outbox(db) -> list[tuple[str, str, str]]:
    with db.read() as s:
        rijen = berichten.list_messages(s, "wacht", "weg")
        return [(b.aan, b.onderwerp, b.status) for b in rijen if not b.soort.startswith("plan_")]


def gaps(db) -> list[tuple[str, str, str]]:
    with db.read() as s:
        return [(g.plek, g.status, g.door) for g in uitval.list_gaps(s)]


@pytest.fixture
def moment(db, tmp_path):
    """Sam may help at the OLC too: a workbook with one volunteer more, and a new version of the same plan."""
    sam = RONDE.vrijwilligers[1].model_copy(
        update={"vrijwilliger": "V5", "voornaam": "Sam", "rollen": frozenset({"olc"})}
    )
    ronde = RONDE.model_copy(update={"vrijwilligers": (*RONDE.vrijwilligers, sam)})
    voorstel = propose(db, TEAMLEIDER, "boek.xlsx", werkboek(tmp_path, ronde), NU)
    confirm(db, TEAMLEIDER, voorstel.id, NU, weghalen=False)
    ref = start_concept(db, 1, "Met Sam", voorstel.id, PLAN, NU)
    publish(db, open_plan(db, TEAMLEIDER, ref), "Met Sam", "", NU, tegen=1, redenen=REDENEN)


def test_reporting_shows_at_once_which_lessons_fall_open_by_date(als):
    pagina = plat(als("coordinator").tekst("/uitval/meld?wie=V1&van=2027-01-04&tot=2027-01-22"))
    assert "2 open punten" in pagina
    assert "Klassenassistent in groep G1 (Inburgering A1): maandag 11 januari 2027, 9.15-12.00 uur" in pagina
    assert "maandag 18 januari 2027" in pagina


def test_holidays_are_no_lessons(als):
    pagina = plat(als("coordinator").tekst("/uitval/meld?wie=V1&van=2027-02-15&tot=2027-02-28"))
    assert "maandag 15 februari 2027" in pagina
    assert "maandag 22 februari 2027" not in pagina


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"wie": "V1", "van": "", "tot": ""}, "Vul de eerste dag in"),
        ({"wie": "V1", "van": "2027-01-11", "tot": "2027-01-01"}, "De laatste dag ligt voor de eerste"),
        ({"wie": "V1", "van": "2027-01-11", "oorzaak": "griep"}, "Kies een oorzaak"),
        ({"wie": "V1", "van": "2027-01-11", "tot": "2027-01-12", "oorzaak": "gestopt"}, "Wie gestopt is"),
    ],
)
def test_a_report_that_is_not_right_is_refused_in_words(als, velden, zin):
    antwoord = als("coordinator").post("/uitval/meld", **{"oorzaak": "ziek", "tot": "", **velden})
    assert antwoord.status_code == 422
    assert zin in antwoord.text


def test_the_cause_is_seen_by_the_teamleider_only_and_stands_in_no_log(als):
    pad = meld(als("coordinator"), "V1", "2027-01-11", "2027-01-22", "ziek")
    for bladzijde in (pad, "/uitval"):
        assert "ziek" in als("teamleider").tekst(bladzijde)
        assert "ziek" not in als("coordinator").tekst(bladzijde)
    log = als("teamleider").tekst("/logboek")
    assert "meldde dat iemand niet kan" in log
    assert "ziek" not in log
    assert als("coordinator").post("/uitval/meld", wie="V1", van="2027-01-20", oorzaak="anders").status_code == 422


@pytest.mark.usefixtures("moment")
def test_asking_puts_one_message_in_the_outbox_and_a_yes_by_phone_makes_the_days_go_differently(als, db):
    browser = als("coordinator")
    pad = meld(browser, "V4", "2027-01-15", "2027-01-22")
    assert "taalcoach" not in plat(browser.tekst("/uitval/punt/1"))
    kandidaten = plat(browser.tekst("/uitval/punt/1"))
    assert re.search(r"Sam Helper2 V5 ✓ kan nee 0 0 – \d+ minuten", kandidaten)
    assert "Riet" not in kandidaten
    assert "heeft een andere rol" in plat(browser.tekst("/uitval/punt/1?wie=alle"))
    assert browser.post("/uitval/punt/1/vraag", aan="V5", ook="2").status_code == 303
    assert outbox(db) == [("V5", "Kunt u helpen?", "wacht")]
    with db.read() as s:
        (tekst,) = [b.tekst for b in berichten.list_messages(s, "wacht") if b.aan == "V5"]
    assert "helpen bij olc in Huis Leiden" in tekst
    assert "vrijdag 15 januari 2027, 13.00-15.45 uur" in tekst
    assert "vrijdag 22 januari 2027" in tekst
    assert "Olga" not in tekst
    assert gaps(db) == [("M1", "gevraagd", ""), ("M1", "gevraagd", "")]
    assert browser.post("/uitval/vraag/1", antwoord="ja", afwezigheid="1").location == pad
    assert browser.post("/uitval/vraag/2", antwoord="nee", afwezigheid="1").location == pad
    assert gaps(db) == [("M1", "bevestigd", "V5"), ("M1", "open", "")]
    assert days(db) == [("vervanging", date(2027, 1, 15), "M1", Dagdeel.VR_M, "V4", "V5")]
    assert ("V5", "U helpt: dank u wel", "wacht") in outbox(db)
    assert browser.post("/uitval/vraag/1", antwoord="nee").status_code == 422
    assert "Ingevallen" in browser.tekst("/uitval/punt/2")
    assert re.search(r"Sam Helper2 V5 ✓ kan ja 2 0 23 november 2026", plat(browser.tekst("/uitval/punt/2")))


@pytest.mark.usefixtures("moment")
def test_a_volunteer_answers_only_his_own_question_and_his_yes_waits_for_the_coordinator(als, db):
    browser = als("coordinator")
    meld(browser, "V4", "2027-01-15", "2027-01-15")
    browser.post("/uitval/punt/1/vraag", aan="V5")
    sam = Gebruiker(4, "Sam", Rol.VRIJWILLIGER, "V5")
    assert [(v.nummer, v.wat) for v in open_questions(db, sam, NU)] == [(1, "helpen bij olc in Huis Leiden")]
    assert open_questions(db, OLGA, NU) == ()
    for ander in (OLGA, Gebruiker(5, "Niemand", Rol.VRIJWILLIGER)):
        with pytest.raises(UnknownCode):
            answer_ask(db, ander, 1, True, NU)
    with pytest.raises(GeenRecht):
        answer_ask(db, Gebruiker(6, "Beheerder", Rol.BEHEERDER), 1, True, NU)
    answer_ask(db, sam, 1, True, NU)
    assert gaps(db) == [("M1", "toegezegd", "V5")]
    assert days(db) == []
    assert browser.post("/uitval/punt/1/bevestig", afwezigheid="1").status_code == 303
    assert len(days(db)) == 1
    assert browser.post("/uitval/punt/1/bevestig", afwezigheid="1").status_code == 422
    with pytest.raises(KanNiet):
        answer_ask(db, sam, 1, False, NU)


@pytest.mark.usefixtures("moment")
@pytest.mark.parametrize("kop", ["U helpt: dank u wel", "Anders"])
@pytest.mark.parametrize("gehoord", [False, True])
def test_taking_back_withdraws_a_confirmation_that_did_not_leave_and_else_tells_it(als, db, gehoord, kop):
    """Also when somebody wrote another subject above it, and other words in it."""
    browser = als("coordinator")
    meld(browser, "V4", "2027-01-15", "2027-01-15")
    browser.post("/uitval/punt/1/vraag", aan="V5")
    browser.post("/uitval/vraag/1", antwoord="ja")
    with db.write() as s:
        b = s.query(Bericht).filter_by(soort="bevestiging 1").one()
        b.onderwerp, b.tekst = kop, "Tot dan!"
        b.status = "verteld" if gehoord else "wacht"
    assert browser.post("/uitval/punt/1/terug").status_code == 303
    daarna = ("V5", "U hoeft niet te komen", "wacht") if gehoord else ("V5", kop, "weg")
    assert outbox(db) == [("V5", "Kunt u helpen?", "weg"), daarna]


@pytest.mark.usefixtures("moment")
def test_coming_back_earlier_takes_back_what_was_arranged_and_tells_who_would_come(als, db):
    browser = als("coordinator")
    meld(browser, "V4", "2027-01-15", "2027-01-22")
    browser.post("/uitval/punt/1/vraag", aan="V5", ook="2")
    browser.post("/uitval/vraag/1", antwoord="ja", ook="2")
    assert [d[1] for d in days(db)] == [date(2027, 1, 15), date(2027, 1, 22)]
    assert browser.post("/uitval/1/terug", terug="2027-01-20").status_code == 303
    assert [d[1] for d in days(db)] == [date(2027, 1, 15)]
    assert gaps(db) == [("M1", "bevestigd", "V5"), ("M1", "gesloten", "")]
    assert outbox(db) == [
        ("V5", "Kunt u helpen?", "weg"),
        ("V5", "U helpt: dank u wel", "wacht"),
        ("V5", "U helpt: dank u wel", "weg"),
    ]
    assert "tot en met dinsdag 19 januari 2027" in plat(browser.tekst("/uitval/1"))
    assert browser.post("/uitval/1/terug", terug="2027-01-20").status_code == 422


def test_a_lesson_without_docent_can_be_cancelled_on_its_day_and_everybody_who_would_come_hears_it(als, db):
    browser = als("coordinator")
    meld(browser, "D1", "2027-01-11", "2027-01-12")
    pagina = plat(browser.tekst("/uitval/1"))
    assert "Docent in groep G1 (Inburgering A1) maandag 11 januari 2027" in pagina
    assert "Docent in groep N1 (Inburgering A2) dinsdag 12 januari 2027" in pagina
    assert "Er is niemand die kan." in browser.tekst("/uitval/punt/1")
    assert browser.post("/uitval/punt/1/anders", hoe="niet_nodig").status_code == 422
    assert browser.post("/uitval/punt/1/anders", hoe="vervalt").status_code == 303
    assert days(db) == [("vervalt", date(2027, 1, 11), "G1", Dagdeel.MA_O, "D1", "")]
    assert [aan for aan, wat, _ in outbox(db) if wat == "Dit gaat niet door"] == ["C1", "C2", "C4", "V1"]
    assert browser.post("/uitval/punt/1/terug", afwezigheid="1").status_code == 303
    assert days(db) == []
    assert {b[1:] for b in outbox(db)} == {("Dit gaat niet door", "weg")}


def test_who_was_told_that_a_lesson_is_cancelled_hears_that_it_goes_on_after_all(als, db):
    browser = als("coordinator")
    meld(browser, "D1", "2027-01-11", "2027-01-11")
    browser.post("/uitval/punt/1/anders", hoe="vervalt")
    with db.write() as s:
        for b in s.query(Bericht).filter_by(soort="vervalt 1"):
            b.status = "verteld" if b.aan != "C2" else "wacht"
    assert browser.post("/uitval/punt/1/terug", afwezigheid="1").status_code == 303
    toch = [("C1", "Dit gaat toch door", "wacht"), ("C4", "Dit gaat toch door", "wacht")]
    toch += [("V1", "Dit gaat toch door", "wacht")]
    assert outbox(db) == [("C2", "Dit gaat niet door", "weg"), *toch]
    with db.read() as s:
        teksten = {b.tekst for b in s.query(Bericht).filter_by(soort="vervalt", status="wacht")}
    assert teksten == {
        "Dit gaat toch gewoon door: de les Inburgering A1 in Huis Leiden.\n\n- maandag 11 januari 2027, 9.15-12.00 uur"
    }


def test_a_lesson_that_is_cancelled_is_no_gap_for_its_helper(als):
    browser = als("coordinator")
    meld(browser, "D1", "2027-01-11", "2027-01-11")
    browser.post("/uitval/punt/1/anders", hoe="vervalt")
    assert "1 open punt" in plat(browser.tekst("/uitval/meld?wie=V1&van=2027-01-11&tot=2027-01-18"))


def test_somebody_of_one_leslocatie_sees_and_reports_only_the_own_people(als, db):
    report_absence(db, TEAMLEIDER, "V1", date(2027, 1, 11), date(2027, 1, 22), "ziek", NU)
    report_absence(db, TEAMLEIDER, "D1", date(2027, 1, 11), date(2027, 1, 14), "ziek", NU)
    browser = als("zoetermeer")
    lijst = browser.tekst("/uitval")
    assert "Juf Janneke" in lijst
    assert "Wil Helper1" not in lijst
    assert browser.get("/uitval/1").status_code == 404
    pagina = plat(browser.tekst("/uitval/2"))
    assert "N1" in pagina
    assert "G1" not in pagina
    assert "Ook op een andere leslocatie: 2 open punten" in pagina
    with db.read() as s:
        vreemd = [g.id for g in uitval.list_gaps(s) if g.plek == "G1"]
    for nummer in vreemd:
        assert browser.get(f"/uitval/punt/{nummer}").status_code == 404
        for doen, velden in (
            ("vraag", {"aan": "V4"}),
            ("anders", {"hoe": "niet_nodig"}),
            ("bevestig", {}),
            ("terug", {}),
        ):
            assert browser.post(f"/uitval/punt/{nummer}/{doen}", **velden).status_code == 404, doen
    assert browser.post("/uitval/meld", wie="V1", van="2027-03-01", oorzaak="ziek").status_code == 404
    assert browser.post("/uitval/1/terug", terug="2027-01-12").status_code == 404
    assert browser.post("/uitval/2/terug", terug="2027-01-12").status_code == 422
    assert browser.post("/uitval/2/opnieuw", seconden="10").status_code == 403


def test_a_lesson_that_has_begun_is_not_asked_for_any_more(als, db, klok):
    browser = als("coordinator")
    meld(browser, "V1", "2027-01-11", "2027-01-11")
    klok.nu = NU.replace(year=2027, month=1, day=10)
    browser = als("coordinator")
    assert "binnen 48 uur" in plat(browser.tekst("/uitval/punt/1"))
    assert "Er is niemand die kan" in browser.tekst("/uitval/punt/1")
    assert browser.post("/uitval/punt/1/anders", hoe="niet_nodig").status_code == 303
    klok.nu += timedelta(days=2)
    assert als("coordinator").post("/uitval/punt/1/terug").status_code == 422


@pytest.mark.usefixtures("moment")
def test_a_swap_is_checked_and_then_holds_on_both_days(als, db):
    browser = als("coordinator")
    velden = {"een": "V4", "dag_een": "2027-01-15", "ander": "V1", "dag_ander": "2027-01-18"}
    antwoord = browser.post("/uitval/ruil", **velden)
    assert antwoord.status_code == 422
    assert "Wil Helper1 kan niet ruilen: heeft een andere rol." in antwoord.text
    antwoord = browser.post("/uitval/ruil", **{**velden, "dag_een": "2027-01-14"})
    assert "Olga Helper4 heeft op donderdag 14 januari 2027 niets in het plan." in antwoord.text
    assert days(db) == []
