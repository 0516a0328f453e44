"""Term: a sum of decisions with whole coefficients; what the rules say to a solver, without knowing any solver."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True)
class Term:
    """`vast` plus the sum of coefficient x variable; variables are numbers that the model hands out."""

    coefs: dict[int, int] = field(default_factory=dict)
    vast: int = 0

    def __add__(self, other: Term | int) -> Term:
        if isinstance(other, int):
            return Term(self.coefs, self.vast + other)
        coefs = dict(self.coefs)
        for var, coef in other.coefs.items():
            coefs[var] = coefs.get(var, 0) + coef
        return Term(coefs, self.vast + other.vast)

    __radd__ = __add__

    def __mul__(self, factor: int) -> Term:
        return Term({var: coef * factor for var, coef in self.coefs.items()}, self.vast * factor)

    __rmul__ = __mul__

    def __neg__(self) -> Term:
        return self * -1

    def __sub__(self, other: Term | int) -> Term:
        return self + (-other)


NUL = Term()


def som(terms: Iterable[Term]) -> Term:
    """Sum of many terms, in time linear in their length."""
    coefs: dict[int, int] = {}
    vast = 0
    for term in terms:
        vast += term.vast
        for var, coef in term.coefs.items():
            coefs[var] = coefs.get(var, 0) + coef
    return Term(coefs, vast)


def som_per(pairs: Iterable[tuple[K, Term]]) -> defaultdict[K, Term]:
    """Sum of the terms of every key, in time linear in their length; a key that was not seen has the sum 0."""
    found: dict[K, list[Term]] = {}
    for key, term in pairs:
        found.setdefault(key, []).append(term)
    sums: defaultdict[K, Term] = defaultdict(Term)
    for key, terms in found.items():
        sums[key] = som(terms)
    return sums
