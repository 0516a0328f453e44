from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.rules.base import HardeRegel, Model


class VrijwilligerKanKomen(HardeRegel):
    """Een vrijwilliger helpt alleen op dagdelen waarop hij kan."""

    fase = "bemensen"
    staat_in = ("plan.inzet.dagdeel", "plan.koppelingen.dagdeel")
    herstel = "Kies een ander dagdeel, of vul het dagdeel in bij de vrijwilliger."

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        werk = [(i.vrijwilliger, i.plek, i.dagdeel) for i in plan.inzet]
        werk += [(k.vrijwilliger, k.cursist, k.dagdeel) for k in plan.koppelingen]
        for v, waar, d in werk:
            if d not in ronde.vrijwilliger_met[v].vrij:
                zin = f"Vrijwilliger {v} kan niet op {d.naam}, maar helpt dan bij {waar}."
                yield self.breuk(zin, v, waar, dagdeel=d)

    def post(self, model: Model) -> None:
        vrij = {(v.vrijwilliger, d) for v in model.ronde.vrijwilligers for d in v.vrij}
        for v, plek, d in model.keuzes.inzet:
            if (v, d) not in vrij:
                model.require(model.inzet(v, plek, d), hoogstens=0)
        for v, c, d, online in model.keuzes.koppelingen:
            if (v, d) not in vrij:
                model.require(model.koppel(v, c, d, online), hoogstens=0)
