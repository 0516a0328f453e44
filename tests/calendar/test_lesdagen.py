"""Lesson dates without holidays."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from scheduler.calendar.lesdagen import (
    Vrij,
    find_lessen,
    jaren_zonder_schoolvakanties,
    vrije_dagen,
)

MIDDEN = Vrij()


def reeks(eerste, laatste):
    dagen = (laatste - eerste).days + 1
    return [eerste + timedelta(days=n) for n in range(dagen)]


@pytest.mark.parametrize(
    ("regio", "eerste", "laatste", "naam"),
    [
        ("Noord", date(2026, 10, 10), date(2026, 10, 18), "Herfstvakantie"),
        ("Midden", date(2026, 12, 19), date(2027, 1, 3), "Kerstvakantie"),
        ("Zuid", date(2027, 2, 13), date(2027, 2, 21), "Voorjaarsvakantie"),
        ("Midden", date(2027, 4, 24), date(2027, 5, 2), "Meivakantie"),
        ("Midden", date(2028, 7, 8), date(2028, 8, 20), "Zomervakantie"),
    ],
)
def test_school_holidays_per_region(regio, eerste, laatste, naam):
    vrij = vrije_dagen(eerste - timedelta(days=7), laatste + timedelta(days=7), Vrij(regio=regio))
    assert set(reeks(eerste, laatste)) <= set(vrij)
    gewoon = next(d for d in reeks(eerste, laatste) if vrij[d] == naam)
    assert vrij[gewoon] == naam
    assert eerste - timedelta(days=1) not in vrij
    assert laatste + timedelta(days=1) not in vrij


@pytest.mark.parametrize("regio", ["Noord", "Midden", "Zuid"])
def test_no_school_holiday_but_the_summer_lasts_longer_than_sixteen_days(regio):
    dagen = vrije_dagen(date(2026, 8, 1), date(2029, 7, 1), Vrij(regio=regio))
    lengte, vorige = 0, date(2026, 7, 31)
    for dag, naam in dagen.items():
        lengte = lengte + 1 if dag - vorige == timedelta(days=1) else 1
        vorige = dag
        assert lengte <= 16 or naam == "Zomervakantie"


def test_liberation_day_and_good_friday_are_switches():
    dagen = (date(2027, 3, 26), date(2027, 5, 5))
    uit, aan = Vrij(schoolvakanties=False), Vrij(schoolvakanties=False, bevrijdingsdag=True, goede_vrijdag=True)
    alles = vrije_dagen(date(2027, 1, 1), date(2027, 12, 31), aan)
    assert [alles[d] for d in dagen] == ["Goede vrijdag", "Bevrijdingsdag"]
    assert not set(dagen) & set(vrije_dagen(date(2027, 1, 1), date(2027, 12, 31), uit))


def test_lessons_of_a_week_pattern_skip_free_and_closed_days():
    gesloten = [(date(2027, 1, 11), date(2027, 1, 12))]
    lessen = find_lessen(["di-m", "ma-a", "ma-o"], date(2026, 12, 14), date(2027, 1, 19), gesloten=gesloten)
    assert lessen == [
        (date(2026, 12, 14), "ma-o"),
        (date(2026, 12, 14), "ma-a"),
        (date(2026, 12, 15), "di-m"),
        (date(2027, 1, 4), "ma-o"),
        (date(2027, 1, 4), "ma-a"),
        (date(2027, 1, 5), "di-m"),
        (date(2027, 1, 18), "ma-o"),
        (date(2027, 1, 18), "ma-a"),
        (date(2027, 1, 19), "di-m"),
    ]


def test_second_easter_day_has_no_lesson():
    lessen = find_lessen(["ma-o"], date(2027, 3, 22), date(2027, 4, 5))
    assert lessen == [(date(2027, 3, 22), "ma-o"), (date(2027, 4, 5), "ma-o")]


def test_years_without_known_school_holidays_are_named():
    assert jaren_zonder_schoolvakanties(date(2026, 1, 1), date(2028, 12, 31)) == []
    assert jaren_zonder_schoolvakanties(date(2060, 1, 1), date(2061, 1, 1)) == [2060, 2061]


def test_unknown_words_are_refused_with_a_hint():
    with pytest.raises(ValueError, match="Misschien Noord"):
        vrije_dagen(date(2027, 1, 1), date(2027, 1, 2), Vrij(regio="Oost"))
    with pytest.raises(ValueError, match="Misschien ma-o"):
        find_lessen(["mo-o"], date(2027, 1, 1), date(2027, 1, 2), vrij=MIDDEN)
