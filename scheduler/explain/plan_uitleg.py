"""The whole plan explained, in the planner's words: everything that the sheets of the workbook say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde, Verzoek
from scheduler.explain.beeld import Beeld
from scheduler.explain.groep import almost_open, explain_groups
from scheduler.explain.placed import why_here
from scheduler.explain.trechter_hulp import Inzetbeeld
from scheduler.explain.uitleg import Reden, read_all
from scheduler.explain.voorstel import Hulp
from scheduler.explain.vrijwilligers import (
    Inzetsleutel,
    Tekort,
    too_little_help,
    why_inzet,
    why_inzet_ends,
    why_koppeling,
    why_koppeling_ends,
    why_no_coach,
    without_coach,
)
from scheduler.explain.waarom_niet_nieuw import Werk, why_no_new_group
from scheduler.explain.wat_helpt import what_helps
from scheduler.explain.why_not import Trechter, tell_funnel, why_not

Nagerekend = Literal["ja", "misschien"]
STAP = 20
"""Progress is told after so many requests that wait."""


NIET_UITGEZOCHT = "Niet uitgezocht: de uitleg is eerder gestopt."
"""What stands in place of what would help when somebody did not want to wait for it."""


@dataclass(frozen=True)
class NietGeplaatst:
    """A request without a place. `nagerekend` is `ja` when every line of `wat_helpt` has been worked out in full."""

    cursist: str
    aanbod: str
    reden: str
    uitleg: str
    wat_helpt: str
    nagerekend: Nagerekend
    trechter: Trechter
    redenen: tuple[Reden, ...]
    hulp: tuple[Hulp, ...]


@dataclass(frozen=True)
class Uitleg:
    """All texts for the planner, by what they are about."""

    verzoeken: Mapping[Verzoek, str]
    """Every request, placed or not: cursist and aanbod."""
    niet_geplaatst: tuple[NietGeplaatst, ...]
    groepen: Mapping[str, str]
    """Open groups, and running groups that stop."""
    bijna_open: tuple[str, ...]
    """Groups that are not there but miss few people: with how many they open, who waits, who else could."""
    inzet: Mapping[Inzetsleutel, str]
    """Help in the plan, and running help that ends: vrijwilliger, groep or moment, dagdeel."""
    koppelingen: Mapping[tuple[str, str], str]
    """Koppelingen in the plan, and running ones that end: vrijwilliger, cursist."""
    zonder_coach: tuple[Tekort, ...]
    te_weinig_hulp: tuple[Tekort, ...]
    overgeslagen: int = 0
    """How many requests that wait say `NIET_UITGEZOCHT` where what would help should stand."""


def explain_plan(
    ronde: Ronde,
    plan: Plan,
    on_progress: Callable[[float], None] = lambda _: None,
    skip: Callable[[Verzoek], bool] = lambda _: False,
) -> Uitleg:
    """Explain every decision of a plan. The plan must hold only codes that the round knows.

    `on_progress` is told now and then which share is done: most of the work is about what would help who waits. Of a
    request that `skip` names that is not worked out, and then not of groups either.
    """
    beeld, inzetbeeld = Beeld(ronde, plan), Inzetbeeld(ronde, plan)
    werk = Werk(beeld)
    on_progress(0.0)
    wachten = []
    for n, v in enumerate(beeld.wachtenden, start=1):
        wachten.append(_funnel_only(beeld, v) if skip(v) else explain_unplaced(werk, v))
        if n % STAP == 0 or n == len(beeld.wachtenden):
            on_progress(n / len(beeld.wachtenden))
    geplaatst = {v: read_all(why_here(beeld, v), "planner") for v in plan.groep_van}
    wachtend = {(n.cursist, n.aanbod): n.uitleg for n in wachten}
    overgeslagen = sum(n.wat_helpt == NIET_UITGEZOCHT for n in wachten)
    return Uitleg(
        verzoeken={v: geplaatst.get(v) or wachtend[v] for v in dict.fromkeys(ronde.verzoeken)},
        niet_geplaatst=tuple(wachten),
        groepen={} if overgeslagen else explain_groups(werk),
        bijna_open=() if overgeslagen else tuple(read_all(redenen, "planner") for redenen in almost_open(werk)),
        inzet=_inzet(beeld, inzetbeeld),
        koppelingen=_koppelingen(beeld, inzetbeeld),
        zonder_coach=tuple(why_no_coach(beeld, inzetbeeld, c) for c in without_coach(beeld)),
        te_weinig_hulp=too_little_help(beeld, inzetbeeld),
        overgeslagen=overgeslagen,
    )


def explain_unplaced(werk: Werk, verzoek: Verzoek) -> NietGeplaatst:
    """One request without a place: the funnel, why no new group, and what would help."""
    trechter, hulp = why_not(werk.beeld, verzoek), what_helps(werk, verzoek)
    redenen = (*tell_funnel(werk.beeld, trechter), why_no_new_group(werk, verzoek))
    return NietGeplaatst(
        cursist=verzoek[0],
        aanbod=verzoek[1],
        reden=trechter.reden,
        uitleg=read_all(redenen, "planner"),
        wat_helpt=read_all([h.reden for h in hulp], "planner"),
        nagerekend="ja" if all(h.nagerekend for h in hulp) else "misschien",
        trechter=trechter,
        redenen=redenen,
        hulp=hulp,
    )


def _funnel_only(beeld: Beeld, verzoek: Verzoek) -> NietGeplaatst:
    """One request without a place: only the groups that are there, which takes no time."""
    trechter = why_not(beeld, verzoek)
    redenen = tell_funnel(beeld, trechter)
    return NietGeplaatst(
        cursist=verzoek[0],
        aanbod=verzoek[1],
        reden=trechter.reden,
        uitleg=read_all(redenen, "planner"),
        wat_helpt=NIET_UITGEZOCHT,
        nagerekend="misschien",
        trechter=trechter,
        redenen=redenen,
        hulp=(),
    )


def _inzet(beeld: Beeld, inzetbeeld: Inzetbeeld) -> dict[Inzetsleutel, str]:
    nu = {(i.vrijwilliger, i.plek, i.dagdeel): why_inzet(beeld, i) for i in beeld.plan.inzet}
    for i in beeld.ronde.inzet:
        if (i.vrijwilliger, i.plek, i.dagdeel) not in nu:
            nu[i.vrijwilliger, i.plek, i.dagdeel] = why_inzet_ends(beeld, inzetbeeld, i)
    return {sleutel: read_all(redenen, "planner") for sleutel, redenen in nu.items()}


def _koppelingen(beeld: Beeld, inzetbeeld: Inzetbeeld) -> dict[tuple[str, str], str]:
    nu = {(k.vrijwilliger, k.cursist): why_koppeling(beeld, k) for k in beeld.plan.koppelingen}
    for k in beeld.ronde.lopende_koppelingen:
        if (k.vrijwilliger, k.cursist) not in nu:
            nu[k.vrijwilliger, k.cursist] = why_koppeling_ends(beeld, inzetbeeld, k)
    return {sleutel: read_all(redenen, "planner") for sleutel, redenen in nu.items()}
