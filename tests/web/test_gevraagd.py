"""Asked to come instead, and calling off: what the volunteer and the coordinator see of each other."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from scheduler.storage.tables import Bericht
from tests.web.conftest import NU, plat
from tests.web.test_invallen import AFSPRAAK, my_days, replace_wil, ruim
from tests.web.test_mijn import main_of
from tests.web.test_mijn_beschikbaar import VELDEN
from tests.web.test_uitval import gaps, meld

__all__ = ["ruim"]


def ask_tess(als) -> None:
    coordinator = als("coordinator")
    meld(coordinator, "V1", "2027-01-11", "2027-01-11", "ziek")
    coordinator.post("/uitval/punt/1/vraag", aan="V6")


def test_a_question_stands_on_top_with_two_buttons_and_a_yes_waits_for_the_coordinator(als, db):
    ask_tess(als)
    tess = als("tess")
    pagina = tess.tekst("/mijn-pagina")
    assert main_of(pagina).startswith(
        "Dag Tess Kunt u helpen in de les Inburgering A1 in Huis Leiden? maandag 11 januari 2027, 9.15-12.00 uur "
        "Laat u het weten voor 24 november 2026, 10.00 uur? Kunt u niet? Dat is goed. Dan vragen wij iemand anders. "
        "Ja, ik kom : maandag 11 januari 2027, 9.15-12.00 uur Nee, ik kan niet"
    )
    for geheim in ("Wil", "ziek", "Amina", "G1"):
        assert geheim not in main_of(pagina)
    assert 'method="post" action="/uitval/vraag/1"' in pagina
    antwoord = tess.post("/uitval/vraag/1", antwoord="ja")
    assert (antwoord.status_code, antwoord.location) == (303, "/mijn-pagina")
    tekst = main_of(tess.tekst("/mijn-pagina"))
    assert "Dank u voor uw antwoord." in tekst
    assert "U zei ja maandag 11 januari 2027" in tekst
    assert my_days(tess) == []
    coordinator = als("coordinator")
    zin = "Zegt ja: helpen in de les Inburgering A1 in Huis Leiden, maandag 11 januari 2027, 9.15-12.00 uur."
    assert zin in main_of(coordinator.tekst("/meldingen"))
    bord = coordinator.tekst("/plan/v2/bord?lijst=meldingen")
    assert zin in bord
    assert 'href="/uitval/punt/1">Bevestig' in bord
    assert "1 keer ja: bevestig" in main_of(coordinator.tekst("/uitval"))
    assert "Bevestig dat Tess Helper6 komt" in coordinator.tekst("/uitval/punt/1")
    assert zin not in main_of(als("zoetermeer").tekst("/meldingen"))
    coordinator.post("/uitval/punt/1/bevestig")
    assert my_days(tess) == ["2027-01-11"]
    assert "Zegt ja" not in main_of(coordinator.tekst("/meldingen"))


def test_a_no_opens_the_gap_again_and_the_coordinator_sees_it(als, db):
    ask_tess(als)
    als("tess").post("/uitval/vraag/1", antwoord="nee")
    assert gaps(db) == [("G1", "open", "")]
    assert "Tess Helper6: – nee" in plat(als("coordinator").tekst("/uitval/punt/1"))
    assert "Kunt u" not in als("tess").tekst("/mijn-pagina")


def test_another_volunteer_cannot_answer_and_cannot_tell_that_there_is_a_question(als, db):
    ask_tess(als)
    for wie in ("vrijwilliger", "sam"):
        browser = als(wie)
        assert "Kunt u" not in browser.tekst("/mijn-pagina")
        antwoorden = [browser.post(f"/uitval/vraag/{n}", antwoord="ja") for n in (1, 999)]
        assert [a.status_code for a in antwoorden] == [404, 404]
    assert als("tess").post("/uitval/vraag/1", antwoord="misschien").status_code == 422
    assert gaps(db) == [("G1", "gevraagd", "")]


def test_a_late_answer_counts_until_it_is_arranged_or_the_lesson_began(als, db, klok):
    ask_tess(als)
    klok.later(days=3)
    tess = als("tess")
    assert "Wij wachten nog op uw antwoord." in tess.tekst("/mijn-pagina")
    with db.write() as s:
        s.query(Bericht).filter_by(soort="vraag").one().status = "verteld"
    assert "geen antwoord" in als("coordinator").tekst("/uitval/punt/1")
    klok.nu = datetime(2027, 1, 11, 8, 30, tzinfo=UTC)
    tess = als("tess")
    assert "Kunt u" not in tess.tekst("/mijn-pagina")
    antwoord = tess.post("/uitval/vraag/1", antwoord="ja")
    assert (antwoord.status_code, "Deze les is al begonnen." in antwoord.text) == (422, True)
    klok.nu = NU + timedelta(days=3)
    assert als("tess").post("/uitval/vraag/1", antwoord="ja").status_code == 303
    antwoord = als("tess").post("/uitval/vraag/1", antwoord="nee")
    assert (antwoord.status_code, "al beantwoord" in antwoord.text) == (422, True)


def test_a_question_whose_message_was_thrown_away_was_never_asked(als, db):
    ask_tess(als)
    coordinator = als("coordinator")
    nummer = re.search(r'value="(\d+:\d+)"[^>]*>\s*(?:<[^>]*>\s*)*Tess', coordinator.tekst("/postvak-uit"))
    coordinator.post("/postvak-uit", actie="weg", bericht=nummer[1])
    assert "Kunt u" not in als("tess").tekst("/mijn-pagina")


def test_ik_kan_niet_leads_the_coordinator_to_the_open_gap(als, db):
    wil = als("vrijwilliger")
    wil.post(AFSPRAAK, antwoord="kan-niet")
    assert gaps(db) == [("G1", "open", "")]
    coordinator = als("coordinator")
    bord = coordinator.tekst("/plan/v2/bord?lijst=meldingen")
    link = re.search(r'href="(/uitval/punt/\d+)">Zoek iemand', bord)[1]
    assert link in coordinator.tekst("/meldingen")
    pagina = plat(coordinator.tekst(link))
    assert "Klassenassistent in groep G1 (Inburgering A1) maandag 11 januari 2027, 9.15-12.00 uur" in pagina
    assert "Tess Helper6" in pagina
    assert "maandagochtend" in plat(coordinator.tekst("/uitval/1"))
    coordinator.post(f"{link}/vraag", aan="V6")
    coordinator.post("/uitval/vraag/1", antwoord="ja")
    assert "Er wachten geen berichten." in coordinator.tekst("/meldingen")
    assert my_days(als("tess")) == ["2027-01-11"]
    assert wil.post(AFSPRAAK, antwoord="terug").status_code == 404


def test_coming_after_all_closes_the_gap_and_asks_nobody_any_more(als, db):
    wil, coordinator = als("vrijwilliger"), als("coordinator")
    wil.post(AFSPRAAK, antwoord="kan-niet")
    coordinator.post("/uitval/punt/1/vraag", aan="V6")
    wil.post(AFSPRAAK, antwoord="terug")
    assert gaps(db) == [("G1", "gesloten", "")]
    assert "Kunt u" not in als("tess").tekst("/mijn-pagina")
    wil.post(AFSPRAAK, antwoord="kan-niet")
    coordinator.post("/uitval/punt/2/vraag", aan="V6")
    als("tess").post("/uitval/vraag/2", antwoord="ja")
    antwoord = wil.post(AFSPRAAK, antwoord="terug")
    assert (antwoord.status_code, "Iemand anders zei al dat hij komt." in antwoord.text) == (422, True)


def test_somebody_who_called_off_one_lesson_can_still_be_reported_for_longer(als, db):
    als("vrijwilliger").post(AFSPRAAK, antwoord="kan-niet")
    coordinator = als("coordinator")
    meld(coordinator, "V1", "2027-01-11", "2027-01-18", "ziek")
    assert gaps(db) == [("G1", "open", ""), ("G1", "open", "")]
    assert "1 open punt" in plat(coordinator.tekst("/uitval/meld?wie=V1&van=2027-01-25&tot=2027-01-25"))


def test_a_substitute_who_cannot_come_after_all_opens_the_gap_for_another(als, db):
    replace_wil(als)
    als("tess").post(AFSPRAAK, antwoord="kan-niet")
    assert gaps(db)[1] == ("G1", "open", "")
    coordinator = als("coordinator")
    coordinator.post("/uitval/punt/2/vraag", aan="V5")
    coordinator.post("/uitval/vraag/2", antwoord="ja")
    assert my_days(als("tess")) == []
    assert my_days(als("sam"))[:2] == ["2027-01-11", "2027-01-13"]
    antwoord = coordinator.post("/uitval/punt/1/terug")
    assert (antwoord.status_code, "valt weer iemand anders in" in antwoord.text) == (422, True)
    coordinator.post("/uitval/punt/2/terug")
    coordinator.post("/uitval/punt/1/terug")
    assert gaps(db) == [("G1", "open", ""), ("G1", "gesloten", "")]


def test_who_does_not_want_to_be_asked_for_this_day_is_left_out_with_the_reason(als, db):
    als("tess").post("/mijn-pagina/wanneer", **{**VELDEN, "niet_vragen_erbij": "2027-01-11"})
    coordinator = als("coordinator")
    meld(coordinator, "V1", "2027-01-11", "2027-01-18")
    assert "Tess" not in coordinator.tekst("/uitval/punt/1")
    alle = plat(coordinator.tekst("/uitval/punt/1?wie=alle"))
    assert "Tess Helper6 V6 ✕ kan niet: wil voor deze dag niet gevraagd worden" in alle
    assert coordinator.post("/uitval/punt/1/vraag", aan="V6").status_code == 422
    assert "Tess" in coordinator.tekst("/uitval/punt/2")
