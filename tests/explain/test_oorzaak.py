"""Behind everything that somebody notices stands the nearest fact in the two plans."""

from __future__ import annotations

from typing import Any

from scheduler.explain.verschil import vergelijk
from tests.rules.bouwen import build_plan, build_ronde


def les(groep: str, *dagdelen: str, docent: str = "") -> dict[str, Any]:
    return {"groep": groep, "dagdelen": list(dagdelen), "docenten": dict.fromkeys(dagdelen, docent) if docent else {}}


def causes(voor: dict[str, Any], na: dict[str, Any], **ronde: Any) -> dict[tuple[str, str], str]:
    """By person and kind what lies behind it."""
    a, b = build_plan(voor), build_plan(na)
    cursisten = [{"cursist": f"C{i}", "coach_gewenst": True} for i in range(1, 7)]
    gegeven = build_ronde({"cursisten": cursisten, **ronde}, build_plan(voor | na))
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
