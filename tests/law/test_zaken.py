"""Worked cases in English names: what goes in and what comes out."""

from __future__ import annotations

import json

import pytest

from scheduler.law.zaken import beoordeel_zaak, beoordeel_zaken

B1 = ["lezen_B1", "luisteren_B1", "schrijven_B1", "spreken_B1", "KNM", "PVT", "MAP"]


def zaak(as_of="2026-11-22", **facts):
    return beoordeel_zaak({"facts": facts, "as_of": as_of})


def test_a_file_and_its_content_give_the_same_answer(tmp_path):
    inhoud = {
        "as_of_default": "2026-11-22",
        "cases": [{"id": "X1", "facts": {"route": "B1", "pip_date": "2024-01-15"}}],
    }
    bestand = tmp_path / "zaken.json"
    bestand.write_text(json.dumps(inhoud), encoding="utf-8")
    uit = beoordeel_zaken(inhoud)
    assert beoordeel_zaken(bestand) == uit
    assert beoordeel_zaken(str(bestand)) == uit
    assert [r["id"] for r in uit] == ["X1"]
    assert uit[0]["result"]["obligations"] == B1


def test_no_facts_and_unknown_facts_give_a_defined_answer():
    kaal = zaak()
    assert (kaal["regime"], kaal["status"], kaal["deadline"], kaal["unread"]) == (
        "wi2021",
        "pip_clock_not_started",
        None,
        [],
    )
    vreemd = zaak(shoe_size=43, favourite={"colour": "blue"})
    assert vreemd == kaal | {"unread": ["shoe_size", "favourite"]}


def test_without_a_day_the_day_of_the_computer_counts():
    assert beoordeel_zaak({"facts": {"route": "B1", "pip_date": "2024-01-15"}})["deadline"] == "2027-01-15"


def test_every_general_key_is_always_there():
    sleutels = set(zaak())
    assert sleutels == set(zaak(group="eu_citizen")) == set(zaak(duo_letter_term_start="2021-06-15"))
    assert {"term_start", "deadline", "status", "earliest_request_date", "switch_last_day", "fine_eur"} <= sleutels


@pytest.mark.parametrize(
    ("events", "verwacht"),
    [
        ([{"type": "illness_partner", "first": "2025-01-01", "last": "2025-04-30"}], ["a ziekte"]),
        ([{"type": "illness_grandparent", "first": "2025-01-01", "last": "2025-04-30"}], []),
        ([{"type": "stillbirth_self", "date": "2025-01-01"}], ["c bevalling"]),
        ([{"type": "death_parent", "date": "2025-01-01"}], ["b overlijden"]),
        ([{"type": "homelessness", "first": "2025-01-01", "last": "2025-04-30"}], ["f dakloosheid"]),
        ([{"type": "blijf_huis", "first": "2025-01-01"}], ["d blijf-van-mijn-lijf"]),
        ([{"type": "meteor", "first": "2025-01-01"}], []),
    ],
)
def test_words_of_events(events, verwacht):
    uit = zaak(group="gezinsmigrant", route="B1", pip_date="2024-01-15", events=events)
    assert [v["ground"] for v in uit["extensions_available"]] == verwacht


def test_two_periods_of_illness_are_added_and_said_so():
    uit = zaak(
        as_of="2024-01-10",
        duo_letter_term_start="2021-06-15",
        events=[
            {"type": "illness_self", "first": "2022-01-10", "last": "2022-06-09"},
            {"type": "illness_partner", "first": "2023-07-01", "last": "2023-10-31"},
        ],
    )
    assert [(v["ground"], v["new_deadline"]) for v in uit["extensions_available"]] == [
        ("ziekte", "2024-11-12"),
        ("ziekte (partner), other period", "2025-03-15"),
    ]
    assert uit["combined_deadline"] == "2025-03-15"
    assert uit["best_single_deadline"] is None


@pytest.mark.parametrize(
    ("granted", "einde"),
    [
        ({"ground": "a", "days": 10}, "2027-01-25"),
        ({"ground": "c"}, "2027-05-07"),
        ({"ground": "b overlijden"}, "2027-04-15"),
        ({"ground": "a", "first": "2025-01-01", "last": "2025-01-31"}, "2027-02-15"),
        ({"ground": "aanzienlijke inspanningen"}, "2027-07-15"),
        ({"ground": "i", "years": 1}, "2028-01-15"),
        ({"new_deadline": "2027-03-03"}, "2027-03-03"),
        ({}, "2027-01-15"),
    ],
)
def test_granted_extensions_in_every_shape(granted, einde):
    uit = zaak(group="asielstatushouder", route="B1", pip_date="2024-01-15", granted_extensions=[granted])
    assert uit["deadline"] == einde


