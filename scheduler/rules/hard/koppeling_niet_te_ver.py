from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.woorden import aantal
from scheduler.rules.base import HardeRegel, Model, Strengheid


class KoppelingNietTeVer(HardeRegel):
    """Een taalcoach reist niet langer naar zijn cursist dan hij wil, of ze zien elkaar online."""

    fase = "koppelen"
    soepelst = Strengheid.WAARSCHUWING
    staat_in = ("plan.koppelingen.vrijwilliger",)
    herstel = "Kies een taalcoach dichterbij, of laat ze elkaar online zien als allebei dat kunnen."

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for k in plan.koppelingen:
            coach, cursist = ronde.vrijwilliger_met[k.vrijwilliger], ronde.cursist_met[k.cursist]
            if k.online and not (coach.online and cursist.online):
                zin = f"Taalcoach {k.vrijwilliger} en cursist {k.cursist} kunnen niet allebei online."
                yield self.breuk(zin, k.vrijwilliger, k.cursist)
            elif not k.online and not ronde.bereikt(coach, cursist):
                grens = aantal(ronde.max_reistijd(coach), "minuut", "minuten")
                zin = f"Taalcoach {k.vrijwilliger} woont te ver van cursist {k.cursist}. Het maximum is {grens}."
                yield self.breuk(zin, k.vrijwilliger, k.cursist)

    def post(self, model: Model) -> None:
        ronde = model.ronde
        kan: dict[tuple[str, str, bool], bool] = {}
        for v, c, d, online in model.keuzes.koppelingen:
            if (v, c, online) not in kan:
                coach, cursist = ronde.vrijwilliger_met[v], ronde.cursist_met[c]
                kan[v, c, online] = coach.online and cursist.online if online else ronde.bereikt(coach, cursist)
            if not kan[v, c, online]:
                model.require(model.koppel(v, c, d, online), hoogstens=0)
