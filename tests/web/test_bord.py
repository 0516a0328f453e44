"""What the pages of a plan say."""

from __future__ import annotations

import re

from scheduler.rules import check_plan
from scheduler.service.bord.mensen import explain_request
from scheduler.service.plan.feiten import Feiten
from scheduler.service.plan.planbeeld import Grond, Planbeeld
from scheduler.service.toegang.rechten import Gebruiker, Rol, Zicht
from tests.web.conftest import NU, plat
from tests.web.voorbeeld import PLAN, RONDE


def test_the_example_keeps_every_hard_rule():
    assert not check_plan(RONDE, PLAN)


def test_a_block_says_level_time_docent_seats_and_help(als):
    bord = plat(als("coordinator").tekst("/plan/v1/bord"))
    assert "G1 Inburgering A1 ochtend, 9.15-12.00 Juf Janneke 3/4 cursisten – 1/2 assistenten" in bord
    assert "! 0/2 assistenten" in bord


def test_a_block_says_that_its_group_stays_as_it_is(als):
    bord = als("coordinator").tekst("/plan/v1/bord")
    vast = {g: "staat vast" in blok for g, blok in re.findall(r'data-groep="(\w+)"(.*?)</article>', bord, re.DOTALL)}
    assert vast == {"G1": True, "N1": False}


def test_a_chosen_group_shows_its_people_lessons_and_why(als):
    lade = plat(als("coordinator").tekst("/plan/c2/bord?groep=G1").split("</aside>")[0])
    assert "Deze groep staat vast." in lade
    assert "maandagochtend , L1, Juf Janneke" in lade
    assert "Amina Achternaam1 Bilal Achternaam2 Dunya Achternaam4" in lade
    assert als("zoetermeer").get("/plan/c2/bord?groep=G1").status_code == 404


def test_the_week_alone_is_what_the_script_asks_while_somebody_drags(als):
    stuk = als("coordinator").tekst("/plan/c2/bord?stuk=rooster&cursist=C3&aanbod=NT2-A1")
    assert re.findall(r'data-groep="(\w+)" data-past="(\w+)" data-oordeel="([^"]+)"', stuk) == [
        ("G1", "maar", "kan, maar: groep al op streef"),
        ("G1", "maar", "kan, maar: groep al op streef"),
        ("N1", "niet", "kan niet: te ver weg"),
        ("N1", "niet", "kan niet: te ver weg"),
    ]
    assert "<html" not in stuk


def test_above_the_board_stands_how_many_people_notice_the_concept(als):
    browser = als("coordinator")
    assert "Niemand merkt er iets van." in browser.tekst("/plan/c2/bord")
    browser.post("/plan/c2/verplaats", cursist="C3", aanbod="NT2-A1", naar="G1", versie=1)
    assert "1 persoon merkt er iets van: 1 nieuwe plek." in browser.tekst("/plan/c2/bord")
    assert "merkt er iets van" not in browser.tekst("/plan/v1/bord")


def test_the_rows_can_be_docenten_or_assistenten(als):
    browser = als("coordinator")
    assert "Huis Leiden, L1" in plat(browser.tekst("/plan/v1/bord?rijen=docent"))
    assistenten = plat(browser.tekst("/plan/v1/bord?rijen=assistent"))
    assert "Wil Helper1" in assistenten
    assert "nog niemand" in assistenten


def test_with_a_cursist_chosen_every_group_says_whether_it_fits(als):
    browser = als("coordinator")
    past = plat(browser.tekst("/plan/v1/bord?cursist=C3"))
    assert "~ kan, maar groep al op streef" in past
    assert "✕ kan niet: dan niet vrij" in plat(browser.tekst("/plan/v1/bord?cursist=C5"))
    assert "● zit hier" in plat(browser.tekst("/plan/v1/bord?cursist=C1"))


