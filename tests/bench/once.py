"""One round, one seed, one way, in one process; prints a line of JSON."""

from __future__ import annotations

import json
import resource
import sys
import time
from collections import Counter

from scheduler.domain.plan import Lesgroep
from scheduler.domain.ronde import Ronde
from scheduler.engine.candidates import Candidates, make_candidates
from scheduler.engine.greedy import plan_greedily
from scheduler.engine.highs import solve_highs
from scheduler.engine.plain import plain_model
from scheduler.engine.pricing import Pricer, no_prices
from scheduler.engine.solve import Opdracht, solve
from scheduler.engine.stages.indelen import worth_of
from scheduler.engine.task import dagdelen_of, make_task
from scheduler.rules import REGELS, WENSEN
from scheduler.rules.base import HardeRegel
from scheduler.rules.keuzes import zinnige_keuzes
from tests.bench.rounds import ROUNDS, make_round

WHO_TEACHES = "plan.groepen.docenten"
"""Without the rules about docenten the monolithic model is another, much easier problem."""


def main() -> None:
    """Measure and print."""
    name, seed, way, seconds, workers = sys.argv[1:]
    ronde = make_round(name, int(seed))
    begin = time.monotonic()
    if way == "ours":
        found = _ours(ronde, float(seconds), int(workers))
    elif way == "by_hand":
        candidates = make_candidates(make_task(ronde))
        found = {"value": worth_of(candidates, plan_greedily(candidates))}
    else:
        found = _monolithic(ronde, float(seconds), ROUNDS[name].patterns)
    found["seconds"] = round(time.monotonic() - begin, 1)
    found["megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps(found))


def _ours(ronde: Ronde, seconds: float, workers: int) -> dict[str, object]:
    outcome = solve(ronde, Opdracht(seconds, workers=workers))
    account = outcome.verantwoording
    assert outcome.plan is not None
    tiers = []
    for wens in WENSEN:
        counted = list(wens.check(ronde, outcome.plan))
        limit = account.grenzen.get(wens.id)
        bound = f" of at most {limit.aantal}" if limit else ""
        amount, points = sum(b.aantal for b in counted), sum(b.punten for b in counted)
        tiers.append(f"{wens.id}: {amount}{bound} {wens.eenheid}, {points:,} points")
    return {
        "value": account.indeling,
        "bound": account.indeling_grens,
        "gap": account.gat,
        "status": outcome.status,
        "tiers": tiers,
    }


def _monolithic(ronde: Ronde, seconds: float, patterns: int) -> dict[str, object]:
    """HiGHS on the rule book word for word, with the patterns of each aanbod and leslocatie that serve most people."""
    candidates = make_candidates(make_task(ronde))
    groups = _groups(candidates, patterns)
    rules = [r for r in REGELS if r.fase == "indelen" or (isinstance(r, HardeRegel) and WHO_TEACHES in r.staat_in)]
    model = plain_model(ronde, groups, zinnige_keuzes(ronde, groups), rules)
    answer = solve_highs(model.linear, seconds)
    if answer.values is None:
        return {"value": 0, "bound": answer.bound, "gap": float("inf")}
    plan = model.extract(answer.values)
    broken = [b.code for r in rules if isinstance(r, HardeRegel) for b in r.check(ronde, plan)]
    assert not broken, broken
    value = sum(b.punten for w in WENSEN if w.fase == "indelen" for b in w.check(ronde, plan))
    return {"value": value, "own_bound": answer.bound}


def _groups(candidates: Candidates, patterns: int) -> list[Lesgroep]:
    prices = no_prices(candidates)
    prices.request[:] = [0.5 * r.worth for r in candidates.task.requests]
    worth = Pricer(candidates).price(prices).worth
    taken: Counter[int] = Counter()
    groups = []
    for g in sorted(range(len(candidates.all)), key=lambda g: (candidates.all[g].groep is None, -worth[g], g)):
        c, cell = candidates.all[g], candidates.cell(g)
        if c.groep is None:
            taken[c.cell] += 1
            if taken[c.cell] > patterns:
                continue
        groups.append(
            Lesgroep(
                groep=c.groep.groep if c.groep else f"nieuw-{g}",
                aanbod=cell.aanbod.aanbod,
                locatie=cell.locatie.locatie,
                dagdelen=frozenset(dagdelen_of(c.mask)),
            )
        )
    return groups


if __name__ == "__main__":
    main()
