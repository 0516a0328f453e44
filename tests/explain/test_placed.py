"""Placed people: the other option that is named really is one, and the difference is what it says."""

from __future__ import annotations

from scheduler.domain.plan import Plan
from scheduler.explain.beeld import Beeld
from scheduler.explain.placed import other_groups, why_here
from scheduler.rules import check_plan
from tests.explain.test_soorten_hulp import les
from tests.explain.test_why_not import put_in
from tests.rules.bouwen import build_plan, build_ronde


def without(plan: Plan, cursist: str, aanbod: str) -> Plan:
    rows = tuple(p for p in plan.plaatsingen if (p.cursist, p.aanbod) != (cursist, aanbod))
    return Plan(groepen=plan.groepen, plaatsingen=rows, inzet=plan.inzet, koppelingen=plan.koppelingen)


def test_the_other_group_would_do(geval) -> None:
    """Moving the person there breaks nothing but the size of the group that is left, or of the full one."""
    ronde, plan, beeld = geval.ronde, geval.plan, Beeld(geval.ronde, geval.plan)
    found = 0
    for verzoek in plan.groep_van:
        for ander in other_groups(beeld, verzoek)[:1]:
            found += 1
            broken = {b.code for b in check_plan(ronde, put_in(without(plan, *verzoek), verzoek, ander.groep.groep))}
            vol = {"groep_niet_te_vol", "lokaal_groot_genoeg"}
            assert broken - {"groep_groot_genoeg"} <= (vol if ander.vol else set())
            assert bool(broken & vol) == ander.vol
    assert found > 0


def test_no_group_that_would_do_is_left_out(geval) -> None:
    ronde, plan, beeld = geval.ronde, geval.plan, Beeld(geval.ronde, geval.plan)
    for verzoek in list(plan.groep_van)[::7]:
        named = {a.groep.groep for a in other_groups(beeld, verzoek) if not a.vol} | {plan.groep_van[verzoek].groep}
        for g in plan.groepen:
            broken = {b.code for b in check_plan(ronde, put_in(without(plan, *verzoek), verzoek, g.groep))}
            assert (broken <= {"groep_groot_genoeg"}) == (g.groep in named)


def test_the_difference_is_in_minutes_and_treden() -> None:
    plan = build_plan(
        {
            "groepen": [les("G1", aanbod="A1"), les("G2", "ma-m", locatie="L2", docent="D2", aanbod="A2")],
            "plaatsingen": ["C1 A1 G2"],
        }
    )
    ronde = build_ronde(
        {
            "aanbod": [{"aanbod": "A1"}, {"aanbod": "A2", "trede": 2}],
            "leslocaties": [{"locatie": "L1"}, {"locatie": "L2", "postcode": "2222"}],
        },
        plan,
    )
    texts = [r.read("planner") for r in why_here(Beeld(ronde, plan), ("C1", "A1"))]
    assert texts == [
        "C1 krijgt een plek in G2.",
        "De tijden passen en de reis duurt 27 minuten. De groep is 1 trede hoger dan gevraagd.",
        "G1 kan ook. Het verschil: 25 minuten minder reizen en 1 trede lager.",
    ]


def test_every_request_has_a_text(geval) -> None:
    assert set(geval.uitleg.verzoeken) == set(geval.ronde.verzoeken)
    assert all(geval.uitleg.verzoeken.values())
