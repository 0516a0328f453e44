"""The bound holds for any prices; the closed form of one candidate equals trying every choice of people."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import numpy as np
import pytest

from scheduler.domain.ronde import Ronde
from scheduler.engine.candidates import Candidates, make_candidates
from scheduler.engine.columns import generate_columns
from scheduler.engine.fixed import pin_groups
from scheduler.engine.greedy import plan_greedily
from scheduler.engine.highs import solve_relaxed
from scheduler.engine.pricing import Pricer, Prices, no_prices
from scheduler.engine.split import generate_in_parts, parts_of
from scheduler.engine.stages.indelen import Search, assign_groups, worth_of
from scheduler.engine.task import make_task
from seeds.generator import PROFIELEN, generate, schaal
from tests.engine.models import model_of_all


def candidates_of(size: int, seed: int) -> Candidates:
    return make_candidates(make_task(schaal(size, seed)))


def random_prices(candidates: Candidates, rng: np.random.Generator) -> Prices:
    pricer = Pricer(candidates)
    prices = no_prices(candidates)
    prices.request = rng.uniform(0, 6000, len(prices.request))
    prices.clash = rng.uniform(0, 300, prices.clash.shape)
    prices.room = {key: float(rng.uniform(0, 2000)) for key in pricer.rooms}
    prices.lesson = {key: float(rng.uniform(0, 2000)) for key in pricer.lessons}
    prices.week = rng.uniform(0, 1000, len(prices.week))
    return prices


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_bound_holds_at_any_prices(seed: int) -> None:
    candidates = candidates_of(60, seed)
    best = assign_groups(candidates, Search(work=10)).worth
    assert best > 0
    rng = np.random.default_rng(seed)
    pricer = Pricer(candidates)
    assert all(pricer.price(random_prices(candidates, rng)).bound >= best for _ in range(20))


def test_a_candidate_is_worth_its_best_choice_of_people() -> None:
    candidates = candidates_of(120, 4)
    rng = np.random.default_rng(7)
    prices = random_prices(candidates, rng)
    prices.room, prices.lesson = {}, {}
    prices.week[:] = 0
    priced = Pricer(candidates).price(prices)
    weights = candidates.task.ronde.instellingen.gewichten
    doubles = {p: i for i, p in enumerate(candidates.task.doubles)}
    tried = 0
    for g, candidate in enumerate(candidates.all):
        requests, gains = candidates.members(g)
        if not 0 < len(requests) <= 13:
            continue
        tried += 1
        net = []
        for r, gain in zip(requests, gains, strict=True):
            person = doubles.get(candidates.task.requests[r].person)
            clash = sum(prices.clash[person, d] for d in candidate.days) if person is not None else 0.0
            net.append(gain - prices.request[r] - clash)
        streef = candidates.cell(g).aanbod.streef
        best = max(
            sum(chosen) - weights.groep_per_persoon * abs(n - streef)
            for n in range(candidate.least, min(candidate.seats, len(net)) + 1)
            for chosen in combinations(net, n)
        )
        assert priced.worth[g] == pytest.approx(best - weights.les * len(candidate.days))
    assert tried > 10


def with_half_given_rooms(ronde: Ronde) -> Ronde:
    """Every running group is vast and has its room for the first lesson only."""
    groepen = [g.model_copy(update={"vast": True, "lokaal": dict([min(g.lokaal.items())])}) for g in ronde.groepen]
    return ronde.model_copy(update={"groepen": tuple(groepen)})


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("change", [pin_groups, with_half_given_rooms])
def test_the_bound_is_that_of_the_relaxation_over_all_candidates(change: Callable[[Ronde], Ronde], seed: int) -> None:
    """Also with fixed groups, that pay for the rooms they are not given like any other."""
    candidates = make_candidates(make_task(change(generate(PROFIELEN["leidschendam-voorburg-2017"], seed))))
    assert any(c.fixed for c in candidates.all)
    relaxed = solve_relaxed(model_of_all(candidates, wishes=False).model, interior=True)
    assert relaxed is not None
    found = generate_columns(candidates, (), rounds=40)
    assert found.converged
    assert found.bound == pytest.approx(relaxed.worth, rel=1e-4)


def test_prices_of_parts_give_a_bound_for_the_whole() -> None:
    candidates = candidates_of(150, 4)
    whole = generate_columns(candidates, (), rounds=40)
    parts = parts_of(candidates)
    assert sorted(np.concatenate(parts).tolist()) == list(range(len(candidates.all)))
    worth = worth_of(candidates, plan_greedily(candidates))
    joined = generate_in_parts(candidates, (), target=worth * 1.1)
    assert whole.bound * 0.999 <= joined.bound
    assert worth <= whole.bound
