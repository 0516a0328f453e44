from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import sort_dagdelen
from scheduler.domain.woorden import in_lokaal
from scheduler.rules.base import HardeRegel, Model
from scheduler.rules.term import som_per


class LesHeeftLokaal(HardeRegel):
    """Elke les heeft precies één lokaal op de leslocatie van de groep."""

    fase = "indelen"
    staat_in = ("plan.groepen.lokaal",)
    herstel = "Vul bij elke les van de groep één lokaal van de leslocatie in, en alleen bij die lessen."

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for g in plan.groepen:
            for d in sort_dagdelen(g.dagdelen | g.lokaal.keys()):
                lokaal = g.lokaal.get(d)
                if lokaal is None:
                    yield self.breuk(f"Groep {g.groep} heeft op {d.naam} geen lokaal.", g.groep)
                elif (g.locatie, lokaal) not in ronde.plaatsen_in:
                    zin = f"Groep {g.groep} heeft op {d.naam} {in_lokaal(lokaal)}. Dat is geen lokaal van {g.locatie}."
                    yield self.breuk(zin, g.groep, lokaal)
                elif d not in g.dagdelen:
                    zin = f"Groep {g.groep} heeft op {d.naam} {in_lokaal(lokaal)}, maar dan is er geen les."
                    yield self.breuk(zin, g.groep, lokaal)

    def post(self, model: Model) -> None:
        lokalen = som_per(((g.groep, d), model.lokaal(r, g, d)) for r, g, d in model.keuzes.lokalen)
        for g in model.groepen:
            for d in sort_dagdelen(g.dagdelen):
                model.require(lokalen[g.groep, d] - model.open(g), minstens=0, hoogstens=0)
