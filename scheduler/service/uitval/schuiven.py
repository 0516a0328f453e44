"""Small repairs: somebody who is busy elsewhere fills the gap, and somebody else takes over there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from scheduler.domain.plan import Plan
from scheduler.explain.beeld import Beeld
from scheduler.explain.zin import Zin
from scheduler.service.bord.pasvorm import fit
from scheduler.service.bord.vastheid import NIETS_VAST, Vastheid
from scheduler.service.plan.planbeeld import Grond, Planbeeld
from scheduler.service.uitval.past import KAN, Plekgat, seat_view, why_not_docent, why_not_helper
from scheduler.service.woorden import docent_naam, naam_van

MEESTE = 10
"""No more moves of cursisten than this are offered for one seat."""


@dataclass(frozen=True)
class Schuif:
    """Somebody who could come if another takes his place; `merken` counts who else notices it."""

    wie: str
    naam: str
    zin: str
    merken: int


def find_slides(pb: Planbeeld, g: Plekgat, weg: frozenset[str], vast: Vastheid = NIETS_VAST) -> Iterator[Schuif]:
    """Every repair with one person between; one for each person, nobody who is away, and nobody from what is vast."""
    if g.soort == "docent":
        yield from _docenten(pb, g, weg, vast)
    elif g.soort == "plek":
        yield from _seats(pb, g, vast)
    elif g.soort != "coach":
        yield from _helpers(pb, g, weg, vast)


def _helpers(pb: Planbeeld, g: Plekgat, weg: frozenset[str], vast: Vastheid) -> Iterator[Schuif]:
    for i in pb.plan.inzet:
        code = i.vrijwilliger
        if i.dagdeel != g.dagdeel or i.plek == g.plek or code == g.van or code in weg:
            continue
        if (code, i.plek, i.dagdeel) in vast.inzet:
            continue
        v, zonder = pb.ronde.vrijwilliger_met[code], tuple(x for x in pb.plan.inzet if x != i)
        if why_not_helper(_with_plan(pb, pb.plan.model_copy(update={"inzet": zonder})), v, g) != KAN:
            continue
        elders = replace(g, soort="assistent" if i.groep else "moment", van=code, plek=i.plek)
        niet = {code, g.van, *weg}
        vrij = (w for w in pb.ronde.vrijwilligers if w.vrijwilliger not in niet)
        ander = next((w for w in vrij if why_not_helper(pb, w, elders) == KAN), None)
        if ander is not None:
            feiten = {"plek": pb.namen.ding(i.plek), "wie": pb.namen.persoon(ander.vrijwilliger)}
            yield Schuif(code, naam_van(v), Zin.make("Dan valt {plek} open. {wie} kan daar.", feiten), 1)


def _docenten(pb: Planbeeld, g: Plekgat, weg: frozenset[str], vast: Vastheid) -> Iterator[Schuif]:
    for les in pb.plan.groepen:
        code = les.docenten.get(g.dagdeel) if g.dagdeel else None
        t = pb.ronde.docent_met.get(code or "")
        if t is None or les.groep in {g.plek, *vast.groepen} or t.docent == g.van or t.docent in weg:
            continue
        leeg = les.model_copy(update={"docenten": {d: x for d, x in les.docenten.items() if d != g.dagdeel}})
        groepen = tuple(leeg if x is les else x for x in pb.plan.groepen)
        if why_not_docent(_with_plan(pb, pb.plan.model_copy(update={"groepen": groepen})), t, g) != KAN:
            continue
        elders = replace(g, van=t.docent, plek=les.groep)
        niet = {t.docent, g.van, *weg}
        vrij = (w for w in pb.ronde.docenten if w.docent not in niet)
        ander = next((w for w in vrij if why_not_docent(pb, w, elders) == KAN), None)
        if ander is not None:
            feiten = {"plek": les.groep, "wie": docent_naam(pb.ronde, ander.docent)}
            zin = Zin.make("Dan valt {plek} open. {wie} kan daar.", feiten)
            merken = 1 + len(pb.plan.cursisten_in[les.groep])
            yield Schuif(t.docent, docent_naam(pb.ronde, t.docent), zin, merken)


def _seats(pb: Planbeeld, g: Plekgat, vast: Vastheid) -> Iterator[Schuif]:
    """Cursisten of other groups who fit in the seat, when somebody who waits fits in theirs."""
    if g.plek not in pb.plan.groep_met:
        return
    beeld, naar = seat_view(pb, g), pb.plan.groep_met[g.plek]
    lijn, gevonden = pb.ronde.aanbod_met[naar.aanbod].lijn, 0
    wachtend = [v for v in beeld.wachtenden if v[0] in pb.zicht.cursisten and v[0] != g.van]
    for p in beeld.plan.plaatsingen:
        van = beeld.plan.groep_met.get(p.groep)
        if van is None or van.groep == naar.groep or pb.ronde.aanbod_met[van.aanbod].lijn != lijn:
            continue
        if (p.cursist, p.groep) in vast.plekken:
            continue
        if p.cursist not in pb.zicht.cursisten or fit(beeld, (p.cursist, p.aanbod), naar).soort == "niet":
            continue
        daarna = Beeld(pb.ronde, _moved(beeld.plan, p.cursist, p.groep, naar.groep))
        wie = next((v for v in wachtend if fit(daarna, v, van).soort != "niet"), None)
        if wie is not None and fit(beeld, wie, van).soort == "niet":
            zin = Zin.make("Dan komt {wie} in {groep}.", {"wie": pb.namen.persoon(wie[0]), "groep": van.groep})
            yield Schuif(p.cursist, naam_van(pb.ronde.cursist_met[p.cursist]), zin, 1)
            gevonden += 1
            if gevonden == MEESTE:
                return


def _moved(plan: Plan, cursist: str, van: str, naar: str) -> Plan:
    return plan.model_copy(
        update={
            "plaatsingen": tuple(
                p.model_copy(update={"groep": naar}) if (p.cursist, p.groep) == (cursist, van) else p
                for p in plan.plaatsingen
            )
        }
    )


def when_free(pb: Planbeeld, code: str) -> Planbeeld:
    """The plan when a volunteer helps nowhere; the meetings with cursisten stay."""
    return _with_plan(
        pb, pb.plan.model_copy(update={"inzet": tuple(i for i in pb.plan.inzet if i.vrijwilliger != code)})
    )


def _with_plan(pb: Planbeeld, plan: Plan) -> Planbeeld:
    return replace(pb, grond=Grond(pb.ronde, plan))
