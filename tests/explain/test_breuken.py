"""A plan that somebody changed by hand: what is broken comes first, and nothing is said that is not true."""

from __future__ import annotations

from typing import Any

import pytest

from scheduler.explain import explain_person
from scheduler.explain.beeld import Beeld
from scheduler.explain.placed import why_here
from scheduler.explain.uitleg import read_all
from tests.rules.bouwen import build_plan, build_ronde

LES = {"groep": "G1", "aanbod": "A1", "dagdelen": ["ma-o"], "lokaal": {"ma-o": "R1"}, "docenten": {"ma-o": "D1"}}
NAAST = {**LES, "groep": "G2", "dagdelen": ["ma-m"], "lokaal": {"ma-m": "R1"}, "docenten": {"ma-m": "D1"}}
SAMEN = {"groepen": [LES], "plaatsingen": ["C1 A1 G1", "C2 A1 G1"], "inzet": ["V1 G1 ma-o"]}
RONDE = {"aanbod": [{"aanbod": "A1", "assistenten_min": 1}]}


def texts(code: str, voor: str = "planner", *, ronde: Any = None, plan: Any = None) -> list[str]:
    decided = build_plan({**SAMEN, **(plan or {})})
    return explain_person(build_ronde({**RONDE, **(ronde or {})}, decided), decided, code, voor)


def test_a_plan_that_is_right_gives_its_reasons() -> None:
    (text,) = texts("C1")
    assert text == (
        "C1 krijgt een plek in G1. Het niveau en de tijden passen, en de reis duurt 2 minuten. "
        "Er is geen andere groep die past."
    )


def test_whoever_cannot_come_reads_that_and_no_reason() -> None:
    late = {"cursisten": [{"cursist": "C1", "dagdelen": ["wo-o"]}]}
    assert texts("C1", ronde=late) == [
        "Dit plan klopt nog niet voor C1.",
        "Cursist C1 kan niet op maandagochtend. Groep G1 heeft dan les.",
        "C1 zit in G1.",
    ]
    assert texts("C1", "persoon", ronde=late) == [
        "Dit plan klopt nog niet voor u.",
        "U zit in de groep op maandagochtend.",
    ]


def test_whom_it_does_not_concern_reads_that_it_is_wrong_elsewhere() -> None:
    late = {"cursisten": [{"cursist": "C1", "dagdelen": ["wo-o"]}]}
    first, *rest = texts("C2", ronde=late)
    assert first == "Let op: dit plan breekt elders 1 keer een regel. Kijk het na met: inburgerplan verifieer."
    assert rest == texts("C2")
    assert texts("C2", "persoon", ronde=late) == texts("C2", "persoon")


def test_what_is_wrong_with_a_whole_group_concerns_everybody_in_it() -> None:
    nooit = {"docenten": [{"docent": "D1", "dagdelen": ["wo-o"]}]}
    zin = "Docent D1 geeft les aan groep G1 op maandagochtend, maar werkt dan niet."
    for code in ("C1", "V1", "D1", "G1"):
        assert texts(code, ronde=nooit)[:2] == [f"Dit plan klopt nog niet voor {code}.", zin]
    assert texts("V1", ronde=nooit)[2:] == ["V1 helpt op maandagochtend bij G1."]


def test_a_volunteer_who_may_not_help_reads_no_gladly() -> None:
    nieuw = {"vrijwilligers": [{"vrijwilliger": "V1", "vog_gezien": None}]}
    said = texts("V1", ronde=nieuw)
    assert said[0] == "Dit plan klopt nog niet voor V1."
    assert not any("graag" in zin for zin in said)
    assert any("graag" in zin for zin in texts("V1"))


def test_a_place_in_a_group_that_is_not_there() -> None:
    assert texts("C1", plan={"plaatsingen": ["C1 A1 G9"], "inzet": []}) == [
        "Dit plan klopt nog niet voor C1.",
        "Cursist C1 zit in groep G9, maar die is niet open.",
        "C1 heeft nog geen groep voor A1.",
    ]


@pytest.mark.parametrize(("voor", "verb"), [("planner", "C3 wil"), ("persoon", "U wilt")])
def test_the_verb_goes_with_the_reader(voor: str, verb: str) -> None:
    wacht = {"cursisten": [{"cursist": "C3", "dagdelen": ["za-o"], "coach_gewenst": True}]}
    last = texts("C3", voor, ronde=wacht)[-1]
    assert last.startswith(f"{verb} een taalcoach, maar heeft er nog geen.")
    assert ("u niet kunt" in texts("C3", voor, ronde=wacht)[0]) == (voor == "persoon")


