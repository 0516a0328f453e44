"""Answering by the link in the mail: it does one thing, once, for one person, and shows nothing else."""

from __future__ import annotations

import re
import threading
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from scheduler.errors import KanNiet
from scheduler.service.berichten.postvak import act
from scheduler.service.berichten.verzenden import TE_LAAT, send_due
from scheduler.service.plan.concepten import start_concept
from scheduler.service.plan.planbeeld import open_plan
from scheduler.service.plan.publiceren import publish
from scheduler.service.toegang.sessies import hash_of
from scheduler.service.uitval.antwoordlink import WERKT_NIET, answer_link
from scheduler.service.werkboek.inlezen import confirm, propose
from scheduler.storage import berichten
from scheduler.storage.tables import Antwoordlink, Bericht, Logregel, Rondestand, Vraag
from tests.service.brievenbus import bus, postbus
from tests.web.conftest import NU, REDENEN
from tests.web.test_inlezen import werkboek
from tests.web.test_mijn import main_of
from tests.web.test_uitval import TEAMLEIDER, gaps, meld
from tests.web.voorbeeld import PLAN, RONDE, make_volunteer

__all__ = ["bus", "postbus"]

pytestmark = pytest.mark.usefixtures("moment")
KWARTIER = timedelta(minutes=15)


@pytest.fixture
def moment(db, tmp_path):
    """Sam may help at the OLC as well, and has an e-mail address."""
    sam = make_volunteer(5, "Sam", "olc", email="sam@voorbeeld.nl")
    ronde = RONDE.model_copy(update={"vrijwilligers": (*RONDE.vrijwilligers, sam)})
    voorstel = propose(db, TEAMLEIDER, "boek.xlsx", werkboek(tmp_path, ronde), NU)
    confirm(db, TEAMLEIDER, voorstel.id, NU, weghalen=False)
    ref = start_concept(db, 1, "Met Sam", voorstel.id, PLAN, NU)
    publish(db, open_plan(db, TEAMLEIDER, ref), "Met Sam", "", NU, tegen=1, redenen=REDENEN)


def ask(als, db, *, dagen: int = 1, nu: datetime = NU) -> None:
    """Olga is away; Sam is asked to stand in, and somebody releases the message."""
    coordinator = als("coordinator")
    meld(coordinator, "V4", "2027-01-15", "2027-01-15" if dagen == 1 else "2027-01-22")
    assert coordinator.post("/uitval/punt/1/vraag", aan="V5", ook="2" if dagen > 1 else "").status_code == 303
    with db.read() as s:
        (b,) = [b for b in berichten.list_messages(s, "wacht") if b.soort == "vraag"]
    assert "[hier komt de persoonlijke link]" in b.tekst
    assert act(db, TEAMLEIDER, "vrij", [f"{b.id}:{b.versie}"], nu) == 1


def follow(db, postbus, bus, nu=NU + KWARTIER) -> str:
    """Mail what may go, and give the path of the link in the last mail."""
    assert send_due(db, postbus, nu) == 1
    tekst = bus.brieven[-1][1].get_content()
    return re.search(r"https://plan\.voorbeeld\.nl(/antwoord/[\w-]{32})\s", tekst)[1]


def questions(db) -> list[tuple[str, str, int | None]]:
    with db.read() as s:
        return [(v.aan, v.status, v.antwoord_door) for v in s.query(Vraag).order_by(Vraag.id)]


def test_a_yes_by_link_needs_no_log_in_and_waits_for_the_coordinator(als, niemand, db, postbus, bus, klok):
    ask(als, db)
    pad = follow(db, postbus, bus)
    klok.later(minutes=20)
    pagina = niemand.get(pad)
    assert pagina.headers["Cache-Control"] == "no-store"
    assert main_of(pagina.text) == (
        "Kunt u helpen? Kunt u helpen bij olc in Huis Leiden? vrijdag 15 januari 2027, 13.00-15.45 uur "
        "Ja, ik kom Nee, ik kan niet Laat u het weten voor 24 november 2026, 10.00 uur? "
        "Kunt u niet? Dat is goed. Dan vragen wij iemand anders. "
        "U kunt één keer antwoorden. Geef deze pagina niet aan een ander."
    )
    assert gaps(db) == [("M1", "gevraagd", "")]
    assert niemand.post(pad, vraag1="ja").location == pad
    assert gaps(db) == [("M1", "toegezegd", "V5")]
    assert questions(db) == [("V5", "ja", None)]
    assert "Uw antwoord is binnen." in niemand.tekst(pad)
    assert "Huis Leiden" not in main_of(niemand.tekst(pad))
    assert niemand.get("/mijn-pagina").location.startswith("/inloggen")
    assert "Zegt ja: helpen bij olc in Huis Leiden" in als("coordinator").tekst("/meldingen")
    assert als("coordinator").post("/uitval/punt/1/bevestig").status_code == 303
    with db.read() as s:
        log = [(r.waarop, r.waarom, r.wie) for r in s.query(Logregel).filter_by(wat="uitval_antwoord")]
    assert log == [("punt 1 V5", "met de link uit het bericht", None)]


