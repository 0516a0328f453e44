from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.rules.base import HardeRegel, Model, Strengheid


class KoppelingNaarWens(HardeRegel):
    """Een koppeling past bij wat de cursist en de taalcoach over man of vrouw vragen."""

    fase = "koppelen"
    soepelst = Strengheid.WAARSCHUWING
    staat_in = ("plan.koppelingen.vrijwilliger",)
    herstel = "Kies een andere taalcoach voor deze cursist."

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for k in plan.koppelingen:
            coach, cursist = ronde.vrijwilliger_met[k.vrijwilliger], ronde.cursist_met[k.cursist]
            if cursist.coach_geslacht is not None and coach.geslacht != cursist.coach_geslacht:
                zin = f"Cursist {k.cursist} vraagt een andere taalcoach dan {k.vrijwilliger} (man of vrouw)."
                yield self.breuk(zin, k.cursist, k.vrijwilliger)
            if coach.alleen_vrouwen and cursist.geslacht != "v":
                zin = f"Taalcoach {k.vrijwilliger} wil alleen vrouwen. Cursist {k.cursist} is dat niet."
                yield self.breuk(zin, k.vrijwilliger, k.cursist)

    def post(self, model: Model) -> None:
        vrouwen = {c.cursist for c in model.ronde.cursisten if c.geslacht == "v"}
        for v, c, d, online in model.keuzes.koppelingen:
            coach, vraag = model.ronde.vrijwilliger_met[v], model.ronde.cursist_met[c].coach_geslacht
            if vraag not in {None, coach.geslacht} or (coach.alleen_vrouwen and c not in vrouwen):
                model.require(model.koppel(v, c, d, online), hoogstens=0)
