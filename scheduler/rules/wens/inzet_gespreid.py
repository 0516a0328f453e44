from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.woorden import aantal
from scheduler.rules.base import Model, Wens
from scheduler.rules.term import som_per


class InzetGespreid(Wens):
    """Een vrijwilliger helpt niet veel vaker dan hij gewend is."""

    fase = "bemensen"
    laag = "hulp van vrijwilligers"
    eenheid = "dagdelen"
    gewichten = ("spreiding",)
    kost = True
    steunt_op = ("vrijwilliger_niet_te_veel",)

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        gewend = Counter(i.vrijwilliger for i in ronde.inzet)
        for v, n in Counter(i.vrijwilliger for i in plan.inzet).items():
            meer = n - max(1, gewend[v])
            if meer > 0:
                punten = -ronde.instellingen.gewichten.spreiding * meer**2
                zin = f"Vrijwilliger {v} helpt {aantal(meer, 'dagdeel', 'dagdelen')} meer dan gewend."
                yield self.telt(zin, v, punten=punten, aantal=meer)

    def post(self, model: Model) -> None:
        gewend = Counter(i.vrijwilliger for i in model.ronde.inzet)
        inzet = som_per((v, model.inzet(v, plek, d)) for v, plek, d in model.keuzes.inzet)
        spreiding = model.ronde.instellingen.gewichten.spreiding
        for v in model.ronde.vrijwilligers:
            gewoon = max(1, gewend[v.vrijwilliger])
            for grens in range(gewoon, model.ronde.max_dagdelen(v)):
                # the square of n is n + 2 * ((n - 1) + (n - 2) + ... + 1)
                keer = 1 if grens == gewoon else 2
                model.reward(model.boven(inzet[v.vrijwilliger], grens), -spreiding * keer)
