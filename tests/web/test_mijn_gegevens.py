"""Own data: the hours, taking it along, a correction, and stopping."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from tests.web.test_mijn import main_of
from tests.web.test_mijn_beschikbaar import VELDEN
from tests.web.voorbeeld import RONDE

GEGEVENS = "/mijn-pagina/gegevens"


def test_the_hours_are_past_lessons_without_those_called_off(als, klok):
    klok.nu = datetime(2027, 1, 12, 9, tzinfo=UTC)
    als("vrijwilliger").post("/mijn-pagina/afspraak/2027-01-18/ma-o", antwoord="kan-niet")
    klok.nu = datetime(2027, 2, 23, 9, tzinfo=UTC)
    tekst = main_of(als("vrijwilliger").tekst(GEGEVENS))
    assert "13,75 uur U hielp 5 keer in een les of spreekuur. U meldde u 1 keer af. Dank u wel voor uw hulp." in tekst
    assert "Wij tellen vanaf 11 januari 2027" in tekst
    klok.nu = datetime(2027, 1, 11, 10, tzinfo=UTC)
    assert "0 uur U hielp 0 keer" in main_of(als("vrijwilliger").tekst(GEGEVENS))


def test_the_file_holds_everything_of_this_person_and_nobody_else(als):
    browser = als("vrijwilliger")
    browser.post("/mijn-pagina/wanneer", **VELDEN)
    browser.post("/mijn-pagina/afspraak/2027-01-11/ma-o", antwoord="kan-niet")
    browser.post(GEGEVENS, tekst="Mijn telefoon is anders")
    antwoord = browser.post(f"{GEGEVENS}/ophalen")
    assert antwoord.headers["Content-Disposition"] == 'attachment; filename="mijn-gegevens.json"'
    inhoud = json.loads(antwoord.data)
    assert inhoud["gegevens"]["voornaam"] == "Wil"
    assert [o["graag"] for o in inhoud["opgaven"]] == [["di-o"]]
    assert [(a["van"], a["dagdeel"]) for a in inhoud["afmeldingen"]] == [("2027-01-11", "ma-o")]
    assert [b["tekst"] for b in inhoud["berichten"]] == ["Mijn telefoon is anders"]
    for p in (*RONDE.cursisten, *RONDE.vrijwilligers[1:]):
        assert p.voornaam not in antwoord.text
    assert "haalde de eigen gegevens op" in als("teamleider").tekst("/logboek")


def test_a_correction_and_the_wish_to_stop_reach_the_coordinator(als):
    browser = als("vrijwilliger")
    assert browser.post(GEGEVENS, tekst="").status_code == 422
    browser.post(GEGEVENS, tekst="Ik ben verhuisd")
    for _ in range(2):
        browser.post(f"{GEGEVENS}/stoppen")
    assert "U gaf door dat u wilt stoppen." in browser.tekst(GEGEVENS)
    tekst = als("coordinator").tekst("/meldingen")
    assert "Ik ben verhuisd" in tekst
    assert tekst.count("Wil stoppen als vrijwilliger. Bel eerst.") == 1
