"""Behind everything that somebody notices stands the nearest fact in the two plans."""

from __future__ import annotations

from typing import Any

from scheduler.domain.tijd import Dagdeel
from scheduler.explain.verschil import vergelijk
from tests.rules.bouwen import VER, build_plan, build_ronde

ALTIJD = tuple(Dagdeel)


def les(groep: str, *dagdelen: str, docent: str = "") -> dict[str, Any]:
    return {"groep": groep, "dagdelen": list(dagdelen), "docenten": dict.fromkeys(dagdelen, docent) if docent else {}}


def causes(voor: dict[str, Any], na: dict[str, Any], **ronde: Any) -> dict[tuple[str, str], str]:
    """By person and kind what lies behind it."""
    a, b = build_plan(voor), build_plan(na)
    cursisten = [{"cursist": f"C{i}", "coach_gewenst": True, "dagdelen": ALTIJD} for i in range(1, 7)]
    helpers = [{"vrijwilliger": f"V{i}", "dagdelen": ALTIJD} for i in range(1, 6)]
    gegeven = build_ronde({"cursisten": cursisten, "vrijwilligers": helpers, **ronde}, build_plan(voor | na))
    return {(m.wie, m.reden.code): m.oorzaak.read("planner") for m in vergelijk(gegeven, a, b).regels}


def test_the_group_of_a_cursist() -> None:
    voor = {
        "groepen": [les("G1", "ma-o"), les("G2", "di-o"), les("G3", "wo-o")],
        "plaatsingen": ["C1 A1 G1", "C2 A1 G2", "C3 A1 G3", "C4 A1 G3"],
    }
    na = {
        "groepen": [les("G1", "ma-o"), les("G2", "di-m"), les("G4", "do-o")],
        "plaatsingen": ["C1 A1 G2", "C2 A1 G2", "C3 A1 G1", "C5 A1 G1", "C6 A1 G4"],
    }
    assert causes(voor, na) == {
        ("C1", "andere_groep_nu"): "De groep blijft; het plan kiest anders.",
        ("C2", "andere_lestijd"): "Dit geldt voor de hele groep.",
        ("C3", "andere_groep_nu"): "De groep stopt.",
        ("C4", "verliest_plek"): "De groep stopt.",
        ("C5", "krijgt_een_plek"): "In de groep is plek.",
        ("C6", "krijgt_een_plek"): "De groep is nieuw.",
    }


def test_the_taalcoach_of_a_cursist() -> None:
    voor = {
        "groepen": [les("G1", "ma-o")],
        "koppelingen": ["V1 C1 do-o", "V2 C2 do-o", "V3 C3 do-o", "V4 C4 do-o", "V5 C6 do-o"],
    }
    na = {
        "groepen": [les("G1", "do-o")],
        "plaatsingen": ["C1 A1 G1"],
        "inzet": ["V2 G1 do-o"],
        "koppelingen": ["V1 C1 vr-o", "V4 C3 do-o", "V4 C5 vr-o", "V5 C5 do-o"],
    }
    found = causes(voor, na)
    assert {wie: waarom for wie, waarom in found.items() if wie[0].startswith("C")} == {
        ("C1", "krijgt_een_plek"): "In de groep is plek.",
        ("C1", "coach_ander_moment"): "De cursist heeft dan les.",
        ("C2", "verliest_coach"): "De taalcoach is dan ergens anders.",
        ("C3", "andere_coach"): "Het plan kiest anders.",
        ("C4", "verliest_coach"): "De taalcoach is dan ergens anders.",
        ("C5", "krijgt_coach"): "Een andere koppeling van de taalcoach stopt.",
        ("C6", "verliest_coach"): "De taalcoach is dan ergens anders.",
    }
    assert found["V1", "ander_werk"] == "Een koppeling verandert."
    assert found["V2", "ander_werk"] == "De groep heeft een andere tijd."


def test_a_taalcoach_who_had_room() -> None:
    found = causes({"koppelingen": []}, {"koppelingen": ["V1 C1 do-o"]})
    assert found == {
        ("C1", "krijgt_coach"): "De taalcoach had nog ruimte.",
        ("V1", "meer_werk"): "Een koppeling verandert.",
    }


