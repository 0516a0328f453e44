from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.woorden import aantal
from scheduler.rules.base import HardeRegel, Model, Strengheid
from scheduler.rules.term import som_per


class GroepNietTeVol(HardeRegel):
    """Een groep heeft nooit meer cursisten dan het maximum van het aanbod."""

    fase = "indelen"
    soepelst = Strengheid.WAARSCHUWING
    staat_in = ("plan.groepen.cursisten",)
    herstel = "Zet iemand in een andere groep, of verhoog max van het aanbod."
    steunt_op = ("groep_is_open",)

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for g in plan.groepen:
            n, grens = len(plan.cursisten_in[g.groep]), ronde.aanbod_met[g.aanbod].max
            if n > grens:
                yield self.breuk(
                    f"Groep {g.groep} heeft {aantal(n, 'cursist', 'cursisten')}. Het maximum is {grens}.", g.groep
                )

    def post(self, model: Model) -> None:
        zitten = som_per((g.groep, model.in_groep(v, g)) for v, g in model.keuzes.zitten)
        for g in model.groepen:
            plek = model.open(g) * model.ronde.aanbod_met[g.aanbod].max
            model.require(plek - zitten[g.groep], minstens=0)
