"""Forecast of hours."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from scheduler.law.uren import forecast_uren

MAANDAG = date(2026, 11, 23)
LESSEN = [(MAANDAG + timedelta(weeks=n), 10.0) for n in range(100)]


def test_full_attendance_reaches_the_goal_on_the_lesson_that_makes_it():
    p = forecast_uren(580, LESSEN, date(2026, 11, 22), aanwezigheid=100)
    doel = p.doel("afschalen_uren")
    assert (doel.nodig, doel.verwacht, doel.al_gehaald) == (600, date(2026, 11, 30), False)
    assert doel.vroegst == date(2026, 11, 30)
    assert doel.laatst == date(2026, 12, 7)


def test_the_range_holds_the_expected_day():
    doel = forecast_uren(0, LESSEN, date(2026, 11, 22), aanwezigheid=80).doel("aanzienlijk_uren")
    assert doel.vroegst < doel.verwacht < doel.laatst
    assert doel.verwacht == MAANDAG + timedelta(weeks=56)


def test_without_a_rate_the_setting_is_assumed_and_said():
    p = forecast_uren(0, LESSEN, date(2026, 11, 22))
    assert (p.aangenomen, p.laag, p.aanwezigheid, p.hoog) == (True, 65, 80, 95)
    assert "80 procent" in p.doel("agi_uren").waarom


def test_a_goal_that_the_plan_does_not_reach_has_no_day():
    doel = forecast_uren(0, LESSEN[:10], date(2026, 11, 22)).doel("z_cursus_uren")
    assert (doel.verwacht, doel.vroegst, doel.laatst) == (None, None, None)
    assert "Er mist nog 800 uur" in doel.waarom


def test_a_goal_that_is_reached_already():
    doel = forecast_uren(300, [], date(2026, 11, 22)).doel("wi2013_inspanning_uren")
    assert (doel.al_gehaald, doel.waarom) == (True, "De 300 uur is gehaald.")


def test_lessons_up_to_the_day_we_look_do_not_count_again():
    doel = forecast_uren(290, LESSEN, MAANDAG, aanwezigheid=100).doel("wi2013_inspanning_uren")
    assert doel.verwacht == MAANDAG + timedelta(weeks=1)


def test_an_unknown_goal_is_an_error():
    with pytest.raises(KeyError):
        forecast_uren(0, [], MAANDAG).doel("iets")
