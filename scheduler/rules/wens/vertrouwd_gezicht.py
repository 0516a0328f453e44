from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.rules.base import Model, Wens


class VertrouwdGezicht(Wens):
    """Een vrijwilliger helpt liefst bij de groep of het moment waar hij al hielp."""

    fase = "bemensen"
    laag = "hulp van vrijwilligers"
    eenheid = "dagdelen"
    gewichten = ("vertrouwd_gezicht",)

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        kent = {(i.vrijwilliger, i.plek) for i in ronde.inzet}
        for i in plan.inzet:
            if (i.vrijwilliger, i.plek) in kent:
                zin = f"Vrijwilliger {i.vrijwilliger} kent {i.plek} al."
                punten = ronde.instellingen.gewichten.vertrouwd_gezicht
                yield self.telt(zin, i.vrijwilliger, i.plek, punten=punten)

    def post(self, model: Model) -> None:
        bekend = {(i.vrijwilliger, i.plek) for i in model.ronde.inzet}
        for v, plek, d in model.keuzes.inzet:
            if (v, plek) in bekend:
                model.reward(model.inzet(v, plek, d), model.ronde.instellingen.gewichten.vertrouwd_gezicht)
