from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.woorden import aantal
from scheduler.rules.base import HardeRegel, Model, Strengheid


class CursistNietTeVer(HardeRegel):
    """Een cursist reist niet langer naar de les dan hij kan."""

    fase = "indelen"
    soepelst = Strengheid.WAARSCHUWING
    staat_in = ("plan.plaatsingen.groep",)
    herstel = "Kies een groep dichterbij, of verhoog max_reistijd van de cursist."
    steunt_op = ("groep_is_open",)

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for code, groepen in plan.groepen_van.items():
            cursist = ronde.cursist_met[code]
            for g in groepen:
                reis = ronde.reistijd(cursist, ronde.locatie_met[g.locatie])
                if reis is None:
                    zin = f"Van cursist {code} is de reistijd naar {g.locatie} niet bekend."
                    yield self.breuk(zin, code, g.groep, doe="Vul een bekende postcode of plaats in.")
                elif reis.minuten > ronde.max_reistijd(cursist):
                    grens = ronde.max_reistijd(cursist)
                    duur = aantal(reis.minuten, "minuut", "minuten")
                    zin = f"Cursist {code} reist {duur} naar {g.locatie}. Het maximum is {grens}."
                    yield self.breuk(zin, code, g.groep)

    def post(self, model: Model) -> None:
        ronde = model.ronde
        for v, g in model.keuzes.zitten:
            if not ronde.bereikt(ronde.cursist_met[v[0]], ronde.locatie_met[g.locatie]):
                model.require(model.in_groep(v, g), hoogstens=0)
