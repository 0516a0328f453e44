from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.groep import Aanbod
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.woorden import aantal
from scheduler.rules.base import HardeRegel, Model


class GroepPastBijVerzoek(HardeRegel):
    """Een cursist zit in een groep van de lijn en de taal die hij vraagt, en van ongeveer zijn niveau."""

    fase = "indelen"
    staat_in = ("plan.plaatsingen.groep",)
    steunt_op = ("groep_is_open",)

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for p in plan.plaatsingen:
            if p.groep not in plan.groep_met:
                continue
            vraag, groep = ronde.aanbod_met[p.aanbod], ronde.aanbod_met[plan.groep_met[p.groep].aanbod]
            ernaast, mag = abs(vraag.trede - groep.trede), min(ronde.uitwijk(vraag), ronde.uitwijk(groep))
            begin = f"Cursist {p.cursist} vraagt {p.aanbod} en zit in groep {p.groep}"
            if vraag.lijn != groep.lijn:
                yield self.breuk(f"{begin}, maar dat is lijn {groep.lijn}.", p.cursist, p.groep)
            elif ernaast > mag:
                zin = f"{begin}. Dat scheelt {aantal(ernaast, 'trede', 'treden')}. Het maximum is {mag}."
                yield self.breuk(zin, p.cursist, p.groep)
            if vraag.taal.casefold() != groep.taal.casefold():
                yield self.breuk(f"{begin}, maar daar is de taal {groep.taal}.", p.cursist, p.groep)

    def post(self, model: Model) -> None:
        for v, g in model.keuzes.zitten:
            if not _past(model.ronde, model.ronde.aanbod_met[v[1]], model.ronde.aanbod_met[g.aanbod]):
                model.require(model.in_groep(v, g), hoogstens=0)


def _past(ronde: Ronde, a: Aanbod, b: Aanbod) -> bool:
    treden = range(a.trede - ronde.uitwijk(a), a.trede + ronde.uitwijk(a) + 1)
    andersom = range(b.trede - ronde.uitwijk(b), b.trede + ronde.uitwijk(b) + 1)
    zelfde_soort = (a.lijn, a.taal.casefold()) == (b.lijn, b.taal.casefold())
    return zelfde_soort and b.trede in treden and a.trede in andersom
