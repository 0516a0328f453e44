"""The plain model: what it says of a plan, and that its best plan is what the rule book says it is."""

from __future__ import annotations

import pytest
from hypothesis import given

from scheduler.domain.plan import Plan
from scheduler.engine.cpsat import Limits, solve_cpsat
from scheduler.engine.plain import PlainModel, plain_model
from scheduler.rules import check_plan, waarde_van
from scheduler.rules.keuzes import alle_keuzes, zinnige_keuzes
from scheduler.rules.term import NUL, Term
from tests.rules.bouwen import DAGDELEN, build_plan, build_ronde
from tests.rules.strategies import Situatie, situaties

GEWOON = build_plan({"groepen": ["G1"], "plaatsingen": ["C1 A1 G1"], "inzet": ["V1 M1 ma-m"], "koppelingen": []})
RONDE = build_ronde({"momenten": [{"moment": "M1", "dagdeel": "ma-m"}]}, GEWOON)


@given(situatie=situaties(mild=True))
def test_the_best_plan_keeps_every_rule_and_is_worth_what_the_solver_says(situatie: Situatie) -> None:
    ronde, kandidaten = situatie.ronde, situatie.kandidaten
    sparse = plain_model(ronde, kandidaten, zinnige_keuzes(ronde, kandidaten))
    dense = plain_model(ronde, kandidaten, alle_keuzes(ronde, kandidaten, DAGDELEN))
    answer, same = solve_cpsat(sparse.linear, Limits()), solve_cpsat(dense.linear, Limits())
    assert (answer.infeasible, answer.worth) == (same.infeasible, same.worth)
    if answer.values is not None:
        plan = sparse.extract(answer.values)
        assert check_plan(ronde, plan) == ()
        assert waarde_van(ronde, plan) == answer.worth
        dense.fix(plan)
        again = solve_cpsat(dense.linear, Limits())
        assert again.values is not None
        assert (again.worth, dense.extract(again.values)) == (answer.worth, plan)


@pytest.fixture
def model() -> PlainModel:
    return PlainModel(RONDE, GEWOON.groepen, alle_keuzes(RONDE, GEWOON.groepen, DAGDELEN))


def test_a_word_about_what_can_never_be_is_the_constant_0(model: PlainModel) -> None:
    (g,) = GEWOON.groepen
    assert model.in_groep(("C1", "A9"), g) == NUL
    assert model.inzet("V1", "M1", DAGDELEN[0]) != NUL
    assert model.linear.lower == [0], "only the word that can be has a variable"


def test_the_same_word_is_the_same_variable(model: PlainModel) -> None:
    (g,) = GEWOON.groepen
    assert model.open(g) == model.open(g) == Term({0: 1})


def test_a_plan_with_an_unknown_group_or_time_is_not_expressed(model: PlainModel) -> None:
    assert model.expresses(GEWOON)
    assert not model.expresses(build_plan({"groepen": ["G2"]}))
    assert not model.expresses(build_plan({"groepen": [{"groep": "G1", "dagdelen": ["wo-o"]}]}))
    assert not model.expresses(build_plan({"plaatsingen": ["C9 A1 G1"]}))


def test_what_is_always_so_needs_no_row_and_what_can_never_be_has_no_solution(model: PlainModel) -> None:
    is_open = model.open(GEWOON.groepen[0])
    model.require(is_open, minstens=0, hoogstens=1)
    assert model.linear.row_vars == []
    model.require(is_open - is_open, minstens=1)
    assert solve_cpsat(model.linear, Limits()).infeasible


@pytest.mark.parametrize(
    ("aantal", "boven", "haalt", "hoogstens"), [(0, 0, 0, 0), (1, 0, 0, 1), (2, 1, 1, 2), (3, 2, 1, 2)]
)
def test_helper_words_have_the_value_that_their_sentence_says(
    model: PlainModel, aantal: int, boven: int, haalt: int, hoogstens: int
) -> None:
    chosen = [model.linear.variable() for _ in range(3)]
    term = Term(dict.fromkeys(chosen, 1))
    model.require(term, minstens=aantal, hoogstens=aantal)
    model.reward(model.boven(term, 1), -1)
    model.reward(model.haalt(term, 2), 10)
    model.reward(model.hoogstens(term, 2), 100)
    model.reward(Term({}, 5), 1000)
    assert solve_cpsat(model.linear, Limits()).worth == 5000 + 100 * hoogstens + 10 * haalt - boven


@pytest.mark.parametrize("a", range(3))
@pytest.mark.parametrize("b", range(4))
def test_the_smaller_of_two_is_exact(model: PlainModel, a: int, b: int) -> None:
    first, second = (Term(dict.fromkeys([model.linear.variable() for _ in range(n)], 1)) for n in (2, 3))
    model.reward(model.kleinste(first, second), -1)
    model.require(first, minstens=a, hoogstens=a)
    model.require(second, minstens=b, hoogstens=b)
    assert solve_cpsat(model.linear, Limits()).worth == -min(a, b)


def test_a_start_names_every_decision_spoken_of(model: PlainModel) -> None:
    (g,) = GEWOON.groepen
    model.open(g)
    model.in_groep(("C1", "A1"), g)
    assert model.start(GEWOON) == {0: 1, 1: 1}
    assert model.start(Plan()) == {0: 0, 1: 0}
