from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.groep import NEDERLANDS
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.rules.base import HardeRegel, Model


class DocentSpreektVoertaal(HardeRegel):
    """De docent van een groep in een andere taal dan het Nederlands spreekt die taal."""

    fase = "bemensen"
    staat_in = ("plan.groepen.docenten",)
    herstel = "Kies een docent die de taal spreekt, of vul de taal in bij de docent."
    steunt_op = ("les_heeft_docent",)

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for g in plan.groepen:
            taal = ronde.aanbod_met[g.aanbod].taal
            if taal.casefold() == NEDERLANDS.casefold():
                continue
            for code in sorted(set(g.docenten.values()) & ronde.docent_met.keys()):
                if taal.casefold() not in {t.casefold() for t in ronde.docent_met[code].talen}:
                    zin = f"Docent {code} geeft les aan groep {g.groep}, maar spreekt geen {taal}."
                    yield self.breuk(zin, code, g.groep)

    def post(self, model: Model) -> None:
        spreekt = {(t.docent, taal.casefold()) for t in model.ronde.docenten for taal in (*t.talen, NEDERLANDS)}
        for t, g, d in model.keuzes.docenten:
            if (t, model.ronde.aanbod_met[g.aanbod].taal.casefold()) not in spreekt:
                model.require(model.docent(t, g, d), hoogstens=0)
