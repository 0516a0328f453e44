"""A reason as data, and the two ways to read it: by the planner and by the person it is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from scheduler.domain.tijd import Dagdeel, sort_dagdelen
from scheduler.explain.codes import CODES
from scheduler.explain.redencode import Redencode
from scheduler.explain.zin import Dag, Zin, Zinnen

Lezer = Literal["planner", "persoon"]
WERKWOORD: dict[Lezer, dict[str, str]] = {
    "planner": {"kan": "kan", "wil": "wil"},
    "persoon": {"kan": "kunt", "wil": "wilt"},
}
"""Verbs that go with `{wie}`: `C01 kan`, `u kunt`."""

NOEM = 5
"""No more codes than this are named in one sentence."""


@dataclass(frozen=True)
class Aanduiding:
    """Something with two names: its code for the planner, and words without codes for the person."""

    code: str
    woorden: str


Waarde = str | int | Aanduiding


@dataclass(frozen=True)
class Reden:
    """A reason: its code, whom it is about (codes), and the facts that fill the template."""

    code: str
    wie: tuple[str, ...] = ()
    feiten: Mapping[str, Waarde] = field(default_factory=dict)

    @property
    def soort(self) -> Redencode:
        """The kind of reason: template, rule and audience."""
        return CODES[self.code]

    @property
    def regel(self) -> str:
        """The id of the rule behind this reason, or nothing."""
        return self.soort.regel

    def read(self, lezer: Lezer) -> str:
        """The reason in Dutch; empty when it is not for this reader."""
        if lezer == "persoon" and self.soort.publiek == "planner":
            return ""
        wie = self.wie[0] if self.wie and lezer == "planner" else "u"
        feiten = {naam: _for_reader(waarde, lezer) for naam, waarde in self.feiten.items()}
        return Zin.make(self.soort.zin, {"wie": wie, **WERKWOORD[lezer], **feiten})


def read_all(redenen: Iterable[Reden], lezer: Lezer) -> str:
    """Several reasons as one text."""
    return Zinnen.join(r.read(lezer) for r in redenen)


def opsomming(woorden: Iterable[str], voegwoord: str = "en") -> str:
    """`a, b en c`."""
    rij = list(woorden)
    return rij[0] if len(rij) == 1 else Zinnen.join(rij, ", ", f" {voegwoord} ")


def some_of(codes: Sequence[str]) -> str:
    """A few codes, and how many more there are: `C1, C2, C3, C4, C5 en 2 meer`."""
    if len(codes) <= NOEM:
        return opsomming(codes)
    return opsomming((*codes[:NOEM], Zin.make("{n} meer", {"n": len(codes) - NOEM})))


def dagdelen_naam(dagdelen: Iterable[Dagdeel]) -> str:
    """Dagdelen in order of the week, in words."""
    return opsomming(d.naam for d in sort_dagdelen(list(dagdelen)))


def reis_naam(minuten: int | None) -> Zin:
    """`de reis duurt 17 minuten`; an unknown trip is called so."""
    if minuten is None:
        return Zin.make("de reistijd is niet bekend", {})
    return Zin.make("de reis duurt {n:# minuut|# minuten}", {"n": minuten})


def datum_naam(dag: date) -> str:
    """`3 maart 2027`."""
    return Dag.on(dag)


def _for_reader(waarde: Waarde, lezer: Lezer) -> str | int:
    if isinstance(waarde, Aanduiding):
        return waarde.code if lezer == "planner" else waarde.woorden
    return waarde
