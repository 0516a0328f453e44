from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.rules.base import Model, Wens


class TredePast(Wens):
    """Een cursist zit liefst in een groep van precies zijn trede."""

    fase = "indelen"
    laag = "passend niveau"
    eenheid = "treden"
    gewichten = ("trede_ernaast",)
    kost = True
    steunt_op = ("groep_is_open",)

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for p in plan.plaatsingen:
            if p.groep not in plan.groep_met:
                continue
            trede = ronde.aanbod_met[plan.groep_met[p.groep].aanbod].trede
            if ernaast := abs(trede - ronde.aanbod_met[p.aanbod].trede):
                punten = -ronde.instellingen.gewichten.trede_ernaast * ernaast
                zin = f"Cursist {p.cursist} zit in groep {p.groep}. Dat scheelt {ernaast} met de gevraagde trede."
                yield self.telt(zin, p.cursist, p.groep, punten=punten, aantal=ernaast)

    def post(self, model: Model) -> None:
        trede = {a.aanbod: a.trede for a in model.ronde.aanbod}
        per_trede = model.ronde.instellingen.gewichten.trede_ernaast
        for v, g in model.keuzes.zitten:
            model.reward(model.in_groep(v, g), -per_trede * abs(trede[v[1]] - trede[g.aanbod]))
