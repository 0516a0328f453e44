"""The running situation as a plan: what people have now, whatever the rules say of it."""

from __future__ import annotations

from scheduler.domain.koppeling import Koppeling
from scheduler.domain.plan import Gekoppeld, Lesgroep, Plaatsing, Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel, sort_dagdelen


def huidige_plan(ronde: Ronde, als: Plan | None = None) -> Plan:
    """Running groups, seats, help and koppelingen.

    A koppeling without a dagdeel takes the one of plan `als`, else the first that suits both; without any it is
    left out.
    """
    later = {(k.vrijwilliger, k.cursist): k.dagdeel for k in als.koppelingen} if als else {}
    samen = [(k, _dagdeel(ronde, k, later)) for k in ronde.lopende_koppelingen]
    return Plan(
        groepen=tuple(
            Lesgroep(
                groep=g.groep,
                aanbod=g.aanbod,
                locatie=g.locatie,
                dagdelen=g.dagdelen,
                lokaal=g.lokaal,
                docenten=g.docenten,
            )
            for g in sorted(ronde.groepen, key=lambda g: g.groep)
        ),
        plaatsingen=tuple(
            Plaatsing(cursist=c, aanbod=a, groep=ronde.zit_nu[c, a].groep) for c, a in sorted(ronde.zit_nu)
        ),
        inzet=ronde.inzet,
        koppelingen=tuple(
            Gekoppeld(vrijwilliger=k.vrijwilliger, cursist=k.cursist, soort=k.soort, dagdeel=d)
            for k, d in samen
            if d is not None
        ),
    )


def _dagdeel(ronde: Ronde, k: Koppeling, later: dict[tuple[str, str], Dagdeel]) -> Dagdeel | None:
    if k.dagdeel is not None:
        return k.dagdeel
    if (k.vrijwilliger, k.cursist) in later:
        return later[k.vrijwilliger, k.cursist]
    v, c = ronde.vrijwilliger_met.get(k.vrijwilliger), ronde.cursist_met.get(k.cursist)
    vrij = sort_dagdelen((v.vrij & c.dagdelen) or v.vrij) if v and c else ()
    return vrij[0] if vrij else None
