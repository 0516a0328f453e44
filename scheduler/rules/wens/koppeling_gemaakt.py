from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.law.ronde import urgentieklassen
from scheduler.rules.base import Model, Wens


class KoppelingGemaakt(Wens):
    """Een cursist die een taalcoach wil, krijgt er een, wie haast heeft het eerst."""

    fase = "koppelen"
    laag = "taalcoaches"
    eenheid = "koppelingen"
    gewichten = ("koppeling_nieuw", "koppeling_per_urgentie")

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        gewichten, klassen = ronde.instellingen.gewichten, urgentieklassen(ronde)
        loopt = {(k.vrijwilliger, k.cursist) for k in ronde.lopende_koppelingen}
        for k in plan.koppelingen:
            if ronde.cursist_met[k.cursist].coach_gewenst and (k.vrijwilliger, k.cursist) not in loopt:
                punten = gewichten.koppeling_nieuw + gewichten.koppeling_per_urgentie * klassen[k.cursist]
                zin = f"Cursist {k.cursist} krijgt taalcoach {k.vrijwilliger}."
                yield self.telt(zin, k.cursist, k.vrijwilliger, punten=punten)

    def post(self, model: Model) -> None:
        gewichten, klassen = model.ronde.instellingen.gewichten, urgentieklassen(model.ronde)
        samen = {(k.vrijwilliger, k.cursist) for k in model.ronde.lopende_koppelingen}
        waarde = {
            c.cursist: gewichten.koppeling_nieuw + klassen[c.cursist] * gewichten.koppeling_per_urgentie
            for c in model.ronde.cursisten
            if c.coach_gewenst
        }
        for v, c, d, online in model.keuzes.koppelingen:
            if c in waarde and (v, c) not in samen:
                model.reward(model.koppel(v, c, d, online), waarde[c])
