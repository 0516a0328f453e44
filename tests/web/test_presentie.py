"""Attendance lists to print and sign."""

from __future__ import annotations

import re

from scheduler.service.opslag import open_database
from tests.web.conftest import Browser, Klok, fill
from tests.web.voorbeeld import RONDE
from web.app import create_app

PAD = "/plan/v1/presentielijst"
DAG = r'<th scope="col">(\w\w \d+ \w+)<small>2027'


def test_the_list_has_the_lessons_of_the_period_without_holidays_and_the_names_of_the_group(als):
    tekst = als("coordinator").tekst(f"{PAD}?groep=G1&van=2027-02-08&tot=2027-03-07")
    assert re.findall(DAG, tekst) == ["ma 8 feb", "wo 10 feb", "ma 15 feb", "wo 17 feb", "ma 1 mrt", "wo 3 mrt"]
    assert re.findall(r'<th scope="row">(\w+) Achternaam', tekst) == ["Amina", "Bilal", "Dunya"]
    for wat in (
        "Huis Leiden",
        "lokaal L1",
        "Juf Janneke",
        "2,75 uur",
        "Handtekening docent",
    ):
        assert wat in tekst
    assert "C1<" not in tekst


def test_without_a_period_it_is_the_first_four_weeks_of_the_block(als):
    tekst = als("coordinator").tekst(f"{PAD}?groep=G1")
    assert re.findall(DAG, tekst) == [
        *("ma 11 jan", "wo 13 jan", "ma 18 jan", "wo 20 jan", "ma 25 jan", "wo 27 jan", "ma 1 feb", "wo 3 feb")
    ]
    assert tekst.count('<section class="vel"') == 1


def test_more_lessons_are_spread_evenly_over_sheets(als):
    tekst = als("coordinator").tekst(f"{PAD}?groep=G1&van=2027-01-11&tot=2027-02-14")
    vellen = tekst.split('<section class="vel"')[1:]
    assert [len(re.findall(DAG, vel)) for vel in vellen] == [5, 5]


def test_one_sheet_for_each_lesson(als):
    tekst = als("coordinator").tekst(f"{PAD}?groep=G1&van=2027-01-11&tot=2027-01-17&vorm=les")
    assert re.findall(r"<p><strong>(.*?)</strong>, (.*?)\. Docent", tekst) == [
        ("maandag 11 januari 2027", "9.15-12.00 uur, lokaal L1"),
        ("woensdag 13 januari 2027", "9.15-12.00 uur, lokaal L1"),
    ]
    assert tekst.count("Handtekening docent Juf Janneke") == 2


def test_all_groups_of_a_leslocatie_at_once(als):
    tekst = als("coordinator").tekst(f"{PAD}?locatie=ZOE&van=2027-01-11&tot=2027-01-17")
    assert re.findall(r"<h2><span[^>]*>Presentielijst: </span>Groep (\w+)", tekst) == ["N1"]
    assert "kies een groep" not in tekst.lower()


def test_a_group_of_another_leslocatie_gives_no_list(als):
    browser = als("zoetermeer")
    assert browser.get(f"{PAD}?groep=G1").status_code == 404
    assert '<section class="vel"' not in browser.tekst(f"{PAD}?locatie=LEI&van=2027-01-11&tot=2027-01-17")
    assert '<section class="vel"' in als("coordinator").tekst(f"{PAD}?locatie=LEI&van=2027-01-11&tot=2027-01-17")


def test_a_strange_period_is_said(als):
    browser = als("coordinator")
    assert browser.get(f"{PAD}?groep=G1&van=gisteren").status_code == 200
    omgekeerd = browser.get(f"{PAD}?groep=G1&van=2027-03-01&tot=2027-02-01")
    assert (omgekeerd.status_code, "De laatste dag ligt voor de eerste." in omgekeerd.text) == (422, True)
    assert "In deze periode zijn er geen lessen." in browser.tekst(f"{PAD}?groep=G1&van=2027-07-01")
    assert "Kies een groep of een leslocatie." in browser.tekst(PAD)


def test_two_of_one_name_sign_on_the_row_with_their_own_code(tmp_path, light_hashes):
    amina, bilal, *rest = RONDE.cursisten
    zelfde = bilal.model_copy(update={"voornaam": amina.voornaam, "achternaam": amina.achternaam})
    with_two = RONDE.model_copy(update={"cursisten": (amina, zelfde, *rest)})
    fill(open_database(tmp_path / "inburgerplan.db"), tmp_path, with_two)
    db = open_database(tmp_path / "inburgerplan.db")
    browser = Browser(create_app(db, "geheim-voor-de-test", klok=Klok(), twee_stappen=False), "coordinator")
    tekst = browser.tekst(f"{PAD}?groep=G1&van=2027-02-08&tot=2027-02-09")
    rijen = re.findall(r'<th scope="row">(\w+ Achternaam[^<]+)<', tekst)
    assert rijen == ["Amina Achternaam1 (C1)", "Amina Achternaam1 (C2)", "Dunya Achternaam4"]
    db.close()
