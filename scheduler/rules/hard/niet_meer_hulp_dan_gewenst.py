from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.domain.woorden import aantal
from scheduler.rules.base import HardeRegel, Model, Strengheid
from scheduler.rules.term import som_per


class NietMeerHulpDanGewenst(HardeRegel):
    """Bij een les of moment helpen niet meer vrijwilligers dan gewenst, tenzij hun inzet vaststaat."""

    fase = "bemensen"
    soepelst = Strengheid.NEGEREN
    staat_in = ("plan.inzet.vrijwilliger",)
    herstel = "Haal iemand weg, of verhoog wat er gewenst is."
    steunt_op = ("inzet_hoort_bij_les",)

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        vast: dict[tuple[str, Dagdeel], set[str]] = {}
        for i in ronde.inzet:
            if i.vast:
                vast.setdefault((i.plek, i.dagdeel), set()).add(i.vrijwilliger)
        for (plek, d), helpers in plan.inzet_op.items():
            if moment := ronde.moment_met.get(plek):
                gewenst = moment.wens
            elif groep := plan.groep_met.get(plek):
                gewenst = ronde.aanbod_met[groep.aanbod].assistenten_wens
            else:
                continue
            if len(helpers) > max(gewenst, len(vast.get((plek, d), ()))):
                helpen = aantal(len(helpers), "vrijwilliger helpt", "vrijwilligers helpen")
                zin = f"{helpen} op {d.naam} bij {plek}. Gewenst: {gewenst}."
                yield self.breuk(zin, plek, *helpers, dagdeel=d)

    def post(self, model: Model) -> None:
        ronde = model.ronde
        gewenst = {m.moment: m.wens for m in ronde.momenten}
        gewenst |= {g.groep: ronde.aanbod_met[g.aanbod].assistenten_wens for g in model.groepen}
        vaste_inzet = {(i.plek, i.dagdeel, i.vrijwilliger) for i in ronde.inzet if i.vast}
        vaste_hulp = Counter((plek, d) for plek, d, _ in vaste_inzet)
        hulp = som_per(((plek, d), model.inzet(v, plek, d)) for v, plek, d in model.keuzes.inzet)
        for (plek, d), helpers in hulp.items():
            model.require(helpers, hoogstens=max(gewenst[plek], vaste_hulp[plek, d]))
