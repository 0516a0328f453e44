"""A cursist who is vast in a group stays there, whatever it costs, and the bound stays honest."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde, Verzoek
from scheduler.engine.candidates import Candidates, make_candidates
from scheduler.engine.columns import generate_columns
from scheduler.engine.cpsat import Limits, solve_cpsat
from scheduler.engine.fixed import pin_groups
from scheduler.engine.outcome import Status
from scheduler.engine.plain import plain_model
from scheduler.engine.pricing import Pricer, no_prices
from scheduler.engine.solve import Opdracht, find_clashes, solve
from scheduler.engine.split import generate_in_parts
from scheduler.engine.stages.indelen import Search, assign_groups, worth_of
from scheduler.engine.task import make_task
from scheduler.rules import REGELS, WENSEN, check_plan
from scheduler.rules.keuzes import zinnige_keuzes
from seeds.generator import schaal
from tests.engine.test_replan import as_running
from tests.engine.test_solve import every_group

SECONDEN = 30


@cache
def published(size: int, seed: int) -> tuple[Ronde, Plan]:
    """A plan for which the way there did not count, as what runs now."""
    ronde = schaal(size, seed)
    plan = solve(weigh(ronde, reistijd_per_minuut=0), Opdracht(seconden=SECONDEN)).plan
    assert plan is not None
    return as_running(ronde, plan), plan


def weigh(ronde: Ronde, **gewichten: int) -> Ronde:
    nieuw = ronde.instellingen.gewichten.model_copy(update=gewichten)
    return ronde.model_copy(update={"instellingen": ronde.instellingen.model_copy(update={"gewichten": nieuw})})


def without_keeping(ronde: Ronde) -> Ronde:
    """The same round in which the own group does not count, and the way there does: people would move."""
    free = {"plek_behouden": 0, "zelfde_groep_nieuw_blok": 0, "zelfde_groep_lopend_blok": 0}
    return weigh(ronde, **free, reistijd_per_minuut=100)


def stay(ronde: Ronde, plan: Plan, wie: set[str]) -> Ronde:
    """The round in which these cursisten stay where the plan has them."""
    waar: dict[str, list[str]] = {}
    for p in plan.plaatsingen:
        waar.setdefault(p.cursist, []).append(p.groep)
    return ronde.model_copy(
        update={
            "cursisten": tuple(
                c.model_copy(update={"vaste_groepen": tuple(waar.get(c.cursist, ()))}) if c.cursist in wie else c
                for c in ronde.cursisten
            )
        }
    )


def moved(was: Plan, nu: Plan) -> list[Verzoek]:
    return [v for v, g in was.groep_van.items() if v not in nu.groep_van or nu.groep_van[v].groep != g.groep]


@pytest.mark.parametrize(("size", "seed"), [(40, 3), (40, 5), (60, 2)])
def test_who_would_move_stays_and_the_plan_is_the_best_that_keeps_it(size: int, seed: int) -> None:
    running, was = published(size, seed)
    ronde = without_keeping(running)
    free = solve(ronde, Opdracht(seconden=SECONDEN))
    assert free.plan is not None
    leave = sorted(v for v in moved(was, free.plan) if v in ronde.zit_nu)[:4]
    assert leave, "somebody would move"
    held = stay(ronde, was, {c for c, _ in leave})
    outcome = solve(held, Opdracht(seconden=SECONDEN))
    assert outcome.plan is not None
    assert check_plan(held, outcome.plan) == ()
    assert {v: outcome.plan.groep_van[v].groep for v in leave} == {v: was.groep_van[v].groep for v in leave}
    assert outcome.verantwoording.indeling < free.verantwoording.indeling
    groups = every_group(pin_groups(held))
    rules = [r for r in REGELS if r.fase == "indelen" or "docent" in r.id]
    model = plain_model(held, groups, zinnige_keuzes(held, groups), rules)
    best = solve_cpsat(model.linear, Limits(seconds=120))
    assert best.proven
    worth = sum(b.punten for w in WENSEN if w.fase == "indelen" for b in w.check(held, outcome.plan))
    assert worth == best.worth == outcome.verantwoording.indeling
    assert outcome.status == Status.BEWEZEN_BEST


def test_a_price_below_nothing_for_who_must_sit_still_gives_a_bound() -> None:
    candidates = fixed_candidates()
    fixed = np.array([r.fixed for r in candidates.task.requests])
    assert 0 < fixed.sum() < len(fixed)
    best = assign_groups(candidates, Search(work=10)).worth
    rng = np.random.default_rng(1)
    pricer = Pricer(candidates)
    for _ in range(20):
        prices = no_prices(candidates)
        prices.request = np.where(fixed, rng.uniform(-9000, 6000, len(fixed)), rng.uniform(0, 6000, len(fixed)))
        assert pricer.price(prices).bound >= best


def test_a_very_large_round_in_parts_keeps_who_must_sit() -> None:
    candidates = fixed_candidates()
    found = assign_groups(candidates, Search(work=10))
    joined = generate_in_parts(candidates, (), target=found.worth * 1.1)
    assert joined.bound >= found.worth
    assert generate_columns(candidates, (), rounds=40).bound >= found.worth == worth_of(candidates, found.groups)
    must = {r for r, x in enumerate(candidates.task.requests) if x.fixed}
    assert {r for o in found.groups for r in o.people} >= must


def fixed_candidates() -> Candidates:
    running, was = published(60, 2)
    held = stay(without_keeping(running), was, {p.cursist for p in was.plaatsingen[::4]})
    return make_candidates(make_task(pin_groups(held)))


def test_somebody_who_cannot_come_then_makes_the_round_impossible_and_is_named() -> None:
    running, was = published(40, 3)
    p = was.plaatsingen[0]
    held = stay(running, was, {p.cursist})
    away = was.groep_met[p.groep].dagdelen
    cannot = held.model_copy(
        update={
            "cursisten": tuple(
                c.model_copy(update={"dagdelen": c.dagdelen - away}) if c.cursist == p.cursist else c
                for c in held.cursisten
            )
        }
    )
    outcome = solve(cannot, Opdracht(seconden=5))
    assert (outcome.status, outcome.plan) == (Status.ONMOGELIJK, None)
    assert {(b.code, b.wie[0]) for b in outcome.diagnose} == {("cursist_kan_komen", p.cursist)}
    assert find_clashes(cannot) == outcome.diagnose
    assert find_clashes(held) == ()


def test_more_people_vast_than_a_group_may_hold_is_told() -> None:
    running, was = published(40, 3)
    code, mensen = max(was.cursisten_in.items(), key=lambda gm: len(gm[1]))
    aanbod = was.groep_met[code].aanbod
    small = tuple(
        a.model_copy(update={"min": 0, "streef": 1, "max": len(mensen) - 1}) if a.aanbod == aanbod else a
        for a in running.aanbod
    )
    held = stay(running.model_copy(update={"aanbod": small}), was, set(mensen))
    outcome = solve(held, Opdracht(seconden=5))
    assert outcome.status == Status.ONMOGELIJK
    assert "groep_niet_te_vol" in {b.code for b in outcome.diagnose}
