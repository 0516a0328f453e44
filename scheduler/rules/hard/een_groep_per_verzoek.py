from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.rules.base import HardeRegel, Model
from scheduler.rules.term import som_per


class EenGroepPerVerzoek(HardeRegel):
    """Een cursist krijgt voor elk aanbod dat hij vraagt hoogstens één groep, en nooit twee keer dezelfde."""

    fase = "indelen"
    staat_in = ("plan.plaatsingen.groep",)
    herstel = "Laat één plek per aanbod staan, en alleen voor aanbod dat de cursist vraagt."

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        gevraagd = set(ronde.verzoeken)
        for (cursist, aanbod), n in Counter((p.cursist, p.aanbod) for p in plan.plaatsingen).items():
            if (cursist, aanbod) not in gevraagd:
                yield self.breuk(
                    f"Cursist {cursist} is ingedeeld voor {aanbod}, maar vraagt dat niet.", cursist, aanbod
                )
            elif n > 1:
                yield self.breuk(f"Cursist {cursist} heeft {n} groepen voor {aanbod}.", cursist, aanbod)
        for (cursist, groep), n in Counter((p.cursist, p.groep) for p in plan.plaatsingen).items():
            if n > 1:
                yield self.breuk(f"Cursist {cursist} staat {n} keer in groep {groep}.", cursist, groep)

    def post(self, model: Model) -> None:
        for samen in som_per((v, model.in_groep(v, g)) for v, g in model.keuzes.zitten).values():
            model.require(samen, hoogstens=1)
        for samen in som_per(((v[0], g.groep), model.in_groep(v, g)) for v, g in model.keuzes.zitten).values():
            model.require(samen, hoogstens=1)
