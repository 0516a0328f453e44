"""Properties of the answer that no single situation shows."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from pydantic import ValidationError

from scheduler.law.beoordeling import Status
from scheduler.law.boete import boete_college
from scheduler.law.context import Context
from scheduler.law.feiten import (
    Examen,
    Feiten,
    Gebeurtenis,
    Gebeurtenissoort,
    Leerroute,
    Regime,
    Soort,
    Uren,
    Urensoort,
)
from scheduler.law.parameters import load_parameters
from scheduler.law.termijnen import beoordeel

DAG = date(2026, 11, 22)


def willekeurig(toeval):
    """Make a synthetic person out of a seeded source of chance."""

    def dag():
        return date(2012, 1, 1) + timedelta(days=toeval.randrange(6500)) if toeval.random() < 0.6 else None

    def een(keuze):
        return toeval.choice([None, *keuze])

    return Feiten(
        regime=een(Regime),
        soort=een(Soort),
        leerroute=een(Leerroute),
        begin_termijn=dag(),
        pip_datum=dag(),
        brp_datum=dag(),
        einddatum_duo=dag() if toeval.random() < 0.2 else None,
        plichtig_vanaf=dag(),
        kennisgeving_duo=dag(),
        lessen_begonnen=dag(),
        uren=tuple(Uren(soort=toeval.choice(list(Urensoort)), uren=toeval.randrange(700)) for _ in range(3)),
        examens=tuple(
            Examen(onderdeel=toeval.choice(["lezen", "spreken", "KNM", "ONA"]), datum=dag(), uitslag_op=dag())
            for _ in range(2)
        ),
        gebeurtenissen=tuple(
            Gebeurtenis(soort=toeval.choice(list(Gebeurtenissoort)), van=dag(), tot=dag()) for _ in range(3)
        ),
    )


def test_ten_thousand_people_without_a_crash():
    toeval = random.Random(2026)
    for _ in range(10_000):
        b = beoordeel(willekeurig(toeval), DAG)
        assert all(r.artikel and r.waarom for r in b.datums)
        assert b.einddatum is None or b.regel("einddatum") is not None


def test_an_unknown_end_is_red_and_asks_a_question():
    b = beoordeel(Feiten(regime="wi2013"), DAG)
    assert (b.status, b.status.kleur) == (Status.BRIEF_DUO_NODIG, "rood")
    assert [v.code for v in b.vragen_aan_duo] == ["einddatum"]
    regel = b.regel("einddatum")
    assert (regel.datum, regel.waarom) == (
        None,
        "De einddatum is niet bekend. Vraag DUO om de brief en vul de datum in.",
    )


def test_the_date_of_duo_wins_and_both_are_kept():
    b = beoordeel(Feiten(regime="wi2021", pip_datum=date(2024, 1, 15), einddatum_duo=date(2027, 1, 16)), DAG)
    assert (b.einddatum, b.datum("berekende_einddatum")) == (date(2027, 1, 16), date(2027, 1, 15))
    assert [m.code for m in b.waarschuwingen] == ["datum_verschilt"]
    assert "scheelt 1 dag" in b.waarschuwingen[0].tekst
    assert b.datum("veilige_einddatum") == date(2027, 1, 15)


def test_a_date_without_anything_else_still_gives_a_state():
    b = beoordeel(Feiten(einddatum_duo=date(2027, 1, 16), regime="wi2021", leerroute="B1"), DAG)
    assert (b.begin, b.einddatum) == (None, date(2027, 1, 16))
    assert b.status is Status.VERZOEK_NU
    assert [v.code for v in b.verplichtingen] == ["lezen", "luisteren", "schrijven", "spreken", "KNM", "PVT", "MAP"]


@pytest.mark.parametrize(
    ("dag", "status"),
    [
        ("2026-07-14", Status.LOPEND),
        ("2026-07-15", Status.VERZOEK_KAN),
        ("2026-11-20", Status.VERZOEK_KAN),
        ("2026-11-21", Status.VERZOEK_NU),
        ("2027-01-15", Status.VERZOEK_NU),
        ("2027-01-16", Status.VERLOPEN),
    ],
)
def test_status_on_the_boundary_days(dag, status):
    wie = Feiten(regime="wi2021", soort="gezinsmigrant", leerroute="B1", pip_datum=date(2024, 1, 15))
    assert beoordeel(wie, date.fromisoformat(dag)).status is status


def test_signals_follow_the_dates():
    wie = Feiten(regime="wi2021", soort="asielstatushouder", leerroute="B1", pip_datum=date(2024, 1, 15))
    b = beoordeel(wie, DAG)
    assert {r.code: r.datum for r in b.datums if r.code.startswith("signaal")} == {
        "signaal_lessen": date(2024, 4, 15),
        "signaal_halverwege": date(2025, 1, 16),
        "signaal_wissel": date(2025, 4, 16),
        "signaal_laatste_jaar": date(2026, 1, 15),
    }


@pytest.mark.parametrize(
    ("schuld", "eerdere", "termijn", "bedrag"),
    [
        (100, (), 0, 50),
        (25, (), 0, 12),
        (100, (50,), 0, 100),
        (100, (50, 100, 200, 400), 0, 800),
        (100, (50, 100, 200, 400, 800), 0, 800),
        (100, (50, 100, 200, 400, 800, 800), 0, 50),
        (100, (50, 100, 200), 6, 50),
    ],
)
def test_fine_of_the_college_doubles_up_to_its_caps(schuld, eerdere, termijn, bedrag):
    ctx = Context(Feiten(), DAG, load_parameters())
    assert boete_college(ctx, schuld, eerdere, termijn) == bedrag


def test_facts_refuse_unknown_fields_and_cannot_change():
    with pytest.raises(ValidationError):
        Feiten(schoenmaat=43)
    with pytest.raises(ValidationError):
        Feiten().regime = Regime.WI2021
