from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.domain.woorden import in_lokaal
from scheduler.rules.base import HardeRegel, Model
from scheduler.rules.term import som_per


class LokaalEenGroepTegelijk(HardeRegel):
    """In een lokaal heeft op een dagdeel maar één groep les."""

    fase = "indelen"
    staat_in = ("plan.groepen.lokaal",)
    herstel = "Kies voor elke groep een eigen lokaal."

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        groepen: dict[tuple[str, str, Dagdeel], list[str]] = {}
        for g in plan.groepen:
            for d, lokaal in g.lokaal.items():
                groepen.setdefault((g.locatie, lokaal, d), []).append(g.groep)
        for (locatie, lokaal, d), samen in groepen.items():
            if len(samen) > 1:
                zin = (
                    f"Op {d.naam} zitten twee of meer groepen in {in_lokaal(lokaal)} van {locatie}: {', '.join(samen)}."
                )
                yield self.breuk(zin, *samen, doe=self.herstel)

    def post(self, model: Model) -> None:
        groepen = som_per(((g.locatie, r, d), model.lokaal(r, g, d)) for r, g, d in model.keuzes.lokalen)
        for samen in groepen.values():
            model.require(samen, hoogstens=1)
