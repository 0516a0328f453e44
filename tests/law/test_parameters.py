"""The numbers of the law: every file readable, every value with a source, every day with an answer."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from scheduler.law.parameters import Parameter, Waarde, Zekerheid, load_parameters, read_parameter

P = load_parameters()
ALLES = [P[naam] for naam in P]
WIJZIGINGEN = [(p.naam, vorige, w) for p in ALLES for vorige, w in zip(p.waarden, p.waarden[1:], strict=False)]


@pytest.mark.parametrize("parameter", ALLES, ids=lambda p: p.naam)
def test_every_number_has_a_description_a_unit_and_a_source_per_value(parameter):
    assert parameter.omschrijving.endswith((".", "?"))
    assert parameter.eenheid
    assert all(w.bron.strip() for w in parameter.waarden)
    dagen = [w.vanaf for w in parameter.waarden]
    assert dagen == sorted(set(dagen))


@pytest.mark.parametrize("parameter", ALLES, ids=lambda p: p.naam)
def test_an_unknown_number_is_marked_as_not_confirmed(parameter):
    assert all((w.waarde is None) == (w.zekerheid is Zekerheid.NIET_BEVESTIGD) for w in parameter.waarden)


@pytest.mark.parametrize(("naam", "vorige", "nieuwe"), WIJZIGINGEN, ids=[f"{n} {w.vanaf}" for n, _, w in WIJZIGINGEN])
def test_the_day_before_and_the_day_of_every_change(naam, vorige, nieuwe):
    assert P.op(naam, nieuwe.vanaf - timedelta(days=1)) == vorige
    assert P.op(naam, nieuwe.vanaf) == nieuwe
    assert P.op(naam, nieuwe.vanaf + timedelta(days=1)) == nieuwe


@pytest.mark.parametrize("parameter", ALLES, ids=lambda p: p.naam)
def test_the_day_before_a_rule_has_a_defined_answer(parameter):
    eerste = parameter.waarden[0]
    ervoor = parameter.op(eerste.vanaf - timedelta(days=1))
    assert (ervoor.bestaat, ervoor.waarde) == (False, None)
    assert eerste.vanaf.isoformat() in ervoor.bron
    assert parameter.op(eerste.vanaf) == eerste


def test_the_numbers_are_read_once():
    assert load_parameters() is load_parameters()
    assert len(P) == len(ALLES)


@pytest.mark.parametrize(
    ("uren", "bedrag"), [(0, 1250), (149, 1250), (149.5, 1250), (150, 875), (299, 875), (300, 500), (9999, 500)]
)
def test_a_scale_gives_the_highest_step_that_is_reached(uren, bedrag):
    assert P.trede("wi2013_boete_niet_alle", date(2024, 1, 1), uren) == bedrag


def test_a_number_of_the_wrong_kind_is_named_in_the_error():
    dag = date(2024, 1, 1)
    with pytest.raises(TypeError, match="wi2013_azc_verlenging"):
        P.getal("wi2013_azc_verlenging", dag)
    with pytest.raises(TypeError, match="agi_uren"):
        P.dag("agi_uren")
    with pytest.raises(TypeError, match="agi_uren"):
        P.lijst("agi_uren", dag)
    with pytest.raises(TypeError, match="agi_uren"):
        P.trede("agi_uren", dag, 3)


def test_a_file_is_read_in_order_of_day():
    tekst = """
    omschrijving: Proef.
    eenheid: dagen
    waarden:
      2024-01-01: {waarde: 2, bron: tweede, zekerheid: hoog}
      2023-01-01: {waarde: 1, bron: eerste, zekerheid: laag}
    """
    assert read_parameter("proef", tekst) == Parameter(
        naam="proef",
        omschrijving="Proef.",
        eenheid="dagen",
        waarden=(
            Waarde(vanaf=date(2023, 1, 1), waarde=1, bron="eerste", zekerheid="laag"),
            Waarde(vanaf=date(2024, 1, 1), waarde=2, bron="tweede", zekerheid="hoog"),
        ),
    )
