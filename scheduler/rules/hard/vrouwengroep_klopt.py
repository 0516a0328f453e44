from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.rules.base import HardeRegel, Model, Strengheid


class VrouwengroepKlopt(HardeRegel):
    """In een vrouwengroep zitten alleen vrouwen, en wie een vrouwengroep vraagt, zit in een vrouwengroep."""

    fase = "indelen"
    soepelst = Strengheid.BLOKKEERT_PUBLICEREN
    staat_in = ("plan.plaatsingen.groep",)
    herstel = "Kies een groep die past bij de cursist, of verbeter het gegeven in het werkboek."
    steunt_op = ("groep_is_open",)

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for code, groepen in plan.groepen_van.items():
            cursist = ronde.cursist_met[code]
            for g in groepen:
                vrouwengroep = ronde.aanbod_met[g.aanbod].alleen_vrouwen
                if vrouwengroep and cursist.geslacht != "v":
                    yield self.breuk(
                        f"Cursist {code} zit in vrouwengroep {g.groep}, maar is geen vrouw.", code, g.groep
                    )
                if cursist.alleen_vrouwengroep and not vrouwengroep:
                    zin = f"Cursist {code} wil een vrouwengroep. Groep {g.groep} is dat niet."
                    yield self.breuk(zin, code, g.groep)

    def post(self, model: Model) -> None:
        vrouwengroepen = {a.aanbod for a in model.ronde.aanbod if a.alleen_vrouwen}
        for v, g in model.keuzes.zitten:
            cursist = model.ronde.cursist_met[v[0]]
            mag = cursist.geslacht == "v" if g.aanbod in vrouwengroepen else not cursist.alleen_vrouwengroep
            if not mag:
                model.require(model.in_groep(v, g), hoogstens=0)
