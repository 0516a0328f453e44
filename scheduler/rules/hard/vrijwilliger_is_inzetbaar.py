from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.rules.base import HardeRegel, Model, Strengheid


class VrijwilligerIsInzetbaar(HardeRegel):
    """Een vrijwilliger begint alleen met VOG en basiscursus, en als hij actief is."""

    fase = "bemensen"
    soepelst = Strengheid.BLOKKEERT_PUBLICEREN
    staat_in = ("plan.inzet.vrijwilliger", "plan.koppelingen.vrijwilliger")
    herstel = "Kies iemand die al mag beginnen, of vul de datums van de vrijwilliger in."

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        werk = [(i.vrijwilliger, i.plek, i.dagdeel) for i in plan.inzet]
        werk += [(k.vrijwilliger, k.cursist, k.dagdeel) for k in plan.koppelingen]
        for v, waar, d in werk:
            if not ronde.vrijwilliger_met[v].inzetbaar(ronde.begin):
                zin = f"Vrijwilliger {v} kan nog niet beginnen bij {waar}."
                doe = "Kijk naar de VOG, de basiscursus en de data van actief en pauze."
                yield self.breuk(zin, v, waar, doe=doe, dagdeel=d)

    def post(self, model: Model) -> None:
        nog_niet = {v.vrijwilliger for v in model.ronde.vrijwilligers if not v.inzetbaar(model.ronde.begin)}
        for v, plek, d in model.keuzes.inzet:
            if v in nog_niet:
                model.require(model.inzet(v, plek, d), hoogstens=0)
        for v, c, d, online in model.keuzes.koppelingen:
            if v in nog_niet:
                model.require(model.koppel(v, c, d, online), hoogstens=0)
