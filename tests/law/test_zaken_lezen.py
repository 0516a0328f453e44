"""Facts as people type them: read right, or named as not read; never left out in silence."""

from __future__ import annotations

import pytest

from scheduler.law.zaken import beoordeel_zaak

DAG = "2026-11-22"
NET = {
    "group": "gezinsmigrant",
    "route": "B1",
    "pip_date": "2023-03-31",
    "hours": 400,
    "attempt_level": "all_once",
    "passed": ["lezen_B1", "KNM"],
    "pvt_done": True,
    "map_done": False,
}


def antwoord(feiten, **zaak):
    return beoordeel_zaak({"facts": feiten, "as_of": DAG, **zaak})


@pytest.mark.parametrize(
    "anders",
    [
        {"hours": "400"},
        {"hours": "400 uur"},
        {"hours": "400,0"},
        {"hours": 400.0},
        {"pip_date": "2023-3-31"},
        {"pip_date": "2023/03/31"},
        {"pip_date": "2023-03-31T00:00:00"},
        {"pip_date": " 2023-03-31 "},
        {"route": "b1-route"},
        {"route": "B1 route"},
        {"group": "Gezinsmigrant"},
        {"attempt_level": "All_Once"},
        {"passed": ["Lezen_b1", "knm"]},
        {"pvt_done": "yes", "map_done": "nee"},
    ],
)
def test_the_same_fact_typed_another_way_gives_the_same_answer(anders):
    assert antwoord({**NET, **anders}) == antwoord(NET)


def test_names_of_facts_in_other_capitals_give_the_same_answer():
    groot = {naam.upper().replace("_", " "): waarde for naam, waarde in NET.items()}
    assert antwoord(groot) == antwoord(NET)
    assert antwoord(NET)["unread"] == []


@pytest.mark.parametrize("wet", ["wi2013", "Wi2013", "WI 2013", "Wi-2013", "2013", "Wet 2013"])
def test_the_law_under_any_spelling(wet):
    assert antwoord({"pip_date": "2024-01-15"}, regime=wet)["regime"] == "wi2013"


@pytest.mark.parametrize(
    ("erbij", "ongelezen"),
    [
        ({"shoe_size": 43}, ["shoe_size"]),
        ({"group": "martian"}, ["group: martian"]),
        ({"route": "X"}, ["route: X"]),
        ({"events": [{"type": "meteor", "first": "2025-01-01"}, 3]}, ["events[0].type: meteor", "events[1]"]),
        (
            {"events": [{"type": "illness_self", "first": "2025-01-01", "colour": "blue"}]},
            ["events[0].colour: blue"],
        ),
        ({"passed": ["zwemdiploma A", "KNM", "judo"]}, ["passed[0]: zwemdiploma A", "passed[2]: judo"]),
        ({"attempts": {"lezen": "often"}}, ["attempts"]),
        ({"keurmerk_at_start": "perhaps"}, ["keurmerk_at_start: perhaps"]),
        ({"keurmerk_at_start": True, "culpable": True, "note": "late", "gender": "v"}, []),
        ({"shoe_size": None, "colour": False, "hats": [], "coats": {}, "gloves": 0}, []),
        ({"pip_date": "unknown"}, []),
    ],
)
def test_a_fact_that_is_not_read_is_named(erbij, ongelezen):
    assert antwoord({"pip_date": "2024-01-15", **erbij})["unread"] == ongelezen


def test_a_case_with_very_many_facts_says_that_it_was_not_checked():
    assert antwoord({f"fact_{n}": n for n in range(1, 202)})["unread"] == [
        "more than 200 facts: not checked one by one"
    ]


def test_facts_outside_the_calendar_are_all_named():
    assert antwoord({"route": "B1", "pip_date": "9999-12-31"})["unread"] == ["pip_date", "route"]


OUD = {"group": "gezinsmigrant", "duo_letter_term_start": "2021-06-15"}
ZIEK = {"type": "illness_self", "first": "2022-01-10", "last": "2022-06-09"}


@pytest.mark.parametrize(
    ("erbij", "telt"),
    [
        ({}, True),
        ({"doctor_in_NL": True}, True),
        ({"treated_in": "Netherlands"}, True),
        ({"doctor_in_NL": False}, False),
        ({"treated_by_doctor_in_NL": False}, False),
        ({"treated_in": "Turkey"}, False),
        ({"doctor": "abroad"}, False),
        ({"treated_abroad": True}, False),
        ({"treated_abroad": False}, True),
    ],
)
def test_the_doctor_must_be_in_the_netherlands_under_any_name(erbij, telt):
    uit = beoordeel_zaak({"facts": {**OUD, "events": [{**ZIEK, **erbij}]}, "as_of": "2024-01-10"})
    assert [v["ground"] for v in uit["extensions_available"]] == (["ziekte"] if telt else [])


