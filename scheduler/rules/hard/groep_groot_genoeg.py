from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.woorden import aantal
from scheduler.rules.base import HardeRegel, Model, Strengheid
from scheduler.rules.term import som_per


class GroepGrootGenoeg(HardeRegel):
    """Een nieuwe groep begint alleen met minstens het minimum van het aanbod."""

    fase = "indelen"
    soepelst = Strengheid.NEGEREN
    staat_in = ("plan.groepen.cursisten",)
    herstel = "Zet er cursisten bij, haal de groep weg, of verlaag min van het aanbod."

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for g in plan.groepen:
            n, grens = len(plan.cursisten_in[g.groep]), ronde.aanbod_met[g.aanbod].min
            if g.groep not in ronde.groep_met and n < grens:
                zin = f"Nieuwe groep {g.groep} heeft {aantal(n, 'cursist', 'cursisten')}. Het minimum is {grens}."
                yield self.breuk(zin, g.groep)

    def post(self, model: Model) -> None:
        lopend = {g.groep for g in model.ronde.groepen}
        zitten = som_per((g.groep, model.in_groep(v, g)) for v, g in model.keuzes.zitten if g.groep not in lopend)
        for g in model.groepen:
            if g.groep not in lopend:
                nodig = model.open(g) * model.ronde.aanbod_met[g.aanbod].min
                model.require(zitten[g.groep] - nodig, minstens=0)
