from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.woorden import aantal
from scheduler.rules.base import HardeRegel, Model, Strengheid


class VrijwilligerNietTeVer(HardeRegel):
    """Een vrijwilliger reist niet langer naar een les of moment dan hij wil."""

    fase = "bemensen"
    soepelst = Strengheid.WAARSCHUWING
    staat_in = ("plan.inzet.vrijwilliger",)
    herstel = "Kies iemand die dichterbij woont, of verhoog max_reistijd van de vrijwilliger."
    steunt_op = ("inzet_hoort_bij_les",)

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for i in plan.inzet:
            plek = ronde.moment_met.get(i.plek) or plan.groep_met.get(i.plek)
            if plek is None:
                continue
            v = ronde.vrijwilliger_met[i.vrijwilliger]
            if not ronde.bereikt(v, ronde.locatie_met[plek.locatie]):
                grens = aantal(ronde.max_reistijd(v), "minuut", "minuten")
                zin = f"Voor vrijwilliger {i.vrijwilliger} is {plek.locatie} te ver. Het maximum is {grens}."
                yield self.breuk(zin, i.vrijwilliger, i.plek, dagdeel=i.dagdeel)

    def post(self, model: Model) -> None:
        ronde = model.ronde
        waar = {m.moment: m.locatie for m in ronde.momenten} | {g.groep: g.locatie for g in model.groepen}
        bereikt = {
            (v.vrijwilliger, loc.locatie)
            for v in ronde.vrijwilligers
            for loc in ronde.leslocaties
            if ronde.bereikt(v, loc)
        }
        for v, plek, d in model.keuzes.inzet:
            if (v, waar[plek]) not in bereikt:
                model.require(model.inzet(v, plek, d), hoogstens=0)
