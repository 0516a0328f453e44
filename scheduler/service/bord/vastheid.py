"""What stays as it is in a plan, by locks and by the workbook: nobody is moved from it, and nobody is lent from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from scheduler.domain.plan import Lesgroep, Plan
from scheduler.domain.ronde import Verzoek
from scheduler.domain.tijd import Dagdeel
from scheduler.service.bord.pasvorm import Pasvorm, fit
from scheduler.service.bord.sloten import Slot
from scheduler.service.plan.planbeeld import Planbeeld

IN_WERKBOEK = "zo staat het in het werkboek"


@dataclass(frozen=True)
class Vastheid:
    """What stays: groups, why for who sits where (cursist and group), and who helps where on which dagdeel."""

    groepen: frozenset[str] = frozenset()
    plekken: dict[tuple[str, str], str] = field(default_factory=dict)
    inzet: frozenset[tuple[str, str, Dagdeel]] = frozenset()
    nog_niet: frozenset[tuple[str, str, str, str]] = frozenset()
    """What cannot be locked, because the plan that holds now does not have it so: keys of locks."""

    def people_in(self, groep: str) -> int:
        """How many cursisten stay in this group."""
        return sum(g == groep for _, g in self.plekken)

    def requests(self, plan: Plan) -> frozenset[Verzoek]:
        """The requests whose place nobody moves."""
        return frozenset((p.cursist, p.aanbod) for p in plan.plaatsingen if (p.cursist, p.groep) in self.plekken)


NIETS_VAST = Vastheid()


def fixed_in(pb: Planbeeld, sloten: Iterable[Slot]) -> Vastheid:
    """What these locks and the workbook hold in a plan."""
    sloten = tuple(sloten)
    groepen = {g.groep for g in pb.ronde.groepen if g.vast} | {s.code for s in sloten if s.soort == "groep"}
    plekken = {
        (c, g.groep): pb.ronde.cursist_met[c].vast_reden or IN_WERKBOEK for (c, _), g in pb.ronde.vaste_plaatsen.items()
    }
    plekken |= {(s.code, s.ander): s.reden for s in sloten if s.soort == "plaats"}
    zit = {(p.cursist, p.groep) for p in pb.plan.plaatsingen}
    inzet = {(i.vrijwilliger, i.plek, i.dagdeel) for i in pb.ronde.inzet if i.vast}
    inzet |= {(s.code, s.ander, Dagdeel(s.dagdeel)) for s in sloten if s.soort == "inzet"}
    return Vastheid(
        groepen=frozenset(groepen),
        plekken={plek: reden for plek, reden in plekken.items() if plek in zit},
        inzet=frozenset(inzet),
    )


def not_yet(geldt: Plan, plan: Plan) -> frozenset[tuple[str, str, str, str]]:
    """Everything of a plan that is different, or not there, in the plan that holds now."""
    sloten = (
        *(Slot("groep", g.groep) for g in plan.groepen),
        *(Slot("plaats", p.cursist, p.groep) for p in plan.plaatsingen),
        *(Slot("inzet", i.vrijwilliger, i.plek, i.dagdeel) for i in plan.inzet),
        *(Slot("koppeling", k.vrijwilliger, k.cursist) for k in plan.koppelingen),
    )
    return frozenset(s.sleutel for s in sloten if s.holds(plan) != s.holds(geldt))


def fit_unless_fixed(pb: Planbeeld, verzoek: Verzoek, g: Lesgroep, vast: Vastheid) -> Pasvorm:
    """Whether a request fits in a group; who is locked elsewhere fits nowhere else."""
    nu = pb.plan.groep_van.get(verzoek)
    if nu is not None and nu.groep != g.groep and (verzoek[0], nu.groep) in vast.plekken:
        return Pasvorm("kan niet", "plek staat vast")
    return fit(pb.beeld, verzoek, g, pb.streng)
