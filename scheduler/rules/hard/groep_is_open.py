from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.rules.base import HardeRegel, Model


class GroepIsOpen(HardeRegel):
    """Een cursist zit alleen in een groep die open is."""

    fase = "indelen"
    staat_in = ("plan.plaatsingen.groep",)
    herstel = "Kies een groep die open is, of maak de cel groep leeg."

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for p in plan.plaatsingen:
            if p.groep not in plan.groep_met:
                zin = f"Cursist {p.cursist} zit in groep {p.groep}, maar die is niet open."
                yield self.breuk(zin, p.cursist, p.groep)

    def post(self, model: Model) -> None:
        for v, g in model.keuzes.zitten:
            model.require(model.open(g) - model.in_groep(v, g), minstens=0)
