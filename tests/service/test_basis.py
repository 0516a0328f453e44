"""A published plan becomes what runs: people, groups, help and koppelingen, and what is vast stays."""

from __future__ import annotations

import pytest

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.explain.nu import huidige_plan
from scheduler.rules import waarde_van
from scheduler.service.werkboek.basis import with_basis
from scheduler.service.werkboek.plannen import make_opdracht, plan_ronde
from seeds.generator.profielen import schaal


@pytest.fixture(scope="module")
def ronde() -> Ronde:
    return schaal(60, 3)


@pytest.fixture(scope="module")
def plan(ronde: Ronde) -> Plan:
    found = plan_ronde(ronde, make_opdracht(2, 1, 1)).plan
    assert found is not None
    return found


def test_the_plan_is_what_runs(ronde: Ronde, plan: Plan) -> None:
    nu = huidige_plan(with_basis(ronde, ronde, plan))
    assert nu.groepen == plan.groepen
    assert nu.plaatsingen == plan.plaatsingen
    assert sorted((i.vrijwilliger, i.plek, i.dagdeel) for i in nu.inzet) == sorted(
        (i.vrijwilliger, i.plek, i.dagdeel) for i in plan.inzet
    )
    assert {(k.vrijwilliger, k.cursist, k.dagdeel) for k in nu.koppelingen} == {
        (k.vrijwilliger, k.cursist, k.dagdeel) for k in plan.koppelingen
    }


def test_the_same_plan_is_worth_more_when_it_runs(ronde: Ronde, plan: Plan) -> None:
    assert waarde_van(with_basis(ronde, ronde, plan), plan) > waarde_van(ronde, plan)


def test_what_is_vast_in_the_round_wins(ronde: Ronde, plan: Plan) -> None:
    first = ronde.groepen[0]
    vast = first.model_copy(update={"vast": True, "vast_reden": "afspraak"})
    nu = ronde.model_copy(update={"groepen": (vast, *ronde.groepen[1:])})
    assert with_basis(nu, ronde, plan).groep_met[first.groep] == vast


def test_a_place_that_is_vast_in_the_round_wins_with_its_group(ronde: Ronde, plan: Plan) -> None:
    (cursist, _), groep = next(iter(ronde.zit_nu.items()))
    nu = ronde.model_copy(
        update={
            "cursisten": tuple(
                c.model_copy(update={"vaste_groepen": (groep.groep,)}) if c.cursist == cursist else c
                for c in ronde.cursisten
            )
        }
    )
    without = plan.model_copy(update={"groepen": (), "plaatsingen": ()})
    found = with_basis(nu, ronde, without)
    assert found.groep_met[groep.groep] == groep
    assert [(v[0], g) for v, g in found.vaste_plaatsen.items()] == [(cursist, groep)]


def test_a_group_that_stopped_is_gone_and_a_new_one_of_the_user_stays(ronde: Ronde, plan: Plan) -> None:
    gone = next(g for g in ronde.groepen if not g.vast)
    without = plan.model_copy(update={"groepen": tuple(g for g in plan.groepen if g.groep != gone.groep)})
    extra = gone.model_copy(update={"groep": "nieuw-van-mij"})
    nu = ronde.model_copy(update={"groepen": (*ronde.groepen, extra)})
    codes = set(with_basis(nu, ronde, without).groep_met)
    assert gone.groep not in codes
    assert "nieuw-van-mij" in codes


def test_somebody_whom_the_plan_did_not_know_stays_as_he_is(ronde: Ronde, plan: Plan) -> None:
    new = ronde.cursisten[0].model_copy(update={"cursist": "C900", "groepen": (ronde.groepen[0].groep,), "coach": ""})
    nu = ronde.model_copy(update={"cursisten": (*ronde.cursisten, new)})
    assert with_basis(nu, ronde, plan).cursist_met["C900"] == new


def test_codes_that_are_gone_are_left_out(ronde: Ronde, plan: Plan) -> None:
    docent = next(t for g in plan.groepen for t in g.docenten.values())
    coach = plan.koppelingen[0].vrijwilliger
    nu = ronde.model_copy(
        update={
            "docenten": tuple(d for d in ronde.docenten if d.docent != docent),
            "vrijwilligers": tuple(v for v in ronde.vrijwilligers if v.vrijwilliger != coach),
            "koppelingen": (),
            "inzet": (),
        }
    )
    found = with_basis(nu, ronde, plan)
    assert docent not in {t for g in found.groepen if not g.vast for t in g.docenten.values()}
    assert coach not in {k.vrijwilliger for k in found.lopende_koppelingen}
    assert coach not in {i.vrijwilliger for i in found.inzet}


def test_a_koppeling_that_ended_since_stays_ended(ronde: Ronde, plan: Plan) -> None:
    first = plan.koppelingen[0]
    running = with_basis(ronde, ronde, plan)
    rows = tuple(
        k.model_copy(update={"status": "gestopt"})
        if (k.vrijwilliger, k.cursist) == (first.vrijwilliger, first.cursist)
        else k
        for k in running.koppelingen
    )
    nu = running.model_copy(update={"koppelingen": rows})
    pairs = {(k.vrijwilliger, k.cursist) for k in with_basis(nu, running, plan).lopende_koppelingen}
    assert (first.vrijwilliger, first.cursist) not in pairs


def test_which_block_it_is(ronde: Ronde, plan: Plan) -> None:
    nieuw = ronde.instellingen.model_copy(update={"blok": "nieuw blok"})
    assert with_basis(ronde.model_copy(update={"instellingen": nieuw}), ronde, plan).instellingen.blok == "lopend blok"
    assert ronde.begin is not None
    later = nieuw.model_copy(update={"periode_begin": ronde.begin.replace(year=ronde.begin.year + 1)})
    assert with_basis(ronde.model_copy(update={"instellingen": later}), ronde, plan).instellingen.blok == "nieuw blok"
