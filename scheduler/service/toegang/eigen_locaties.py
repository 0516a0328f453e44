"""What a concept changes outside the leslocaties of who wants to publish it: that is for a colleague to decide.

A teamleider of a few leslocaties may publish when everything elsewhere is exactly as it was: the groups, who sits in
them, who helps at them and at the moments, and the koppelingen of cursisten who do not belong to the own leslocaties.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from scheduler.domain.plan import Plan
from scheduler.service.toegang.rechten import Zicht


def outside_own(zicht: Zicht, was: Plan) -> tuple[str, ...]:
    """What differs elsewhere between what holds now and the plan in sight; empty for who sees everything.

    Groups and moments by their code and no people: the reader may not see those.
    """
    if not zicht.gebruiker.locaties:
        return ()
    toen = Zicht(zicht.gebruiker, zicht.ronde, was)
    mijn = toen.cursisten | zicht.cursisten
    anders = set(_elsewhere(toen, mijn)) ^ set(_elsewhere(zicht, mijn))
    return tuple(sorted({waar for waar, *_ in anders}))


def _elsewhere(zicht: Zicht, mijn: frozenset[str]) -> Iterator[tuple[str, *tuple[Hashable, ...]]]:
    """Every decision about another leslocatie: where, and what can be compared; `mijn` are the own cursisten."""
    plan = zicht.plan
    for g in plan.groepen:
        if g.groep not in zicht.groepen:
            wie_waar = frozenset(g.lokaal.items()), frozenset(g.docenten.items())
            yield (f"groep {g.groep}", g.aanbod, g.locatie, g.dagdelen, *wie_waar)
    for p in plan.plaatsingen:
        if p.groep not in zicht.groepen:
            yield (f"groep {p.groep}", p.cursist, p.aanbod)
    for i in plan.inzet:
        if i.groep not in zicht.groepen and i.moment not in zicht.momenten:
            yield (f"groep {i.groep}" if i.groep else f"moment {i.moment}", i.vrijwilliger, i.dagdeel)
    for k in plan.koppelingen:
        if k.cursist not in mijn:
            yield ("een koppeling", k)
