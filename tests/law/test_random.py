"""Ten thousand random people, and what must hold for all of them."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from scheduler.law.beoordeling import Status
from scheduler.law.datum import laatste_dag
from scheduler.law.feiten import (
    Betrokkene,
    Examen,
    Feiten,
    Gebeurtenis,
    Gebeurtenissoort,
    Leerroute,
    Regime,
    Soort,
    Uitslag,
    Uren,
    Urensoort,
)
from scheduler.law.termijnen import beoordeel
from scheduler.law.zaken import beoordeel_zaken

dagen = st.dates(min_value=date(2010, 1, 1), max_value=date(2032, 12, 31))
misschien_dag = st.none() | dagen
onderdelen = st.sampled_from(["lezen", "luisteren", "schrijven", "spreken", "KNM", "ONA"])
gebeurtenissen = st.builds(
    Gebeurtenis,
    soort=st.sampled_from(Gebeurtenissoort),
    van=misschien_dag,
    tot=misschien_dag,
    betreft=st.sampled_from(Betrokkene),
    grond=st.none() | st.sampled_from(Gebeurtenissoort),
    dagen=st.none() | st.integers(0, 400),
    weken=st.none() | st.integers(0, 60),
    maanden=st.none() | st.integers(0, 30),
    einddatum=misschien_dag,
)
examens = st.builds(
    Examen,
    onderdeel=onderdelen,
    niveau=st.sampled_from([None, "A1", "A2", "B1", "B2", "onzin"]),
    datum=misschien_dag,
    uitslag=st.none() | st.sampled_from(Uitslag),
    uitslag_op=misschien_dag,
)
uren = st.builds(Uren, soort=st.sampled_from(Urensoort), uren=st.floats(0, 1000), keurmerk=st.booleans())
feiten = st.builds(
    Feiten,
    regime=st.none() | st.sampled_from(Regime),
    soort=st.none() | st.sampled_from(Soort),
    leerroute=st.none() | st.sampled_from(Leerroute),
    nationaliteit=st.sampled_from([None, "TR", "SY", "PL"]),
    verblijfsrecht_bekend=misschien_dag,
    plichtig_vanaf=misschien_dag,
    begin_termijn=misschien_dag,
    einddatum_duo=misschien_dag,
    pip_datum=misschien_dag,
    brp_datum=misschien_dag,
    kennisgeving_duo=misschien_dag,
    wacht_op_informatie=st.booleans(),
    informatie_ontvangen=misschien_dag,
    geboren=st.none() | st.dates(date(1950, 1, 1), date(2020, 1, 1)),
    nt2_diploma=st.booleans(),
    examens=st.lists(examens, max_size=4).map(tuple),
    uren=st.lists(uren, max_size=3).map(tuple),
    afschalen_gevraagd=st.sampled_from([(), ("lezen",)]),
    genoeg_inzet=st.booleans(),
    pvt_getekend=misschien_dag,
    lessen_begonnen=misschien_dag,
    gebeurtenissen=st.lists(gebeurtenissen, max_size=4).map(tuple),
)
ZONDER_KLOK = {
    Status.NIET_PLICHTIG,
    Status.VRIJWILLIG,
    Status.VRIJGESTELD,
    Status.TIJDELIJK_VRIJGESTELD,
    Status.AOW_BEREIKT,
}


@settings(max_examples=300, deadline=None)
@given(feiten, dagen)
def test_an_answer_for_everybody_and_every_date_has_its_article(wie, dag):
    b = beoordeel(wie, dag)
    regels = [*b.datums, *(v.nieuw for v in (*b.verlengingen, *b.pvt_verlengingen))]
    regels += [r for x in b.examens for r in (x.aanmelden, x.aanmelden_met_herkansing, x.examendag)]
    assert all(r.artikel.strip() and r.waarom[-1] in ".?" for r in regels)
    codes = [r.code for r in b.datums]
    assert len(codes) == len(set(codes))
    if b.einddatum is None and b.status not in ZONDER_KLOK | {Status.VOLDAAN}:
        assert b.status.kleur == "rood" or b.status is Status.PIP_LOOPT
    assert all(v.nieuw.datum is None or (b.einddatum and v.nieuw.datum >= b.einddatum) for v in b.verlengingen)


starts = st.dates(date(2013, 1, 1), date(2027, 1, 1))


@settings(max_examples=200, deadline=None)
@given(starts, st.integers(0, 60), st.sampled_from([Regime.WI2013, Regime.WI2021]))
def test_a_later_start_never_ends_earlier(begin, later, regime):
    assume(regime is Regime.WI2013 or begin >= date(2022, 1, 1))
    veld = "begin_termijn" if regime is Regime.WI2013 else "pip_datum"

    def einde(dag):
        return beoordeel(Feiten(regime=regime, **{veld: dag}), date(2026, 11, 22)).einddatum

    eerste, tweede = einde(begin), einde(begin + timedelta(days=later))
    assert eerste is not None
    assert tweede is not None
    assert eerste <= tweede


@settings(max_examples=200, deadline=None)
@given(starts, st.integers(0, 400), st.integers(0, 60), st.integers(0, 24), misschien_dag)
def test_a_granted_extension_never_shortens_a_term(begin, dagen_erbij, weken, maanden, einddatum):
    kaal = Feiten(regime=Regime.WI2013, begin_termijn=begin)
    brief = Gebeurtenis(
        soort="verlenging_toegekend", dagen=dagen_erbij, weken=weken, maanden=maanden, einddatum=einddatum
    )
    langer = kaal.model_copy(update={"gebeurtenissen": (brief,)})
    dag = date(2026, 11, 22)
    assert beoordeel(langer, dag).einddatum >= beoordeel(kaal, dag).einddatum


@given(starts, st.integers(1, 60))
def test_a_term_is_as_long_as_its_months(begin, maanden):
    na = laatste_dag(begin, maanden) + timedelta(days=1)
    verstreken = (na.year - begin.year) * 12 + na.month - begin.month
    assert (verstreken, na.day) in {(maanden, begin.day), (maanden + 1, 1)}


waarden = st.none() | st.booleans() | st.integers(-5, 1000) | st.text(max_size=8) | dagen.map(str)
namen = st.sampled_from(
    ["group", "route", "pip_date", "duo_letter_term_start", "events", "hours", "attempts", "passed", "exams", "work"]
) | st.text(max_size=8)


@settings(max_examples=400, deadline=None)
@given(st.dictionaries(namen, waarden | st.lists(waarden, max_size=3) | st.dictionaries(st.text(max_size=5), waarden)))
def test_worked_cases_with_any_facts_give_an_answer(ruw):
    uit = beoordeel_zaken({"as_of_default": "2026-11-22", "cases": [{"id": "X", "facts": ruw}]})
    assert [r["id"] for r in uit] == ["X"]
    assert uit[0]["result"]["status"]
