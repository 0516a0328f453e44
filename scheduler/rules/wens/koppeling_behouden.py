from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.rules.base import Model, Wens


class KoppelingBehouden(Wens):
    """Een taalcoach en een cursist die elkaar al zien, blijven bij elkaar."""

    fase = "koppelen"
    laag = "taalcoaches"
    eenheid = "koppelingen"
    gewichten = ("koppeling_behouden",)

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        loopt = {(k.vrijwilliger, k.cursist) for k in ronde.lopende_koppelingen}
        for k in plan.koppelingen:
            if (k.vrijwilliger, k.cursist) in loopt:
                zin = f"Taalcoach {k.vrijwilliger} blijft bij cursist {k.cursist}."
                punten = ronde.instellingen.gewichten.koppeling_behouden
                yield self.telt(zin, k.cursist, k.vrijwilliger, punten=punten)

    def post(self, model: Model) -> None:
        samen = {(k.vrijwilliger, k.cursist) for k in model.ronde.lopende_koppelingen}
        for v, c, d, online in model.keuzes.koppelingen:
            if (v, c) in samen:
                punten = model.ronde.instellingen.gewichten.koppeling_behouden
                model.reward(model.koppel(v, c, d, online), punten)
