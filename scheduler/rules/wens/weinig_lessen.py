from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.woorden import aantal
from scheduler.rules.base import Model, Wens


class WeinigLessen(Wens):
    """Er zijn niet meer lessen dan nodig."""

    fase = "indelen"
    laag = "lessen"
    eenheid = "lessen"
    gewichten = ("les",)
    kost = True

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for g in plan.groepen:
            n = len(g.dagdelen)
            punten = -ronde.instellingen.gewichten.les * n
            yield self.telt(
                f"Groep {g.groep}: {aantal(n, 'les', 'lessen')} per week.", g.groep, punten=punten, aantal=n
            )

    def post(self, model: Model) -> None:
        for g in model.groepen:
            model.reward(model.open(g), -len(g.dagdelen) * model.ronde.instellingen.gewichten.les)
