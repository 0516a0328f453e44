"""Groups with their break-even, the difference in people, and the figures of a plan."""

from __future__ import annotations

from collections import Counter

from scheduler.domain.plan import Plan, vervallen_groepen
from scheduler.explain.beeld import Beeld
from scheduler.explain.cijfers import count_plan
from scheduler.explain.groep import almost_open, why_closed, why_open
from scheduler.explain.nu import huidige_plan
from scheduler.explain.uitleg import read_all
from scheduler.explain.verschil import vergelijk, vergelijk_met_nu
from scheduler.explain.waarom_niet_nieuw import Werk
from scheduler.rules import WENSEN, waardeer
from tests.explain.test_soorten_hulp import les
from tests.rules.bouwen import build_plan, build_ronde

A1 = {"aanbod": "A1", "min": 2, "streef": 2, "max": 3}


def test_a_new_group_says_with_how_many_it_opens_and_who_could_join() -> None:
    plan = build_plan({"groepen": [les("G1")], "plaatsingen": ["C1 A1 G1", "C2 A1 G1"]})
    ronde = build_ronde({"aanbod": [A1], "cursisten": [{"cursist": "C3"}]}, plan)
    texts = read_all(why_open(Werk(Beeld(ronde, plan)), plan.groepen[0]), "planner")
    assert texts == "G1 opent met 2 cursisten; 2 is genoeg. Er is 1 plek over. Ook kan 1 wachtende erbij: C3."


def test_a_new_group_below_its_minimum_never_says_that_it_is_enough() -> None:
    plan = build_plan({"groepen": [les("G1")], "plaatsingen": ["C1 A1 G1"]})
    ronde = build_ronde({"aanbod": [A1]}, plan)
    texts = read_all(why_open(Werk(Beeld(ronde, plan)), plan.groepen[0]), "planner")
    assert texts == "G1 opent met 1 cursist. Dat is minder dan het minimum van 2. Er zijn 2 plekken over."


def test_a_group_without_minimum_and_without_people_is_not_called_enough() -> None:
    plan = build_plan({"groepen": [les("G1")]})
    ronde = build_ronde({"aanbod": [{**A1, "min": 0}]}, plan)
    texts = read_all(why_open(Werk(Beeld(ronde, plan)), plan.groepen[0]), "planner")
    assert texts == "G1 opent met 0 cursisten. Er zijn 3 plekken over."


def test_a_group_that_stops_says_what_it_would_have_needed() -> None:
    ronde = build_ronde(
        {"aanbod": [A1], "groepen": [{"groep": "G9"}], "cursisten": [{"cursist": "C1", "groepen": ["G9"]}]}, Plan()
    )
    texts = read_all(why_closed(Werk(Beeld(ronde, Plan())), ronde.groepen[0]), "planner")
    assert texts == "G9 stopt. 1 cursist had daar een plek. Zo'n groep opent bij 2. Nu kan er 1."
    assert read_all(why_closed(Werk(Beeld(ronde, Plan())), ronde.groepen[0]), "persoon") == ""


def test_a_group_that_is_nearly_there_is_named_with_who_waits_and_who_could_switch() -> None:
    plan = build_plan({"groepen": [les("G1")], "plaatsingen": ["C1 A1 G1", "C2 A1 G1"]})
    ronde = build_ronde(
        {
            "aanbod": [A1],
            "leslocaties": [{"locatie": "L1", "dagdelen": ["ma-o", "ma-m"]}],
            "cursisten": [{"cursist": "C3", "dagdelen": ["ma-m"]}],
        },
        plan,
    )
    texts = [r.read("planner") for r in almost_open(Werk(Beeld(ronde, plan)))[0]]
    assert texts == [
        "A1 in L1 op maandagmiddag opent bij 2; nu wacht er 1.",
        "Uit andere groepen kunnen 2 ook: C1 en C2.",
    ]


