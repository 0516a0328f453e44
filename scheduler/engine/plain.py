"""The plain model: the rule book word for word, all in one linear model.

It is the bench on which the two readings of a rule are compared, and the monolithic formulation that the engine's own
is measured against. It knows no solver: `linear` can be given to any.
"""

# ruff: noqa: D102 - the words are explained once, in rules/base.py

from __future__ import annotations

from collections.abc import Container, Hashable, Iterable, Sequence
from typing import Any, Generic, TypeVar

from scheduler.domain.koppeling import Inzet
from scheduler.domain.plan import Gekoppeld, Lesgroep, Plaatsing, Plan
from scheduler.domain.ronde import Ronde, Verzoek
from scheduler.domain.tijd import Dagdeel
from scheduler.domain.vrijwilliger import TAALCOACH
from scheduler.engine.linear import LinearModel, Start
from scheduler.rules import REGELS
from scheduler.rules.base import Regel
from scheduler.rules.keuzes import Keuzes
from scheduler.rules.term import NUL, Term

K = TypeVar("K", bound=Hashable)


def plain_model(
    ronde: Ronde, groepen: Sequence[Lesgroep], keuzes: Keuzes, regels: Iterable[Regel] = REGELS
) -> PlainModel:
    """All these rules, posted for these groups and choices."""
    model = PlainModel(ronde, groepen, keuzes)
    for regel in regels:
        regel.post(model)
    return model


class _Woorden(dict[K, Term], Generic[K]):
    """The variables of one word, made when they are first asked for; the constant 0 for what can never be."""

    def __init__(self, linear: LinearModel, mogelijk: Container[K]) -> None:
        super().__init__()
        self.linear, self.mogelijk = linear, mogelijk

    def __missing__(self, key: K) -> Term:
        if key not in self.mogelijk:
            return NUL
        term = self[key] = Term({self.linear.variable(): 1})
        return term

    def chosen(self, values: Sequence[int]) -> list[K]:
        return [key for key, term in self.items() if any(values[var] for var in term.coefs)]

    def start(self, keys: Container[K]) -> Start:
        return {var: int(key in keys) for key, term in self.items() for var in term.coefs}


