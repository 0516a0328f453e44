from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.rules.base import HardeRegel, Model
from scheduler.rules.term import som_per


class VrijwilligerEenPlekTegelijk(HardeRegel):
    """Een vrijwilliger is op een dagdeel maar op één plek."""

    fase = "bemensen"
    staat_in = ("plan.inzet.dagdeel", "plan.koppelingen.dagdeel")
    herstel = "Laat één van deze plekken staan, of kies een ander dagdeel."

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        plekken: dict[tuple[str, Dagdeel], list[str]] = {}
        for i in plan.inzet:
            plekken.setdefault((i.vrijwilliger, i.dagdeel), []).append(i.plek)
        for k in plan.koppelingen:
            plekken.setdefault((k.vrijwilliger, k.dagdeel), []).append(k.cursist)
        for (v, d), samen in plekken.items():
            if len(samen) > 1:
                zin = f"Vrijwilliger {v} is op {d.naam} op twee of meer plekken: {', '.join(samen)}."
                yield self.breuk(zin, v, *samen, dagdeel=d)

    def post(self, model: Model) -> None:
        inzet = som_per(((v, d), model.inzet(v, plek, d)) for v, plek, d in model.keuzes.inzet)
        coach = som_per(((v, d), model.koppel(v, c, d, online)) for v, c, d, online in model.keuzes.koppelingen)
        for key in inzet | coach:
            model.require(inzet[key] + coach[key], hoogstens=1)
