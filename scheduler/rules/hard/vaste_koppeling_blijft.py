from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.rules.base import HardeRegel, Model
from scheduler.rules.term import som


class VasteKoppelingBlijft(HardeRegel):
    """Een koppeling die vaststaat, gaat door op hetzelfde dagdeel."""

    fase = "koppelen"
    staat_in = ("plan.koppelingen.dagdeel", "ronde.koppelingen.vast")
    herstel = "Zet de koppeling terug, of maak die los (vast = nee)."

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        nu = {(k.vrijwilliger, k.cursist, k.dagdeel) for k in plan.koppelingen}
        samen = {(v, c) for v, c, _ in nu}
        for k in ronde.lopende_koppelingen:
            if not k.vast:
                continue
            wie = f"De koppeling van {k.vrijwilliger} en {k.cursist} staat vast"
            if (k.vrijwilliger, k.cursist) not in samen:
                yield self.breuk(f"{wie}, maar gaat niet door.", k.vrijwilliger, k.cursist)
            elif k.dagdeel and (k.vrijwilliger, k.cursist, k.dagdeel) not in nu:
                yield self.breuk(f"{wie} op {k.dagdeel.naam}, maar is verplaatst.", k.vrijwilliger, k.cursist)

    def post(self, model: Model) -> None:
        vast = [k for k in model.ronde.lopende_koppelingen if k.vast]
        paren = {(k.vrijwilliger, k.cursist) for k in vast}
        keuzes = [keuze for keuze in model.keuzes.koppelingen if keuze[:2] in paren]
        for k in vast:
            mag = [x for x in keuzes if x[:2] == (k.vrijwilliger, k.cursist) and k.dagdeel in {None, x[2]}]
            model.require(som(model.koppel(*x) for x in mag), minstens=1)
