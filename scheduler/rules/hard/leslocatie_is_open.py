from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import sort_dagdelen
from scheduler.rules.base import HardeRegel, Model


class LeslocatieIsOpen(HardeRegel):
    """Een groep heeft alleen les als de leslocatie open is, de hele periode lang."""

    fase = "indelen"
    staat_in = ("plan.groepen.dagdelen",)
    herstel = "Kies een tijd of leslocatie die open is, of pas Leslocaties aan."

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for g in plan.groepen:
            locatie = ronde.locatie_met[g.locatie]
            for d in sort_dagdelen(g.dagdelen - locatie.dagdelen):
                yield self.breuk(f"Groep {g.groep} heeft les op {d.naam}, maar {g.locatie} is dan dicht.", g.groep)
            if not locatie.in_gebruik(ronde.begin, ronde.instellingen.periode_einde):
                zin = f"Groep {g.groep} heeft les in {g.locatie}, maar die is niet de hele periode in gebruik."
                yield self.breuk(zin, g.groep)

    def post(self, model: Model) -> None:
        ronde = model.ronde
        periode = ronde.begin, ronde.instellingen.periode_einde
        dagdelen = {loc.locatie: loc.dagdelen for loc in ronde.leslocaties if loc.in_gebruik(*periode)}
        for g in model.groepen:
            if not g.dagdelen <= dagdelen.get(g.locatie, frozenset()):
                model.require(model.open(g), hoogstens=0)
