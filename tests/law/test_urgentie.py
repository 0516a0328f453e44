"""Urgency classes and slack."""

from __future__ import annotations

from datetime import date

import pytest

from scheduler.law.urgentie import klasse, laatste_veilige_start, speling_in_weken

DAG = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("einde", "verwacht"),
    [
        (None, 1),
        ("2026-01-01", 4),
        ("2027-03-22", 4),
        ("2027-03-23", 3),
        ("2027-08-22", 3),
        ("2027-08-23", 2),
        ("2028-05-22", 2),
        ("2028-05-23", 1),
    ],
)
def test_class_on_the_boundary_days(einde, verwacht):
    assert klasse(date.fromisoformat(einde) if einde else None, DAG) == verwacht


def test_slack_counts_whole_weeks_back_from_the_end():
    start = laatste_veilige_start(date(2027, 6, 1), weken_nodig=20, uitslag_weken=15)
    assert start == date(2026, 9, 29)
    assert speling_in_weken(start, date(2026, 9, 15)) == 2
    assert speling_in_weken(start, date(2026, 9, 29)) == 0
    assert speling_in_weken(start, date(2026, 9, 30)) == -1
    assert speling_in_weken(None, DAG) is None
    assert laatste_veilige_start(None, 20) is None
