"""A link to answer that a coordinator sends himself: shown once, in the log, and still for one person and question."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from scheduler.service.berichten.verzenden import send_due
from scheduler.service.uitval.antwoordlink import WERKT_NIET
from scheduler.storage.tables import Antwoordlink, Bericht, Logregel
from tests.service.brievenbus import bus, postbus
from tests.web.conftest import NU, plat
from tests.web.test_antwoordlink import KWARTIER, ask, follow, moment, questions
from tests.web.test_uitval import gaps, meld, outbox

__all__ = ["bus", "moment", "postbus"]

pytestmark = pytest.mark.usefixtures("moment")
LINK = "/uitval/vraag/1/link"


def ask_unseen(als) -> None:
    """Olga is away; Sam is asked to stand in, and nobody released the message."""
    coordinator = als("coordinator")
    meld(coordinator, "V4", "2027-01-15", "2027-01-15")
    assert coordinator.post("/uitval/punt/1/vraag", aan="V5").status_code == 303


def hand(browser) -> str:
    """Make the link, and give its path."""
    antwoord = browser.post(LINK, afwezigheid="1")
    assert antwoord.status_code == 200, plat(antwoord.text)
    assert antwoord.headers["Cache-Control"] == "no-store"
    return re.search(r"http://localhost(/antwoord/[\w-]{32})\s", antwoord.text)[1]


def message(db) -> tuple[str, str]:
    with db.read() as s:
        b = s.query(Bericht).filter_by(soort="vraag").one()
        return b.status, b.tekst


def test_the_coordinator_sees_the_whole_text_with_the_link_once(als, niemand, db):
    ask_unseen(als)
    browser = als("coordinator")
    assert "Maak een link voor WhatsApp of sms" in browser.tekst("/uitval/punt/1")
    antwoord = browser.post(LINK, afwezigheid="1")
    tekst = plat(antwoord.text)
    assert "Link voor Sam Helper5" in tekst
    assert "Kunt u helpen bij olc in Huis Leiden?" in tekst
    assert "Antwoord met deze link. Inloggen hoeft niet. http://localhost/antwoord/" in tekst
    assert '<a href="/uitval/1">Terug</a>' in antwoord.text
    token = re.search(r"/antwoord/([\w-]{32})", antwoord.text)[1]
    assert token not in browser.tekst("/uitval/punt/1") + browser.tekst("/postvak-uit") + browser.tekst("/uitval/1")
    assert (message(db)[0], token in message(db)[1]) == ("verteld", False)


def test_an_answer_by_it_waits_for_the_coordinator_and_the_log_says_who_had_the_link(als, niemand, db):
    ask_unseen(als)
    pad = hand(als("coordinator"))
    assert "Kunt u helpen bij olc in Huis Leiden?" in plat(niemand.tekst(pad))
    assert niemand.post(pad, vraag1="ja").status_code == 303
    assert (gaps(db), questions(db)) == ([("M1", "toegezegd", "V5")], [("V5", "ja", None)])
    assert niemand.post(pad, vraag1="nee").status_code == 422
    with db.read() as s:
        soorten = ("bericht_verteld", "antwoordlink_gegeven", "uitval_antwoord")
        log = [(r.wat, r.wie, r.waarop.split()[-1], r.waarom) for r in s.query(Logregel) if r.wat in soorten]
        (link,) = s.query(Antwoordlink).all()
    assert log == [
        ("bericht_verteld", 2, "V5", ""),
        ("antwoordlink_gegeven", 2, "V5", ""),
        ("uitval_antwoord", None, "V5", "met een link die de coördinator gaf"),
    ]
    assert link.door == 2


def test_a_question_that_was_handed_over_is_not_mailed_as_well(als, db, postbus, bus):
    ask(als, db)
    hand(als("coordinator"))
    assert send_due(db, postbus, NU + KWARTIER) == 0
    assert bus.brieven == []


def test_after_the_mail_a_new_link_ends_the_one_in_the_mail(als, niemand, db, postbus, bus):
    ask(als, db)
    gemaild = follow(db, postbus, bus)
    gegeven = hand(als("coordinator"))
    assert message(db)[0] == "verzonden"
    assert WERKT_NIET in niemand.get(gemaild).text
    assert niemand.post(gegeven, vraag1="nee").status_code == 303
    assert questions(db) == [("V5", "nee", None)]


def test_while_the_mail_is_leaving_there_is_no_second_link(als, db):
    ask_unseen(als)
    with db.write() as s:
        s.query(Bericht).filter_by(soort="vraag").one().status = "bezig"
    antwoord = als("coordinator").post(LINK)
    assert (antwoord.status_code, "Dit bericht gaat net weg." in antwoord.text) == (422, True)


@pytest.mark.parametrize("hoe", ["antwoord", "weg", "te laat", "weggegooid"])
def test_without_a_question_that_waits_there_is_no_link(als, db, klok, hoe):
    ask_unseen(als)
    browser = als("coordinator")
    if hoe == "antwoord":
        browser.post("/uitval/vraag/1", antwoord="nee")
    if hoe == "weg":
        browser.post("/uitval/vraag/1/weg")
    if hoe == "te laat":
        with db.write() as s:
            s.query(Bericht).filter_by(soort="vraag").one().status = "verteld"
        klok.nu = NU + timedelta(hours=24)
        browser = als("coordinator")
    if hoe == "weggegooid":
        with db.write() as s:
            s.query(Bericht).filter_by(soort="vraag").one().status = "weg"
    assert browser.post(LINK).status_code == 422
    with db.read() as s:
        assert s.query(Antwoordlink).all() == []


def test_a_question_that_nobody_told_yet_gets_its_whole_time_with_the_link(als, niemand, db, klok):
    ask_unseen(als)
    klok.nu = NU + timedelta(hours=30)
    tekst = plat(als("coordinator").post(LINK, afwezigheid="1").text)
    assert "voor woensdag 25 november 2026, 16.00 uur?" in tekst


def test_who_was_handed_a_link_hears_that_it_is_not_needed_any_more(als, niemand, db):
    ask_unseen(als)
    pad = hand(als("coordinator"))
    assert als("coordinator").post("/uitval/vraag/1/weg").status_code == 303
    assert outbox(db) == [("V5", "Helpen is niet meer nodig", "wacht")]
    assert "Deze vraag is niet meer nodig. U hoeft niets te doen." in plat(niemand.tekst(pad))


@pytest.mark.parametrize("antwoord", ["ja", "nee"])
def test_after_an_answer_the_question_does_not_wait_in_the_outbox(als, db, antwoord):
    ask_unseen(als)
    assert als("coordinator").post("/uitval/vraag/1", antwoord=antwoord).status_code == 303
    assert outbox(db)[0] == ("V5", "Kunt u helpen?", "weg")


def test_another_leslocatie_a_volunteer_and_a_beheerder_get_no_link(als, db):
    ask_unseen(als)
    codes = {wie: als(wie).post(LINK).status_code for wie in ("zoetermeer", "leider-zoetermeer", "riet", "beheerder")}
    assert codes == {"zoetermeer": 404, "leider-zoetermeer": 404, "riet": 403, "beheerder": 403}
    with db.read() as s:
        assert s.query(Antwoordlink).all() == []
