"""What a plan that breaks rules says to one person or group: what is broken, and no reason that is not true."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.explain.beeld import Beeld
from scheduler.explain.uitleg import Aanduiding, Reden
from scheduler.explain.vrijwilligers import place_name
from scheduler.explain.why_not import aanbod_in_woorden


def broken_for(beeld: Beeld, code: str) -> tuple[Bevinding, ...]:
    """The breaches about this person or group, and those about a whole group that he sits, helps or teaches in."""
    ronde, plan = beeld.ronde, beeld.plan
    own = {p.groep for p in plan.plaatsingen if p.cursist == code}
    own |= {i.plek for i in plan.inzet if i.vrijwilliger == code}
    own |= {g.groep for g in plan.groepen if code in g.docenten.values()}
    others = (ronde.cursist_met.keys() | ronde.vrijwilliger_met.keys()) - {code}
    return tuple(b for b in beeld.breuken if code in b.wie or (own.intersection(b.wie) and others.isdisjoint(b.wie)))


def tell_breaches(beeld: Beeld, code: str) -> Iterator[Reden]:
    """First that the plan is wrong: each rule that it breaks here, or else that it breaks rules elsewhere."""
    breuken = broken_for(beeld, code)
    if breuken:
        yield Reden("klopt_niet", (code,))
        yield from (Reden("breuk", (code,), {"zin": b.zin}) for b in breuken)
    elif beeld.breuken:
        yield Reden("elders_breuk", (code,), {"n": len(beeld.breuken)})


def bare_facts(beeld: Beeld, code: str) -> Iterator[Reden]:
    """What the plan says of a cursist or vrijwilliger, without any reason."""
    ronde, plan, wie = beeld.ronde, beeld.plan, (code,)
    for v in dict.fromkeys(ronde.verzoeken):
        if v[0] == code and v in plan.groep_van:
            yield Reden("zit_in", wie, {"groep": beeld.aanduiding(plan.groep_van[v])})
        elif v[0] == code:
            yield Reden("nog_geen_groep", wie, {"aanbod": aanbod_in_woorden(beeld, v[1])})
    for i in plan.inzet:
        if i.vrijwilliger == code:
            yield Reden("inzet_nieuw", wie, {"plek": place_name(beeld, i.plek), "dagdeel": i.dagdeel.naam})
    for k in plan.koppelingen:
        if code in {k.vrijwilliger, k.cursist}:
            ander = Aanduiding(k.vrijwilliger, "een taalcoach")
            if code == k.vrijwilliger:
                ander = Aanduiding(k.cursist, "een cursist")
            yield Reden("koppeling_nieuw", wie, {"ander": ander, "dagdeel": k.dagdeel.naam})
