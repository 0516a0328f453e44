"""The course of a koppeling as data."""

from __future__ import annotations

from itertools import pairwise

from scheduler.domain.instellingen import Instellingen
from scheduler.domain.koppeling import GEEINDIGD
from scheduler.domain.verloop import (
    ACTIES,
    AFGELOPEN,
    BEZIG,
    EINDES,
    MOMENTEN,
    MOMENTNAMEN,
    OVERDRACHT,
    OVERGANGEN,
    STANDEN,
    VOORGESTELD,
)


def test_the_way_of_a_koppeling_that_goes_well() -> None:
    weg = ("voorgesteld", "geaccepteerd", "kennismaking gepland", "actief", "gepauzeerd", "geëvalueerd", "verlengd")
    assert [naar for van, naar in pairwise(weg) if naar not in OVERGANGEN[van]] == []
    assert "afgerond" in OVERGANGEN["geëvalueerd"]


def test_from_every_state_that_runs_it_can_be_refused_or_stopped() -> None:
    assert {stand for stand in STANDEN if not set(EINDES) <= set(OVERGANGEN[stand])} == AFGELOPEN


def test_a_state_leads_only_to_states_that_exist_and_every_state_can_be_reached() -> None:
    doelen = {naar for verder in OVERGANGEN.values() for naar in verder}
    assert doelen == set(STANDEN)


def test_nobody_skips_the_first_meeting() -> None:
    assert {van for van, verder in OVERGANGEN.items() if "actief" in verder} == {"kennismaking gepland", "gepauzeerd"}


def test_after_an_end_the_two_can_only_be_proposed_again() -> None:
    assert {stand: OVERGANGEN[stand] for stand in AFGELOPEN} == dict.fromkeys(AFGELOPEN, (VOORGESTELD,))


def test_the_plan_knows_the_same_ends() -> None:
    assert {"afgerond", "afgewezen", "voortijdig gestopt", "gestopt"} == GEEINDIGD
    assert not GEEINDIGD & (BEZIG | ACTIES.keys())


def test_every_moment_has_its_setting_and_its_words() -> None:
    weken = {code: getattr(Instellingen(), setting) for code, setting in MOMENTEN.items()}
    assert weken == {"start": 2, "daarna": 6, "halverwege": 26, "einde": 52}
    assert MOMENTNAMEN.keys() == {*MOMENTEN, OVERDRACHT}
