from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.rules.base import Model, Wens


class PlekBehouden(Wens):
    """Een cursist die al een plek heeft, houdt een plek."""

    fase = "indelen"
    laag = "behouden"
    eenheid = "verzoeken"
    gewichten = ("plek_behouden",)

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for p in plan.plaatsingen:
            if (p.cursist, p.aanbod) in ronde.zit_nu:
                zin = f"Cursist {p.cursist} houdt een plek voor {p.aanbod}."
                yield self.telt(zin, p.cursist, p.groep, punten=ronde.instellingen.gewichten.plek_behouden)

    def post(self, model: Model) -> None:
        punten = model.ronde.instellingen.gewichten.plek_behouden
        for v, g in model.keuzes.zitten:
            if v in model.ronde.zit_nu:
                model.reward(model.in_groep(v, g), punten)
