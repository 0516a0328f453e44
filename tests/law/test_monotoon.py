"""What must hold for everybody, with all facts at once: later is never earlier, more is never less."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.law.feiten import Feiten, Gebeurtenis, Gebeurtenissoort, Leerroute, Regime, Soort
from scheduler.law.termijnen import beoordeel
from scheduler.law.urgentie import klasse
from tests.law.test_random import examens, gebeurtenissen, misschien_dag, uren

starts = st.dates(date(2013, 1, 1), date(2028, 12, 31))
peildagen = st.dates(date(2014, 1, 1), date(2030, 12, 31))
zonder_begin = st.fixed_dictionaries(
    {
        "soort": st.none() | st.sampled_from(Soort),
        "leerroute": st.none() | st.sampled_from(Leerroute),
        "einddatum_duo": st.just(None) | misschien_dag,
        "brp_datum": misschien_dag,
        "pvt_getekend": misschien_dag,
        "examens": st.lists(examens, max_size=3).map(tuple),
        "uren": st.lists(uren, max_size=2).map(tuple),
        "gebeurtenissen": st.lists(gebeurtenissen, max_size=4).map(tuple),
    }
)
regimes = st.sampled_from([(Regime.WI2013, "begin_termijn"), (Regime.WI2021, "pip_datum")])


@settings(max_examples=300, deadline=None)
@given(zonder_begin, regimes, starts, st.integers(1, 400), peildagen)
def test_a_later_start_never_gives_an_earlier_deadline(velden, regime, begin, later, dag):
    wet, veld = regime
    eerst = beoordeel(Feiten(regime=wet, **velden, **{veld: begin}), dag)
    dan = beoordeel(Feiten(regime=wet, **velden, **{veld: begin + timedelta(days=later)}), dag)
    if eerst.einddatum and dan.einddatum:
        assert eerst.einddatum <= dan.einddatum
        assert klasse(eerst.einddatum, dag) >= klasse(dan.einddatum, dag)


@settings(max_examples=300, deadline=None)
@given(
    zonder_begin,
    regimes,
    starts,
    peildagen,
    st.integers(0, 400),
    st.integers(0, 60),
    st.integers(0, 24),
    misschien_dag,
    st.none() | st.sampled_from(Gebeurtenissoort),
)
def test_one_more_granted_extension_never_shortens_a_term(
    velden, regime, begin, dag, dagen, weken, maanden, eind, grond
):
    wet, veld = regime
    brief = Gebeurtenis(
        soort="verlenging_toegekend", grond=grond, dagen=dagen, weken=weken, maanden=maanden, einddatum=eind
    )
    kort = Feiten(regime=wet, **velden, **{veld: begin})
    lang = kort.model_copy(update={"gebeurtenissen": (*kort.gebeurtenissen, brief)})
    eerst, dan = beoordeel(kort, dag).einddatum, beoordeel(lang, dag).einddatum
    assert (eerst is None) == (dan is None)
    assert eerst is None or eerst <= dan


@settings(max_examples=200, deadline=None)
@given(zonder_begin, regimes, starts, peildagen)
def test_the_class_never_falls_while_time_goes_by(velden, regime, begin, dag):
    wet, veld = regime
    einde = beoordeel(Feiten(regime=wet, **velden, **{veld: begin}), dag).einddatum
    assert klasse(einde, dag) <= klasse(einde, dag + timedelta(days=40))
