"""Chains of people who make room: nobody loses a place unless asked, few move, and every chain keeps every rule."""

from __future__ import annotations

import pytest

from scheduler.explain.beeld import Beeld
from scheduler.explain.schuiven import Schuiver, apply_steps
from scheduler.rules import check_plan
from tests.rules.bouwen import build_plan, build_ronde

ALLES = ["ma-o", "di-o", "wo-o"]


def situatie(laatste_vrij: bool = True):
    """Three full groups in a row and one seat in the last: nieuw goes to G1 only if a and b move on."""
    tijden = {"G1": "ma-o", "G2": "di-o", "G3": "wo-o"}
    plan = build_plan(
        {
            "groepen": [
                {"groep": g, "dagdelen": [d], "lokaal": {d: "R1"}, "docenten": {d: "D1"}} for g, d in tijden.items()
            ],
            "plaatsingen": ["a A1 G1", "a2 A1 G1", "b A1 G2", "b2 A1 G2", "e A1 G3"]
            + ([] if laatste_vrij else ["f A1 G3"]),
        }
    )
    kan = {"nieuw": ["ma-o"], "a": ["ma-o", "di-o"], "a2": ["ma-o"], "b": ["di-o", "wo-o"], "b2": ["di-o"]}
    ronde = build_ronde(
        {
            "aanbod": [{"aanbod": "A1", "max": 2}],
            "leslocaties": [{"locatie": "L1", "dagdelen": ALLES}],
            "docenten": [{"docent": "D1", "dagdelen": ALLES}],
            "cursisten": [
                {"cursist": c, "dagdelen": kan.get(c, ["wo-o"])} for c in ("nieuw", *"ab", "a2", "b2", *"ef")
            ],
        },
        plan,
    )
    return ronde, plan


def ketens(schuivers: int, *, wijken: bool = False, laatste_vrij: bool = True, vast: frozenset = frozenset()):
    ronde, plan = situatie(laatste_vrij)
    found = Schuiver(Beeld(ronde, plan), vast).find(("nieuw", "A1"), schuivers, 10, wijken=wijken)
    for k in found:
        assert check_plan(ronde, apply_steps(plan, [(s.verzoek, s.naar) for s in k.stappen])) == ()
    return [[(s.verzoek[0], s.van, s.naar) for s in k.stappen] for k in found]


def test_the_situation_itself_keeps_every_rule():
    for vrij in (True, False):
        assert check_plan(*situatie(vrij)) == ()


@pytest.mark.parametrize("schuivers", [0, 1])
def test_with_too_few_who_may_move_there_is_no_place(schuivers):
    assert ketens(schuivers) == []


@pytest.mark.parametrize("schuivers", [2, 3])
def test_two_others_move_on_and_everybody_keeps_a_place(schuivers):
    assert ketens(schuivers) == [[("nieuw", "", "G1"), ("a", "G1", "G2"), ("b", "G2", "G3")]]


def test_without_a_free_seat_at_the_end_nothing_is_offered():
    assert ketens(3, laatste_vrij=False) == []


def test_somebody_loses_the_place_only_when_that_is_asked_and_behind_what_costs_nobody_a_place():
    found = ketens(2, wijken=True)
    assert found[0] == [("nieuw", "", "G1"), ("a", "G1", "G2"), ("b", "G2", "G3")]
    assert [k for k in found if not k[-1][2]] == found[1:]
    assert found[1][0] == ("nieuw", "", "G1")


def test_who_is_fixed_does_not_move():
    assert ketens(2, vast=frozenset({("a", "A1")})) == []
