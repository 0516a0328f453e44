"""Small funnels over volunteers: who could help at a place, who could be the taalcoach of a cursist."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from scheduler.domain.cursist import Cursist
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.domain.vrijwilliger import TAALCOACH, Vrijwilliger
from scheduler.explain.redencode import Redencode


class Inzetbeeld:
    """A plan seen from the volunteers: when they are busy and how much they do."""

    def __init__(self, ronde: Ronde, plan: Plan) -> None:
        self.ronde, self.plan = ronde, plan

    @cached_property
    def bezet(self) -> frozenset[tuple[str, Dagdeel]]:
        """Volunteers who are somewhere on a dagdeel."""
        help_at = {(i.vrijwilliger, i.dagdeel) for i in self.plan.inzet}
        return frozenset(help_at | {(k.vrijwilliger, k.dagdeel) for k in self.plan.koppelingen})

    @cached_property
    def keren(self) -> Counter[str]:
        """Dagdelen a week at lessons and moments."""
        return Counter(i.vrijwilliger for i in self.plan.inzet)

    @cached_property
    def cursisten(self) -> Counter[str]:
        """Cursisten of each taalcoach."""
        return Counter(k.vrijwilliger for k in self.plan.koppelingen)

    @cached_property
    def inzetbaar(self) -> frozenset[str]:
        """Volunteers who may begin."""
        return frozenset(v.vrijwilliger for v in self.ronde.vrijwilligers if v.inzetbaar(self.ronde.begin))

    @cached_property
    def lessen(self) -> dict[str, frozenset[Dagdeel]]:
        """The dagdelen on which each cursist has lessons."""
        return {c: frozenset(d for g in gs for d in g.dagdelen) for c, gs in self.plan.groepen_van.items()}

    @cached_property
    def coaches(self) -> tuple[Vrijwilliger, ...]:
        """Everybody with the role of taalcoach."""
        return tuple(v for v in self.ronde.vrijwilligers if TAALCOACH in v.rollen)


def sift_helper(beeld: Inzetbeeld, v: Vrijwilliger, plek: str, rol: str, locatie: str, d: Dagdeel) -> str:
    """The first thing that keeps a volunteer from a lesson or moment, by its code."""
    return next(block_helper(beeld, v, plek, rol, locatie, d), "hulp_kan")


def block_helper(beeld: Inzetbeeld, v: Vrijwilliger, plek: str, rol: str, locatie: str, d: Dagdeel) -> Iterator[str]:
    """Everything that keeps a volunteer from a lesson or moment, by its code."""
    ronde = beeld.ronde
    if rol not in v.rollen:
        yield "hulp_andere_rol"
    if v.vrijwilliger in beeld.plan.inzet_op.get((plek, d), ()):
        yield "hulp_helpt_al"
    if v.vrijwilliger not in beeld.inzetbaar:
        yield "hulp_niet_inzetbaar"
    if d not in v.vrij:
        yield "hulp_andere_tijd"
    if not ronde.bereikt(v, ronde.locatie_met[locatie]):
        yield "hulp_te_ver"
    if (v.vrijwilliger, d) in beeld.bezet:
        yield "hulp_bezet"
    if beeld.keren[v.vrijwilliger] >= ronde.max_dagdelen(v):
        yield "hulp_genoeg"


def sift_coach(beeld: Inzetbeeld, v: Vrijwilliger, c: Cursist) -> str:
    """The first thing that keeps a taalcoach from a cursist, by its code."""
    return next(block_coach(beeld, v, c), "coach_kan")


def block_coach(beeld: Inzetbeeld, v: Vrijwilliger, c: Cursist) -> Iterator[str]:
    """Everything that keeps a taalcoach from a cursist, by its code."""
    ronde = beeld.ronde
    if v.vrijwilliger not in beeld.inzetbaar:
        yield "coach_niet_inzetbaar"
    if (c.coach_geslacht is not None and v.geslacht != c.coach_geslacht) or (v.alleen_vrouwen and c.geslacht != "v"):
        yield "coach_andere_wens"
    samen = v.vrij & c.dagdelen
    if not samen:
        yield "coach_andere_tijd"
    if not (v.online and c.online) and not ronde.bereikt(v, c):
        yield "coach_te_ver"
    if beeld.cursisten[v.vrijwilliger] >= ronde.max_cursisten(v):
        yield "coach_vol"
    zonder_les = samen - beeld.lessen.get(c.cursist, frozenset())
    if not zonder_les:
        yield "coach_les"
    if all((v.vrijwilliger, d) in beeld.bezet for d in zonder_les):
        yield "coach_bezet"


def count_codes(codes: Iterable[str], familie: Sequence[Redencode]) -> dict[str, int]:
    """How often each code was met, in the order of its family."""
    counts = Counter(codes)
    return {s.code: counts[s.code] for s in familie if counts[s.code]}