def test_a_no_by_link_opens_the_gap_again(als, niemand, db, postbus, bus):
    ask(als, db)
    assert niemand.post(follow(db, postbus, bus), vraag1="nee").status_code == 303
    assert (gaps(db), questions(db)) == ([("M1", "open", "")], [("V5", "nee", None)])


def test_the_link_works_once(als, niemand, db, postbus, bus):
    ask(als, db)
    pad = follow(db, postbus, bus)
    niemand.post(pad, vraag1="nee")
    antwoord = niemand.post(pad, vraag1="ja")
    assert (antwoord.status_code, "U hebt al geantwoord." in antwoord.text) == (422, True)
    assert questions(db) == [("V5", "nee", None)]


def test_of_several_days_each_wants_an_answer(als, niemand, db, postbus, bus):
    ask(als, db, dagen=2)
    pad = follow(db, postbus, bus)
    assert niemand.tekst(pad).count('type="radio"') == 4
    antwoord = niemand.post(pad, vraag1="ja")
    assert (antwoord.status_code, "Kies bij elke dag ja of nee." in antwoord.text) == (422, True)
    assert gaps(db) == [("M1", "gevraagd", ""), ("M1", "gevraagd", "")]
    assert niemand.post(pad, vraag1="ja", vraag2="nee", vraag99="ja").status_code == 303
    assert gaps(db) == [("M1", "toegezegd", "V5"), ("M1", "open", "")]


def test_the_link_of_one_message_answers_no_other_question(als, niemand, db, postbus, bus):
    ask(als, db)
    pad = follow(db, postbus, bus)
    coordinator = als("coordinator")
    meld(coordinator, "V4", "2027-01-22", "2027-01-22")
    assert coordinator.post("/uitval/punt/2/vraag", aan="V5").status_code == 303
    antwoord = niemand.post(pad, vraag2="ja")
    assert (antwoord.status_code, "Kies bij elke dag ja of nee." in antwoord.text) == (422, True)
    assert niemand.post(pad, vraag1="nee", vraag2="ja").status_code == 303
    assert questions(db) == [("V5", "nee", None), ("V5", "gevraagd", None)]


def test_a_yes_and_a_no_from_two_tabs_at_once_leave_one_answer(als, db, postbus, bus):
    ask(als, db)
    token, uit = follow(db, postbus, bus).rsplit("/", 1)[1], []

    def answer(ja: bool) -> None:
        try:
            answer_link(db, token, {1: ja}, "127.0.0.1", NU + KWARTIER)
            uit.append("ja" if ja else "nee")
        except KanNiet as fout:
            uit.append(str(fout))

    draden = [threading.Thread(target=answer, args=(ja,)) for ja in (True, False, True)]
    for d in draden:
        d.start()
    for d in draden:
        d.join()
    (gelukt,) = [u for u in uit if u in {"ja", "nee"}]
    assert {u for u in uit if u != gelukt} == {"U hebt al geantwoord. Wilt u iets anders? Bel uw coördinator."}
    assert questions(db) == [("V5", gelukt, None)]


def publish_without_olga(db) -> None:
    """A new version in which Olga does not help, so that nobody is missed."""
    with db.read() as s:
        stand = max(r.id for r in s.query(Rondestand))
    plan = PLAN.model_copy(update={"inzet": tuple(i for i in PLAN.inzet if i.groep)})
    ref = start_concept(db, 1, "Zonder", stand, plan, NU)
    publish(db, open_plan(db, TEAMLEIDER, ref), "Zonder", "", NU, tegen=2, redenen=REDENEN)


def test_after_a_new_plan_in_which_nobody_is_missed_there_is_nothing_to_answer(als, niemand, db, postbus, bus):
    ask(als, db)
    pad = follow(db, postbus, bus)
    publish_without_olga(db)
    assert (
        main_of(niemand.tekst(pad))
        == "Kunt u helpen? Deze vraag is niet meer nodig. U hoeft niets te doen. Dank u wel."
    )
    assert niemand.post(pad, vraag1="ja").status_code == 422
    antwoord = als("coordinator").post("/uitval/vraag/1", antwoord="ja")
    assert (antwoord.status_code, "In het plan van nu is dit niet meer nodig." in antwoord.text) == (422, True)
    assert questions(db) == [("V5", "gevraagd", None)]


