"""Publishing: four lists with a reason each, a changelog of people, versions that come back, own leslocaties."""

from __future__ import annotations

import re

import pytest

from scheduler.service.plan.concepten import start_concept
from tests.web.conftest import GETEKEND, NU, plat
from tests.web.test_inlezen import proposal, upload, werkboek
from tests.web.test_verplaatsen import move
from tests.web.voorbeeld import PLAN, RONDE

CURSISTEN = {"C2": "Bilal", "C3": "Chen", "C4": "Dunya", "C5": "Elias", "C6": "Farah", "C7": "Goran", "C8": "Hana"}
VELDEN = {"naam": "Winter", "tegen": "1", "versie": "1"}


def test_every_list_is_empty_or_has_its_own_reason(als):
    browser = als("teamleider")
    pagina = plat(browser.tekst("/plan/c2/publiceren"))
    for kop in (
        "Cursisten zonder plek: 4 Chen Achternaam3 Elias Achternaam5 Goran Achternaam7 Hana Achternaam8",
        "eerdere wijziging nog niet weten: 5 Bilal Achternaam2 Dunya Achternaam4 Farah Achternaam6 Juf Janneke Olga",
        "Cursisten die een taalcoach willen en er geen hebben: 1 Hana Achternaam8",
        "Lessen en momenten met te weinig hulp: 1 G1",
    ):
        assert kop in pagina
    for lijst in ("plek", "verteld", "coach", "hulp"):
        antwoord = browser.post("/plan/c2/publiceren", **VELDEN, **{**GETEKEND, f"reden_{lijst}": " "})
        assert antwoord.status_code == 422
        assert "Schrijf op waarom het zo goed is" in antwoord.text
    assert browser.post("/plan/c2/publiceren", **VELDEN, **GETEKEND).location == "/plan/v2/bord"


def test_the_lists_name_people_and_lead_to_the_page_of_each_that_has_one(als):
    html = als("teamleider").tekst("/plan/c2/publiceren")
    lijsten = html.split('<ul class="codes">')[1:]
    links = {
        naam: pad for lijst in lijsten for pad, naam in re.findall(r'<li><a href="([^"]+)">([^<]+)</a></li>', lijst)
    }
    assert links == {
        **{f"{naam} Achternaam{code[1:]}": f"/plan/c2/cursist/{code}" for code, naam in CURSISTEN.items()},
        "Olga Helper4": "/plan/c2/vrijwilligers/V4",
        "G1": "/plan/c2/groep/G1",
    }


def test_a_teamleider_of_one_leslocatie_reads_no_name_of_elsewhere(als):
    html = als("leider-zoetermeer").tekst("/plan/c2/publiceren")
    assert re.findall(r">(\w+ Achternaam\d)<", html) == ["Goran Achternaam7", "Farah Achternaam6"]
    assert not {"Chen", "Hana", "Olga", "Dunya"} & set(re.findall(r"\w+", html))


def test_who_signed_which_list_and_why_stands_in_the_log(als):
    browser = als("teamleider")
    redenen = {"reden_plek": "Er komt een groep bij in maart", "reden_verteld": "Bel ik vandaag"}
    browser.post("/plan/c2/publiceren", **VELDEN, **{**GETEKEND, **redenen})
    log = re.findall(
        r"<td>Teamleider</td><td>tekende een lijst af</td><td>(v2 \w+)</td><td></td><td>([^<]*)</td><td>([^<]*)</td>",
        browser.tekst("/logboek"),
    )
    assert log == [
        ("v2 hulp", "G1", "Dit is bekend."),
        ("v2 coach", "C8", "Dit is bekend."),
        ("v2 verteld", "C2, C4, C6, D1, V4", "Bel ik vandaag"),
        ("v2 plek", "C3, C5, C7, C8", "Er komt een groep bij in maart"),
    ]


def test_when_everybody_was_told_that_list_is_empty(als):
    browser = als("teamleider")
    alles = re.findall(r'name="getoond" value="([^"]+)"', browser.tekst("/postvak-uit"))
    browser.post("/postvak-uit", actie="alles_verteld", getoond=alles)
    assert "Mensen die een eerdere wijziging nog niet weten: 0" in plat(browser.tekst("/plan/c2/publiceren"))


