from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import ceil

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.groep import NEDERLANDS
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.rules.base import Model, Wens
from scheduler.rules.term import som_per


class TalenGemengd(Wens):
    """In een groep met les in het Nederlands zitten mensen met verschillende contacttalen."""

    fase = "indelen"
    laag = "goede groepen"
    eenheid = "mensen"
    gewichten = ("groep_per_persoon",)
    kost = True
    steunt_op = ("groep_is_open",)

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        per_persoon = ronde.instellingen.gewichten.groep_per_persoon
        for g in plan.groepen:
            aanbod = ronde.aanbod_met[g.aanbod]
            if aanbod.taal.casefold() != NEDERLANDS.casefold():
                continue
            talen = Counter(ronde.cursist_met[c].contacttaal.casefold() for c in plan.cursisten_in[g.groep])
            for taal, n in talen.items():
                te_veel = n - (aanbod.streef + 1) // 2
                if taal and te_veel > 0:
                    zin = f"In groep {g.groep} hebben {n} cursisten dezelfde taal ({taal}). Dat zijn er veel."
                    yield self.telt(zin, g.groep, punten=-per_persoon * te_veel, aantal=te_veel)

    def post(self, model: Model) -> None:
        per_persoon = model.ronde.instellingen.gewichten.groep_per_persoon
        taal_van = {c.cursist: c.contacttaal.casefold() for c in model.ronde.cursisten}
        helft = {a.aanbod: ceil(a.streef / 2) for a in model.ronde.aanbod if a.taal.casefold() == NEDERLANDS.casefold()}
        sprekers = som_per(((g.groep, taal_van[v[0]]), model.in_groep(v, g)) for v, g in model.keuzes.zitten)
        aanbod_van = {g.groep: g.aanbod for g in model.groepen}
        for (groep, taal), n in sprekers.items():
            if taal and aanbod_van[groep] in helft:
                model.reward(model.boven(n, helft[aanbod_van[groep]]), -per_persoon)
