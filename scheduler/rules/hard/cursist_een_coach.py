from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.rules.base import HardeRegel, Model
from scheduler.rules.term import som_per


class CursistEenCoach(HardeRegel):
    """Een cursist heeft hoogstens één taalcoach."""

    fase = "koppelen"
    staat_in = ("plan.koppelingen.vrijwilliger",)
    herstel = "Laat één koppeling van deze cursist staan."

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        coaches: dict[str, list[str]] = {}
        for k in plan.koppelingen:
            coaches.setdefault(k.cursist, []).append(k.vrijwilliger)
        for cursist, samen in coaches.items():
            if len(samen) > 1:
                yield self.breuk(f"Cursist {cursist} heeft {len(samen)} koppelingen.", cursist, *samen)

    def post(self, model: Model) -> None:
        coaches = som_per((c, model.koppel(v, c, d, online)) for v, c, d, online in model.keuzes.koppelingen)
        for samen in coaches.values():
            model.require(samen, hoogstens=1)
