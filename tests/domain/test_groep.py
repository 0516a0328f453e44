"""A kind of course."""

from __future__ import annotations

from scheduler.domain.groep import Aanbod
from scheduler.domain.tijd import Dagdeel

A1 = Aanbod(
    aanbod="A1", lijn="nt2", trede=1, min=6, streef=10, max=14, lessen_per_week=frozenset({2}), bevoegdheid="nt2"
)


def test_the_hours_of_a_lesson_come_from_the_row_else_from_the_clock() -> None:
    assert [A1.lesuren(d) for d in (Dagdeel.MA_O, Dagdeel.MA_M, Dagdeel.MA_A)] == [2.75, 2.75, 2.5]
    assert A1.model_copy(update={"uren_per_les": 3.0}).lesuren(Dagdeel.MA_O) == 3
