"""What all records share: a copy has its own answers, and an error does not repeat what it is about."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from scheduler.domain.cursist import Cursist
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


def test_an_error_names_the_field_and_not_what_stood_in_it() -> None:
    with pytest.raises(ValidationError) as one:
        Cursist(cursist="C1", voornaam="Yusuf", achternaam=["Yusuf"], aanbod=("A1",), dagdelen=frozenset())
    stored = '{"cursisten": [{"cursist": "C1", "voornaam": "Yusuf", "wacht_sinds": "Yusuf", "adres": "Yusuf"}]}'
    with pytest.raises(ValidationError) as many:
        Ronde.model_validate_json(stored)
    assert "achternaam" in str(one.value)
    assert "cursisten.0.wacht_sinds" in str(many.value)
    assert "Yusuf" not in f"{one.value}{many.value}"
