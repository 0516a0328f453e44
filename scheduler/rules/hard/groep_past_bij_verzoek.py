from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.groep import Aanbod
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.rules.base import HardeRegel, Model


class GroepPastBijVerzoek(HardeRegel):
    """Een cursist zit in een groep van de lijn en de taal die hij vraagt."""

    fase = "indelen"
    staat_in = ("plan.plaatsingen.groep",)
    herstel = "Kies een groep van de cursus en de taal die de cursist vraagt."
    steunt_op = ("groep_is_open",)

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for p in plan.plaatsingen:
            if p.groep not in plan.groep_met:
                continue
            vraag, groep = ronde.aanbod_met[p.aanbod], ronde.aanbod_met[plan.groep_met[p.groep].aanbod]
            begin = f"Cursist {p.cursist} vraagt {p.aanbod} en zit in groep {p.groep}"
            if vraag.lijn != groep.lijn:
                yield self.breuk(f"{begin}, maar dat is lijn {groep.lijn}.", p.cursist, p.groep)
            if vraag.taal.casefold() != groep.taal.casefold():
                yield self.breuk(f"{begin}, maar daar is de taal {groep.taal}.", p.cursist, p.groep)

    def post(self, model: Model) -> None:
        for v, g in model.keuzes.zitten:
            if _soort(model.ronde.aanbod_met[v[1]]) != _soort(model.ronde.aanbod_met[g.aanbod]):
                model.require(model.in_groep(v, g), hoogstens=0)


def _soort(aanbod: Aanbod) -> tuple[str, str]:
    return aanbod.lijn, aanbod.taal.casefold()
