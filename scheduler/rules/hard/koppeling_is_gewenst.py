from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.rules.base import HardeRegel, Model


class KoppelingIsGewenst(HardeRegel):
    """Een cursist krijgt alleen een taalcoach als hij die wil of al heeft."""

    fase = "koppelen"
    staat_in = ("plan.koppelingen.cursist",)
    herstel = "Haal de koppeling weg, of vul ja in bij coach_gewenst."

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        loopt = {(k.vrijwilliger, k.cursist) for k in ronde.lopende_koppelingen}
        for k in plan.koppelingen:
            if not ronde.cursist_met[k.cursist].coach_gewenst and (k.vrijwilliger, k.cursist) not in loopt:
                zin = f"Cursist {k.cursist} vraagt geen taalcoach, maar krijgt {k.vrijwilliger}."
                yield self.breuk(zin, k.cursist, k.vrijwilliger)

    def post(self, model: Model) -> None:
        wil = {c.cursist for c in model.ronde.cursisten if c.coach_gewenst}
        samen = {(k.vrijwilliger, k.cursist) for k in model.ronde.lopende_koppelingen}
        for v, c, d, online in model.keuzes.koppelingen:
            if not (c in wil or (v, c) in samen):
                model.require(model.koppel(v, c, d, online), hoogstens=0)
