"""Codes that are not of a person or group: a moment, a course, a leslocatie."""

from __future__ import annotations

from scheduler.explain import explain_person
from tests.rules.bouwen import build_plan, build_ronde

PLAN = build_plan({"groepen": ["G1"], "plaatsingen": ["C1 A1 G1"], "inzet": ["V1 M1 ma-o"]})
RONDE = build_ronde(
    {
        "aanbod": [{"aanbod": "A1", "min": 2}, {"aanbod": "A2", "trede": 2}],
        "momenten": [{"moment": "M1"}, {"moment": "M2", "dagdeel": "wo-o", "rol": "olc"}],
        "cursisten": [{"cursist": "C2", "dagdelen": ["wo-o"]}],
    },
    PLAN,
)


def told(code: str) -> list[str]:
    return explain_person(RONDE, PLAN, code)[1:]  # first that this plan breaks a rule: G1 is too small


def test_a_moment_says_who_helps_and_why_nobody_does() -> None:
    assert told("M1") == [
        "Dit is moment M1: olc op maandagochtend in L1.",
        "Daar helpt: V1. Nodig is 1 vrijwilliger met de rol klassenassistent. Gewenst: 1.",
    ]
    assert told("M2") == [
        "Dit is moment M2: olc op woensdagochtend in L1.",
        "Daar helpt nog niemand. Nodig is 1 vrijwilliger met de rol olc. Gewenst: 1.",
        "Bij M2 op woensdagochtend helpen er 0. Gewenst: 1. We keken naar 1 vrijwilliger. 1 doet ander werk.",
    ]


def test_a_course_says_who_asks_for_it_and_who_waits() -> None:
    assert told("A1") == [
        "Dit is aanbod A1: een cursus die u geeft.",
        "2 cursisten vragen dit. Een plek heeft 1. Nu wacht er 1. Wie wacht: C2.",
        "De groep is G1.",
        "A1 in L1 op woensdagochtend opent bij 2; nu wacht er 1. Uit andere groepen kan 1 ook: C1.",
        "Vraag verder met de code van een groep of cursist.",
    ]
    assert "Er is geen groep voor open." in told("A2")


def test_a_leslocatie_says_which_groups_are_there() -> None:
    (tekst,) = told("L1")
    assert tekst == ("Dit is leslocatie L1. De groep daar is G1. Vraag verder met de code van een groep of cursist.")


def test_none_of_it_is_for_a_person() -> None:
    for code in ("M1", "A1", "L1"):
        assert not any("C2" in t or "V1" in t for t in explain_person(RONDE, PLAN, code, "persoon"))
