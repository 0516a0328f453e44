from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.woorden import aantal
from scheduler.rules.base import HardeRegel, Model, Strengheid
from scheduler.rules.term import som_per


class CoachNietTeVeel(HardeRegel):
    """Een taalcoach heeft niet meer cursisten dan hij wil."""

    fase = "koppelen"
    soepelst = Strengheid.WAARSCHUWING
    staat_in = ("plan.koppelingen.vrijwilliger",)
    herstel = "Geef een van deze cursisten een andere taalcoach, of verhoog max_cursisten."

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for code, n in Counter(k.vrijwilliger for k in plan.koppelingen).items():
            grens = ronde.max_cursisten(ronde.vrijwilliger_met[code])
            if n > grens:
                yield self.breuk(
                    f"Taalcoach {code} heeft {aantal(n, 'cursist', 'cursisten')}. Het maximum is {grens}.", code
                )

    def post(self, model: Model) -> None:
        cursisten = som_per((v, model.koppel(v, c, d, online)) for v, c, d, online in model.keuzes.koppelingen)
        for v in model.ronde.vrijwilligers:
            model.require(cursisten[v.vrijwilliger], hoogstens=model.ronde.max_cursisten(v))
