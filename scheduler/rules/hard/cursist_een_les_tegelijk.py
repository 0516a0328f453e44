from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel, sort_dagdelen
from scheduler.rules.base import HardeRegel, Model
from scheduler.rules.term import som_per


class CursistEenLesTegelijk(HardeRegel):
    """Een cursist heeft op een dagdeel maar één les."""

    fase = "indelen"
    staat_in = ("plan.plaatsingen.groep",)
    herstel = "Laat één van deze groepen staan, of kies een groep op een andere tijd."
    steunt_op = ("groep_is_open",)

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for cursist, groepen in plan.groepen_van.items():
            lessen: dict[Dagdeel, list[str]] = {}
            for g in groepen:
                for d in sort_dagdelen(g.dagdelen):
                    lessen.setdefault(d, []).append(g.groep)
            for d, samen in lessen.items():
                if len(samen) > 1:
                    zin = f"Cursist {cursist} heeft op {d.naam} twee of meer lessen: {', '.join(samen)}."
                    yield self.breuk(zin, cursist, *samen)

    def post(self, model: Model) -> None:
        lessen = som_per(
            ((v[0], d), model.in_groep(v, g)) for v, g in model.keuzes.zitten for d in sort_dagdelen(g.dagdelen)
        )
        for samen in lessen.values():
            model.require(samen, hoogstens=1)
