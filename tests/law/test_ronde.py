"""The law over a whole round: urgency, once per round, and never a crash."""

from __future__ import annotations

import gc
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.domain.cursist import Cursist, Examen, Gebeurtenis, Uren
from scheduler.domain.instellingen import Instellingen
from scheduler.domain.ronde import Ronde
from scheduler.law import ronde as wet
from scheduler.law.beoordeling import Status
from scheduler.law.ronde import beoordeel_ronde, urgentieklassen

DAG = date(2026, 11, 23)


def mens(code="C1", **velden):
    return Cursist(cursist=code, aanbod=(), dagdelen=frozenset(), **velden)


def ronde(*cursisten, **velden):
    return Ronde(instellingen=Instellingen(peildatum=DAG), cursisten=cursisten, **velden)


@pytest.mark.parametrize(
    ("velden", "klasse"),
    [
        ({}, 1),
        ({"einddatum_duo": date(2027, 3, 23)}, 4),
        ({"einddatum_duo": date(2027, 3, 24)}, 3),
        ({"einddatum_duo": date(2027, 8, 23)}, 3),
        ({"einddatum_duo": date(2027, 8, 24)}, 2),
        ({"einddatum_duo": date(2028, 5, 23)}, 2),
        ({"einddatum_duo": date(2028, 5, 24)}, 1),
        ({"einddatum_duo": date(2020, 1, 1)}, 4),
        ({"regime": "wi2021", "pip_datum": date(2024, 1, 15)}, 4),
        ({"regime": "wi2021", "pip_datum": date(2024, 1, 15), "einddatum_duo": date(2029, 1, 1)}, 1),
        ({"regime": "wi2013", "begin_termijn": date(2024, 6, 1)}, 3),
        ({"regime": "vrijwillig", "einddatum_duo": date(2026, 12, 1)}, 1),
        ({"regime": "geen", "einddatum_duo": date(2026, 12, 1)}, 1),
        ({"regime": "wi2021", "brp_datum": date(2026, 9, 1)}, 1),
    ],
)
def test_the_class_follows_the_end_of_the_term(velden, klasse):
    assert urgentieklassen(ronde(mens(**velden))) == {"C1": klasse}


def test_who_is_done_or_exempt_is_in_no_hurry():
    met_diploma = Examen(cursist="C1", onderdeel="inburgeringsdiploma", datum=date(2026, 5, 1), uitslag="geslaagd")
    vrij = Gebeurtenis(cursist="C2", soort="vrijstelling", van=date(2026, 1, 1))
    r = ronde(
        mens("C1", regime="wi2021", einddatum_duo=date(2026, 12, 1)),
        mens("C2", regime="wi2021", einddatum_duo=date(2026, 12, 1)),
        mens("C3", regime="wi2021", einddatum_duo=date(2026, 12, 1)),
        examens=(met_diploma,),
        gebeurtenissen=(vrij,),
    )
    assert urgentieklassen(r) == {"C1": 1, "C2": 1, "C3": 4}
    assert [b.status for b in beoordeel_ronde(r).values()][:2] == [Status.VOLDAAN, Status.VRIJGESTELD]


def test_the_answer_is_worked_out_once_and_forgotten_with_the_round():
    r = ronde(mens(regime="wi2021", pip_datum=date(2024, 1, 15)))
    assert beoordeel_ronde(r) is beoordeel_ronde(r)
    assert urgentieklassen(r) is urgentieklassen(r)
    sleutel = id(r)
    assert any(s[0] == sleutel for s in wet._bewaard)
    del r
    gc.collect()
    assert not any(s[0] == sleutel for s in wet._bewaard)


def test_a_changed_round_is_another_round():
    r = ronde(mens(einddatum_duo=date(2027, 1, 1)))
    assert urgentieklassen(r) == {"C1": 4}
    later = r.model_copy(update={"cursisten": (mens(einddatum_duo=date(2029, 1, 1)),)})
    assert urgentieklassen(later) == {"C1": 1}


def test_without_a_day_nobody_is_in_a_hurry():
    r = Ronde(cursisten=(mens(einddatum_duo=date(2020, 1, 1)),))
    assert (urgentieklassen(r), beoordeel_ronde(r)) == ({"C1": 1}, {})


def test_a_date_that_no_calendar_can_hold_is_red_and_no_crash(caplog):
    r = ronde(mens(regime="wi2013", begin_termijn=date(9999, 1, 1)), mens("C2", einddatum_duo=date(1, 1, 2)))
    assert urgentieklassen(r) == {"C1": 1, "C2": 4}
    assert all(b.status.kleur == "rood" for b in beoordeel_ronde(r).values())
    assert "C1" in caplog.text


def test_everybody_gets_an_answer():
    mensen = tuple(
        mens(f"C{n}", regime="wi2021", soort="asielstatushouder", leerroute="B1", pip_datum=DAG - timedelta(days=n))
        for n in range(706)
    )
    r = ronde(*mensen, uren=tuple(Uren(cursist=m.cursist, soort="nt2", uren=300) for m in mensen))
    assert len(beoordeel_ronde(r)) == len(urgentieklassen(r)) == 706


dagen = st.none() | st.dates()
woorden = st.sampled_from(
    ["ziekte", "zwangerschap", "verlenging", "verlenging gevraagd", "boete", "vrijstelling", "lezen", "KNM", "PVT", "x"]
)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from([None, "wi2013", "wi2021"]),
    dagen,
    dagen,
    dagen,
    st.lists(st.tuples(woorden, dagen, dagen), max_size=4),
)
def test_odd_rows_never_crash(regime, begin, pip, duo, rijen):
    r = ronde(
        mens(regime=regime, begin_termijn=begin, pip_datum=pip, einddatum_duo=duo),
        gebeurtenissen=tuple(Gebeurtenis(cursist="C1", soort=s, van=van, tot=tot) for s, van, tot in rijen),
        examens=tuple(Examen(cursist="C1", onderdeel=s, datum=van, uitslag="geslaagd") for s, van, _ in rijen),
    )
    assert urgentieklassen(r)["C1"] in {1, 2, 3, 4}
    b = beoordeel_ronde(r)["C1"]
    assert all(regel.artikel and regel.waarom for regel in b.datums)
