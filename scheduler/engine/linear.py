"""A whole-number linear model, kept as plain columns and rows, so that every solver reads the same one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass
class LinearModel:
    """Maximise `sum(gain[j] * x[j])` with `low <= sum(coef * x) <= high` for every row; all numbers whole.

    Variables are numbers 0, 1, 2 ... in order of making; `None` as a bound of a row means no bound.
    """

    lower: list[int] = field(default_factory=list)
    upper: list[int] = field(default_factory=list)
    gain: list[int] = field(default_factory=list)
    row_low: list[int | None] = field(default_factory=list)
    row_high: list[int | None] = field(default_factory=list)
    row_vars: list[Sequence[int]] = field(default_factory=list)
    row_coefs: list[Sequence[int]] = field(default_factory=list)
    offset: int = 0

    def variable(self, lower: int = 0, upper: int = 1, gain: int = 0) -> int:
        """Make a variable and return its number."""
        self.lower.append(lower)
        self.upper.append(upper)
        self.gain.append(gain)
        return len(self.lower) - 1

    def row(
        self, variables: Sequence[int], coefs: Sequence[int], low: int | None = None, high: int | None = None
    ) -> int:
        """Add a constraint and return its number; a variable stands in it once."""
        self.row_vars.append(variables)
        self.row_coefs.append(coefs)
        self.row_low.append(low)
        self.row_high.append(high)
        return len(self.row_vars) - 1

    def worth(self, values: Sequence[int]) -> int:
        """Objective of a solution."""
        return self.offset + sum(g * v for g, v in zip(self.gain, values, strict=True) if g and v)

    def breaches(self, values: Sequence[int]) -> list[int]:
        """Numbers of the rows that a solution breaks, for tests and for starts that are repaired."""
        found = []
        for r, (variables, coefs) in enumerate(zip(self.row_vars, self.row_coefs, strict=True)):
            total = sum(c * values[v] for v, c in zip(variables, coefs, strict=True))
            low, high = self.row_low[r], self.row_high[r]
            if (low is not None and total < low) or (high is not None and total > high):
                found.append(r)
        return found

    def around(self, values: Sequence[int], free: Sequence[int]) -> LinearModel:
        """The same model with every variable fixed to its value except those in `free`, which are renumbered."""
        at = {v: i for i, v in enumerate(free)}
        small = LinearModel([self.lower[v] for v in free], [self.upper[v] for v in free], [self.gain[v] for v in free])
        small.offset = self.worth(values) - sum(self.gain[v] * values[v] for v in free)
        for variables, coefs, low, high in zip(self.row_vars, self.row_coefs, self.row_low, self.row_high, strict=True):
            inside = [(at[v], c) for v, c in zip(variables, coefs, strict=True) if v in at]
            if inside:
                rest = sum(c * values[v] for v, c in zip(variables, coefs, strict=True) if v not in at)
                small.row(
                    [v for v, _ in inside],
                    [c for _, c in inside],
                    None if low is None else low - rest,
                    None if high is None else high - rest,
                )
        return small


@dataclass(frozen=True)
class Answer:
    """What a solver says: values (None when nothing was found), worth, a proven upper bound, whether it finished."""

    values: Sequence[int] | None
    worth: int | None
    bound: float
    proven: bool
    infeasible: bool = False
    by_clock: bool = False
    """Whether the clock ended the search, so that another run may find something else."""
    work: float = 0.0
    """Deterministic units of CP-SAT that it took; the others do not count their work."""


Start = Mapping[int, int]
"""Values of some variables to begin from."""
