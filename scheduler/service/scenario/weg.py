"""A round or a plan without one person: the row stays, so that old plans can be read, but nothing is asked of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.explain.wijziging import BLIJFT, replace

GEEN: frozenset[Dagdeel] = frozenset()


def without_person(ronde: Ronde, code: str) -> Ronde:
    """The round when this cursist, docent or volunteer no longer takes part, also where that was fixed."""
    velden: dict[str, Sequence[Any]] = {
        "koppelingen": tuple(k for k in ronde.koppelingen if code not in (k.vrijwilliger, k.cursist)),
        "inzet": tuple(i for i in ronde.inzet if i.vrijwilliger != code),
    }
    if code in ronde.docent_met:
        velden["docenten"] = tuple(replace(t, dagdelen=GEEN) if t.docent == code else t for t in ronde.docenten)
        velden["groepen"] = tuple(
            replace(g, docenten={d: t for d, t in g.docenten.items() if t != code}) for g in ronde.groepen
        )
    if code in ronde.vrijwilliger_met:
        velden["vrijwilligers"] = tuple(
            replace(v, dagdelen=GEEN, dagdelen_als_het_moet=GEEN) if v.vrijwilliger == code else v
            for v in ronde.vrijwilligers
        )
    velden["cursisten"] = tuple(
        replace(c, aanbod=(), groepen=(), coach="", coach_gewenst=False)
        if c.cursist == code
        else replace(c, coach="")
        if c.coach == code
        else c
        for c in ronde.cursisten
    )
    nieuw = replace(ronde, **velden)
    nieuw.__dict__.update({k: ronde.__dict__[k] for k in BLIJFT if k in ronde.__dict__})
    return nieuw


def plan_without(plan: Plan, code: str) -> Plan:
    """The plan when this person does nothing in it any more; a lesson may be left without docent."""
    return plan.model_copy(
        update={
            "plaatsingen": tuple(p for p in plan.plaatsingen if p.cursist != code),
            "inzet": tuple(i for i in plan.inzet if i.vrijwilliger != code),
            "koppelingen": tuple(k for k in plan.koppelingen if code not in (k.vrijwilliger, k.cursist)),
            "groepen": tuple(
                g.model_copy(update={"docenten": {d: t for d, t in g.docenten.items() if t != code}})
                for g in plan.groepen
            ),
        }
    )
