"""The conventions of date arithmetic, with the days that court cases and letters give."""

from __future__ import annotations

from datetime import date

import pytest

from scheduler.law.datum import add_maanden, add_weken, duurt_minstens, laatste_dag, leeftijd_bereikt, tel_dagen


@pytest.mark.parametrize(
    ("begin", "maanden", "einde"),
    [
        ("2016-03-05", 36, "2019-03-04"),
        ("2013-12-02", 36, "2016-12-01"),
        ("2024-02-29", 36, "2027-02-28"),
        ("2025-03-01", 36, "2028-02-29"),
        ("2021-08-31", 36, "2024-08-30"),
        ("2024-08-31", 18, "2026-02-28"),
        ("2021-01-01", 36, "2023-12-31"),
        ("2024-01-31", 1, "2024-02-29"),
    ],
)
def test_last_day_of_a_term(begin, maanden, einde):
    assert laatste_dag(date.fromisoformat(begin), maanden) == date.fromisoformat(einde)


@pytest.mark.parametrize(
    ("dag", "maanden", "nieuw"),
    [
        ("2021-03-31", 2, "2021-05-31"),
        ("2024-08-30", -6, "2024-02-29"),
        ("2023-12-31", -6, "2023-06-30"),
        ("2024-02-29", -6, "2023-08-29"),
        ("2024-01-15", 0, "2024-01-15"),
    ],
)
def test_months_are_clamped_to_the_end_of_the_month(dag, maanden, nieuw):
    assert add_maanden(date.fromisoformat(dag), maanden) == date.fromisoformat(nieuw)


def test_weeks_are_seven_days():
    assert add_weken(date(2016, 12, 1), 24) == date(2017, 5, 18)
    assert add_weken(date(2018, 4, 12), 24) == date(2018, 9, 27)


def test_a_period_counts_both_ends():
    assert tel_dagen(date(2025, 2, 1), date(2025, 6, 30)) == 150
    assert tel_dagen(date(2025, 2, 1), date(2025, 2, 1)) == 1


@pytest.mark.parametrize(("tot", "genoeg"), [("2025-05-30", False), ("2025-05-31", True), ("2025-06-01", True)])
def test_three_months_in_a_row(tot, genoeg):
    assert duurt_minstens(date(2025, 3, 1), date.fromisoformat(tot), 3) is genoeg


def test_a_birthday_on_a_leap_day_comes_on_the_first_of_march():
    assert leeftijd_bereikt(date(2008, 2, 29), 18) == date(2026, 3, 1)