@pytest.mark.parametrize(
    ("feit", "gronden"),
    [
        ({"azc_weeks": 8}, []),
        ({"azc_weeks": 9}, ["azc"]),
        ({"azc": {"first": "2021-06-15", "last": "2021-12-31"}}, ["azc"]),
        ({"events": [{"type": "azc_stay", "weeks": 9}]}, ["azc"]),
        ({"enrolled": "mbo-3 in Dutch", "enrolled_from": "2023-09-01"}, ["opleiding in het Nederlands"]),
        ({"events": [{"type": "bio", "first": "2022-01-10", "last": "2022-06-09"}]}, ["BIO"]),
    ],
)
def test_grounds_beside_the_events(feit, gronden):
    uit = beoordeel_zaak({"facts": {**OUD, **feit}, "as_of": "2024-01-10"})
    assert ([v["ground"] for v in uit["extensions_available"]], uit["unread"]) == (gronden, [])


NIEUW = {"group": "asielstatushouder", "route": "B1", "pip_date": "2024-06-03"}
DELEN = ["lezen_B1", "luisteren_B1", "schrijven_B1", "spreken_B1", "KNM", "PVT", "MAP"]


@pytest.mark.parametrize(
    ("feit", "status", "open_delen"),
    [
        ({"ontheffing_granted": True}, "exempt", []),
        ({"ontheffing_granted": "medical_full"}, "exempt", []),
        ({"ontheffing_medical": "granted"}, "exempt", []),
        ({"ontheffing": {"kind": "BIO"}}, "exempt", []),
        ({"ontheffing_granted": "partial", "ontheffing_parts": ["KNM"]}, "running", [*DELEN[:4], "PVT", "MAP"]),
        ({"partial_ontheffing": ["spreken_B1"]}, "running", [*DELEN[:3], *DELEN[4:]]),
        ({"ontheffing": {"parts": ["spreken", "lezen"]}}, "running", [*DELEN[1:3], *DELEN[4:]]),
        ({"ontheffing_granted": "refused"}, "running", DELEN),
        ({"ontheffing": {"kind": "medical", "granted": False}}, "running", DELEN),
        ({"medical_ontheffing_request": "2026-10-01"}, "running", DELEN),
        ({"medical_ontheffing_request": "2026-09-01"}, "decision_overdue", DELEN),
        ({"pending_ontheffing": {"sent": "2026-10-01", "decision_due": "2026-11-21"}}, "decision_overdue", DELEN),
    ],
)
def test_ontheffing_in_every_shape_and_the_term_runs_on_while_it_is_asked(feit, status, open_delen):
    uit = antwoord({**NIEUW, **feit})
    assert (uit["status"], uit["obligations"]) == (status, open_delen)
    assert status == "exempt" or uit["deadline"] == "2027-06-03"


@pytest.mark.parametrize("feit", [{"exempt_on_2021_12_31": "leerplichtig"}, {"leerplichtig_on_2021-12-31": True}])
def test_who_was_exempt_when_the_law_changed_is_a_question_to_duo(feit):
    uit = antwoord({"group": "asielstatushouder", "residence_right_announced": "2019-05-01", **feit})
    assert (uit["status"], uit["deadline"]) == ("needs_duo_letter", None)
    assert uit["warning"] == "exempt on the last day of the old law: not confirmed which law applies; ask DUO"


def test_hours_without_end_are_no_hours():
    feiten = {"group": "asielstatushouder", "route": "B1", "pip_date": "2024-01-15", "nt2_hours": float("inf")}
    assert antwoord(feiten)["hours_counted"] == 0


def test_a_decision_may_keep_its_period_apart():
    besluit = {"ground": "a", "days": 140, "period": {"first": "2025-02-01", "last": "2025-06-30"}}
    ziek = [
        {"type": "illness_self", "first": "2025-02-01", "last": "2025-06-30"},
        {"type": "illness_partner", "first": "2026-01-01", "last": "2026-04-30"},
    ]
    uit = antwoord(
        {
            "group": "asielstatushouder",
            "route": "B1",
            "pip_date": "2024-01-15",
            "granted_extensions": [besluit],
            "events": ziek,
        },
        as_of="2026-12-20",
    )
    assert (uit["deadline"], [v["new_deadline"] for v in uit["extensions_available"]]) == ("2027-06-04", ["2027-10-02"])
    assert uit["unread"] == []


def test_an_education_in_one_word_is_read():
    feiten = {"duo_letter_term_start": "2021-06-15", "education": "mbo-2 in Dutch", "enrolled_from": "2022-09-01"}
    uit = antwoord(feiten, as_of="2024-01-10")
    assert [v["ground"] for v in uit["extensions_available"]] == ["opleiding in het Nederlands"]
    assert uit["unread"] == []
