from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan, same_time_and_place
from scheduler.domain.ronde import Ronde
from scheduler.rules.base import HardeRegel, Model
from scheduler.rules.term import som

TIJD = ("plan.groepen.dagdelen",)


class VastePlaatsBlijft(HardeRegel):
    """Een cursist die vaststaat in een groep, blijft in die groep, op dezelfde tijd en plek."""

    fase = "indelen"
    staat_in = ("plan.plaatsingen.groep", "ronde.cursisten.vaste_groepen")
    herstel = "Zet de cursist terug in die groep, of haal de groep weg bij vaste_groepen."

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for (cursist, aanbod), was in ronde.vaste_plaatsen.items():
            wie = f"Cursist {cursist} staat vast in groep {was.groep}"
            nu = plan.groep_van.get((cursist, aanbod))
            if nu is None or nu.groep != was.groep:
                yield self.breuk(f"{wie}, maar zit daar niet meer.", cursist, was.groep)
            elif not same_time_and_place(was, nu):
                yield self.breuk(
                    f"{wie}, maar die groep heeft een andere tijd of plek.", cursist, was.groep, staat_in=TIJD
                )

    def post(self, model: Model) -> None:
        for verzoek, was in model.ronde.vaste_plaatsen.items():
            gelijk = [g for g in model.groepen if same_time_and_place(was, g)]
            model.require(som(model.in_groep(verzoek, g) for g in gelijk), minstens=1)
