from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.woorden import aantal
from scheduler.rules.base import HardeRegel, Model, Strengheid


class NiveauPastBijVerzoek(HardeRegel):
    """Een cursist zit in een groep van ongeveer het niveau dat hij vraagt."""

    fase = "indelen"
    soepelst = Strengheid.WAARSCHUWING
    staat_in = ("plan.plaatsingen.groep",)
    herstel = "Kies een groep van een passend niveau, of verhoog uitwijk van het aanbod."
    steunt_op = ("groep_is_open",)

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for p in plan.plaatsingen:
            if p.groep not in plan.groep_met:
                continue
            vraag, groep = ronde.aanbod_met[p.aanbod], ronde.aanbod_met[plan.groep_met[p.groep].aanbod]
            ernaast, mag = abs(vraag.trede - groep.trede), min(ronde.uitwijk(vraag), ronde.uitwijk(groep))
            if vraag.lijn == groep.lijn and ernaast > mag:
                scheelt = aantal(ernaast, "trede", "treden")
                zin = f"Cursist {p.cursist} vraagt {p.aanbod} en zit in groep {p.groep}. "
                yield self.breuk(f"{zin}Dat scheelt {scheelt}. Het maximum is {mag}.", p.cursist, p.groep)

    def post(self, model: Model) -> None:
        for v, g in model.keuzes.zitten:
            a, b = model.ronde.aanbod_met[v[1]], model.ronde.aanbod_met[g.aanbod]
            treden = range(a.trede - model.ronde.uitwijk(a), a.trede + model.ronde.uitwijk(a) + 1)
            andersom = range(b.trede - model.ronde.uitwijk(b), b.trede + model.ronde.uitwijk(b) + 1)
            if a.lijn == b.lijn and (b.trede not in treden or a.trede not in andersom):
                model.require(model.in_groep(v, g), hoogstens=0)