def test_education_words():
    bij = {"group": "asielstatushouder", "route": "B1", "pip_date": "2024-01-15"}
    entree = zaak(**bij, non_exempting_education={"first": "2025-01-01"})
    assert [v["ground"] for v in entree["extensions_available"]] == ["niet-vrijstellende opleiding"]
    assert zaak(**bij, education={"kind": "hbo", "first": "2025-01-01"})["extensions_available"] == []


@pytest.mark.parametrize(
    ("toets", "kan"),
    [("taken, active, not able", True), ("taken, not active, not able", False), ("active, able", False)],
)
def test_the_learnability_test_needs_active_work(toets, kan):
    uit = zaak(
        as_of="2024-02-01",
        duo_letter_term_start="2021-06-15",
        course_hours={"inburgering": 300, "alfabetisering": 300},
        duo_learnability_test=toets,
    )
    assert uit["ontheffing_available"] == (["AGI"] if kan else [])


def test_hours_at_home_and_with_a_volunteer_never_count():
    uit = zaak(route="B1", pip_date="2024-06-03", nt2_hours=500, volunteer_hours=90, home_hours=50)
    assert uit["hours_counted"] == 500


def test_the_letter_prints_another_law():
    uit = zaak(residence_right_announced="2021-11-15", duo_letter_regime_printed="wi2021")
    assert (uit["regime"], uit["status"]) == ("wi2013", "needs_duo_letter")
    assert uit["warning"] == "the letter prints another law than the one that applies; ask DUO for a corrected letter"


def test_two_days_between_letter_and_computation():
    uit = zaak(as_of="2024-01-01", duo_letter_term_start="2021-06-01", duo_printed_deadline="2024-06-02")
    assert uit["warning"] == "printed and computed differ by 2 days"
    assert (uit["deadline"], uit["computed_deadline"]) == ("2024-06-02", "2024-05-31")


def test_voluntary_has_options_and_no_clock():
    uit = zaak(group="voluntary")
    assert (uit["status"], uit["optional"][-1], uit["deadline"]) == ("voluntary", "ONA", None)


def test_a_second_term_ends_and_nothing_more_is_known():
    uit = zaak(
        as_of="2019-05-19", duo_letter_term_start="2016-05-01", fine_decision="2019-05-10", second_term_months=24
    )
    assert (uit["status"], uit["deadline"], uit["first_deadline"]) == (
        "second_term_running",
        "2021-04-30",
        "2019-04-30",
    )
    assert uit["second_term_deadline"] == "2021-04-30"


def test_the_whole_exam_with_the_declaration_is_done_but_a_tick_alone_is_not():
    delen = ["lezen", "luisteren", "schrijven", "spreken", "KNM", "ONA", "PVT"]
    oud = {"group": "asielstatushouder", "duo_letter_term_start": "2021-05-10"}
    klaar = zaak(as_of="2024-02-01", passed=delen, **oud)
    assert (klaar["status"], klaar["obligations"]) == ("fulfilled", [])
    assert zaak(as_of="2024-02-01", passed=["PVT"], **oud)["obligations"] == delen


def test_the_declaration_counts_from_the_first_home_of_an_asylum_holder():
    # Wi art. 7a: one year from the registration in the gemeente of first housing
    uit = zaak(
        as_of="2019-01-01",
        group="asielstatushouder",
        became_plichtig="2018-05-01",
        brp_registration="2018-03-01",
        first_housing_gemeente_registration="2018-07-10",
        pvt_signed=None,
    )
    assert uit["pvt_deadline"] == "2019-07-09"


@pytest.mark.parametrize(
    ("as_of", "facts", "genoemd"),
    [
        ("2026-11-22", {"pip_date": "03-06-2024"}, "not a day: pip_date"),
        ("2026-11-22", {"events": [{"type": "illness_self", "first": "2025-02-30"}]}, "not a day: first"),
        ("2026-11-22", {"not_ingezetene": {"first": "01-02-2025"}}, "not a day: not_ingezetene.first"),
        ("morgen", {"pip_date": "2024-06-03"}, "not a day: as_of"),
    ],
)
def test_a_day_that_cannot_be_read_is_named(as_of, facts, genoemd):
    assert genoemd in zaak(as_of=as_of, route="B1", **facts)["warning"]
    assert zaak(route="B1", pip_date="2024-06-03")["warning"] is None


def test_a_typing_error_in_the_attempts_does_not_fill_the_memory():
    assert zaak(route="B1", pip_date="2024-06-03", attempts={"lezen": 1e12})["status"] == "running"
