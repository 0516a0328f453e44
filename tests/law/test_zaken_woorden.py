"""The words of facts in worked cases: each is understood, in every spelling that cases use."""

from __future__ import annotations

import pytest

from scheduler.law.zaken import beoordeel_zaak

TERMIJN = {"duo_letter_term_start": "2021-06-15", "group": "gezinsmigrant"}
PIP = {"pip_date": "2024-01-15", "group": "asielstatushouder", "route": "B1"}
KEREN = dict.fromkeys(["lezen", "luisteren", "schrijven", "spreken", "KNM", "ONA"], 3)


@pytest.mark.parametrize(
    ("as_of", "facts", "verwacht"),
    [
        pytest.param(
            "2024-02-01",
            {**TERMIJN, "course_hours": {"nt2": 600}, "attempts": KEREN, "nt2_attempts_within": {"spreken": 3}},
            {"ontheffing_available": []},
            id="NT2-pogingen tellen maar voor een deel",
        ),
        pytest.param(
            "2024-02-01",
            {**TERMIJN, "course_hours": {"nt2": 600}, "attempts": KEREN, "nt2_attempts_within": {"spreken": 2}},
            {"ontheffing_available": ["AGI"]},
            id="twee NT2-pogingen en een gewone",
        ),
        pytest.param(
            "2026-11-22",
            {**PIP, "exams": [{"part": "KNM", "result": "passed"}, {"part": "lezen_B1", "result": "failed"}]},
            {"obligations": ["lezen_B1", "luisteren_B1", "schrijven_B1", "spreken_B1", "PVT", "MAP"]},
            id="uitslagen van examens",
        ),
        pytest.param(
            "2027-01-10",
            {**PIP, "open_parts": ["KNM"], "exam_taken": "2027-01-08"},
            {"status": "awaiting_result_after_deadline", "obligations": ["KNM"]},
            id="uitslag zelf berekend en na het einde",
        ),
        pytest.param(
            "2026-12-01",
            {**PIP, "open_parts": ["KNM", "MAP"], "exam_taken": "2026-11-01"},
            {"status": "request_now", "obligations": ["KNM", "MAP"]},
            id="ook iets open zonder examen",
        ),
        pytest.param(
            "2026-11-22",
            {**PIP, "diploma": "inburgeringsdiploma"},
            {"status": "fulfilled", "obligations": []},
            id="diploma",
        ),
        pytest.param(
            "2016-11-09",
            {"became_plichtig": "2014-06-15", "passed": ["NT2_diploma_II"], "passed_on": "2016-11-10"},
            {"status": "running", "deadline": "2017-06-14"},
            id="diploma nog niet gehaald",
        ),
        pytest.param(
            "2026-11-22",
            {**PIP, "passed": ["PVT", "MAP"]},
            {"obligations": ["lezen_B1", "luisteren_B1", "schrijven_B1", "spreken_B1", "KNM"], "pvt_complete": True},
            id="PVT en MAP bij de gehaalde onderdelen",
        ),
        pytest.param(
            "2026-11-22",
            {**PIP, "ontheffing_granted": "partial", "ontheffing_parts": ["schrijven_B1"]},
            {"obligations": ["lezen_B1", "luisteren_B1", "spreken_B1", "KNM", "PVT", "MAP"]},
            id="ontheffing voor een deel",
        ),
        pytest.param(
            "2026-11-22",
            {**PIP, "scaled_down_to": "A2", "scaled_down_parts": ["spreken_A2"]},
            {"obligations": ["lezen_B1", "luisteren_B1", "schrijven_B1", "spreken_A2", "KNM", "PVT", "MAP"]},
            id="afgeschaald voor een deel",
        ),
        pytest.param(
            "2026-11-10",
            {"brede_intake_calls": ["2026-08-01"], "shows_up": False, "fine_gemeente": "2026-09-10"},
            {"status": "pip_pending", "gemeente_fine_eur": 250, "new_intake_date_max": "2026-11-10"},
            id="nieuwe intake op de laatste dag",
        ),
        pytest.param(
            "2023-12-20",
            {**TERMIJN, "events": [{"type": "education", "kind": "vavo", "first": "2023-09-01"}]},
            {"status": "request_window_open"},
            id="opleiding als gebeurtenis",
        ),
        pytest.param(
            "2023-12-20",
            {**TERMIJN, "events": [{"type": "azc_stay", "granted_weeks_by_letter": 24}]},
            {"deadline": "2024-11-29", "base_deadline": "2024-06-14"},
            id="azc in een brief",
        ),
        pytest.param(
            "2023-12-20",
            {**TERMIJN, "duo_azc_letter": {"weeks": 24}},
            {"deadline": "2024-06-14", "status": "request_window_open"},
            id="azc-brief zonder gebeurtenis",
        ),
        pytest.param(
            "2023-12-20",
            {**TERMIJN, "pending_request": {"ground": "ziekte", "sent": "2023-12-15", "decision": "granted"}},
            {"status": "request_window_open"},
            id="verzoek met besluit",
        ),
        pytest.param(
            "2024-07-01",
            {**TERMIJN, "fine_decision": "2024-06-20", "fine_decisions": ["2024-06-30"], "second_term_years": 2},
            {"deadline": "2028-06-14", "first_deadline": "2024-06-14", "status": "second_term_running"},
            id="twee boetes",
        ),
        pytest.param(
            "2026-11-22",
            {**PIP, "request": "switch from B1 to onderwijs", "request_date": "2025-07-15"},
            {"switch_allowed": True, "switch_last_day": "2025-07-15"},
            id="wissel gevraagd op de laatste dag",
        ),
        pytest.param(
            "2026-11-22",
            {**PIP, "route": "Z", "entree_hours_before_pip": 100, "hours_before_pip": 50, "course_hours": 100.5},
            {"course_hours_counted": 200.5, "participation_total": 0},
            id="uren entree van voor de PIP tellen in de Z-route",
        ),
        pytest.param(
            "2026-11-22",
            {
                **PIP,
                "attempt_level": "all_once",
                "group": "overige migrant",
                "hours_pct_of_pip": 60,
                "pip_date": "2023-01-02",
            },
            {"fine_eur": 1320, "new_term": "2 years", "status": "overdue", "group_effective": "overig"},
            id="boete naar aanwezigheid",
        ),
        pytest.param(
            "2024-09-01",
            {**TERMIJN, "attempts": KEREN, "hours_total": 150},
            {"fine_max_eur": 375},
            id="pogingniveau geteld",
        ),
        pytest.param(
            "2024-09-01",
            {**TERMIJN, "attempts": dict.fromkeys(KEREN, 1), "attempt_level": None},
            {"fine_max_eur": 1000},
            id="elk onderdeel een keer",
        ),
        pytest.param(
            "2023-03-15",
            {
                **TERMIJN,
                "ona_exemption_request": "2024-01-01",
                "self_employed_income": 288.0,
                "minimum_hourly_wage": 1.0,
            },
            {"obligations": ["lezen", "luisteren", "schrijven", "spreken", "KNM", "ONA", "PVT"]},
            id="verzoek nog niet gedaan",
        ),
        pytest.param(
            "2024-01-15",
            {
                **TERMIJN,
                "ona_exemption_request": "2024-01-01",
                "self_employed_income": 288.0,
                "minimum_hourly_wage": 1.0,
            },
            {"obligations": ["lezen", "luisteren", "schrijven", "spreken", "KNM", "PVT"]},
            id="genoeg inkomen als zelfstandige",
        ),
        pytest.param(
            "2024-01-15",
            {
                **TERMIJN,
                "ona_exemption_request": "2023-12-31",
                "self_employed_income": 288.0,
                "minimum_hourly_wage": 1.0,
            },
            {"obligations": ["lezen", "luisteren", "schrijven", "spreken", "KNM", "ONA", "PVT"]},
            id="een dag voor de inkomensregel",
        ),
        pytest.param(
            "2023-12-20",
            {**TERMIJN, "group": "asielstatushouder", "bio_advice_college": True},
            {"ontheffing_available": ["BIO"]},
            id="advies van het college",
        ),
    ],
)
def test_words_of_facts(as_of, facts, verwacht):
    uit = beoordeel_zaak({"facts": facts, "as_of": as_of})
    assert {k: uit[k] for k in verwacht} == verwacht
