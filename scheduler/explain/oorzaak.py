"""What lies behind something that a person notices: the nearest fact in the two plans, never a guess."""

from __future__ import annotations

from collections.abc import Collection

from scheduler.domain.plan import Gekoppeld, Lesgroep, Plan
from scheduler.domain.ronde import Verzoek
from scheduler.domain.tijd import Dagdeel
from scheduler.explain.beeld import Beeld
from scheduler.explain.feiten import fact_against_coach, fact_against_help, fact_against_place
from scheduler.explain.trechter_hulp import Inzetbeeld
from scheduler.explain.uitleg import Reden

Taak = tuple[str, Dagdeel]
"""Work of a volunteer or docent: the code of the group, moment or cursist, and when."""


def cause_for_cursist(
    soort: str, verzoek: Verzoek, voor: Lesgroep | None, na: Lesgroep | None, a: Plan, straks: Beeld
) -> Reden:
    """Why a cursist gets, changes or loses a group; a fact that makes the old place impossible goes before a choice."""
    if voor is None:
        assert na is not None
        return Reden("oorzaak_plek" if na.groep in a.groep_met else "oorzaak_begint")
    if soort not in {"verliest_plek", "andere_groep_nu"}:
        return Reden("oorzaak_groep")
    goes_on = straks.plan.groep_met.get(voor.groep)
    if goes_on is None:
        return Reden("oorzaak_stopt")
    could_come = voor.dagdelen <= straks.ronde.cursist_met[verzoek[0]].dagdelen
    if could_come and goes_on.dagdelen != voor.dagdelen:
        return Reden("oorzaak_tijd")
    return fact_against_place(straks, verzoek, goes_on) or Reden("oorzaak_keuze")


def cause_for_coach(was: Gekoppeld | None, nu: Gekoppeld | None, a: Plan, straks: Inzetbeeld) -> Reden:
    """Why a cursist gets, changes or loses a taalcoach, or meets him at another time."""
    ronde, b = straks.ronde, straks.plan
    if was is None:
        assert nu is not None
        had = sum(k.vrijwilliger == nu.vrijwilliger for k in a.koppelingen)
        # who was full can take somebody only because another koppeling ends
        room = had < ronde.max_cursisten(ronde.vrijwilliger_met[nu.vrijwilliger])
        return Reden("oorzaak_ruimte" if room else "oorzaak_vrij")
    if feit := fact_against_coach(straks, was.vrijwilliger, was.cursist, was.dagdeel):
        return feit
    if any(was.dagdeel in g.dagdelen for g in b.groepen_van.get(was.cursist, ())):
        return Reden("oorzaak_les")
    helps = any((i.vrijwilliger, i.dagdeel) == (was.vrijwilliger, was.dagdeel) for i in b.inzet)
    meets = any(
        (k.vrijwilliger, k.dagdeel) == (was.vrijwilliger, was.dagdeel) and k.cursist != was.cursist
        for k in b.koppelingen
    )
    return Reden("oorzaak_bezet" if helps or meets else "oorzaak_plan")


def cause_for_work(wie: str, weg: Collection[Taak], erbij: Collection[Taak], a: Plan, straks: Inzetbeeld) -> Reden:
    """Why a volunteer or docent has other work: what makes the old work impossible, else what happens to its groups."""
    for plek, d in sorted(weg, key=lambda t: (t[0], t[1].volgorde)):
        if feit := fact_against_help(straks, wie, plek, d):
            return feit
    b = straks.plan
    plekken = {plek for plek, _ in (*weg, *erbij)}
    groepen = plekken & (a.groep_met.keys() | b.groep_met.keys())
    if any(g not in b.groep_met for g in groepen):
        return Reden("oorzaak_stopt")
    if any(g not in a.groep_met for g in groepen):
        return Reden("oorzaak_begint")
    if any(a.groep_met[g].dagdelen != b.groep_met[g].dagdelen for g in groepen):
        return Reden("oorzaak_tijd")
    met = {k.cursist for k in (*a.koppelingen, *b.koppelingen)}
    return Reden("oorzaak_koppeling" if plekken <= met else "oorzaak_plan")
