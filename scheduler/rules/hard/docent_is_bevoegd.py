from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.rules.base import HardeRegel, Model


class DocentIsBevoegd(HardeRegel):
    """Een docent geeft alleen les aan groepen waarvoor hij bevoegd is."""

    fase = "bemensen"
    staat_in = ("plan.groepen.docenten",)
    herstel = "Kies een docent die bevoegd is, of vul de bevoegdheid in bij de docent."
    steunt_op = ("les_heeft_docent",)

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for g in plan.groepen:
            nodig = ronde.aanbod_met[g.aanbod].bevoegdheid
            for code in sorted(set(g.docenten.values()) & ronde.docent_met.keys()):
                if nodig not in ronde.docent_met[code].bevoegdheden:
                    zin = f"Docent {code} geeft les aan groep {g.groep}, maar is niet bevoegd voor {nodig}."
                    yield self.breuk(zin, code, g.groep)

    def post(self, model: Model) -> None:
        bevoegd = {(t.docent, b) for t in model.ronde.docenten for b in t.bevoegdheden}
        for t, g, d in model.keuzes.docenten:
            if (t, model.ronde.aanbod_met[g.aanbod].bevoegdheid) not in bevoegd:
                model.require(model.docent(t, g, d), hoogstens=0)
