from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan, same_time_and_place
from scheduler.domain.ronde import Ronde
from scheduler.rules.base import Model, Wens


class ZelfdeGroep(Wens):
    """Een cursist blijft in zijn eigen groep, op dezelfde plek en tijd."""

    fase = "indelen"
    laag = "behouden"
    eenheid = "verzoeken"
    gewichten = ("zelfde_groep_nieuw_blok", "zelfde_groep_lopend_blok")
    steunt_op = ("groep_is_open",)

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for p in plan.plaatsingen:
            was, nu = ronde.zit_nu.get((p.cursist, p.aanbod)), plan.groep_met.get(p.groep)
            if was and nu and same_time_and_place(was, nu):
                zin = f"Cursist {p.cursist} blijft in groep {p.groep}."
                yield self.telt(zin, p.cursist, p.groep, punten=ronde.instellingen.zelfde_groep)

    def post(self, model: Model) -> None:
        was = {v: (g.groep, g.locatie, g.dagdelen) for v, g in model.ronde.zit_nu.items()}
        for v, g in model.keuzes.zitten:
            if was.get(v) == (g.groep, g.locatie, g.dagdelen):
                model.reward(model.in_groep(v, g), model.ronde.instellingen.zelfde_groep)
