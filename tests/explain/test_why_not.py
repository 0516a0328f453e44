"""The funnel accounts for every open group once, and says what the rule book says: two readings."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings

from scheduler.domain.plan import Plaatsing, Plan
from scheduler.domain.ronde import Ronde, Verzoek
from scheduler.explain.beeld import Beeld
from scheduler.explain.codes import CODES
from scheduler.explain.uitleg import Lezer, read_all
from scheduler.explain.why_not import tell_funnel, why_not
from scheduler.explain.zeef import blockers, sift
from scheduler.rules import check_plan
from tests.rules.bouwen import VER, build_plan, build_ronde
from tests.rules.strategies import Situatie, situaties

TE_KLEIN = "groep_groot_genoeg"
"""A group that is too small stays so, in other words, when one person joins."""


def put_in(plan: Plan, verzoek: Verzoek, groep: str) -> Plan:
    erbij = Plaatsing(cursist=verzoek[0], aanbod=verzoek[1], groep=groep)
    return Plan(
        groepen=plan.groepen,
        plaatsingen=(*plan.plaatsingen, erbij),
        inzet=plan.inzet,
        koppelingen=plan.koppelingen,
    )


def new_breaches(ronde: Ronde, plan: Plan, verzoek: Verzoek, groep: str) -> set[str]:
    """Rules that are broken more than before; counted, for a person may break one in the same words twice."""
    voor, na = Counter(check_plan(ronde, plan)), Counter(check_plan(ronde, put_in(plan, verzoek, groep)))
    return {b.code for b in na - voor} - {TE_KLEIN}


def agree(ronde: Ronde, plan: Plan, verzoek: Verzoek) -> None:
    beeld = Beeld(ronde, plan)
    for g in plan.groepen:
        hits = blockers(beeld, verzoek, g)
        broken = new_breaches(ronde, plan, verzoek, g.groep)
        if hits and hits[0].code == "andere_cursus":
            assert "groep_past_bij_verzoek" in broken
        else:
            assert {CODES[t.code].regel for t in hits} == broken
        assert sift(beeld, verzoek, g).past == (not broken)


@given(situatie=situaties())
@settings(max_examples=120)
def test_the_sieve_says_what_the_rule_book_says(situatie: Situatie) -> None:
    ronde, plan = situatie.ronde, situatie.plan
    asked = {(p.cursist, p.aanbod) for p in plan.plaatsingen}
    for verzoek in dict.fromkeys(ronde.verzoeken):
        if verzoek not in asked:
            agree(ronde, plan, verzoek)


def test_on_a_real_plan_the_sieve_says_what_the_rule_book_says(geval) -> None:
    for n in geval.uitleg.niet_geplaatst[::4]:
        agree(geval.ronde, geval.plan, (n.cursist, n.aanbod))


def test_every_open_group_is_counted_once(geval) -> None:
    groepen = [g.groep for g in geval.plan.groepen]
    assert {(n.cursist, n.aanbod) for n in geval.uitleg.niet_geplaatst} == (
        set(geval.ronde.verzoeken) - geval.plan.groep_van.keys()
    )
    for n in geval.uitleg.niet_geplaatst:
        assert [t.groep for t in n.trechter.treffers] == groepen
        assert sum(n.trechter.aantallen.values()) == len(groepen)
        assert f"We keken naar {len(groepen)} groepen." in n.uitleg
        assert n.reden in n.trechter.aantallen


def test_the_fixtures_meet_many_reasons(gevallen) -> None:
    met = {t.code for geval in gevallen.values() for n in geval.uitleg.niet_geplaatst for t in n.trechter.treffers}
    assert met >= {
        *("andere_cursus", "ander_niveau", "andere_taal", "geen_vrouwengroep", "andere_tijd"),
        *("andere_les", "coach_dan", "vol"),
    }


def full_group(einddatum: str, zit: dict[str, object]) -> str:
    """What the funnel says of a full group of one: somebody with this end date asks, somebody else sits there."""
    plan = build_plan({"groepen": ["G1"], "plaatsingen": ["C2 A1 G1"]})
    ronde = build_ronde(
        {
            "aanbod": [{"aanbod": "A1", "min": 1, "streef": 1, "max": 1}],
            "groepen": [{"groep": "G1"}],
            "cursisten": [{"cursist": "C1", "einddatum_duo": einddatum}, {"cursist": "C2", **zit}],
        },
        plan,
    )
    beeld = Beeld(ronde, plan)
    return " ".join(r.read("persoon") for r in tell_funnel(beeld, why_not(beeld, ("C1", "A1"))))


def test_precedence_is_only_named_when_it_is_true() -> None:
    assert "had al een plek" in full_group("2027-01-01", {"groepen": ["G1"]})
    assert "heeft eerder een einddatum" in full_group("2028-01-01", {"einddatum_duo": "2027-01-01"})
    assert "Wie daar zit" not in full_group("2027-01-01", {"einddatum_duo": "2028-01-01"})
    assert "Wie daar zit" not in full_group("2027-01-01", {})


def test_without_groups_the_funnel_says_so() -> None:
    ronde = build_ronde({"cursisten": [{"cursist": "C1"}]}, Plan())
    beeld = Beeld(ronde, Plan())
    funnel = why_not(beeld, ("C1", "A1"))
    assert (funnel.reden, sum(funnel.aantallen.values())) == ("geen_groepen", 0)
    assert "Er is nog geen enkele groep open." in [r.read("planner") for r in tell_funnel(beeld, funnel)]


def lost_place(cursist: dict[str, object], nu: str = "ma-o", lezer: Lezer = "planner") -> str:
    """The first words of the funnel of somebody who sits in G1, which goes on `nu` and was on Monday morning."""
    plan = build_plan({"groepen": [{"groep": "G1", "dagdelen": [nu]}]})
    ronde = build_ronde(
        {"groepen": [{"groep": "G1"}], "cursisten": [{"cursist": "C1", "groepen": ["G1"], **cursist}]}, plan
    )
    beeld = Beeld(ronde, plan)
    redenen = tell_funnel(beeld, why_not(beeld, ("C1", "A1")))
    return read_all(redenen, lezer).split(" heeft nog geen groep")[0]


def test_who_loses_a_place_in_a_group_that_goes_on_hears_first_why() -> None:
    assert [
        lost_place({"dagdelen": ["wo-o"]}),
        lost_place({"dagdelen": ["wo-o"]}, lezer="persoon"),
        lost_place({"postcode": VER}),
        lost_place({}),
        lost_place({}, nu="wo-m"),
        lost_place({"dagdelen": ["ma-o"]}, nu="wo-m"),
    ] == [
        "C1 zit nu in G1, maar kan niet op maandagochtend. C1",
        "U zit nu in een groep, maar kunt niet op maandagochtend. U",
        "C1 zit nu in G1, maar kan daar niet blijven. De groep is te ver: 145 minuten reizen. Het maximum is 60. C1",
        "C1 zit nu in G1; het plan kiest anders. C1",
        "C1 zit nu in G1, maar die groep krijgt een andere tijd. C1",
        "C1 zit nu in G1, maar die groep krijgt een andere tijd. C1 kan niet op woensdagmiddag. C1",
    ]


def test_groups_that_suit_are_named_for_the_planner() -> None:
    """In a plan made by hand a group may have a place left: which one is what the planner needs to know."""
    codes = [f"G{n}" for n in range(1, 8)]
    plan = build_plan({"groepen": codes, "plaatsingen": ["C2 A1 G1", "C3 A1 G1", "C4 A1 G1"]})
    ronde = build_ronde({"cursisten": [{"cursist": "C1"}]}, plan)
    beeld = Beeld(ronde, plan)
    redenen = tell_funnel(beeld, why_not(beeld, ("C1", "A1")))
    assert read_all(redenen, "planner") == (
        "C1 heeft nog geen groep voor A1. We keken naar 7 groepen. 1 groep is vol. Dat is G1. "
        "6 groepen passen en hebben nog plek. Dat zijn G2, G3, G4, G5, G6 en 1 meer."
    )
    assert read_all(redenen, "persoon") == (
        "U heeft nog geen groep voor A1. We keken naar 7 groepen. 1 groep is vol. 6 groepen passen en hebben nog plek."
    )
