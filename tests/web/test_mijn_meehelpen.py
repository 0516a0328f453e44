"""Lessons that want help: where this volunteer can, and why not elsewhere."""

from __future__ import annotations

from tests.web.test_mijn import main_of
from tests.web.test_mijn_beschikbaar import VELDEN

HELPEN = "/mijn-pagina/helpen"


def test_a_lesson_that_fits_is_shown_with_one_reason_and_no_names(als):
    tekst = main_of(als("vrijwilliger").tekst(HELPEN))
    assert "Woensdagochtend, 9.15-12.00 uur Les Inburgering A1 Huis Leiden Dan komt u graag, en de reis duurt " in tekst
    assert "De eerste keer is woensdag 13 januari 2027. Ik wil helpen" in tekst
    for naam in ("Amina", "Bilal", "Dunya", "Janneke", "Riet", "Olga"):
        assert naam not in tekst


def test_every_other_lesson_has_its_reasons(als):
    tekst = main_of(als("vrijwilliger").tekst(HELPEN))
    niet = tekst[tekst.index("Waarom zie ik een les niet?") :]
    assert "Hier helpt u al. (1 les) Maandagochtend" in niet
    assert "Hier helpen al genoeg mensen. (1 les) Vrijdagmiddag, 13.00-15.45 uur olc, Huis Leiden" in niet
    assert "Hier zoeken we iemand met een andere rol: olc." in niet


def test_wanting_to_help_is_a_request_and_the_plan_stays(als):
    browser = als("vrijwilliger")
    for _ in range(2):
        assert browser.post(HELPEN, plek="G1", dagdeel="wo-o").status_code == 303
    assert "U zei dat u hier wilt helpen." in browser.tekst(HELPEN)
    tekst = als("coordinator").tekst("/meldingen")
    assert tekst.count("Wil helpen bij G1 op woensdagochtend.") == 1
    assert "Wil helpen" not in als("zoetermeer").tekst("/meldingen")
    assert "woensdag 13 januari" not in main_of(browser.tekst("/mijn-pagina"))


def test_a_lesson_that_does_not_fit_cannot_be_asked_for(als):
    browser = als("vrijwilliger")
    for plek, dagdeel in (("M1", "vr-m"), ("G1", "ma-o"), ("N1", "di-o"), ("", "")):
        assert browser.post(HELPEN, plek=plek, dagdeel=dagdeel).status_code == 422


def test_what_the_volunteer_said_counts_at_once(als):
    browser = als("vrijwilliger")
    browser.post("/mijn-pagina/wanneer", **VELDEN)
    tekst = main_of(browser.tekst(HELPEN))
    assert "Er is nu geen les die past bij wat u opgaf." in tekst
    assert "Volgens de opgave past dit dagdeel niet. (1 les) Woensdagochtend" in tekst
    assert "Vaker dan 1 keer per week past niet bij de opgave." in tekst
