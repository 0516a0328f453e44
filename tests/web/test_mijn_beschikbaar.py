"""When a volunteer can help: kept with its history, over the workbook, and only in a new search."""

from __future__ import annotations

import re
from datetime import date

import pytest

from scheduler.domain.tijd import Dagdeel
from scheduler.service.mijn.opgavebeeld import ask_not
from scheduler.service.plan.planbeeld import open_plan
from scheduler.service.toegang.rechten import Gebruiker, Rol
from scheduler.storage.opgaven import list_statements
from tests.web.test_mijn import main_of
from tests.web.voorbeeld import RONDE

WEEK = {f"d_{d.value}": "niet" for d in Dagdeel} | {"d_di-o": "graag", "d_vr-a": "moet"}
VELDEN = {**WEEK, "max_dagdelen": "1", "versie": "0"}


def chosen(tekst: str) -> dict[str, str]:
    return dict(re.findall(r'name="d_([a-z-]+)" value="(\w+)" checked', tekst))


def test_the_form_begins_with_the_workbook(als):
    keuzes = chosen(als("vrijwilliger").tekst("/mijn-pagina/wanneer"))
    graag = {d.value for d in RONDE.vrijwilliger_met["V1"].dagdelen}
    assert keuzes == {d.value: "graag" if d.value in graag else "niet" for d in Dagdeel}


def test_what_is_said_stays_and_older_words_are_kept(als, db):
    browser = als("vrijwilliger")
    assert browser.post("/mijn-pagina/wanneer", **VELDEN).status_code == 303
    tekst = browser.tekst("/mijn-pagina/wanneer")
    assert chosen(tekst) == {k.removeprefix("d_"): w for k, w in WEEK.items()}
    assert '<option value="1" selected>' in tekst
    browser.post("/mijn-pagina/wanneer", **{**VELDEN, "versie": "1", "d_wo-o": "moet"})
    with db.read() as s:
        assert [(o.versie, o.graag, o.als_het_moet) for o in list_statements(s, "V1")] == [
            (2, ["di-o"], ["wo-o", "vr-a"]),
            (1, ["di-o"], ["vr-a"]),
        ]


def test_an_old_page_overwrites_nothing(als, db):
    browser = als("vrijwilliger")
    browser.post("/mijn-pagina/wanneer", **VELDEN)
    antwoord = browser.post("/mijn-pagina/wanneer", **{**VELDEN, "d_ma-o": "graag"})
    assert antwoord.status_code == 409
    assert "Er is intussen iets anders opgegeven." in antwoord.text
    with db.read() as s:
        assert len(list_statements(s, "V1")) == 1


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("pauze_tot", "2026-11-01", "De laatste dag van uw pauze is al voorbij."),
        ("max_dagdelen", "99", "Kies hoe vaak per week: 0 tot en met 10."),
        ("max_dagdelen", "veel", "Kies hoe vaak per week: 0 tot en met 10."),
    ],
)
def test_what_cannot_be_is_said_and_the_form_keeps_what_was_filled_in(als, veld, waarde, zin):
    antwoord = als("vrijwilliger").post("/mijn-pagina/wanneer", **{**VELDEN, veld: waarde})
    assert antwoord.status_code == 422
    assert zin in antwoord.text
    assert chosen(antwoord.text)["vr-a"] == "moet"


def asks_not(db, wie: str, dag: date) -> bool:
    with db.read() as s:
        return wie in ask_not(s, dag)


def test_days_without_questions_come_and_go(als, db):
    browser = als("vrijwilliger")
    browser.post("/mijn-pagina/wanneer", **{**VELDEN, "niet_vragen_erbij": "2027-02-01"})
    assert "niet vragen op maandag 1 februari 2027" in browser.tekst("/mijn-pagina/wanneer")
    assert asks_not(db, "V1", date(2027, 2, 1))
    assert not asks_not(db, "V1", date(2027, 2, 8))
    assert "Niet vragen op: 1 februari 2027." in main_of(als("coordinator").tekst("/plan/v1/vrijwilligers/V1"))
    browser.post("/mijn-pagina/wanneer", **{**VELDEN, "versie": "1"})
    assert not asks_not(db, "V1", date(2027, 2, 1))


def test_the_coordinator_reads_what_differs_and_when_it_is_old(als, klok):
    coordinator = als("coordinator")
    assert "Nog niets opgegeven. Het werkboek telt." in coordinator.tekst("/plan/v1/vrijwilligers/V1")
    als("vrijwilliger").post("/mijn-pagina/wanneer", **{**VELDEN, "pauze_tot": "2026-12-31"})
    tekst = main_of(coordinator.tekst("/plan/v1/vrijwilligers/V1"))
    assert (
        "Opgegeven op 23 november 2026, 10.00 uur. Anders dan in het werkboek: Als het moet: vrijdagavond. Kan niet: "
        "maandagochtend, woensdagochtend, donderdagochtend, vrijdagmiddag. Hoogstens 1 keer per week. In het werkboek: "
        "2. Pauze tot en met 31 december 2026." in tekst
    )
    assert "niet bijgewerkt" not in tekst
    klok.later(days=22)
    assert "3 weken niet bijgewerkt" in als("coordinator").tekst("/plan/v1/vrijwilligers/V1")


def test_the_coordinator_can_let_the_workbook_count_again(als, db):
    als("vrijwilliger").post("/mijn-pagina/wanneer", **VELDEN)
    coordinator = als("coordinator")
    pad = "/plan/v1/vrijwilligers/V1/opgave-terug"
    assert coordinator.post(pad, versie="7").status_code == 409
    assert coordinator.post(pad, versie="1").status_code == 303
    assert "Het werkboek telt." in coordinator.tekst("/plan/v1/vrijwilligers/V1")
    assert chosen(als("vrijwilliger").tekst("/mijn-pagina/wanneer"))["ma-o"] == "graag"
    with db.read() as s:
        assert [o.geldt for o in list_statements(s, "V1")] == [False, True]


def test_a_published_plan_and_its_facts_do_not_change(als, db):
    teamleider = Gebruiker(1, "Teamleider", Rol.TEAMLEIDER)
    voor = open_plan(db, teamleider, "v1")
    als("vrijwilliger").post("/mijn-pagina/wanneer", **VELDEN)
    na = open_plan(db, teamleider, "v1")
    assert (na.plan, na.ronde) == (voor.plan, voor.ronde)
    assert "maandag 11 januari 2027" in als("vrijwilliger").tekst("/mijn-pagina")
