from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.rules.base import HardeRegel, Model


class InzetHoortBijLes(HardeRegel):
    """Een vrijwilliger helpt alleen bij een les of een moment dat er dan is."""

    fase = "bemensen"
    staat_in = ("plan.inzet.groep", "plan.inzet.moment")
    herstel = "Kies een les of moment dat er dan is, of haal de rij weg."

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for i in plan.inzet:
            moment, groep = ronde.moment_met.get(i.plek), plan.groep_met.get(i.plek)
            if moment is None and groep is None:
                zin = f"Vrijwilliger {i.vrijwilliger} helpt bij {i.plek}, maar dat is er niet."
                yield self.breuk(zin, i.vrijwilliger, i.plek, dagdeel=i.dagdeel)
            elif not (i.dagdeel == moment.dagdeel if moment else groep and i.dagdeel in groep.dagdelen):
                zin = f"Vrijwilliger {i.vrijwilliger} helpt op {i.dagdeel.naam} bij {i.plek}, maar dan is daar niets."
                yield self.breuk(zin, i.vrijwilliger, i.plek, dagdeel=i.dagdeel)

    def post(self, model: Model) -> None:
        momenten = {(m.moment, m.dagdeel) for m in model.ronde.momenten}
        lessen = {(g.groep, d): g for g in model.groepen for d in g.dagdelen}
        for v, plek, d in model.keuzes.inzet:
            helpt = model.inzet(v, plek, d)
            if (plek, d) in lessen:
                model.require(model.open(lessen[plek, d]) - helpt, minstens=0)
            elif (plek, d) not in momenten:
                model.require(helpt, hoogstens=0)
