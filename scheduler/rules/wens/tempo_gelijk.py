from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.woorden import aantal
from scheduler.rules.base import Model, Wens
from scheduler.rules.term import som_per


class TempoGelijk(Wens):
    """Snelle en langzame cursisten zitten niet in dezelfde groep."""

    fase = "indelen"
    laag = "goede groepen"
    eenheid = "mensen"
    gewichten = ("groep_per_persoon",)
    kost = True
    steunt_op = ("groep_is_open",)

    def check(self, ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
        for g in plan.groepen:
            tempo = Counter(ronde.cursist_met[c].tempo for c in plan.cursisten_in[g.groep])
            if anders := min(tempo[1], tempo[3]):
                punten = -ronde.instellingen.gewichten.groep_per_persoon * anders
                langzaam = aantal(tempo[1], "langzame cursist", "langzame cursisten")
                zin = f"Groep {g.groep} heeft {langzaam} en {tempo[3]} snelle."
                yield self.telt(zin, g.groep, punten=punten, aantal=anders)

    def post(self, model: Model) -> None:
        tempo = {c.cursist: c.tempo for c in model.ronde.cursisten}
        aantal = som_per(((g.groep, tempo[v[0]]), model.in_groep(v, g)) for v, g in model.keuzes.zitten)
        for g in model.groepen:
            anders = model.kleinste(aantal[g.groep, 1], aantal[g.groep, 3])
            model.reward(anders, -model.ronde.instellingen.gewichten.groep_per_persoon)
