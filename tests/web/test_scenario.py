"""Scenarios: what if, planned under assumptions, compared with now, and not published before it is true."""

from __future__ import annotations

import io
import re
import threading

import openpyxl
import pytest

from scheduler.domain.plek import Lokaal
from scheduler.rules import check_plan
from scheduler.service.plan.planbeeld import open_plan
from scheduler.service.plan.rekenwerk import claim, work
from scheduler.service.toegang.rechten import Gebruiker, Rol
from scheduler.service.werkboek.inlezen import confirm, propose
from tests.web.conftest import GETEKEND, NU, plat
from tests.web.test_inlezen import werkboek
from tests.web.voorbeeld import RONDE

TEAMLEIDER = Gebruiker(1, "Teamleider", Rol.TEAMLEIDER)
VOL = {"wat_als": "Wat als een groep A1 zes mensen heeft?", "seconden": "10", "aanbod": "NT2-A1", "aanbod_max": "6"}


def plan(db) -> None:
    work(db, claim(db, "w1"), threading.Event())


@pytest.fixture
def scenario(als, db):
    """A browser after the scenario with larger groups was planned: concept c3."""
    browser = als("teamleider")
    antwoord = browser.post("/scenario", **VOL)
    assert (antwoord.status_code, antwoord.location) == (303, "/scenario")
    plan(db)
    return browser


def test_a_scenario_is_planned_under_its_assumption_and_becomes_a_marked_concept(scenario, db):
    pb = open_plan(db, TEAMLEIDER, "c3")
    assert pb.feiten.wat_als == VOL["wat_als"]
    assert pb.ronde.aanbod_met["NT2-A1"].max == 6
    assert not check_plan(pb.ronde, pb.plan)
    lijst = plat(scenario.tekst("/scenario"))
    assert "Meeste cursisten in een groep Inburgering A1: nu 4, in dit scenario 6" in lijst
    assert "rekent met iets dat nog niet zo is" in lijst
    assert "Scenario: Wat als een groep A1" in plat(scenario.tekst("/plan/c3/bord"))


def test_a_plan_on_something_that_is_not_true_cannot_be_published_also_not_after_taking_it_over(scenario):
    antwoord = scenario.post("/scenario/c3/neem-over")
    assert antwoord.location == "/plan/c4/bord"
    for ref in ("c3", "c4"):
        pagina = scenario.tekst(f"/plan/{ref}/publiceren")
        assert "Dit concept rekent met iets dat nog niet zo is." in pagina
        assert re.search(r"<button disabled>", pagina)
        velden = {"naam": "X", "tegen": "1", "versie": "1", **GETEKEND}
        geweigerd = scenario.post(f"/plan/{ref}/publiceren", **velden)
        assert geweigerd.status_code == 422
        assert "Meeste cursisten in een groep Inburgering A1" in geweigerd.text
    assert "Scenario:" not in plat(scenario.tekst("/plan/c4/bord"))


def test_once_it_is_true_the_scenario_is_out_of_date_and_after_one_click_it_may_be_published(scenario, db, tmp_path):
    ruimer = RONDE.aanbod[0].model_copy(update={"max": 6})
    anders = RONDE.model_copy(update={"aanbod": (ruimer, *RONDE.aanbod[1:])})
    voorstel = propose(db, TEAMLEIDER, "boek.xlsx", werkboek(tmp_path, anders), NU)
    confirm(db, TEAMLEIDER, voorstel.id, NU, weghalen=False)
    assert "verouderd: 1 gegeven gewijzigd" in plat(scenario.tekst("/scenario"))
    assert "verouderd: 1 gegeven gewijzigd" in plat(scenario.tekst("/scenario/vergelijken?met=c3"))
    assert scenario.post("/scenario/c3/opnieuw").status_code == 303
    plan(db)
    velden = {"naam": "Ruim", "tegen": "1", "versie": "1", **GETEKEND}
    assert scenario.post("/plan/c4/publiceren", **velden).location == "/plan/v2/bord"


def test_comparing_shows_figures_people_and_assumptions_and_no_total(scenario):
    pagina = plat(scenario.tekst("/scenario/vergelijken?met=c3&met=c2"))
    assert "In cijfers Nu Wat als een groep A1 zes mensen heeft? c3 Proef c2" in pagina
    for kop in ("Plekken", "Reistijd", "Groepen", "Vrijwilligers", "Koppels", "Verandering"):
        assert f" {kop} " in pagina
    assert re.search(r"verzoeken met een plek 4 \d+ ▲ beter 4 gelijk", pagina)
    assert "mensen die iets merken 0" in pagina
    assert "krijgt een plek" in pagina
    assert "De groep is groter dan nu mag." in pagina
    assert "bewezen beste plan" in pagina
    assert "totaal" not in pagina.lower()


