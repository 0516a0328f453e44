"""Who sees what: terms, leslocaties, and a volunteer's own page."""

from __future__ import annotations

import re

from tests.web.voorbeeld import RONDE

EINDES = ("15 maart 2027", "1 september 2027", "2027-03-15")
PAGINAS = (
    "/plan/v1/bord",
    "/plan/v1/bord?cursist=C1",
    "/plan/v1/bord?cursist=C5",
    "/plan/v1/niet-geplaatst",
    "/plan/v1/cursist/C1",
    "/plan/v1/cursist/C5",
    "/plan/v1/groep/G1",
    "/plannen/c2/vergelijken",
)


def test_a_coordinator_sees_no_term_on_any_page(als):
    coordinator, teamleider = als("coordinator"), als("teamleider")
    assert any(einde in teamleider.tekst("/plan/v1/cursist/C5") for einde in EINDES)
    for pad in PAGINAS:
        tekst = coordinator.tekst(pad)
        assert not [e for e in EINDES if e in tekst], pad
        assert "speling" not in tekst.lower(), pad


def test_a_coordinator_of_one_leslocatie_sees_only_its_groups_and_people(als):
    browser = als("zoetermeer")
    bord = re.sub(r'name="csrf_token" value="[^"]+"', "", browser.tekst("/plan/v1/bord"))
    assert "N1" in bord
    assert "G1" not in bord
    assert "Huis Leiden" not in bord
    for pad in ("/plan/v1/groep/G1", "/plan/v1/cursist/C1", "/plan/v1/bord?cursist=C1"):
        assert browser.get(pad).status_code == 404
    assert browser.get("/plan/v1/cursist/C6").status_code == 200


def test_who_waits_is_seen_where_he_can_travel_to(als):
    assert als("zoetermeer").get("/plan/v1/cursist/C7").status_code == 200


def test_a_volunteer_sees_first_names_of_the_own_lesson_and_nothing_else(als):
    tekst = als("vrijwilliger").tekst("/mijn-pagina")
    assert "Amina, Bilal, Dunya" in tekst
    assert "Juf Janneke" in tekst
    assert "Huis Leiden, lokaal L1" in tekst
    for c in RONDE.cursisten:
        assert c.achternaam not in tekst
        assert not re.search(rf"\b{c.cursist}\b", tekst)
    for elders in ("Chen", "Elias", "Farah", "Riet", "Olga"):
        assert elders not in tekst


def test_a_taalcoach_sees_the_own_cursist_by_first_name(als):
    tekst = als("riet").tekst("/mijn-pagina")
    assert "Taalcoach van Dunya" in tekst
    assert "vrijdag 15 januari 2027" in tekst
    assert "Amina" not in tekst


def test_looking_at_a_person_is_kept_in_the_log_by_code(als):
    browser = als("coordinator")
    browser.get("/plan/v1/cursist/C5")
    browser.get("/plan/v1/vrijwilligers/V2")
    log = als("teamleider").tekst("/logboek")
    assert re.search(r"Coordinator</td><td>bekeek een persoon</td><td>C5<", log)
    assert re.search(r"Coordinator</td><td>bekeek een persoon</td><td>V2<", log)
    assert "Elias" not in log
