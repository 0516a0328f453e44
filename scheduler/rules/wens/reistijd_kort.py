from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.rules.base import Model, Wens


class ReistijdKort(Wens):
    """Een cursist reist liefst zo kort mogelijk naar de les."""

    fase = "indelen"
    laag = "reizen"
    eenheid = "minuten"
    gewichten = ("reistijd_per_minuut",)
    kost = True
    steunt_op = ("groep_is_open",)

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        per_minuut = ronde.instellingen.gewichten.reistijd_per_minuut
        for cursist, groepen in plan.groepen_van.items():
            for g in groepen:
                reis = ronde.reistijd(ronde.cursist_met[cursist], ronde.locatie_met[g.locatie])
                if reis and reis.vijftal:
                    zin = f"Cursist {cursist} reist ongeveer {reis.vijftal} minuten naar groep {g.groep}."
                    yield self.telt(zin, cursist, g.groep, punten=-per_minuut * reis.vijftal, aantal=reis.vijftal)

    def post(self, model: Model) -> None:
        ronde = model.ronde
        for v, g in model.keuzes.zitten:
            reis = ronde.reistijd(ronde.cursist_met[v[0]], ronde.locatie_met[g.locatie])
            minuten = reis.vijftal if reis else 0
            model.reward(model.in_groep(v, g), -ronde.instellingen.gewichten.reistijd_per_minuut * minuten)
