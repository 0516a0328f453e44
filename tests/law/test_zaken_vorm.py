"""The shapes in which worked cases may come, and names that mean the same."""

from __future__ import annotations

import re

import pytest

from scheduler.law.zaken import beoordeel_zaak, beoordeel_zaken

ZAAK = {"id": "X", "facts": {"route": "B1", "pip_date": "2024-01-15"}, "as_of": "2026-11-22"}


@pytest.mark.parametrize("inhoud", [{"cases": [ZAAK]}, [ZAAK], ZAAK, {"cases": [ZAAK, 3, None]}])
def test_cases_in_every_shape(inhoud):
    assert [(r["id"], r["result"]["deadline"]) for r in beoordeel_zaken(inhoud)] == [("X", "2027-01-15")]


@pytest.mark.parametrize("inhoud", [{}, [], {"cases": {}}, {"cases": None}])
def test_no_cases_give_no_answers(inhoud):
    assert beoordeel_zaken(inhoud) == []


@pytest.mark.parametrize(
    "facts",
    [
        {"pip_date": "9999-12-31"},
        {"duo_letter_term_start": "0001-01-01", "duo_printed_deadline": "0001-01-02"},
        {"pip_date": "2024-01-15", "granted_extensions": [{"months": 10**9}]},
    ],
)
def test_facts_that_no_calendar_can_hold_are_an_answer_with_a_warning(facts):
    uit = beoordeel_zaak({"facts": facts, "as_of": "2026-11-22"})
    assert (uit["deadline"], uit["warning"]) == (
        None,
        "a day or a number in these facts lies outside the calendar; check it",
    )


@pytest.mark.parametrize("facts", [None, [], "tekst", 3])
def test_facts_that_are_no_facts_are_no_facts(facts):
    assert beoordeel_zaak({"facts": facts, "as_of": "2026-11-22"}) == beoordeel_zaak(
        {"facts": {}, "as_of": "2026-11-22"}
    )


OUD = {"group": "gezinsmigrant", "duo_letter_term_start": "2021-05-10", "ona_exemption_request": "2024-02-01"}


@pytest.mark.parametrize(
    ("inkomen", "loon", "vrij"), [(288.0, 1.0, True), (287.9, 1.0, False), (4200, 14.5, True), (4200, 14.6, False)]
)
@pytest.mark.parametrize(
    ("naam", "loonnaam"),
    [
        ("self_employed_income", "minimum_hourly_wage"),
        ("income_as_self_employed_eur", "statutory_minimum_hourly_wage_incl_holiday"),
        ("zzp_inkomen", "M"),
    ],
)
def test_income_and_wage_under_any_name(naam, loonnaam, inkomen, loon, vrij):
    uit = beoordeel_zaak({"facts": {**OUD, naam: inkomen, loonnaam: loon}, "as_of": "2024-02-15"})
    assert ("ONA" not in uit["obligations"]) is vrij


@pytest.mark.parametrize("naam", ["college_deviates", "special_individual_case", "special_case_college"])
def test_the_college_may_deviate_under_any_name(naam):
    feiten = {"route": "B1", "pip_date": "2024-06-03", "request": "switch B1 to Z"}
    assert beoordeel_zaak({"facts": feiten, "as_of": "2026-11-22"})["switch_allowed"] is False
    assert beoordeel_zaak({"facts": {**feiten, naam: True}, "as_of": "2026-11-22"})["switch_allowed"] is True


@pytest.mark.parametrize("advies", [{"medical_report": "not able within 5 years"}, {"medical_advice": True}])
def test_a_medical_advice_opens_the_way_and_the_term_runs_on(advies):
    uit = beoordeel_zaak({"facts": {"route": "B1", "pip_date": "2024-06-03", **advies}, "as_of": "2026-11-22"})
    assert (uit["ontheffing_available"], uit["deadline"], uit["status"]) == (["medisch"], "2027-06-03", "running")


def test_no_medical_advice_no_ontheffing():
    for advies in ({"medical_report": "able"}, {"medical_advice": False}):
        uit = beoordeel_zaak({"facts": {"route": "B1", "pip_date": "2024-06-03", **advies}, "as_of": "2026-11-22"})
        assert uit["ontheffing_available"] == []


@pytest.mark.parametrize(
    ("verzoek", "dag"),
    [({"sent": "2026-10-01"}, "2026-11-26"), ({"sent": "2026-10-01", "decision_due": "2026-12-01"}, "2026-12-01")],
)
def test_the_day_on_which_duo_decides(verzoek, dag):
    feiten = {"route": "B1", "pip_date": "2024-01-15", "pending_request": {"ground": "a", **verzoek}}
    uit = beoordeel_zaak({"facts": feiten, "as_of": "2026-11-22"})
    assert (uit["decision_due"], uit["deadline"]) == (dag, "2027-01-15")