def test_the_work_of_volunteers_and_docenten() -> None:
    voor = {
        "groepen": [les("G1", "ma-o", docent="D1"), les("G2", "di-o", docent="D2"), les("G5", "vr-o")],
        "inzet": ["V3 G5 vr-o"],
    }
    na = {
        "groepen": [les("G1", "ma-o", docent="D2"), les("G3", "wo-o", docent="D3"), les("G5", "vr-o")],
        "inzet": ["V1 G3 wo-o"],
    }
    docenten = [{"docent": f"D{n}"} for n in (1, 2, 3)]
    assert causes(voor, na, docenten=docenten) == {
        ("D1", "minder_werk"): "Het plan kiest anders.",
        ("D2", "ander_werk"): "De groep stopt.",
        ("D3", "meer_werk"): "De groep is nieuw.",
        ("V1", "meer_werk"): "De groep is nieuw.",
        ("V3", "minder_werk"): "Het plan kiest anders.",
    }


def test_a_fact_about_the_cursist_goes_before_a_choice() -> None:
    voor = {
        "groepen": [les("G1", "ma-o", "wo-m"), les("G2", "di-o")],
        "plaatsingen": ["C1 A1 G1", "C2 A1 G1", "C3 A2 G1", "C4 A1 G1", "C5 A1 G2", "C6 A1 G2"],
    }
    na = {"groepen": [les("G1", "ma-o", "wo-m"), les("G2", "do-o")]}
    anders: list[dict[str, Any]] = [
        {"dagdelen": ["ma-o"]},
        {"postcode": VER},
        {"aanbod": ["A2"]},
        {},
        {},
        {"dagdelen": ["ma-o"]},
    ]
    cursisten = [{"cursist": f"C{n}", "dagdelen": ALTIJD, **rij} for n, rij in enumerate(anders, start=1)]
    aanbod = [{"aanbod": "A1"}, {"aanbod": "A2", "trede": 3}]
    assert causes(voor, na, cursisten=cursisten, aanbod=aanbod) == {
        ("C1", "verliest_plek"): "C1 kan niet op woensdagmiddag.",
        ("C2", "verliest_plek"): "De groep is te ver: 145 minuten reizen. Het maximum is 60.",
        ("C3", "verliest_plek"): "De groep heeft een ander niveau.",
        ("C4", "verliest_plek"): "De groep blijft; het plan kiest anders.",
        ("C5", "verliest_plek"): "De groep heeft een andere tijd.",
        ("C6", "verliest_plek"): "C6 kan niet op donderdagochtend.",
    }


def test_a_fact_about_the_vrijwilliger_goes_before_a_choice() -> None:
    voor = {
        "groepen": [les("G1", "ma-o")],
        "inzet": ["V1 G1 ma-o", "V2 G1 ma-o", "V5 G1 ma-o"],
        "koppelingen": ["V3 C3 wo-o", "V4 C4 wo-o"],
    }
    helpers: list[dict[str, Any]] = [
        {"vrijwilliger": "V1", "vog_gezien": None},
        {"vrijwilliger": "V2", "dagdelen": ["wo-o"]},
        {"vrijwilliger": "V3", "pauze_tot": "2026-10-01"},
        {"vrijwilliger": "V4", "dagdelen": ["ma-o"]},
        {"vrijwilliger": "V5"},
    ]
    assert causes(voor, {"groepen": [les("G1", "ma-o")]}, vrijwilligers=helpers) == {
        ("C3", "verliest_coach"): "V3 kan nog niet helpen als dit blok begint.",
        ("C4", "verliest_coach"): "V4 kan niet op woensdagochtend.",
        ("V1", "minder_werk"): "V1 kan nog niet helpen als dit blok begint.",
        ("V2", "minder_werk"): "V2 kan niet op maandagochtend.",
        ("V3", "minder_werk"): "V3 kan nog niet helpen als dit blok begint.",
        ("V4", "minder_werk"): "V4 kan niet op woensdagochtend.",
        ("V5", "minder_werk"): "Het plan kiest anders.",
    }
