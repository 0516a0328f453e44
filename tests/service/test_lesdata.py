"""The days on which lessons really are."""

from __future__ import annotations

from datetime import date

from scheduler.domain.tijd import Dagdeel, Periode
from scheduler.service.lijsten.lesdata import block_of, days_between
from tests.web.voorbeeld import RONDE


def with_place(**velden):
    leiden = RONDE.locatie_met["LEI"].model_copy(update=velden)
    return RONDE.model_copy(update={"leslocaties": (leiden, RONDE.leslocaties[1])})


def days(ronde, van, tot):
    return [dag for dag, _ in days_between(ronde, [Dagdeel.MA_O], van, tot, "LEI")]


def test_holidays_are_left_out() -> None:
    assert days(RONDE, date(2027, 2, 8), date(2027, 3, 7)) == [date(2027, 2, 8), date(2027, 2, 15), date(2027, 3, 1)]


def test_closed_days_are_left_out_also_without_an_end() -> None:
    dicht = with_place(gesloten=(Periode(van=date(2027, 1, 18), tot=date(2027, 1, 18)), Periode(van=date(2027, 2, 1))))
    assert days(dicht, date(2027, 1, 11), date(2027, 6, 1)) == [date(2027, 1, 11), date(2027, 1, 25)]


def test_nothing_before_or_after_the_lease() -> None:
    tijdelijk = with_place(van=date(2027, 1, 18), tot=date(2027, 1, 25))
    assert days(tijdelijk, date(2027, 1, 1), date(2027, 6, 1)) == [date(2027, 1, 18), date(2027, 1, 25)]


def test_a_block_without_a_last_day_is_half_a_year() -> None:
    i = RONDE.instellingen.model_copy(update={"periode_einde": None})
    assert block_of(RONDE.model_copy(update={"instellingen": i}), date(2026, 1, 1)) == (
        date(2027, 1, 11),
        date(2027, 7, 12),
    )


def test_nothing_before_or_after_a_running_group() -> None:
    (g1,) = RONDE.groepen
    loopt = g1.model_copy(update={"begin": date(2027, 1, 18), "einde": date(2027, 1, 31)})
    ronde = RONDE.model_copy(update={"groepen": (loopt,)})
    dagen = days_between(ronde, [Dagdeel.MA_O], date(2027, 1, 1), date(2027, 6, 1), "LEI", "G1")
    assert [dag for dag, _ in dagen] == [date(2027, 1, 18), date(2027, 1, 25)]
    assert not days_between(ronde, [Dagdeel.MA_O], date(2027, 2, 1), date(2027, 6, 1), "LEI", "G1")
