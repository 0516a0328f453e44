"""Every kind of help in a small round made for it, and in many random ones."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.explain.beeld import Beeld
from scheduler.explain.plan_uitleg import explain_plan
from scheduler.explain.waarom_niet_nieuw import Werk, why_no_new_group
from scheduler.explain.wat_helpt import what_helps
from scheduler.rules import check_plan
from tests.explain.test_wat_helpt import apply, who_moves
from tests.rules.bouwen import DICHTBIJ, build_plan, build_ronde
from tests.rules.strategies import Situatie, situaties


def les(groep: str, dagdeel: str = "ma-o", lokaal: str = "R1", docent: str = "D1", **meer: Any) -> dict[str, Any]:
    return {"groep": groep, "dagdelen": [dagdeel], "lokaal": {dagdeel: lokaal}, "docenten": {dagdeel: docent}, **meer}


VOL = {"aanbod": "A1", "streef": 1, "max": 1}
ANDERS = {"aanbod": "B1", "lijn": "ona"}
TWEE = [{"docent": "D1"}, {"docent": "D2"}]
ALLEEN_MA_O = [{"locatie": "L1", "dagdelen": ["ma-o"]}]
WACHT: dict[str, Any] = {"cursist": "C1"}
C2_IN_G1 = {"groepen": [les("G1")], "plaatsingen": ["C2 A1 G1"]}

GEVALLEN: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "helpt_zet_erin": ({"cursisten": [WACHT]}, C2_IN_G1),
    "helpt_nieuwe_groep": ({"cursisten": [WACHT]}, {}),
    "helpt_eigen_les": (
        {
            "aanbod": [{"aanbod": "A1"}, ANDERS],
            "docenten": TWEE,
            "lokalen": [{"lokaal": "R1"}, {"lokaal": "R2"}],
            "cursisten": [{"cursist": "C1", "aanbod": ["A1", "B1"]}, {"cursist": "C3", "aanbod": ["B1"]}],
        },
        {
            "groepen": [
                les("G1"),
                les("H1", lokaal="R2", docent="D2", aanbod="B1"),
                les("H2", "ma-m", aanbod="B1"),
            ],
            "plaatsingen": ["C2 A1 G1", "C1 B1 H1", "C3 B1 H2"],
        },
    ),
    "helpt_coach": (
        {"cursisten": [{"cursist": "C1", "coach_gewenst": True}, {"cursist": "C2"}]},
        {**C2_IN_G1, "koppelingen": ["V1 C1 ma-o"]},
    ),
    "helpt_dagdeel": ({"cursisten": [{"cursist": "C1", "dagdelen": ["wo-o"]}]}, C2_IN_G1),
    "helpt_reistijd": ({"cursisten": [{"cursist": "C1", "postcode": DICHTBIJ, "max_reistijd": 20}]}, C2_IN_G1),
    "helpt_dagdeel_en_reis": (
        {"cursisten": [{"cursist": "C1", "postcode": DICHTBIJ, "max_reistijd": 20, "dagdelen": ["wo-o"]}]},
        C2_IN_G1,
    ),
    "helpt_lokaal": (
        {"lokalen": [{"lokaal": "R1", "plaatsen": 1}, {"lokaal": "R2"}], "cursisten": [WACHT]},
        C2_IN_G1,
    ),
    "helpt_plek": ({"aanbod": [VOL], "cursisten": [WACHT]}, C2_IN_G1),
    "helpt_trede": (
        {"aanbod": [{"aanbod": "A1"}, {"aanbod": "A3", "trede": 3}], "cursisten": [WACHT]},
        {"groepen": [les("G1", aanbod="A3")], "plaatsingen": []},
    ),
    "helpt_gemengd": ({"cursisten": [{"cursist": "C1", "geslacht": "v", "alleen_vrouwengroep": True}]}, C2_IN_G1),
    "helpt_docent_dagdeel": (
        {"leslocaties": ALLEEN_MA_O, "docenten": [{"docent": "D1", "dagdelen": ["wo-o"]}], "cursisten": [WACHT]},
        {},
    ),
    "helpt_docent_les": ({"docenten": [{"docent": "D1", "max_dagdelen": 0}], "cursisten": [WACHT]}, {}),
    "helpt_extra_lokaal": (
        {
            "aanbod": [{"aanbod": "A1"}, ANDERS],
            "leslocaties": ALLEEN_MA_O,
            "docenten": TWEE,
            "cursisten": [{"cursist": "C1", "aanbod": ["B1"]}],
        },
        C2_IN_G1,
    ),
}


def build(woorden: dict[str, Any], plan_woorden: dict[str, Any]) -> tuple[Ronde, Plan]:
    plan = build_plan(plan_woorden)
    vol = {"aanbod": [{**a, "min": a.get("min", 0)} for a in woorden.get("aanbod", [{"aanbod": "A1"}])]}
    return build_ronde({**woorden, **vol}, plan), plan


@pytest.mark.parametrize("code", GEVALLEN)
def test_every_kind_of_help_in_its_own_round(code: str) -> None:
    ronde, plan = build(*GEVALLEN[code])
    assert check_plan(ronde, plan) == (), "the plan itself is in order"
    (verzoek,) = Beeld(ronde, plan).wachtenden
    helps = {h.reden.code: h for h in what_helps(Werk(Beeld(ronde, plan)), verzoek)}
    assert code in helps
    for h in helps.values():
        assert h.nagerekend
        assert h.plan is not None
        assert check_plan(apply(ronde, h.wijzigingen), h.plan) == ()
        assert (verzoek in h.plan.groep_van) or code == "helpt_trede"
        assert who_moves(plan, h.plan) <= {verzoek[0]}
        assert "C1" in h.reden.wie


@pytest.mark.parametrize(
    ("woorden", "code"),
    [
        ({"aanbod": [{"aanbod": "A1", "min": 2}]}, "te_weinig_mensen"),
        ({"docenten": [{"docent": "D1", "max_dagdelen": 0}]}, "geen_docent"),
        ({"lokalen": []}, "geen_lokaal"),
        ({"cursisten": [{"cursist": "C1", "dagdelen": ["za-o"]}]}, "te_weinig_dagen"),
        ({"cursisten": [{"cursist": "C1", "postcode": "3333"}]}, "nergens_dichtbij"),
        ({"cursisten": [{"cursist": "C1", "geslacht": "v", "alleen_vrouwengroep": True}]}, "geen_vrouwencursus"),
        ({"aanbod": [{"aanbod": "A1", "alleen_vrouwen": True}]}, "geen_cursus"),
        ({}, "groep_kan_open"),
    ],
)
def test_why_no_new_group(woorden: dict[str, Any], code: str) -> None:
    ronde = build_ronde({"cursisten": [WACHT], **woorden}, Plan())
    assert why_no_new_group(Werk(Beeld(ronde, Plan())), ("C1", "A1")).code == code


@pytest.mark.parametrize(
    ("woorden", "code"),
    [
        ({"cursisten": [{"cursist": "C1", "dagdelen": ["za-o"], "postcode": "3333"}]}, "helpt_vraag"),
        ({"cursisten": [{"cursist": "C1", "geslacht": "v", "alleen_vrouwengroep": True}]}, "helpt_vrouwencursus"),
        (
            {
                "aanbod": [{"aanbod": "A1"}, {**ANDERS, "min": 9, "streef": 9, "max": 9}],
                "cursisten": [{"cursist": "C1", "aanbod": ["B1"], "dagdelen": ["za-o"]}],
            },
            "helpt_extra_groep",
        ),
    ],
)
def test_when_nothing_can_be_worked_out_the_guess_fits_the_obstacle(woorden: dict[str, Any], code: str) -> None:
    dagdelen = {"cursisten": [{**c, "dagdelen": c.get("dagdelen", ["za-o"])} for c in woorden["cursisten"]]}
    ronde, plan = build({**woorden, **dagdelen}, {"groepen": [les("G1")], "plaatsingen": ["C2 A1 G1"]})
    helps = what_helps(Werk(Beeld(ronde, plan)), Beeld(ronde, plan).wachtenden[0])
    assert [(h.reden.code, h.nagerekend) for h in helps][-1] == (code, False)


@given(situatie=situaties(mild=True))
@settings(max_examples=150)
def test_in_random_rounds_what_is_worked_out_holds(situatie: Situatie) -> None:
    ronde, plan = situatie.ronde, situatie.plan
    if check_plan(ronde, plan):
        plan = Plan()
    if check_plan(ronde, plan):
        return
    for n in explain_plan(ronde, plan).niet_geplaatst:
        assert sum(n.trechter.aantallen.values()) == len(plan.groepen)
        for h in n.hulp:
            if h.nagerekend:
                assert h.plan is not None
                assert check_plan(apply(ronde, h.wijzigingen), h.plan) == ()
                assert who_moves(plan, h.plan) <= {n.cursist}
