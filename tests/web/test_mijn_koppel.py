"""A taalcoach and his cursist: meetings, a note, and saying that it does not work out."""

from __future__ import annotations

import re
from datetime import date

import pytest

from scheduler.storage.tables import Vrijwilligermelding
from scheduler.storage.vrijwilligermeldingen import list_meetings
from tests.web.test_mijn import main_of


@pytest.fixture
def riet(als):
    return als("riet")


@pytest.fixture
def koppel(riet):
    return re.search(r'href="(/mijn-pagina/koppel/[0-9a-f]{12})"', riet.tekst("/mijn-pagina"))[1]


def test_the_own_cursist_by_first_name_level_place_and_dagdeel(riet, koppel):
    kop = "← Mijn pagina Dunya Inburgering A1 Vrijdagmiddag, op een plek die u samen afspreekt"
    assert main_of(riet.tekst(koppel)).startswith(kop)


def test_a_meeting_is_reported_once_a_day_and_can_be_taken_back(riet, koppel, db):
    for _ in range(2):
        assert riet.post(f"{koppel}/ontmoeting", dag="2026-11-20").status_code == 303
    riet.post(f"{koppel}/ontmoeting", dag="2026-11-13")
    assert "2 ontmoetingen" in riet.tekst(koppel)
    with db.read() as s:
        assert [(o.cursist, o.dag) for o in list_meetings(s, "V2")] == [
            ("C4", date(2026, 11, 20)),
            ("C4", date(2026, 11, 13)),
        ]
    riet.post(f"{koppel}/ontmoeting/weg", dag="2026-11-13")
    assert "1 ontmoeting" in riet.tekst(koppel)


@pytest.mark.parametrize("dag", ["2026-11-24", "2026-09-01", "", "gisteren"])
def test_a_meeting_of_tomorrow_long_ago_or_no_day_is_refused(riet, koppel, dag):
    antwoord = riet.post(f"{koppel}/ontmoeting", dag=dag)
    assert antwoord.status_code == 422
    assert "Kies een dag in de afgelopen twee maanden." in antwoord.text


def test_a_note_reaches_the_coordinator_with_a_warning_before_and_an_end(riet, koppel, als, db, klok):
    assert "Schrijf niets over gezondheid, geld, familie of andere privézaken." in riet.tekst(koppel)
    riet.post(f"{koppel}/bericht", tekst="Kunnen wij een boek lenen?")
    tekst = main_of(als("coordinator").tekst("/meldingen"))
    assert "Riet Helper2 23 november 2026, 10.00 uur Schrijft over Dunya: Kunnen wij een boek lenen?" in tekst
    assert "Wij gooien dit weg na 22 januari 2027." in tekst
    klok.later(days=61)
    assert "boek" not in als("coordinator").tekst("/meldingen")
    als("riet").post(f"{koppel}/bericht", tekst="Nog iets")
    with db.read() as s:
        assert [m.tekst for m in s.query(Vrijwilligermelding)] == ["Nog iets"]


def test_an_empty_note_is_refused(riet, koppel):
    antwoord = riet.post(f"{koppel}/bericht", tekst="  ")
    assert antwoord.status_code == 422
    assert "Schrijf eerst uw bericht op." in antwoord.text


def test_het_klikt_niet_asks_no_reason_and_only_staff_of_that_place_reads_it(riet, koppel, als):
    vraag = riet.tekst(f"{koppel}/klikt-niet")
    assert "niemands schuld" in vraag
    assert "<textarea" not in vraag
    for _ in range(2):
        riet.post(f"{koppel}/klikt-niet")
    assert "U meldde dat het niet klikt." in riet.tekst(koppel)
    tekst = als("coordinator").tekst("/meldingen")
    assert tekst.count("Het klikt niet met Dunya.") == 1
    assert "klikt" not in als("coordinator").tekst("/plan/v1/bord?lijst=meldingen")  # others may look at that screen
    assert "klikt" not in als("zoetermeer").tekst("/meldingen")
    for elders in ("/logboek", "/plan/v1/cursist/C4", "/plan/v1/vrijwilligers/V2"):
        assert "klikt" not in als("teamleider").tekst(elders)


def test_the_coordinator_takes_it_off_the_list_and_another_place_cannot(riet, koppel, als):
    riet.post(f"{koppel}/bericht", tekst="Kunnen wij een boek lenen?")
    assert als("zoetermeer").post("/meldingen/1/klaar").status_code == 404
    coordinator = als("coordinator")
    assert coordinator.post("/meldingen/1/klaar").status_code == 303
    assert "boek" not in coordinator.tekst("/meldingen")
    assert coordinator.post("/meldingen/1/klaar").status_code == 404


def test_a_koppeling_of_somebody_else_is_not_there(koppel, als):
    wil = als("vrijwilliger")
    assert wil.get(koppel).status_code == 404
    assert wil.get(f"{koppel}/klikt-niet").status_code == 404
    for doen in ("ontmoeting", "ontmoeting/weg", "bericht", "klikt-niet"):
        assert wil.post(f"{koppel}/{doen}", dag="2026-11-20", tekst="x").status_code == 404
    assert als("coordinator").get(koppel).status_code == 403


def test_an_appointment_with_a_cursist_is_told_in_english_too(riet):
    riet.post("/taal", taal="en")
    tekst = main_of(riet.tekst("/mijn-pagina"))
    assert "Language coach of Dunya You agree on a place together" in tekst
    assert "Taalcoach van" not in tekst
