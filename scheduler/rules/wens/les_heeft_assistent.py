from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import sort_dagdelen
from scheduler.domain.woorden import aantal
from scheduler.rules.base import Model, Wens
from scheduler.rules.term import som_per


class LesHeeftAssistent(Wens):
    """Bij een les helpen zoveel klassenassistenten als het aanbod vraagt."""

    fase = "bemensen"
    laag = "hulp van vrijwilligers"
    eenheid = "lessen"
    gewichten = ("assistent_min", "assistent_streef")
    steunt_op = ("inzet_hoort_bij_les",)

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        gewichten = ronde.instellingen.gewichten
        for g in plan.groepen:
            aanbod = ronde.aanbod_met[g.aanbod]
            eerst = max(1, aanbod.assistenten_min)
            for d in sort_dagdelen(g.dagdelen):
                helpers = len(plan.inzet_op.get((g.groep, d), ()))
                tellen = min(helpers, aanbod.assistenten_wens)
                if tellen >= eerst:
                    punten = gewichten.assistent_min + gewichten.assistent_streef * (tellen - eerst)
                    hulp = aantal(helpers, "klassenassistent", "klassenassistenten")
                    zin = f"De les van groep {g.groep} op {d.naam} heeft {hulp}."
                    yield self.telt(zin, g.groep, punten=punten)

    def post(self, model: Model) -> None:
        gewichten = model.ronde.instellingen.gewichten
        hulp = som_per(((plek, d), model.inzet(v, plek, d)) for v, plek, d in model.keuzes.inzet)
        for g in model.groepen:
            aanbod = model.ronde.aanbod_met[g.aanbod]
            eerst = max(1, aanbod.assistenten_min)
            for d in sort_dagdelen(g.dagdelen) if aanbod.assistenten_wens else ():
                genoeg = model.haalt(hulp[g.groep, d], eerst)
                meer = model.hoogstens(hulp[g.groep, d] - genoeg * eerst, genoeg * (aanbod.assistenten_wens - eerst))
                model.reward(genoeg, gewichten.assistent_min)
                model.reward(meer, gewichten.assistent_streef)
