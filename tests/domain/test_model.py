"""A copy of a record has its own answers, not those of the record it was copied from."""

from __future__ import annotations

from scheduler.domain.groep import Groep
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel


def test_a_copy_works_everything_out_anew() -> None:
    a = Groep(groep="A", aanbod="A1", locatie="L", dagdelen=frozenset({Dagdeel.MA_O}))
    ronde = Ronde(groepen=(a,))
    assert set(ronde.groep_met) == {"A"}
    copy = ronde.model_copy(update={"groepen": (a, a.model_copy(update={"groep": "B"}))})
    assert set(copy.groep_met) == {"A", "B"}
    assert set(ronde.groep_met) == {"A"}
    assert copy.model_copy() == copy
