from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import DAGEN, sort_dagdelen
from scheduler.domain.woorden import aantal
from scheduler.rules.base import HardeRegel, Model


class LessenPerWeekKloppen(HardeRegel):
    """Een groep heeft zoveel lessen per week als het aanbod vraagt, elk op een andere dag."""

    fase = "indelen"
    staat_in = ("plan.groepen.dagdelen",)
    herstel = "Kies zoveel dagdelen als het aanbod vraagt, elk op een andere dag."

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for g in plan.groepen:
            mag = ronde.aanbod_met[g.aanbod].lessen_per_week
            if len(g.dagdelen) not in mag:
                goed = " of ".join(str(n) for n in sorted(mag))
                zin = (
                    f"Groep {g.groep} heeft {aantal(len(g.dagdelen), 'les', 'lessen')} per week. Dat moet {goed} zijn."
                )
                yield self.breuk(zin, g.groep)
            for dag, n in Counter(d.dag for d in sort_dagdelen(g.dagdelen)).items():
                if n > 1:
                    yield self.breuk(f"Groep {g.groep} heeft {n} lessen op {DAGEN[dag]}. Dat mag er één zijn.", g.groep)

    def post(self, model: Model) -> None:
        for g in model.groepen:
            lesdagen = {d.dag for d in g.dagdelen}
            goed = len(lesdagen) in model.ronde.aanbod_met[g.aanbod].lessen_per_week
            if not goed or len(lesdagen) < len(g.dagdelen):
                model.require(model.open(g), hoogstens=0)
