"""The first look at a trip never says that somebody is too far who is not."""

from __future__ import annotations

import random

import pytest

from scheduler.domain.reistijd import PER_KM, minuten_minstens, reistijd
from seeds.generator import schaal


@pytest.mark.parametrize("vervoer", sorted(PER_KM))
def test_no_trip_is_shorter_than_its_difference_in_latitude(vervoer) -> None:
    dice = random.Random(1)
    for _ in range(500):
        a, b = ((dice.uniform(50.7, 53.6), dice.uniform(3.3, 7.2)) for _ in range(2))
        assert minuten_minstens(a, b, vervoer) <= reistijd(a, b, vervoer).minuten
        north = (b[0], a[1])
        assert minuten_minstens(a, north, vervoer) == pytest.approx(reistijd(a, north, vervoer).minuten, abs=1)


def test_a_trip_within_reach_is_a_trip_that_is_not_longer_than_one_accepts() -> None:
    ronde = schaal(300, 1)
    near = 0
    for v in ronde.vrijwilligers:
        for naar in (*ronde.leslocaties, *ronde.cursisten):
            trip = ronde.reistijd(v, naar)
            expected = trip if trip is not None and trip.minuten <= ronde.max_reistijd(v) else None
            assert ronde.haalbare_reis(v, naar) == expected
            near += expected is not None
    assert near > 100
