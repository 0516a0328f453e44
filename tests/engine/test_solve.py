"""The whole chain on small rounds: as good as the plain model, honest about its bound, repeatable, stoppable."""

from __future__ import annotations

import threading
from functools import cache

import pytest

from scheduler.domain.plan import Lesgroep, Plan
from scheduler.domain.ronde import Ronde
from scheduler.engine.candidates import make_candidates
from scheduler.engine.cpsat import Limits, solve_cpsat
from scheduler.engine.outcome import Status, Uitkomst
from scheduler.engine.plain import plain_model
from scheduler.engine.progress import Voortgang
from scheduler.engine.solve import Opdracht, solve
from scheduler.engine.task import dagdelen_of, make_task
from scheduler.rules import REGELS, WENSEN, check_plan
from scheduler.rules.keuzes import zinnige_keuzes
from seeds.generator import schaal

SMALL = [(25, 1), (30, 2), (40, 3)]


@cache
def small_round(size: int, seed: int) -> Ronde:
    return schaal(size, seed)


@cache
def solved(size: int, seed: int) -> Uitkomst:
    return solve(small_round(size, seed), Opdracht(seconden=30, workers=1))


def stage_worth(ronde: Ronde, plan: Plan, *phases: str) -> int:
    return sum(b.punten for w in WENSEN if w.fase in phases for b in w.check(ronde, plan))


def every_group(ronde: Ronde) -> list[Lesgroep]:
    """All candidates of the engine, as groups of the plain model (a running group under its own code)."""
    candidates = make_candidates(make_task(ronde))
    groups = []
    for g, c in enumerate(candidates.all):
        cell = candidates.cell(g)
        groups.append(
            Lesgroep(
                groep=c.groep.groep if c.groep else f"nieuw-{g}",
                aanbod=cell.aanbod.aanbod,
                locatie=cell.locatie.locatie,
                dagdelen=frozenset(dagdelen_of(c.mask)),
            )
        )
    return groups


@pytest.mark.parametrize(("size", "seed"), SMALL)
def test_the_plan_is_as_good_as_the_best_of_the_plain_model(size: int, seed: int) -> None:
    """Two formulations, written apart, agree on the optimum of groups and places."""
    ronde, outcome = small_round(size, seed), solved(size, seed)
    groups = every_group(ronde)
    rules = [r for r in REGELS if r.fase == "indelen"]
    model = plain_model(ronde, groups, zinnige_keuzes(ronde, groups), rules)
    answer = solve_cpsat(model.linear, Limits(seconds=120))
    assert answer.proven
    assert outcome.plan is not None
    assert outcome.status == Status.BEWEZEN_BEST
    assert stage_worth(ronde, outcome.plan, "indelen") == answer.worth
    assert outcome.verantwoording.indeling == outcome.verantwoording.indeling_grens == answer.worth


@pytest.mark.parametrize(("size", "seed"), SMALL)
def test_a_plan_keeps_every_rule_and_stays_within_every_bound(size: int, seed: int) -> None:
    ronde, outcome = small_round(size, seed), solved(size, seed)
    assert outcome.plan is not None
    assert check_plan(ronde, outcome.plan) == ()
    account = outcome.verantwoording
    assert stage_worth(ronde, outcome.plan, "bemensen") <= account.inzet_grens
    assert stage_worth(ronde, outcome.plan, "koppelen") <= account.koppelingen_grens
    counted = {w.id: sum(b.aantal for b in w.check(ronde, outcome.plan)) for w in WENSEN}
    gains = {w.id for w in WENSEN if any(b.punten > 0 for b in w.check(ronde, outcome.plan))}
    assert gains <= account.grenzen.keys(), "every wish that is a gain has a limit"
    assert all(counted[wish] <= limit.aantal for wish, limit in account.grenzen.items())


def test_the_same_seed_gives_the_same_plan() -> None:
    ronde = small_round(40, 3)
    again = solve(ronde, Opdracht(seconden=30, workers=1))
    assert again.plan == solved(40, 3).plan


def test_with_more_workers_the_optimum_is_the_same() -> None:
    side_by_side = solve(small_round(40, 3), Opdracht(seconden=30, workers=2))
    assert side_by_side.verantwoording.indeling == solved(40, 3).verantwoording.indeling


def test_a_stop_keeps_the_best_plan_so_far() -> None:
    stop = threading.Event()
    seen: list[Voortgang] = []

    def stop_at_first_plan(v: Voortgang) -> None:
        seen.append(v)
        if v.waarde is not None:
            stop.set()

    ronde = schaal(150, 4)
    outcome = solve(ronde, Opdracht(seconden=300, workers=1), stop_at_first_plan, stop)
    assert outcome.plan is not None
    assert outcome.status in (Status.GESTOPT, Status.BEWEZEN_BEST)
    assert check_plan(ronde, outcome.plan) == ()
    assert [v.fase for v in seen][-1] == "klaar"


def test_an_empty_round_gives_an_empty_plan() -> None:
    outcome = solve(Ronde(), Opdracht(seconden=5))
    assert outcome.plan == Plan()
    assert outcome.status == Status.BEWEZEN_BEST
