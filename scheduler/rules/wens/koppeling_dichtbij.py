from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.woorden import aantal
from scheduler.rules.base import Model, Wens


class KoppelingDichtbij(Wens):
    """Een taalcoach reist liefst zo kort mogelijk naar zijn cursist."""

    fase = "koppelen"
    laag = "taalcoaches"
    eenheid = "minuten"
    gewichten = ("koppeling_per_minuut", "online_minuten")
    kost = True

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        gewichten = ronde.instellingen.gewichten
        for k in plan.koppelingen:
            reis = ronde.reistijd(ronde.vrijwilliger_met[k.vrijwilliger], ronde.cursist_met[k.cursist])
            minuten = gewichten.online_minuten if k.online else reis.minuten if reis else 0
            if minuten:
                hoe = "zien elkaar online" if k.online else f"wonen {aantal(minuten, 'minuut', 'minuten')} van elkaar"
                zin = f"Taalcoach {k.vrijwilliger} en cursist {k.cursist} {hoe}."
                punten = -gewichten.koppeling_per_minuut * minuten
                yield self.telt(zin, k.cursist, k.vrijwilliger, punten=punten, aantal=minuten)

    def post(self, model: Model) -> None:
        ronde, gewichten = model.ronde, model.ronde.instellingen.gewichten
        online_kost = gewichten.online_minuten * gewichten.koppeling_per_minuut
        kost: dict[tuple[str, str], int] = {}
        for v, c, d, online in model.keuzes.koppelingen:
            if (v, c) not in kost:
                reis = ronde.reistijd(ronde.vrijwilliger_met[v], ronde.cursist_met[c])
                kost[v, c] = reis.minuten * gewichten.koppeling_per_minuut if reis else 0
            model.reward(model.koppel(v, c, d, online), -online_kost if online else -kost[v, c])