def test_a_version_tells_for_ever_who_noticed_what(als):
    browser = als("teamleider")
    move(browser, "C3", "G1")
    browser.post("/plan/c2/publiceren", **{**VELDEN, "versie": "2"}, **GETEKEND)
    pagina = plat(browser.tekst("/plan/v2/wijzigingen"))
    assert "1 persoon merkt er iets van: 1 nieuwe plek." in pagina
    assert (
        "Chen Achternaam3 krijgt een plek voor Inburgering A1. In de groep is plek. Nu: G1 op maandagochtend" in pagina
    )
    assert "Chen" not in als("zoetermeer").tekst("/plan/v2/wijzigingen")
    eerste = plat(browser.tekst("/plan/v1/wijzigingen"))
    assert "Bilal Achternaam2 krijgt een plek" in eerste


def test_an_old_version_is_put_back_as_a_concept(als):
    browser = als("teamleider")
    move(browser, "C3", "G1")
    browser.post("/plan/c2/publiceren", **{**VELDEN, "versie": "2"}, **GETEKEND)
    assert browser.post("/plan/v1/terugzetten").location == "/plan/c3/bord"
    assert "3/4 cursisten" in plat(browser.tekst("/plan/c3/bord"))
    assert "op basis van versie 2" in plat(browser.tekst("/plan/c3/bord"))
    assert "1 persoon merkt er iets van: 1 geen plek meer." in plat(browser.tekst("/plannen/c3/vergelijken"))
    assert browser.post("/plan/c3/terugzetten").status_code == 422


def test_putting_back_leaves_out_what_is_gone_and_says_so(als, tmp_path):
    browser = als("teamleider")
    zonder = RONDE.model_copy(update={"cursisten": tuple(c for c in RONDE.cursisten if c.cursist != "C2")})
    browser.post(proposal(upload(browser, werkboek(tmp_path, zonder)).text), ontbreekt="weg")
    assert browser.post("/plan/v1/terugzetten").location == "/plan/c3/bord"
    bord = plat(browser.tekst("/plan/c3/bord"))
    assert "weggelaten. Aantal keuzes: 1." in bord
    assert "2/4 cursisten" in bord
    assert "gegevens zijn sindsdien gewijzigd" not in bord


def test_a_teamleider_of_one_leslocatie_publishes_what_changes_only_there(als):
    browser = als("leider-zoetermeer")
    assert move(browser, "C7", "N1", aanbod="NT2-A2").status_code == 303
    pagina = plat(browser.tekst("/plan/c2/publiceren"))
    assert "Cursisten zonder plek: 0" in pagina
    assert "C3" not in pagina
    assert browser.post("/plan/c2/publiceren", **{**VELDEN, "versie": "2"}, **GETEKEND).location == "/plan/v2/bord"


def test_a_concept_that_changes_something_elsewhere_is_not_hers_to_publish(als):
    move(als("teamleider"), "C3", "G1")
    browser = als("leider-zoetermeer")
    pagina = browser.tekst("/plan/c2/publiceren")
    assert "U kunt dit concept niet publiceren." in pagina
    assert "<li>groep G1</li>" in pagina
    assert "Chen" not in pagina
    antwoord = browser.post("/plan/c2/publiceren", **{**VELDEN, "versie": "2"}, **GETEKEND)
    assert antwoord.status_code == 422
    assert browser.get("/plan/v2/bord").status_code == 404
    assert als("teamleider").post("/plan/c2/publiceren", **{**VELDEN, "versie": "2"}, **GETEKEND).status_code == 303


def test_the_same_concept_is_published_once(als):
    browser = als("teamleider")
    assert browser.post("/plan/c2/publiceren", **VELDEN, **GETEKEND).status_code == 303
    assert browser.post("/plan/c2/publiceren", **{**VELDEN, "tegen": "2"}, **GETEKEND).status_code == 404


@pytest.mark.parametrize("naam", ["zoetermeer", "coordinator", "beheerder"])
def test_publishing_is_for_a_teamleider(als, naam):
    assert als(naam).post("/plan/c2/publiceren", **VELDEN, **GETEKEND).status_code == 403


def test_a_concept_on_other_facts_is_compared_with_what_holds(als, db):
    ref = start_concept(db, 1, "Leeg", 1, PLAN.model_copy(update={"inzet": ()}), NU, basis=1)
    assert "2 mensen merken er iets van: 2 minder werk." in plat(als("teamleider").tekst(f"/plan/{ref}/publiceren"))
