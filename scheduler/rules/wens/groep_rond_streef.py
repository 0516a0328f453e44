from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.rules.base import Model, Wens
from scheduler.rules.term import som_per


class GroepRondStreef(Wens):
    """Een groep heeft het liefst zoveel cursisten als het streefgetal."""

    fase = "indelen"
    laag = "goede groepen"
    eenheid = "mensen"
    gewichten = ("groep_per_persoon",)
    kost = True
    steunt_op = ("groep_is_open",)

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        per_persoon = ronde.instellingen.gewichten.groep_per_persoon
        for g in plan.groepen:
            aantal, streef = len(plan.cursisten_in[g.groep]), ronde.aanbod_met[g.aanbod].streef
            if ernaast := abs(aantal - streef):
                woord = "boven" if aantal > streef else "onder"
                zin = f"Groep {g.groep} zit {ernaast} {woord} het streefgetal {streef}."
                yield self.telt(zin, g.groep, punten=-per_persoon * ernaast, aantal=ernaast)

    def post(self, model: Model) -> None:
        per_persoon = model.ronde.instellingen.gewichten.groep_per_persoon
        zitten = som_per((g.groep, model.in_groep(v, g)) for v, g in model.keuzes.zitten)
        for g in model.groepen:
            over = zitten[g.groep] - model.open(g) * model.ronde.aanbod_met[g.aanbod].streef
            model.reward(model.boven(over, 0) + model.boven(-over, 0), -per_persoon)
