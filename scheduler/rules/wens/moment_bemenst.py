from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.woorden import aantal
from scheduler.rules.base import Model, Wens
from scheduler.rules.term import som_per


class MomentBemenst(Wens):
    """Bij een moment, zoals een spreekuur, zijn genoeg vrijwilligers."""

    fase = "bemensen"
    laag = "hulp van vrijwilligers"
    eenheid = "momenten"
    gewichten = ("moment_min", "moment_streef")
    steunt_op = ("inzet_hoort_bij_les",)

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        gewichten = ronde.instellingen.gewichten
        for m in ronde.momenten:
            helpers = len(plan.inzet_op.get((m.moment, m.dagdeel), ()))
            tellen, eerst = min(helpers, m.wens), max(1, m.min)
            if tellen >= eerst:
                punten = gewichten.moment_min + gewichten.moment_streef * (tellen - eerst)
                yield self.telt(
                    f"Moment {m.moment} heeft {aantal(helpers, 'vrijwilliger', 'vrijwilligers')}.",
                    m.moment,
                    punten=punten,
                )

    def post(self, model: Model) -> None:
        gewichten = model.ronde.instellingen.gewichten
        hulp = som_per(((plek, d), model.inzet(v, plek, d)) for v, plek, d in model.keuzes.inzet)
        for m in model.ronde.momenten:
            if m.wens:
                helpers, eerst = hulp[m.moment, m.dagdeel], max(1, m.min)
                genoeg = model.haalt(helpers, eerst)
                model.reward(genoeg, gewichten.moment_min)
                meer = model.hoogstens(helpers - genoeg * eerst, genoeg * (m.wens - eerst))
                model.reward(meer, gewichten.moment_streef)
