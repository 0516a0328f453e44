from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.rules.base import HardeRegel, Model
from scheduler.rules.term import som


class GroepNietTeVol(HardeRegel):
    """Een groep heeft nooit meer cursisten dan het maximum van het aanbod."""

    fase = "indelen"

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for g in plan.groepen:
            aantal, grens = len(plan.cursisten_in[g.groep]), ronde.aanbod_met[g.aanbod].max
            if aantal > grens:
                yield self.breuk(f"Groep {g.groep} heeft {aantal} cursisten. Het maximum is {grens}.", g.groep)

    def post(self, model: Model) -> None:
        for g in model.groepen:
            zitten = som(model.in_groep(v, g) for v in model.ronde.verzoeken)
            model.require(zitten, hoogstens=model.ronde.aanbod_met[g.aanbod].max)
