from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan, same_time_and_place
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import sort_dagdelen
from scheduler.domain.woorden import in_lokaal
from scheduler.rules.base import HardeRegel, Model
from scheduler.rules.term import som


class VasteGroepBlijft(HardeRegel):
    """Een groep die vaststaat, verandert niet van aanbod, plek, tijd, lokaal of docent."""

    fase = "indelen"
    staat_in = ("plan.groepen.dagdelen", "ronde.groepen.vast")
    herstel = "Zet de groep terug zoals hij was, of maak hem los (vast = nee)."

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for was in ronde.groepen:
            if not was.vast:
                continue
            nu = plan.groep_met.get(was.groep)
            if nu is None:
                yield self.breuk(f"Groep {was.groep} staat vast, maar is niet open.", was.groep)
            elif not (was.aanbod == nu.aanbod and same_time_and_place(was, nu)):
                yield self.breuk(f"Groep {was.groep} staat vast, maar aanbod, plek of tijd is anders.", was.groep)
            else:
                for d in sort_dagdelen(list(was.lokaal)):
                    if nu.lokaal.get(d) != was.lokaal[d]:
                        zin = f"Groep {was.groep} staat vast, maar heeft op {d.naam} niet {in_lokaal(was.lokaal[d])}."
                        yield self.breuk(zin, was.groep, staat_in=("plan.groepen.lokaal",))
                for d in sort_dagdelen(list(was.docenten)):
                    if nu.docenten.get(d) != was.docenten[d]:
                        zin = f"Groep {was.groep} staat vast, maar heeft op {d.naam} niet docent {was.docenten[d]}."
                        yield self.breuk(zin, was.groep, staat_in=("plan.groepen.docenten",))

    def post(self, model: Model) -> None:
        for was in model.ronde.groepen:
            if was.vast:
                gelijk = [g for g in model.groepen if g.aanbod == was.aanbod and same_time_and_place(was, g)]
                model.require(som(model.open(g) for g in gelijk), minstens=1)
                for d, r in was.lokaal.items():
                    model.require(som(model.lokaal(r, g, d) for g in gelijk), minstens=1)
                for d, t in was.docenten.items():
                    model.require(som(model.docent(t, g, d) for g in gelijk), minstens=1)