def test_the_work_list_puts_the_least_time_first(als):
    bord = als("teamleider").tekst("/plan/v1/bord")
    namen = re.findall(r'aanbod=[^"]*"[^>]*>(\w+ Achternaam\d)</a>', bord)
    assert namen[0] in {"Chen Achternaam3", "Goran Achternaam7"}
    assert namen[-1] == "Hana Achternaam8"


def test_why_not_counts_every_open_group_and_shows_what_was_worked_out(als):
    tekst = plat(als("coordinator").tekst("/plan/v1/cursist/C5"))
    assert "Elias heeft nog geen groep" in tekst
    assert "We keken naar 2 groepen." in tekst
    assert "Wat helpt?" in tekst


def choices(html: str) -> list[tuple[str, str]]:
    """What the menu to move somebody holds, in order: value and words."""
    menu = re.search(r'<select id="naar"[^>]* required>(.*?)</select>', html, re.DOTALL)[1]
    return re.findall(r'<option value="([^"]*)">([^<]*)</option>', menu)


def test_the_menu_to_move_somebody_begins_at_the_best_group_or_at_a_choice_that_is_none(als):
    browser = als("coordinator")
    wacht = choices(browser.tekst("/plan/c2/bord?cursist=C3"))
    assert wacht[0] == ("G1", "G1 (3/4): groep al op streef")
    past_niet = choices(browser.tekst("/plan/c2/bord?cursist=C5"))
    assert [waarde for waarde, _ in past_niet] == ["", "G1", "N1"]
    assert past_niet[0][1] == "geen groep past; kies er toch een"
    zit = choices(browser.tekst("/plan/c2/bord?cursist=C2"))
    assert zit[0][0] == zit[-1][0] == ""
    assert zit[-1][1] == "terug naar de wachtlijst"
    assert "G1" not in [waarde for waarde, _ in zit]


def test_groups_that_fit_stand_nearest_first():
    """A group in the own town comes before one in another that has the first code."""
    ver = PLAN.groepen[0].model_copy(update={"groep": "A1", "locatie": "ZOE", "lokaal": {}, "docenten": {}})
    ruim = RONDE.instellingen.model_copy(update={"max_reistijd_cursist": 120})
    aanbod = (RONDE.aanbod[0].model_copy(update={"streef": 4}), RONDE.aanbod[1])
    ronde = RONDE.model_copy(update={"instellingen": ruim, "aanbod": aanbod})
    plan = PLAN.model_copy(update={"groepen": (ver, *PLAN.groepen)})
    zicht = Zicht(Gebruiker(1, "Teamleider", Rol.TEAMLEIDER), ronde, plan)
    opties = explain_request(Planbeeld("c9", "", NU, Grond(ronde, plan), zicht, Feiten(1)), ("C3", "NT2-A1")).opties
    assert [(o.groep, o.past.soort) for o in opties][:2] == [("G1", "kan"), ("A1", "kan")]


def test_the_lists_beside_the_board_open_from_their_tabs(als):
    browser = als("coordinator")
    assert "Docent is al aangenomen" in browser.tekst("/plan/v1/bord?lijst=vast")
    assert "Hana Achternaam8 Wil een taalcoach en heeft er nog geen." in plat(
        browser.tekst("/plan/v1/bord?lijst=let-op")
    )
    assert "G1 Inburgering A1" in browser.tekst("/plan/v1/bord?lijst=plekken")


def test_a_tile_of_the_terms_opens_its_list(als):
    browser = als("teamleider")
    onbekend = browser.tekst("/plan/v1/termijnen?lijst=onbekend")
    assert "Hana" in onbekend
    assert "Amina" not in onbekend
    assert "Amina" in browser.tekst("/plan/v1/termijnen")


def test_the_web_process_loads_no_solver_and_no_data_frames():
    import subprocess
    import sys

    code = "import sys, web, web.app; print([m for m in ('ortools', 'pandas', 'highspy') if m in sys.modules])"
    uit = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert uit.stdout.strip() == "[]"
