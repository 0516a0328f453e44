from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.law.ronde import urgentieklassen
from scheduler.rules.base import Model, Wens


class VerzoekGeplaatst(Wens):
    """Een cursist krijgt een plek voor het aanbod dat hij vraagt, wie haast heeft het eerst."""

    fase = "indelen"
    laag = "plaatsen"
    eenheid = "verzoeken"
    gewichten = ("waarde", "waarde_per_lijn", "urgentie_1", "urgentie_2", "urgentie_3", "urgentie_4")

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        klassen = urgentieklassen(ronde)
        for p in plan.plaatsingen:
            haast = ronde.instellingen.gewichten.urgentie(klassen[p.cursist])
            zin = f"Cursist {p.cursist} heeft een plek voor {p.aanbod}."
            yield self.telt(zin, p.cursist, p.groep, punten=ronde.waarde(ronde.aanbod_met[p.aanbod]) + haast)

    def post(self, model: Model) -> None:
        ronde = model.ronde
        haast = {c: ronde.instellingen.gewichten.urgentie(k) for c, k in urgentieklassen(ronde).items()}
        waarde = {a.aanbod: ronde.waarde(a) for a in ronde.aanbod}
        for v, g in model.keuzes.zitten:
            model.reward(model.in_groep(v, g), waarde[v[1]] + haast[v[0]])
