"""CP-SAT behind our linear model: one worker, full linearisation, no wall clock in the answer."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ortools.sat.python import cp_model

from scheduler.engine.linear import Answer, LinearModel, Start


@dataclass(frozen=True)
class Limits:
    """How long a solve may take: `work` in CP-SAT's deterministic units (about a second), `seconds` of wall clock.

    `prove` searches for the bound (a tree of lower bounds) rather than for better solutions.
    """

    work: float | None = None
    seconds: float | None = None
    seed: int = 1
    gap: float = 0.0
    prove: bool = False


OnBetter = Callable[[Sequence[int], int], None]
"""Told of every better solution: its values and its worth."""


class _Watcher(cp_model.CpSolverSolutionCallback):
    def __init__(self, on_better: OnBetter, xs: list[cp_model.IntVar], offset: int) -> None:
        super().__init__()
        self._on_better, self._xs, self._offset = on_better, xs, offset

    def on_solution_callback(self) -> None:
        self._on_better([self.value(x) for x in self._xs], round(self.objective_value) + self._offset)


def build(model: LinearModel, start: Start | None) -> tuple[cp_model.CpModel, list[cp_model.IntVar]]:
    """Copy a linear model into CP-SAT."""
    cp = cp_model.CpModel()
    xs = [cp.new_int_var(lo, hi, "") for lo, hi in zip(model.lower, model.upper, strict=True)]
    for variables, coefs, low, high in zip(model.row_vars, model.row_coefs, model.row_low, model.row_high, strict=True):
        total = cp_model.LinearExpr.weighted_sum([xs[v] for v in variables], list(coefs))
        bottom = cp_model.INT_MIN if low is None else low
        top = cp_model.INT_MAX if high is None else high
        cp.add_linear_constraint(total, bottom, top)
    counted = [j for j, g in enumerate(model.gain) if g]
    cp.maximize(cp_model.LinearExpr.weighted_sum([xs[j] for j in counted], [model.gain[j] for j in counted]))
    for j, value in (start or {}).items():
        cp.add_hint(xs[j], value)
    return cp, xs


def solve_cpsat(
    model: LinearModel,
    limits: Limits,
    start: Start | None = None,
    on_better: OnBetter | None = None,
    stop: threading.Event | None = None,
) -> Answer:
    """Maximise a model with one CP-SAT worker; the same input, seed and `work` give the same answer."""
    cp, xs = build(model, start)
    solver = cp_model.CpSolver()
    p = solver.parameters
    p.num_workers = 1
    p.catch_sigint_signal = False  # Ctrl-C is ours: several solves side by side and one handler in C++ end in a crash
    p.linearization_level = 2
    p.random_seed = limits.seed
    p.relative_gap_limit = limits.gap
    p.optimize_with_lb_tree_search = limits.prove
    if limits.work is not None:
        p.max_deterministic_time = limits.work
    if limits.seconds is not None:
        p.max_time_in_seconds = limits.seconds
    done = threading.Event()
    if stop is not None:
        threading.Thread(target=_stop_when_asked, args=(solver, stop, done), daemon=True).start()
    status = solver.solve(cp, _Watcher(on_better, xs, model.offset) if on_better else None)
    done.set()
    work = solver.response_proto.deterministic_time
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        values: Sequence[int] = [int(v) for v in solver.values(xs)] if xs else []
        bound = solver.best_objective_bound + model.offset
        return Answer(values, model.worth(values), bound, proven=status == cp_model.OPTIMAL, work=work)
    return Answer(None, None, float("inf"), proven=False, infeasible=status == cp_model.INFEASIBLE, work=work)


def _stop_when_asked(solver: cp_model.CpSolver, stop: threading.Event, done: threading.Event) -> None:
    while not done.wait(0.2):
        if stop.is_set():
            solver.stop_search()
            return
