from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import sort_dagdelen
from scheduler.rules.base import HardeRegel, Model


class CursistKanKomen(HardeRegel):
    """Een cursist kan komen bij alle lessen van zijn groep."""

    fase = "indelen"
    staat_in = ("plan.plaatsingen.groep",)
    herstel = "Kies een groep op een andere tijd, of vul het dagdeel in bij de cursist."
    steunt_op = ("groep_is_open",)

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for cursist, groepen in plan.groepen_van.items():
            for g in groepen:
                for d in sort_dagdelen(g.dagdelen - ronde.cursist_met[cursist].dagdelen):
                    zin = f"Cursist {cursist} kan niet op {d.naam}. Groep {g.groep} heeft dan les."
                    yield self.breuk(zin, cursist, g.groep)

    def post(self, model: Model) -> None:
        for v, g in model.keuzes.zitten:
            if not g.dagdelen <= model.ronde.cursist_met[v[0]].dagdelen:
                model.require(model.in_groep(v, g), hoogstens=0)
