"""Why a volunteer has no task in a plan: of all that still asks for help, the thing that comes closest."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.tijd import Dagdeel, sort_dagdelen
from scheduler.domain.vrijwilliger import KLASSENASSISTENT, Vrijwilliger
from scheduler.explain.beeld import Beeld
from scheduler.explain.meehelpen import not_yet
from scheduler.explain.trechter_hulp import Inzetbeeld, sift_coach, sift_helper
from scheduler.explain.vrijwilligers import without_coach

DICHTBIJ = (
    (frozenset({"hulp_kan", "coach_kan"}), "niet_gevraagd"),
    (frozenset({"hulp_genoeg", "coach_vol"}), "maximum_nul"),
    (frozenset({"hulp_te_ver", "coach_te_ver"}), "reis_te_lang"),
    (frozenset({"hulp_andere_tijd", "coach_andere_tijd", "coach_les"}), "geen_tijd"),
    (frozenset({"coach_andere_wens"}), "andere_wens"),
)
"""What the sieves say of the places that ask for help, the nearest to a task first."""


def why_idle(beeld: Beeld, inzetbeeld: Inzetbeeld, code: str) -> tuple[str, ...]:
    """The codes of the reasons why this volunteer has no task."""
    v = beeld.ronde.vrijwilliger_met[code]
    if code not in inzetbeeld.inzetbaar:
        return "kan_niet_beginnen", not_yet(beeld.ronde, v)
    coach = v in inzetbeeld.coaches
    if not coach and all(rol not in v.rollen for _, rol, _, _, _ in _places(beeld)):
        return ("geen_rol",)
    codes = set(_codes(beeld, inzetbeeld, v, coach=coach))
    return (next((reden for kinds, reden in DICHTBIJ if kinds & codes), "genoeg_hulp"),)


def _codes(beeld: Beeld, inzetbeeld: Inzetbeeld, v: Vrijwilliger, *, coach: bool) -> Iterator[str]:
    """What the sieve says of every place that has less help than is wished, and of every cursist without a coach."""
    for plek, rol, locatie, d, wens in _places(beeld):
        if len(beeld.plan.inzet_op.get((plek, d), ())) < wens:
            yield sift_helper(inzetbeeld, v, plek, rol, locatie, d)
    if coach:
        yield from (sift_coach(inzetbeeld, v, beeld.ronde.cursist_met[c]) for c in without_coach(beeld))


def _places(beeld: Beeld) -> Iterator[tuple[str, str, str, Dagdeel, int]]:
    """Every moment and lesson where volunteers help: its code, role, leslocatie and dagdeel, and the help it wishes."""
    for m in beeld.ronde.momenten:
        yield m.moment, m.rol, m.locatie, m.dagdeel, m.wens
    for g in beeld.plan.groepen:
        if wens := beeld.ronde.aanbod_met[g.aanbod].assistenten_wens:
            yield from ((g.groep, KLASSENASSISTENT, g.locatie, d, wens) for d in sort_dagdelen(g.dagdelen))
