from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.vrijwilliger import KLASSENASSISTENT, TAALCOACH
from scheduler.rules.base import HardeRegel, Model


class VrijwilligerHeeftRol(HardeRegel):
    """Een vrijwilliger doet alleen werk dat bij zijn rollen hoort."""

    fase = "bemensen"
    staat_in = ("plan.inzet.vrijwilliger", "plan.koppelingen.vrijwilliger")
    herstel = "Kies een vrijwilliger met deze rol, of vul de rol in bij de vrijwilliger."

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        werk = [(k.vrijwilliger, TAALCOACH, k.cursist, k.dagdeel) for k in plan.koppelingen]
        for i in plan.inzet:
            moment = ronde.moment_met.get(i.plek)
            werk.append((i.vrijwilliger, moment.rol if moment else KLASSENASSISTENT, i.plek, i.dagdeel))
        for v, rol, waar, d in werk:
            if rol not in ronde.vrijwilliger_met[v].rollen:
                zin = f"Vrijwilliger {v} is geen {rol}, maar doet dat wel bij {waar}."
                yield self.breuk(zin, v, waar, dagdeel=d)

    def post(self, model: Model) -> None:
        rollen = {(v.vrijwilliger, rol) for v in model.ronde.vrijwilligers for rol in v.rollen}
        rol_van = {m.moment: m.rol for m in model.ronde.momenten}
        for v, plek, d in model.keuzes.inzet:
            if (v, rol_van.get(plek, KLASSENASSISTENT)) not in rollen:
                model.require(model.inzet(v, plek, d), hoogstens=0)
        for v, c, d, online in model.keuzes.koppelingen:
            if (v, TAALCOACH) not in rollen:
                model.require(model.koppel(v, c, d, online), hoogstens=0)