def test_a_yes_of_before_a_new_plan_that_does_not_need_it_is_not_confirmed(als, niemand, db, postbus, bus):
    ask(als, db)
    niemand.post(follow(db, postbus, bus), vraag1="ja")
    publish_without_olga(db)
    antwoord = als("coordinator").post("/uitval/punt/1/bevestig")
    assert (antwoord.status_code, "In het plan van nu is dit niet meer nodig." in antwoord.text) == (422, True)
    assert gaps(db) == [("M1", "toegezegd", "V5")]
    assert als("coordinator").post("/uitval/punt/1/anders", hoe="niet_nodig").status_code == 303


def test_the_link_stops_when_the_lesson_begins(als, niemand, db, postbus, bus, klok):
    begint = datetime(2027, 1, 15, 12, 0, tzinfo=UTC)
    klok.nu = begint - timedelta(hours=3)
    ask(als, db, nu=klok.nu)
    pad = follow(db, postbus, bus, klok.nu + KWARTIER)
    klok.nu = begint
    assert (
        main_of(niemand.tekst(pad))
        == "Kunt u helpen? Deze vraag is niet meer nodig. U hoeft niets te doen. Dank u wel."
    )
    assert niemand.post(pad, vraag1="ja").status_code == 422
    klok.later(seconds=1)
    assert niemand.get(pad).status_code == 422
    assert gaps(db) == [("M1", "gevraagd", "")]


def test_the_link_stops_at_the_moment_by_which_an_answer_is_needed(als, niemand, db, postbus, bus, klok):
    ask(als, db)
    pad = follow(db, postbus, bus)
    klok.nu = NU + timedelta(hours=24)
    assert niemand.get(pad).status_code == 200
    klok.later(seconds=1)
    for antwoord in (niemand.get(pad), niemand.post(pad, vraag1="ja")):
        assert (antwoord.status_code, WERKT_NIET in antwoord.text, "Huis Leiden" in antwoord.text) == (422, True, False)
    assert gaps(db) == [("M1", "gevraagd", "")]


def test_what_was_taken_back_or_arranged_can_no_longer_be_answered(als, niemand, db, postbus, bus):
    ask(als, db)
    pad = follow(db, postbus, bus)
    coordinator = als("coordinator")
    assert coordinator.post("/uitval/vraag/1/weg").status_code == 303
    assert (gaps(db), questions(db)) == ([("M1", "open", "")], [("V5", "ingetrokken", None)])
    assert (
        main_of(niemand.tekst(pad))
        == "Kunt u helpen? Deze vraag is niet meer nodig. U hoeft niets te doen. Dank u wel."
    )
    antwoord = niemand.post(pad, vraag1="ja")
    assert (antwoord.status_code, "Deze vraag is niet meer nodig." in antwoord.text) == (422, True)
    assert gaps(db) == [("M1", "open", "")]
    assert coordinator.post("/uitval/vraag/1/weg").status_code == 422


def test_only_the_hash_of_the_link_is_kept_and_the_outbox_never_shows_it(als, db, postbus, bus):
    ask(als, db)
    token = follow(db, postbus, bus).rsplit("/", 1)[1]
    with db.read() as s:
        (link,) = s.query(Antwoordlink).all()
        assert link.sleutel == hash_of(token)
        assert not [b.id for b in s.query(Bericht) if token in b.tekst]
    assert token not in als("coordinator").tekst("/postvak-uit")


def test_a_message_that_leaves_too_late_to_answer_goes_back_to_people(als, db, postbus, bus):
    ask(als, db)
    assert send_due(db, postbus, NU + timedelta(hours=25)) == 0
    assert bus.brieven == []
    with db.read() as s:
        assert [(b.status, b.fout) for b in berichten.list_messages(s, "wacht") if b.soort == "vraag"] == [
            ("wacht", TE_LAAT)
        ]


def test_without_an_address_of_our_own_the_mail_says_where_to_answer(als, db, postbus, bus):
    ask(als, db)
    assert send_due(db, replace(postbus, webadres=""), NU + KWARTIER) == 1
    tekst = bus.brieven[-1][1].get_content()
    assert "Antwoord op uw eigen pagina, of bel ons." in tekst
    assert "link" not in tekst


def test_guessing_is_counted_and_stops(als, niemand, db, postbus, bus, klok):
    ask(als, db)
    pad = follow(db, postbus, bus)
    for i in range(5):
        assert WERKT_NIET in niemand.get(f"/antwoord/{'x' * 31}{i}").text
    assert "te veel pogingen" in niemand.get(pad).text
    klok.later(minutes=16)
    assert "Huis Leiden" in niemand.tekst(pad)


def test_who_is_not_mailed_gets_no_word_about_a_link(als, db):
    coordinator = als("coordinator")
    meld(coordinator, "C1", "2027-01-11", "", "gestopt")
    coordinator.post("/uitval/punt/1/vraag", aan="C3")
    with db.read() as s:
        (tekst,) = [b.tekst for b in berichten.list_messages(s, "wacht") if b.soort == "vraag"]
    assert "link" not in tekst
    assert date(2027, 1, 11).isoformat() not in tekst
