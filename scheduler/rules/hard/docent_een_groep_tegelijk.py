from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.rules.base import HardeRegel, Model
from scheduler.rules.term import som_per


class DocentEenGroepTegelijk(HardeRegel):
    """Een docent geeft op een dagdeel maar aan één groep les."""

    fase = "bemensen"
    staat_in = ("plan.groepen.docenten",)
    herstel = "Kies voor elke groep een eigen docent."

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        groepen: dict[tuple[str, Dagdeel], list[str]] = {}
        for g in plan.groepen:
            for d, docent in g.docenten.items():
                groepen.setdefault((docent, d), []).append(g.groep)
        for (docent, d), samen in groepen.items():
            if len(samen) > 1:
                zin = f"Docent {docent} heeft op {d.naam} twee of meer groepen: {', '.join(samen)}."
                yield self.breuk(zin, docent, *samen, doe=self.herstel)

    def post(self, model: Model) -> None:
        groepen = som_per(((t, d), model.docent(t, g, d)) for t, g, d in model.keuzes.docenten)
        for samen in groepen.values():
            model.require(samen, hoogstens=1)
