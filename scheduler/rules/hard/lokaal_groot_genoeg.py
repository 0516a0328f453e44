from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import sort_dagdelen
from scheduler.domain.woorden import aantal, in_lokaal
from scheduler.rules.base import HardeRegel, Model
from scheduler.rules.term import som_per


class LokaalGrootGenoeg(HardeRegel):
    """Een lokaal heeft een plaats voor elke cursist van de groep."""

    fase = "indelen"
    staat_in = ("plan.groepen.lokaal",)
    herstel = "Kies een groter lokaal, of zet iemand in een andere groep."
    steunt_op = ("groep_is_open", "les_heeft_lokaal")

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for g in plan.groepen:
            n = len(plan.cursisten_in[g.groep])
            for d in sort_dagdelen(list(g.lokaal)):
                plaatsen = ronde.plaatsen_in.get((g.locatie, g.lokaal[d]))
                if plaatsen is not None and n > plaatsen:
                    heeft = aantal(n, "cursist", "cursisten")
                    zin = f"Groep {g.groep} heeft {heeft}. Het maximum van {in_lokaal(g.lokaal[d])} is {plaatsen}."
                    yield self.breuk(zin, g.groep, g.lokaal[d])

    def post(self, model: Model) -> None:
        zitten = som_per((g.groep, model.in_groep(v, g)) for v, g in model.keuzes.zitten)
        plaatsen = som_per(
            ((g.groep, d), model.lokaal(r, g, d) * model.ronde.plaatsen_in[g.locatie, r])
            for r, g, d in model.keuzes.lokalen
        )
        for g in model.groepen:
            for d in sort_dagdelen(g.dagdelen):
                model.require(plaatsen[g.groep, d] - zitten[g.groep], minstens=0)