def test_the_safe_day_is_one_before_the_end():
    assert beoordeel_zaak(ZAAK)["safe_deadline"] == "2027-01-14"


@pytest.mark.parametrize(
    ("facts", "status"),
    [
        ({"brp_years_unbroken": 10, "work_or_volunteer_years": 5, "B1_talk_passed": True}, "exempt"),
        ({"years_brp": 10, "years_work": 5, "b1_talk": True}, "exempt"),
        ({"years_brp": 10, "years_work": 4, "b1_talk": True}, "pip_clock_not_started"),
        ({"years_brp": 10, "years_work": 5, "b1_talk": False}, "pip_clock_not_started"),
    ],
)
def test_long_enough_here_under_any_name(facts, status):
    uit = beoordeel_zaak({"facts": {"residence_right_announced": "2022-06-01", **facts}, "as_of": "2026-11-22"})
    assert uit["status"] == status


@pytest.mark.parametrize(
    ("facts", "boete"),
    [
        ({"not_cooperating": True}, 50),
        ({"cooperates": False, "culpability_pct": 75}, 37),
        ({"cooperates": True}, None),
        ({"not_cooperating": True, "previous_fine_final": "2025-11-22"}, 100),
        ({"not_cooperating": True, "previous_fine_final": "2025-11-21"}, 50),
        ({"not_cooperating": True, "previous_fine_eur": 400}, 800),
        ({"not_cooperating": True, "previous_fine_eur": 800}, 800),
    ],
)
def test_the_fine_of_the_college_for_not_cooperating(facts, boete):
    feiten = {"group": "gezinsmigrant", "route": "B1", "pip_date": "2024-06-03", **facts}
    assert beoordeel_zaak({"facts": feiten, "as_of": "2026-11-22"})["gemeente_fine_eur"] == boete


DAG = re.compile(r"\d{4}-\d{2}-\d{2}")
MET_VEEL = (
    {
        "group": "gezinsmigrant",
        "duo_letter_term_start": "2021-06-15",
        "duo_printed_deadline": "2024-06-15",
        "brp_registration": "2023-07-01",
        "granted_extensions": [{"months": 3}],
        "events": [
            {"type": "illness_self", "first": "2022-01-10", "last": "2022-06-09"},
            {"type": "illness_partner", "first": "2023-07-01", "last": "2023-10-31"},
            {"type": "childbirth_self", "date": "2022-03-01"},
        ],
        "pending_request": {"ground": "b", "sent": "2024-01-02"},
    },
    {"group": "gezinsmigrant", "duo_letter_term_start": "2020-06-15", "attempt_level": "all_once", "hours_total": 20},
    {"route": "B1", "pip_date": "2021-02-28", "moved_registered": "2023-10-05", "fine_decision": "2024-01-05"},
    {"group": "asielstatushouder", "duo_notification": "2024-01-01", "brp": "2023-12-01"},
    {"brede_intake_calls": ["2023-11-01"], "shows_up": False, "fine_gemeente": "2023-12-10"},
)


def dagen(waarde, plek=""):
    if isinstance(waarde, dict):
        return {k for naam, deel in waarde.items() for k in dagen(deel, f"{plek}.{naam}" if plek else naam)}
    if isinstance(waarde, list):
        return {k for nummer, deel in enumerate(waarde) for k in dagen(deel, f"{plek}[{nummer}]")}
    return {plek} if isinstance(waarde, str) and DAG.fullmatch(waarde) else set()


@pytest.mark.parametrize("feiten", MET_VEEL)
def test_every_date_in_an_answer_has_its_article_and_a_sentence(feiten):
    uit = beoordeel_zaak({"facts": feiten, "as_of": "2024-01-10"})
    bronnen = uit.pop("sources")
    assert dagen(uit)
    assert dagen(uit) == bronnen.keys()
    assert all(b["article"] and b["why"].endswith((".", "?")) and b["certainty"] for b in bronnen.values())


def test_what_no_source_says_is_a_question():
    feiten = {"group": "asielstatushouder", "duo_letter_term_start": "2020-06-15"}
    uit = beoordeel_zaak({"facts": feiten, "as_of": "2026-11-22"})
    assert uit["questions"] == ["Welke termijn geldt nu, zonder boete?"]
