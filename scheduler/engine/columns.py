"""Column generation: find the candidates that matter among all, with prices and a bound that hold for all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from scheduler.engine.candidates import Candidates
from scheduler.engine.highs import solve_relaxed
from scheduler.engine.master import build_master
from scheduler.engine.pricing import Priced, Pricer, Prices, no_prices
from scheduler.engine.task import Ints

EPS = 1e-6
CLOSE, CLOSE_LARGE = 1e-4, 5e-4
"""How close, as a share: in a large round the last rounds cost much and sharpen little."""
MANY_REQUESTS = 400
"""From here on the interior point method is quicker than the simplex."""
WORK_PER_ROW = 4e-5
PER_CELL = 3
"""New candidates of one aanbod at one leslocatie in one round."""


@dataclass(frozen=True)
class Columns:
    """The outcome: the columns of the last master problem, how open each was, the best prices seen and their bound."""

    columns: list[tuple[int, int]]
    openness: Ints
    prices: Prices
    """The prices of the best bound."""
    priced: Priced
    bound: float
    rounds: int
    converged: bool
    work: float
    """About how much work it was, in deterministic units."""


def generate_columns(
    candidates: Candidates,
    start: Iterable[tuple[int, int]],
    *,
    rounds: int,
    on_round: Callable[[int, float], None] | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> Columns:
    """Add candidates that the prices call for until there are none, or the bound is close to the relaxation.

    `rounds` limits the number of rounds (a count, so that the answer does not depend on the clock).
    """
    pricer = Pricer(candidates)
    columns = dict.fromkeys(start)
    columns.update(dict.fromkeys((g, 0) for g, c in enumerate(candidates.all) if c.groep is not None))
    columns.update(dict.fromkeys(_first_columns(candidates, pricer)))
    interior = len(candidates.task.requests) > MANY_REQUESTS
    enough = CLOSE_LARGE if interior else CLOSE
    best: Priced | None = None
    best_prices = no_prices(candidates)
    solved: list[tuple[int, int]] = []
    openness = np.zeros(0)
    converged = False
    done = 0
    for done in range(1, rounds + 1):
        chosen = list(columns)
        master = build_master(candidates, chosen, wishes=False)
        relaxed = solve_relaxed(master.model, interior=interior)
        if relaxed is None:
            break
        solved = chosen
        openness = relaxed.values[master.opens] if master.opens else np.zeros(0)
        prices = master.prices(relaxed.prices)
        priced = pricer.price(prices)
        if best is None or priced.bound < best.bound:
            best, best_prices = priced, prices
        if on_round:
            on_round(done, best.bound)
        new = _called_for(candidates, priced, columns)
        converged = not new or best.bound - relaxed.worth <= enough * abs(relaxed.worth)
        if converged or stopped():
            break
        columns.update(dict.fromkeys(new))
    if best is None:
        best = pricer.price(best_prices)
        return Columns(
            list(columns), np.zeros(len(columns)), best_prices, best, best.bound, done, converged=False, work=0.0
        )
    return Columns(
        solved, openness, best_prices, best, best.bound, done, converged, WORK_PER_ROW * done * len(candidates.owner)
    )


def _first_columns(candidates: Candidates, pricer: Pricer) -> list[tuple[int, int]]:
    """A few candidates per aanbod and leslocatie, those that serve the most worth."""
    prices = no_prices(candidates)
    prices.request[:] = [0.5 * r.worth for r in candidates.task.requests]
    return [(g, 0) for g in _best_per_cell(candidates, pricer.price(prices).worth, -np.inf)]


def _called_for(candidates: Candidates, priced: Priced, columns: dict[tuple[int, int], None]) -> list[tuple[int, int]]:
    copies = np.zeros(len(candidates.all), dtype=np.int64)
    for g, _ in columns:
        copies[g] += 1
    most = np.array([c.copies if c.groep is None else 1 for c in candidates.all])
    worth = np.where(copies < most, priced.worth, -np.inf)
    return [(g, int(copies[g])) for g in _best_per_cell(candidates, worth, EPS)]


def _best_per_cell(candidates: Candidates, worth: Ints, above: float) -> list[int]:
    taken: dict[int, int] = {}
    best = []
    for g in np.argsort(-worth, kind="stable"):
        if worth[g] <= above:
            break
        cell = candidates.all[g].cell
        if taken.get(cell, 0) < PER_CELL:
            taken[cell] = taken.get(cell, 0) + 1
            best.append(int(g))
    return best
