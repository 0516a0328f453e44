"""When people can come: a few kinds of week, each with noise of its own."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations, product

from scheduler.domain.tijd import Dagdeel, Weekpatroon, sort_dagdelen
from seeds.generator.keuze import Kans
from seeds.generator.profiel import RUIM, week

SOORTEN_WEEK: dict[str, tuple[float, frozenset[Dagdeel]]] = {
    "schoolochtenden": (0.34, week("ma-vr o", "ma di do m")),
    "opvang, begin van de week": (0.12, week("ma-wo om")),
    "opvang, eind van de week": (0.12, week("wo-vr om")),
    "werk overdag": (0.12, week("ma-do a", "vr om", "za o")),
    "werk 's avonds": (0.07, week("ma-vr m", "di do o")),
    "vol": (0.23, week("ma-vr om")),
}
"""Share and dagdelen of every kind of week."""

VALT_WEG = 0.22
KOMT_ERBIJ = 0.08
"""Together about 30 % of the dagdelen of a week are somebody's own."""


def draw_week(kans: Kans, minst: int = 4, meest: int = 9) -> frozenset[Dagdeel]:
    """A cursist's week: a kind of week with noise, `minst` to `meest` dagdelen."""
    soort = kans.uit({s: aandeel for s, (aandeel, _) in SOORTEN_WEEK.items()})
    basis = sort_dagdelen(SOORTEN_WEEK[soort][1])
    found = {d for d in basis if not kans.met(VALT_WEG)}
    found |= {d for d in sort_dagdelen(RUIM) if d not in basis and kans.met(KOMT_ERBIJ)}
    missing = kans.gemengd([d for d in basis if d not in found])
    while len(found) < minst and missing:
        found.add(missing.pop())
    return frozenset(kans.gemengd(sort_dagdelen(found))[:meest])


def draw_working_week(kans: Kans, open_op: frozenset[Dagdeel], aantal: int) -> frozenset[Dagdeel]:
    """A docent's week: some days, morning and afternoon, now and then an evening; room for `aantal` lessons."""
    dagen = kans.gemengd(sorted({d.dag for d in open_op if d.deel != "a"}))
    genoeg = aantal + kans.randint(1, 3)
    found: set[Dagdeel] = set()
    for dag in dagen:
        if len(found) >= genoeg:
            break
        found |= {d for d in open_op if d.dag == dag and d.deel != "a"}
    avonden = [d for d in sort_dagdelen(open_op) if d.deel == "a"]
    if avonden and kans.met(0.45):
        found |= set(kans.gemengd(avonden)[: kans.randint(1, 2)])
    return frozenset(found)


def patterns(dagdelen: Iterable[Dagdeel], lessen: Iterable[int]) -> list[Weekpatroon]:
    """Every way to place so many lessons on different days."""
    per_dag: dict[str, list[Dagdeel]] = {}
    for d in sort_dagdelen(frozenset(dagdelen)):
        per_dag.setdefault(d.dag, []).append(d)
    return [p for n in sorted(lessen) for dagen in combinations(per_dag.values(), n) for p in product(*dagen)]
