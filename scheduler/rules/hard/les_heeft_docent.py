from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import sort_dagdelen
from scheduler.rules.base import HardeRegel, Model
from scheduler.rules.term import som_per


class LesHeeftDocent(HardeRegel):
    """Elke les heeft precies één docent."""

    fase = "bemensen"
    staat_in = ("plan.groepen.docenten",)
    herstel = "Vul bij elke les van de groep één docent in, en alleen bij die lessen."

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for g in plan.groepen:
            for d in sort_dagdelen(g.dagdelen | g.docenten.keys()):
                docent = g.docenten.get(d)
                if docent is None:
                    yield self.breuk(f"Groep {g.groep} heeft op {d.naam} geen docent.", g.groep)
                elif docent not in ronde.docent_met:
                    zin = f"Groep {g.groep} heeft op {d.naam} docent {docent}. Die staat niet bij de docenten."
                    yield self.breuk(zin, g.groep, docent)
                elif d not in g.dagdelen:
                    zin = f"Groep {g.groep} heeft op {d.naam} docent {docent}, maar dan is er geen les."
                    yield self.breuk(zin, g.groep, docent)

    def post(self, model: Model) -> None:
        docenten = som_per(((g.groep, d), model.docent(t, g, d)) for t, g, d in model.keuzes.docenten)
        for g in model.groepen:
            for d in sort_dagdelen(g.dagdelen):
                model.require(docenten[g.groep, d] - model.open(g), minstens=0, hoogstens=0)