class PlainModel:
    """`rules.base.Model` over a linear model; the codes of the groups that may open are all different."""

    def __init__(self, ronde: Ronde, groepen: Sequence[Lesgroep], keuzes: Keuzes) -> None:
        self.ronde, self.groepen, self.keuzes = ronde, groepen, keuzes
        self.linear = LinearModel()
        self._open = _Woorden(self.linear, {g.groep for g in groepen})
        self._zit = _Woorden(self.linear, {(v, g.groep) for v, g in keuzes.zitten})
        self._lokaal = _Woorden(self.linear, {(r, g.groep, d) for r, g, d in keuzes.lokalen})
        self._docent = _Woorden(self.linear, {(t, g.groep, d) for t, g, d in keuzes.docenten})
        self._inzet = _Woorden(self.linear, set(keuzes.inzet))
        self._koppel = _Woorden(self.linear, set(keuzes.koppelingen))

    def open(self, g: Lesgroep) -> Term:
        return self._open[g.groep]

    def in_groep(self, verzoek: Verzoek, g: Lesgroep) -> Term:
        return self._zit[verzoek, g.groep]

    def lokaal(self, lokaal: str, g: Lesgroep, dagdeel: Dagdeel) -> Term:
        return self._lokaal[lokaal, g.groep, dagdeel]

    def docent(self, docent: str, g: Lesgroep, dagdeel: Dagdeel) -> Term:
        return self._docent[docent, g.groep, dagdeel]

    def inzet(self, vrijwilliger: str, plek: str, dagdeel: Dagdeel) -> Term:
        return self._inzet[vrijwilliger, plek, dagdeel]

    def koppel(self, vrijwilliger: str, cursist: str, dagdeel: Dagdeel, online: bool) -> Term:
        return self._koppel[vrijwilliger, cursist, dagdeel, online]

    def require(self, term: Term, *, minstens: int | None = None, hoogstens: int | None = None) -> None:
        lowest, highest = self._range(term)
        low = None if minstens is None or lowest >= minstens else minstens - term.vast
        high = None if hoogstens is None or highest <= hoogstens else hoogstens - term.vast
        if low is None and high is None:
            return
        if len(term.coefs) == 1:
            ((var, coef),) = term.coefs.items()
            if coef == 1 and self._tighten(var, low, high):
                return
        self.linear.row(tuple(term.coefs), tuple(term.coefs.values()), low, high)

    def reward(self, term: Term, punten: int) -> None:
        self.linear.offset += term.vast * punten
        for var, coef in term.coefs.items():
            self.linear.gain[var] += coef * punten

    def boven(self, term: Term, grens: int) -> Term:
        over = self._range(term)[1] - grens
        if over <= 0:
            return NUL
        aux = self._variable(over)
        self.require(aux - term, minstens=-grens)
        return aux

    def kleinste(self, a: Term, b: Term) -> Term:
        max_a, max_b = self._range(a)[1], self._range(b)[1]
        if min(max_a, max_b) <= 0:
            return NUL
        aux, is_b = self._variable(min(max_a, max_b)), self._variable(1)
        self.require(aux + is_b * max_a - a, minstens=0)
        self.require(aux - is_b * max_b - b, minstens=-max_b)
        return aux

    def haalt(self, term: Term, grens: int) -> Term:
        if self._range(term)[1] < grens:
            return NUL
        aux = self._variable(1)
        self.require(term - aux * grens, minstens=0)
        return aux

    def hoogstens(self, term: Term, grens: Term | int) -> Term:
        limit = Term({}, grens) if isinstance(grens, int) else grens
        most = min(self._range(term)[1], self._range(limit)[1])
        if most <= 0:
            return NUL
        aux = self._variable(most)
        self.require(term - aux, minstens=0)
        self.require(limit - aux, minstens=0)
        return aux

    def fix(self, plan: Plan) -> None:
        """Hold every decision that was spoken of so far at what the plan says; only helper variables stay free."""
        for var, value in self.start(plan).items():
            if not self._tighten(var, value, value):
                self.linear.row((var,), (1,), value, value)

    def start(self, plan: Plan) -> Start:
        """The plan as values of the decisions that were spoken of so far."""
        found: dict[int, int] = {}
        for words, keys in self._decisions(plan):
            found.update(words.start(keys))
        return found

    def expresses(self, plan: Plan) -> bool:
        """Whether all that the plan decides is among the choices of this model."""
        bekend = {g.groep: (g.aanbod, g.locatie, g.dagdelen) for g in self.groepen}
        return all((g.aanbod, g.locatie, g.dagdelen) == bekend.get(g.groep) for g in plan.groepen) and all(
            key in words.mogelijk for words, keys in self._decisions(plan) for key in keys
        )

    def extract(self, values: Sequence[int]) -> Plan:
        """The plan that a solution stands for, its rows sorted by code."""
        lokaal = {(g, d): r for r, g, d in self._lokaal.chosen(values)}
        docent = {(g, d): t for t, g, d in self._docent.chosen(values)}
        was = {(i.vrijwilliger, i.plek, i.dagdeel): i for i in self.ronde.inzet}
        soort = {(k.vrijwilliger, k.cursist): k.soort for k in self.ronde.lopende_koppelingen}
        open_codes = set(self._open.chosen(values))
        return Plan(
            groepen=tuple(
                g.model_copy(
                    update={
                        "lokaal": {d: lokaal[g.groep, d] for d in Dagdeel if (g.groep, d) in lokaal},
                        "docenten": {d: docent[g.groep, d] for d in Dagdeel if (g.groep, d) in docent},
                    }
                )
                for g in sorted(self.groepen, key=lambda g: g.groep)
                if g.groep in open_codes
            ),
            plaatsingen=tuple(
                Plaatsing(cursist=c, aanbod=a, groep=g) for (c, a), g in sorted(self._zit.chosen(values))
            ),
            inzet=tuple(was.get(key) or self._new_inzet(*key) for key in sorted(self._inzet.chosen(values))),
            koppelingen=tuple(
                Gekoppeld(vrijwilliger=v, cursist=c, soort=soort.get((v, c), TAALCOACH), dagdeel=d, online=online)
                for v, c, d, online in sorted(self._koppel.chosen(values))
            ),
        )

    def _new_inzet(self, vrijwilliger: str, plek: str, dagdeel: Dagdeel) -> Inzet:
        if plek in self.ronde.moment_met:
            return Inzet(vrijwilliger=vrijwilliger, moment=plek, dagdeel=dagdeel)
        return Inzet(vrijwilliger=vrijwilliger, groep=plek, dagdeel=dagdeel)

    def _decisions(self, plan: Plan) -> Sequence[tuple[_Woorden[Any], set[Any]]]:
        return [
            (self._open, {g.groep for g in plan.groepen}),
            (self._zit, {((p.cursist, p.aanbod), p.groep) for p in plan.plaatsingen}),
            (self._lokaal, {(r, g.groep, d) for g in plan.groepen for d, r in g.lokaal.items()}),
            (self._docent, {(t, g.groep, d) for g in plan.groepen for d, t in g.docenten.items()}),
            (self._inzet, {(i.vrijwilliger, i.plek, i.dagdeel) for i in plan.inzet}),
            (self._koppel, {(k.vrijwilliger, k.cursist, k.dagdeel, k.online) for k in plan.koppelingen}),
        ]

    def _variable(self, upper: int) -> Term:
        return Term({self.linear.variable(upper=upper): 1})

    def _tighten(self, var: int, low: int | None, high: int | None) -> bool:
        """Narrow the bounds of a variable; False, and nothing changed, when that leaves no value."""
        lower, upper = self.linear.lower, self.linear.upper
        new_low = lower[var] if low is None else max(lower[var], low)
        new_high = upper[var] if high is None else min(upper[var], high)
        if new_low > new_high:
            return False
        lower[var], upper[var] = new_low, new_high
        return True

    def _range(self, term: Term) -> tuple[int, int]:
        lowest = highest = term.vast
        lower, upper = self.linear.lower, self.linear.upper
        for var, coef in term.coefs.items():
            if coef > 0:
                lowest += coef * lower[var]
                highest += coef * upper[var]
            else:
                lowest += coef * upper[var]
                highest += coef * lower[var]
        return lowest, highest
