"""HiGHS and GLOP behind our linear model, through OR-Tools' MathOpt (highspy itself cannot live beside ortools)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

import numpy as np
from ortools.math_opt import model_pb2
from ortools.math_opt.python import mathopt

from scheduler.engine.linear import Answer, LinearModel, Start

INFINITY = float("inf")
LESS_THAN_A_POINT = 0.9
"""All numbers are whole: a gap below one point is a proof."""


def _proto(model: LinearModel, *, relaxed: bool) -> Any:
    proto = model_pb2.ModelProto()
    n = len(model.lower)
    proto.variables.ids.extend(range(n))
    proto.variables.lower_bounds.extend(model.lower)
    proto.variables.upper_bounds.extend(model.upper)
    proto.variables.integers.extend([not relaxed] * n)
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
    m = mathopt.Model.from_model_proto(_proto(model, relaxed=False))
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
    reason = result.termination.reason
    by_clock = result.termination.limit == mathopt.Limit.TIME
    bound = result.termination.objective_bounds.dual_bound
    if not result.has_primal_feasible_solution():
        return Answer(
            None,
            None,
            bound,
            proven=False,
            infeasible=reason == mathopt.TerminationReason.INFEASIBLE,
            by_clock=by_clock,
        )
    found = result.variable_values()
    values = [round(found[v]) for v in m.variables()]
    return Answer(
        values, model.worth(values), bound, proven=reason == mathopt.TerminationReason.OPTIMAL, by_clock=by_clock
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
    m = mathopt.Model.from_model_proto(_proto(model, relaxed=True))
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
