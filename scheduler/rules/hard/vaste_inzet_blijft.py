from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.rules.base import HardeRegel, Model


class VasteInzetBlijft(HardeRegel):
    """Inzet die vaststaat, gaat door."""

    fase = "bemensen"
    staat_in = ("ronde.inzet.vast",)
    herstel = "Zet de inzet terug, of maak die los (vast = nee)."

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for i in ronde.inzet:
            if i.vast and i.vrijwilliger not in plan.inzet_op.get((i.plek, i.dagdeel), ()):
                zin = f"Vrijwilliger {i.vrijwilliger} helpt vast op {i.dagdeel.naam} bij {i.plek}, maar nu niet meer."
                yield self.breuk(zin, i.vrijwilliger, i.plek, dagdeel=i.dagdeel)

    def post(self, model: Model) -> None:
        for i in model.ronde.inzet:
            if i.vast:
                model.require(model.inzet(i.vrijwilliger, i.plek, i.dagdeel), minstens=1)
