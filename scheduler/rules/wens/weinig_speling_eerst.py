from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.law.ronde import weken_te_kort
from scheduler.rules.base import Model, Wens


class WeinigSpelingEerst(Wens):
    """Bij gelijke haast gaat voor wie de minste weken speling heeft tot zijn laatste veilige start."""

    fase = "indelen"
    laag = "plaatsen"
    eenheid = "weken"
    gewichten = ("speling_per_week",)

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        per_week, kort = ronde.instellingen.gewichten.speling_per_week, weken_te_kort(ronde)
        for p in plan.plaatsingen:
            if weken := kort.get((p.cursist, p.aanbod), 0):
                zin = f"Cursist {p.cursist} heeft weinig speling en krijgt een plek voor {p.aanbod}."
                yield self.telt(zin, p.cursist, p.groep, punten=per_week * weken, aantal=weken)

    def post(self, model: Model) -> None:
        per_week, kort = model.ronde.instellingen.gewichten.speling_per_week, weken_te_kort(model.ronde)
        for v, g in model.keuzes.zitten:
            model.reward(model.in_groep(v, g), per_week * kort.get(v, 0))
