from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.rules.base import HardeRegel, Model


class DocentIsBeschikbaar(HardeRegel):
    """Een docent geeft alleen les op zijn eigen dagdelen en leslocaties."""

    fase = "bemensen"
    staat_in = ("plan.groepen.docenten",)
    herstel = "Kies een andere docent of tijd, of vul het in bij de docent."
    steunt_op = ("les_heeft_docent",)

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for g in plan.groepen:
            for d, code in g.docenten.items():
                docent = ronde.docent_met.get(code)
                if docent and d not in docent.dagdelen:
                    zin = f"Docent {code} geeft les aan groep {g.groep} op {d.naam}, maar werkt dan niet."
                    yield self.breuk(zin, code, g.groep)
                if docent and g.locatie not in docent.locaties:
                    zin = f"Docent {code} geeft les aan groep {g.groep} in {g.locatie}, maar werkt daar niet."
                    yield self.breuk(zin, code, g.groep)

    def post(self, model: Model) -> None:
        for t, g, d in model.keuzes.docenten:
            docent = model.ronde.docent_met[t]
            if not (d in docent.dagdelen and g.locatie in docent.locaties):
                model.require(model.docent(t, g, d), hoogstens=0)
