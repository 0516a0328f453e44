from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.woorden import aantal
from scheduler.rules.base import HardeRegel, Model, Strengheid
from scheduler.rules.term import som_per


class VrijwilligerNietTeVeel(HardeRegel):
    """Een vrijwilliger helpt niet meer dagdelen per week bij lessen en momenten dan hij wil."""

    fase = "bemensen"
    soepelst = Strengheid.WAARSCHUWING
    staat_in = ("plan.inzet.vrijwilliger",)
    herstel = "Haal een dagdeel weg, of verhoog max_dagdelen van de vrijwilliger."

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for code, n in Counter(i.vrijwilliger for i in plan.inzet).items():
            grens = ronde.max_dagdelen(ronde.vrijwilliger_met[code])
            if n > grens:
                zin = f"Vrijwilliger {code} helpt {aantal(n, 'dagdeel', 'dagdelen')} per week. Het maximum is {grens}."
                yield self.breuk(zin, code)

    def post(self, model: Model) -> None:
        inzet = som_per((v, model.inzet(v, plek, d)) for v, plek, d in model.keuzes.inzet)
        for v in model.ronde.vrijwilligers:
            model.require(inzet[v.vrijwilliger], hoogstens=model.ronde.max_dagdelen(v))