def test_a_filter_leaves_only_the_people_of_that_course(scenario):
    alles = scenario.tekst("/scenario/vergelijken?met=c3")
    deel = scenario.tekst("/scenario/vergelijken?met=c3&niveau=NT2-A2")
    assert "<small>C3</small>" in alles
    assert "<small>C3</small>" not in deel


def test_the_comparison_as_a_workbook_holds_codes_and_no_names(scenario):
    antwoord = scenario.get("/scenario/vergelijken.xlsx?met=c3")
    boek = openpyxl.load_workbook(io.BytesIO(antwoord.data))
    assert boek.sheetnames == ["In cijfers", "Wie wint wie verliest", "Aannames"]
    cellen = [str(c.value) for ws in boek for rij in ws for c in rij]
    assert "C3" in cellen
    assert not [c for c in cellen if "Achternaam" in c or "Chen" in c]


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"wat_als": " "}, "Schrijf in een zin"),
        ({"aanbod": ""}, "minstens een ding"),
        ({"aanbod_max": "4"}, "Dit is nu al zo"),
        ({"aanbod_max": "veel"}, "vul een getal in"),
        ({"aanbod_max": "2"}, "vul een getal in"),
        ({"docent": "D1", "dagdeel": "xx"}, "Kies een docent en een dagdeel"),
        ({"gewicht": "geheim", "punten": "1"}, "Dit gewicht is er niet"),
    ],
)
def test_a_form_that_says_nothing_new_is_refused_in_words(als, anders, zin):
    antwoord = als("teamleider").post("/scenario", **{**VOL, **anders})
    assert antwoord.status_code == 422
    assert zin in antwoord.text


def test_every_kind_of_assumption_is_planned_together(als, db):
    browser = als("teamleider")
    velden = {
        **VOL,
        "locatie": "LEI",
        "plaatsen": "12",
        "reiziger": "cursist",
        "minuten": "90",
        "gewicht": "les",
        "punten": "0",
    }
    assert browser.post("/scenario", **velden).status_code == 303
    plan(db)
    pb = open_plan(db, TEAMLEIDER, "c3")
    assert Lokaal(locatie="LEI", lokaal="extra", plaatsen=12) in pb.ronde.lokalen
    assert (pb.ronde.instellingen.max_reistijd_cursist, pb.ronde.instellingen.gewichten.les) == (90, 0)
    assert browser.get("/scenario/nieuw?van=c3").text.count('name="blijft"') == 4
    antwoord = browser.post("/scenario", wat_als="Anders", seconden="10", van="c3", blijft="1")
    assert antwoord.status_code == 303
    plan(db)
    assert [a.soort for a in open_plan(db, TEAMLEIDER, "c4").feiten.aannames] == ["lokaal"]


def test_the_table_of_limits_never_disturbs_more_people_than_its_row_says(als, db):
    browser = als("teamleider")
    assert browser.post("/scenario/kromme", seconden="10").status_code == 303
    plan(db)
    pagina = browser.tekst("/scenario")
    rijen = re.findall(r'scope="row">([^<]+)</th><td>(\d+)</td><td>(\d+)</td>', pagina)
    assert [r[0] for r in rijen] == ["niemand", "hoogstens 2", "hoogstens 5", "hoogstens 10", "iedereen"]
    assert int(rijen[0][1]) == 0
    assert int(rijen[1][1]) <= 2
    geplaatst = [int(r[2]) for r in rijen]
    assert geplaatst == sorted(geplaatst)
    assert geplaatst[0] >= 4
    pad = re.search(r'action="(/scenario/kromme/\d+/concept)"', pagina)[1]
    antwoord = browser.post(pad)
    assert antwoord.location == "/plannen/c3/vergelijken"
    assert not check_plan(open_plan(db, TEAMLEIDER, "c3").ronde, open_plan(db, TEAMLEIDER, "c3").plan)


def test_somebody_of_one_leslocatie_compares_but_sees_no_people_of_elsewhere_and_starts_no_search(scenario, als):
    browser = als("zoetermeer")
    pagina = browser.tekst("/scenario/vergelijken?met=c3")
    assert "<small>C3</small>" not in pagina
    assert browser.post("/scenario", **VOL).status_code == 403
    assert "Nieuw scenario" not in browser.tekst("/scenario")
