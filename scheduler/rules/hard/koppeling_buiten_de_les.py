from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.rules.base import HardeRegel, Model
from scheduler.rules.term import som_per


class KoppelingBuitenDeLes(HardeRegel):
    """Een cursist ziet zijn taalcoach op een dagdeel waarop hij kan en geen les heeft."""

    fase = "koppelen"
    staat_in = ("plan.koppelingen.dagdeel",)
    herstel = "Kies een dagdeel waarop de cursist kan en geen les heeft."
    steunt_op = ("groep_is_open", "cursist_een_les_tegelijk", "cursist_een_coach")

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for k in plan.koppelingen:
            wie = f"Cursist {k.cursist} heeft op {k.dagdeel.naam} een afspraak met taalcoach {k.vrijwilliger}"
            if k.dagdeel not in ronde.cursist_met[k.cursist].dagdelen:
                yield self.breuk(f"{wie}, maar kan dan niet.", k.cursist, k.vrijwilliger)
            for g in plan.groepen_van.get(k.cursist, ()):
                if k.dagdeel in g.dagdelen:
                    yield self.breuk(f"{wie} en ook les in groep {g.groep}.", k.cursist, k.vrijwilliger, g.groep)

    def post(self, model: Model) -> None:
        kan = {(c.cursist, d) for c in model.ronde.cursisten for d in c.dagdelen}
        coach = som_per(((c, d), model.koppel(v, c, d, online)) for v, c, d, online in model.keuzes.koppelingen)
        lessen = som_per(((v[0], d), model.in_groep(v, g)) for v, g in model.keuzes.zitten for d in g.dagdelen)
        for key, afspraak in coach.items():
            model.require(afspraak, hoogstens=1 if key in kan else 0)
            model.require(afspraak + lessen[key], hoogstens=1)