def test_the_coach_of_now_and_the_new_one_are_told_apart() -> None:
    ronde = {
        "cursisten": [{"cursist": "C1", "coach_gewenst": True}],
        "vrijwilligers": [{"vrijwilliger": "V8"}],
        "koppelingen": [{"vrijwilliger": "V8", "cursist": "C1", "dagdeel": "wo-o"}],
    }
    plan = {"koppelingen": ["V9 C1 wo-m"]}
    assert texts("C1", "persoon", ronde=ronde, plan=plan)[1:] == [
        "U en een nieuwe taalcoach zien elkaar op woensdagmiddag.",
        "U en uw taalcoach van nu gaan niet samen verder. Het plan maakt hier een andere keuze.",
    ]
    assert texts("V8", "persoon", ronde=ronde, plan=plan)[0].startswith(
        "U en uw cursist van nu gaan niet samen verder."
    )
    assert texts("V9", "persoon", ronde=ronde, plan=plan) == ["U en een nieuwe cursist zien elkaar op woensdagmiddag."]
    blijft = {"koppelingen": ["V8 C1 wo-o"]}
    assert texts("C1", "persoon", ronde=ronde, plan=blijft)[1:] == [
        "U en uw taalcoach blijven bij elkaar, op woensdagochtend."
    ]


def test_a_trip_that_is_not_known_is_called_so() -> None:
    plan = build_plan(SAMEN)
    ronde = build_ronde({**RONDE, "cursisten": [{"cursist": "C1", "postcode": "0000"}]}, plan)
    assert read_all(why_here(Beeld(ronde, plan), ("C1", "A1")), "planner") == (
        "C1 krijgt een plek in G1. Het niveau en de tijden passen, en de reistijd is niet bekend. "
        "Er is geen andere groep die past."
    )


@pytest.mark.parametrize(
    ("vrijwilliger", "waarom"),
    [
        ({"vog_gezien": None}, "V2 kan nog niet helpen als dit blok begint. Wij hebben de VOG nog niet gezien."),
        ({"pauze_tot": "2026-12-01"}, "V2 kan nog niet helpen als dit blok begint. Dan is het nog pauze."),
        ({"rollen": ["olc"]}, "Er is nu geen werk dat bij V2 past."),
        ({"rollen": ["klassenassistent"]}, "Er is werk dat past, maar het plan vraagt V2 niet."),
        ({"rollen": ["klassenassistent"], "max_dagdelen": 0}, "V2 wil nu geen werk: het maximum is 0."),
        (
            {"rollen": ["klassenassistent"], "postcode": "3333"},
            "Waar hulp nodig is op een tijd dat V2 kan, is de reis te lang.",
        ),
        (
            {"rollen": ["klassenassistent"], "dagdelen": ["za-o"]},
            "Er is geen hulp nodig op een dagdeel dat V2 kan.",
        ),
        ({"rollen": ["taalcoach"]}, "Bij het werk dat V2 kan doen, is al genoeg hulp."),
    ],
)
def test_why_somebody_has_no_task(vrijwilliger: dict[str, Any], waarom: str) -> None:
    ronde = {"vrijwilligers": [{"vrijwilliger": "V2", **vrijwilliger}]}
    plan = {"groepen": [LES, NAAST], "plaatsingen": ["C1 A1 G1", "C2 A1 G2"]}
    assert texts("V2", ronde=ronde, plan=plan) == [f"V2 heeft in dit plan geen taak. {waarom}"]


@pytest.mark.parametrize(
    ("vrijwilliger", "waarom"),
    [
        ({"dagdelen": ["wo-o"]}, "V2 kan niet op maandagmiddag."),
        ({"max_dagdelen": 1}, "V2 helpt al vaak genoeg."),
        ({"rollen": ["olc"]}, "V2 doet nu ander werk."),
        ({"max_dagdelen": 2}, "V2 kan wel, maar het plan kiest anders."),
    ],
)
def test_why_running_help_ends(vrijwilliger: dict[str, Any], waarom: str) -> None:
    ronde = {
        "aanbod": [{"aanbod": "A1", "assistenten_min": 2}],
        "groepen": [{"groep": "G2", "dagdelen": ["ma-m"]}],
        "vrijwilligers": [{"vrijwilliger": "V2", **vrijwilliger}],
        "inzet": [{"vrijwilliger": "V2", "groep": "G2", "dagdeel": "ma-m"}],
    }
    plan = {
        "groepen": [LES, NAAST],
        "plaatsingen": ["C1 A1 G1", "C2 A1 G2"],
        "inzet": ["V2 G1 ma-o"] if "max_dagdelen" in vrijwilliger else [],
    }
    assert f"V2 helpt niet meer bij G2 op maandagmiddag. {waarom}" in texts("V2", ronde=ronde, plan=plan)
