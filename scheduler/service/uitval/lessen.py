"""What falls open when one person does not come: lessons and meetings by date, or for good; and seats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel, sort_dagdelen
from scheduler.errors import UnknownCode
from scheduler.service.lijsten.lesdata import days_between
from scheduler.service.uitval.dagen import Dag

Persoonsoort = Literal["cursist", "docent", "vrijwilliger"]
VERUIT = date(2100, 1, 1)


@dataclass(frozen=True)
class Opening:
    """One thing that falls open. Without `datum` it is every week, or a seat."""

    soort: str
    plek: str
    dagdeel: Dagdeel | None
    datum: date | None
    aanbod: str = ""


def kind_of(ronde: Ronde, code: str) -> Persoonsoort:
    """What somebody is, by the code."""
    if code in ronde.vrijwilliger_met:
        return "vrijwilliger"
    if code in ronde.docent_met:
        return "docent"
    if code in ronde.cursist_met:
        return "cursist"
    raise UnknownCode("Deze persoon is er niet.", "is de code veranderd.")


def find_openings(
    ronde: Ronde, plan: Plan, code: str, van: date, tot: date | None, dagen: Sequence[Dag] = (), dagdeel: str = ""
) -> tuple[Opening, ...]:
    """Everything that falls open from `van` up to and including `tot`, in order of date; no `tot` is for good.

    `dagen` are the days that go differently already: who replaces somebody then is missed there too.
    """
    vast = [o for o in weekly(plan, code) if not dagdeel or o.dagdeel == dagdeel]
    if tot is None:
        return tuple(vast)
    uit = list(_dated(ronde, plan, vast, code, van, tot, dagen))
    uit += [
        Opening("moment" if d.plek in ronde.moment_met else d.gat_soort, d.plek, d.dagdeel, d.datum)
        for d in dagen
        if d.door == code and van <= d.datum <= tot and (not dagdeel or d.dagdeel == dagdeel)
    ]
    return tuple(sorted(uit, key=lambda o: (o.datum or VERUIT, o.dagdeel.volgorde if o.dagdeel else 0, o.plek)))


def weekly(plan: Plan, code: str) -> Iterator[Opening]:
    """What somebody does every week, and where he sits."""
    for i in plan.inzet:
        if i.vrijwilliger == code:
            yield Opening("assistent" if i.groep else "moment", i.plek, i.dagdeel, None)
    for k in plan.koppelingen:
        if k.vrijwilliger == code:
            yield Opening("coach", k.cursist, k.dagdeel, None)
    for g in plan.groepen:
        for d in sort_dagdelen(g.dagdelen):
            if g.docenten.get(d) == code:
                yield Opening("docent", g.groep, d, None)
    for p in plan.plaatsingen:
        if p.cursist == code:
            yield Opening("plek", p.groep, None, None, p.aanbod)


def place_of(ronde: Ronde, plan: Plan, soort: str, plek: str) -> str:
    """The leslocatie of a gap; a meeting of two people has none."""
    if soort == "coach":
        return ""
    waar = ronde.moment_met.get(plek) or plan.groep_met.get(plek)
    return waar.locatie if waar else ""


def lesson_days(ronde: Ronde, plan: Plan, o: Opening, van: date, tot: date) -> list[date]:
    """The days in this period on which it takes place."""
    begin, einde = max(van, ronde.begin or van), min(tot, ronde.instellingen.periode_einde or tot)
    if o.dagdeel is None or einde < begin:
        return []
    plaats = place_of(ronde, plan, o.soort, o.plek)
    return [dag for dag, _ in days_between(ronde, [o.dagdeel], begin, einde, plaats, o.plek)]


def _dated(
    ronde: Ronde, plan: Plan, vast: Sequence[Opening], code: str, van: date, tot: date, dagen: Sequence[Dag]
) -> Iterator[Opening]:
    al = {(d.plek, d.dagdeel, d.datum) for d in dagen if d.van == code or d.soort == "vervalt"}
    for o in vast:
        if o.soort == "plek":
            continue
        for dag in lesson_days(ronde, plan, o, van, tot):
            if (o.plek, o.dagdeel, dag) not in al:
                yield Opening(o.soort, o.plek, o.dagdeel, dag)