def test_every_group_open_or_stopping_has_a_text(geval) -> None:
    stops = {g.groep for g in vervallen_groepen(geval.ronde, geval.plan)}
    assert set(geval.uitleg.groepen) == set(geval.plan.groep_met) | stops


def test_a_plan_against_itself_makes_no_difference(geval) -> None:
    same = vergelijk(geval.ronde, geval.plan, geval.plan)
    assert (same.regels, same.kop) == ((), "Niemand merkt er iets van.")


def test_the_difference_names_everybody_who_notices_something() -> None:
    voor = build_plan(
        {
            "groepen": [les("G1"), les("G2", "ma-m")],
            "plaatsingen": ["C1 A1 G1", "C2 A1 G2", "C3 A1 G2"],
            "koppelingen": ["V1 C5 wo-o"],
        }
    )
    na = build_plan(
        {
            "groepen": [les("G1", "wo-m"), les("G3", "ma-m")],
            "plaatsingen": ["C1 A1 G1", "C2 A1 G3", "C4 A1 G1"],
            "koppelingen": ["V2 C5 wo-o"],
        }
    )
    ronde = build_ronde({"cursisten": [{"cursist": f"C{i}", "coach_gewenst": i == 5} for i in range(1, 6)]}, voor)
    d = vergelijk(ronde, voor, na)
    assert {m.wie: m.reden.code for m in d.regels if m.wie.startswith("C")} == {
        "C1": "andere_lestijd",
        "C2": "andere_groep_nu",
        "C3": "verliest_plek",
        "C4": "krijgt_een_plek",
        "C5": "andere_coach",
    }
    assert [m.wie for m in d.wint] == ["C4"]
    assert [(m.wie, m.oorzaak and m.oorzaak.code) for m in d.verliest] == [("C3", "oorzaak_stopt")]
    assert (d.nieuwe_groepen, d.gestopte_groepen, d.andere_groepen) == (("G3",), ("G2",), ("G1",))
    assert d.kop == (
        "8 mensen merken er iets van: 1 geen plek meer, 1 nieuwe plek, 1 andere groep, 1 andere tijd, "
        "1 andere coach, 1 meer werk, 1 minder werk, 1 ander werk."
    )


def test_the_difference_accounts_for_every_request(geval) -> None:
    d, nu = vergelijk_met_nu(geval.ronde, geval.plan), huidige_plan(geval.ronde)
    assert len(d.wint) == len(geval.plan.groep_van.keys() - nu.groep_van.keys())
    assert len(d.verliest) == len(nu.groep_van.keys() - geval.plan.groep_van.keys())
    back = vergelijk(geval.ronde, geval.plan, huidige_plan(geval.ronde, als=geval.plan))
    assert (len(back.wint), len(back.verliest)) == (len(d.verliest), len(d.wint))
    assert sum(Counter(d.mensen.values()).values()) == len({m.wie for m in d.regels})


def test_the_figures_are_those_of_the_rule_book(geval) -> None:
    cijfers = count_plan(geval.ronde, geval.plan)
    aantallen = Counter[str]()
    for b in waardeer(geval.ronde, geval.plan):
        aantallen[b.code] += b.aantal
    assert {w.wens: w.aantal for w in cijfers.wensen} == {w.id: aantallen[w.id] for w in WENSEN}
    gevraagd, geplaatst = len(set(geval.ronde.verzoeken)), len(geval.plan.groep_van)
    for rij in (cijfers.per_lijn, cijfers.per_urgentie, cijfers.per_beschikbaarheid):
        assert (sum(p.gevraagd for p in rij), sum(p.geplaatst for p in rij)) == (gevraagd, geplaatst)
    assert sum(b.cursisten for b in cijfers.bezetting) == len(geval.plan.plaatsingen)
    assert cijfers.reistijd.aantal == geplaatst
    assert cijfers.reistijd.midden <= cijfers.reistijd.slechtste
    assert sum(t for t in Counter(i.vrijwilliger for i in geval.plan.inzet).values()) == len(geval.plan.inzet)
