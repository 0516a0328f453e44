"""HiGHS and GLOP behind our linear model, through OR-Tools' MathOpt (highspy itself cannot live beside ortools)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import numpy as np
from ortools.math_opt import model_pb2
from ortools.math_opt.python import mathopt

from scheduler.engine.linear import Answer, LinearModel, Start

INFINITY = float("inf")
LESS_THAN_A_POINT = 0.9
"""All numbers are whole: a gap below one point is a proof."""
SECOND_STEP = 5.0


def _proto(model: LinearModel, whole: Collection[int]) -> Any:
    """The model for MathOpt; only the variables in `whole` must be whole numbers."""
    proto = model_pb2.ModelProto()
    n = len(model.lower)
    proto.variables.ids.extend(range(n))
    proto.variables.lower_bounds.extend(model.lower)
    proto.variables.upper_bounds.extend(model.upper)
    proto.variables.integers.extend([j in whole for j in range(n)])
    proto.objective.maximize = True
    proto.objective.offset = model.offset
    counted = [j for j, g in enumerate(model.gain) if g]
    proto.objective.linear_coefficients.ids.extend(counted)
    proto.objective.linear_coefficients.values.extend(model.gain[j] for j in counted)
    rows = len(model.row_vars)
    proto.linear_constraints.ids.extend(range(rows))
    proto.linear_constraints.lower_bounds.extend(-INFINITY if b is None else b for b in model.row_low)
    proto.linear_constraints.upper_bounds.extend(INFINITY if b is None else b for b in model.row_high)
    sizes = [len(v) for v in model.row_vars]
    row_ids = np.repeat(np.arange(rows), sizes)
    columns = np.fromiter((v for row in model.row_vars for v in row), dtype=np.int64, count=sum(sizes))
    coefs = np.fromiter((c for row in model.row_coefs for c in row), dtype=float, count=sum(sizes))
    order = np.lexsort((columns, row_ids))
    proto.linear_constraint_matrix.row_ids.extend(row_ids[order].tolist())
    proto.linear_constraint_matrix.column_ids.extend(columns[order].tolist())
    proto.linear_constraint_matrix.coefficients.extend(coefs[order].tolist())
    return proto


def solve_highs(model: LinearModel, seconds: float, start: Start | None = None, nodes: int | None = None) -> Answer:
    """Maximise a model with HiGHS within wall-clock `seconds`, or within `nodes` of its tree.

    An answer that ended by nodes or by proof is the same from run to run; `by_clock` says when it is not.
    """
    found = _run(model, range(len(model.lower)), seconds, start, nodes)
    if found.values is None:
        return Answer(None, None, found.bound, proven=False, infeasible=found.infeasible, by_clock=found.by_clock)
    values = [round(v) for v in found.values]
    return Answer(values, model.worth(values), found.bound, proven=found.proven, by_clock=found.by_clock)


def solve_in_two_steps(model: LinearModel, first: Collection[int], seconds: float, start: Start) -> Answer:
    """Decide on the variables in `first` while the others may be fractions, then on the others.

    Much quicker than all at once where the others are nearly whole by themselves, as people in given groups are. The
    second step takes at most `SECOND_STEP` seconds more. The bound is one on the whole model.
    """
    loose = _run(model, first, seconds, start)
    if loose.values is None:
        return Answer(None, None, loose.bound, proven=False, infeasible=loose.infeasible, by_clock=True)
    values = [round(v) for v in loose.values]
    others = [j for j in range(len(values)) if j not in first]
    rest = solve_highs(model.around(values, others), SECOND_STEP)
    if rest.values is None:
        return Answer(None, None, loose.bound, proven=False, by_clock=True)
    for j, value in zip(others, rest.values, strict=True):
        values[j] = value
    worth = model.worth(values)
    return Answer(values, worth, loose.bound, proven=loose.bound - worth <= LESS_THAN_A_POINT, by_clock=True)


@dataclass(frozen=True)
class _Found:
    values: list[float] | None
    bound: float
    proven: bool
    infeasible: bool
    by_clock: bool


def _run(
    model: LinearModel, whole: Collection[int], seconds: float, start: Start | None, nodes: int | None = None
) -> _Found:
    m = mathopt.Model.from_model_proto(_proto(model, whole))
    hints = []
    if start:
        hints.append(mathopt.SolutionHint(variable_values={m.get_variable(j): float(v) for j, v in start.items()}))
    params = mathopt.SolveParameters(
        time_limit=dt.timedelta(seconds=seconds),
        relative_gap_tolerance=0.0,
        absolute_gap_tolerance=LESS_THAN_A_POINT,
        node_limit=nodes,
    )
    result = mathopt.solve(
        m,
        mathopt.SolverType.HIGHS,
        params=params,
        model_params=mathopt.ModelSolveParameters(solution_hints=hints),
    )
    values = None
    if result.has_primal_feasible_solution():
        found = result.variable_values()
        values = [found[v] for v in m.variables()]
    ended = result.termination
    return _Found(
        values,
        ended.objective_bounds.dual_bound,
        proven=ended.reason == mathopt.TerminationReason.OPTIMAL,
        infeasible=ended.reason == mathopt.TerminationReason.INFEASIBLE,
        by_clock=ended.limit == mathopt.Limit.TIME,
    )


@dataclass(frozen=True)
class Relaxed:
    """The linear relaxation: its value, the values of the variables and the price of every row.

    A price is what one more unit of the row's bound is worth (0 or more for a `<=` row of a maximisation).
    """

    worth: float
    values: Any
    prices: Any


def solve_relaxed(model: LinearModel, *, interior: bool = False) -> Relaxed | None:
    """Solve the linear relaxation, by GLOP's simplex or by HiGHS' interior point; None when there is no solution."""
    m = mathopt.Model.from_model_proto(_proto(model, ()))
    if interior:
        params = mathopt.SolveParameters(lp_algorithm=mathopt.LPAlgorithm.BARRIER)
        result = mathopt.solve(m, mathopt.SolverType.HIGHS, params=params)
    else:
        result = mathopt.solve(m, mathopt.SolverType.GLOP)
    if result.termination.reason != mathopt.TerminationReason.OPTIMAL:
        return None
    found, prices = result.variable_values(), result.dual_values()
    return Relaxed(
        result.objective_value(),
        np.fromiter((found[v] for v in m.variables()), dtype=float),
        np.fromiter((prices[c] for c in m.linear_constraints()), dtype=float),
    )
