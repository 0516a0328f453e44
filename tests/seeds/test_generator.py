"""Synthetic rounds: the same every time, of any size, and the tools that make them."""

import json
import os
import subprocess
import sys

import pytest

from scheduler.domain.tijd import Dagdeel
from seeds.generator import PROFIELEN, generate, schaal
from seeds.generator.cijfers import count
from seeds.generator.keuze import divide
from seeds.generator.profiel import week
from seeds.generator.weken import patterns


def canonical(waarde: object) -> object:
    """The same value with sets in order, so that it can be compared between processes."""
    if isinstance(waarde, dict):
        return {str(k): canonical(v) for k, v in waarde.items()}
    if isinstance(waarde, frozenset):
        return sorted(str(v) for v in waarde)
    if isinstance(waarde, tuple | list):
        return [canonical(v) for v in waarde]
    return str(waarde)


def test_same_seed_gives_same_round(ronde):
    naam = next(n for n, p in PROFIELEN.items() if p.organisatie == ronde.instellingen.organisatie)
    assert generate(PROFIELEN[naam], 1) == ronde


def test_other_seed_gives_other_people(leiden):
    assert generate(PROFIELEN["leiden-2020"], 2).cursisten != leiden.cursisten


@pytest.mark.parametrize("hashseed", ["1", "2"])
def test_same_round_in_another_process(leiden, hashseed):
    code = (
        "import json; from seeds.generator import PROFIELEN, generate;"
        "from tests.seeds.test_generator import canonical;"
        "print(json.dumps(canonical(generate(PROFIELEN['leiden-2020'], 1).model_dump())))"
    )
    env = {**os.environ, "PYTHONHASHSEED": hashseed}
    out = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert json.loads(out.stdout) == canonical(leiden.model_dump())


def test_a_made_up_round_has_the_asked_size():
    ronde = schaal(700, 3)
    assert len(ronde.cursisten) == 700
    assert len(ronde.leslocaties) == 10
    assert schaal(700, 3) == ronde
    assert count(ronde).mogelijk >= 0.85


def test_week_reads_the_short_spelling():
    assert week("ma-wo o", "vr ma") == {Dagdeel.MA_O, Dagdeel.DI_O, Dagdeel.WO_O, Dagdeel.VR_M, Dagdeel.VR_A}


def test_patterns_are_on_different_days():
    assert patterns(week("ma om", "di o"), {2}) == [(Dagdeel.MA_O, Dagdeel.DI_O), (Dagdeel.MA_M, Dagdeel.DI_O)]


def test_divide_gives_what_is_left_to_the_largest_remainders():
    assert divide(10, {"a": 1.0, "b": 1.0, "c": 1.0}) == {"a": 4, "b": 3, "c": 3}
    assert divide(7, {"a": 0.5, "b": 0.3, "c": 0.2}) == {"a": 4, "b": 2, "c": 1}
