"""A search for a few leslocaties: the round without everything elsewhere, and the plan in which that stays as it is.

What stands elsewhere is not only held but taken out, with the time and the work that it costs people. So a search
cannot change it, nobody new comes there, and it takes less time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from scheduler.domain.cursist import Cursist
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.domain.vrijwilliger import Docent, Vrijwilliger
from scheduler.service.toegang.rechten import Gebruiker, Rol, Zicht

Bezet = dict[str, set[Dagdeel]]
"""By code of a person the dagdelen that something elsewhere takes."""


class Deel:
    """The part of a round and of the plan that holds now that belongs to a few leslocaties."""

    def __init__(self, ronde: Ronde, nu: Plan, locaties: Iterable[str]) -> None:
        self.ronde, self.nu = ronde, nu
        self.zicht = Zicht(Gebruiker(0, "", Rol.TEAMLEIDER, locaties=frozenset(locaties)), ronde, nu)
        self.elders = self._elsewhere()

    def _elsewhere(self) -> Plan:
        """What is decided elsewhere; the koppelingen of who does not belong here."""
        z, nu = self.zicht, self.nu
        return Plan(
            groepen=tuple(g for g in nu.groepen if g.groep not in z.groepen),
            plaatsingen=tuple(p for p in nu.plaatsingen if p.groep not in z.groepen),
            inzet=tuple(i for i in nu.inzet if i.groep not in z.groepen and i.moment not in z.momenten),
            koppelingen=tuple(k for k in nu.koppelingen if k.cursist not in z.cursisten),
        )

    def own_round(self) -> Ronde:
        """The round with only these leslocaties and who belongs there, with the time that is left to them."""
        z, ronde = self.zicht, self.ronde
        groepen = tuple(g for g in ronde.groepen if z.locatie(g.locatie))
        plekken = {g.groep for g in groepen} | z.momenten
        lessen, werk = self._lessons(), self._work()
        return ronde.model_copy(
            update={
                "leslocaties": tuple(x for x in ronde.leslocaties if z.locatie(x.locatie)),
                "lokalen": tuple(x for x in ronde.lokalen if z.locatie(x.locatie)),
                "momenten": tuple(m for m in ronde.momenten if m.moment in z.momenten),
                "groepen": groepen,
                "docenten": tuple(self._docent(d) for d in ronde.docenten if d.docent in z.docenten),
                "cursisten": tuple(self._cursist(c, lessen) for c in ronde.cursisten if c.cursist in z.cursisten),
                "vrijwilligers": tuple(
                    self._helper(v, werk) for v in ronde.vrijwilligers if v.vrijwilliger in z.vrijwilligers
                ),
                "koppelingen": tuple(k for k in ronde.koppelingen if k.cursist in z.cursisten),
                "inzet": tuple(i for i in ronde.inzet if i.plek in plekken and i.vrijwilliger in z.vrijwilligers),
            }
        )

    def join(self, eigen: Plan) -> Plan:
        """The whole plan: what was found here, and everything elsewhere as it is now."""
        e = self.elders
        return Plan(
            groepen=tuple(sorted((*e.groepen, *eigen.groepen), key=lambda g: g.groep)),
            plaatsingen=tuple(sorted((*e.plaatsingen, *eigen.plaatsingen), key=lambda p: (p.cursist, p.aanbod))),
            inzet=tuple(sorted((*e.inzet, *eigen.inzet), key=lambda i: (i.vrijwilliger, i.dagdeel.volgorde, i.plek))),
            koppelingen=tuple(sorted((*e.koppelingen, *eigen.koppelingen), key=lambda k: (k.vrijwilliger, k.cursist))),
        )

    def _lessons(self) -> Bezet:
        bezet: Bezet = {}
        for p in self.elders.plaatsingen:
            if p.groep in self.elders.groep_met:
                bezet.setdefault(p.cursist, set()).update(self.elders.groep_met[p.groep].dagdelen)
        return bezet

    def _work(self) -> Bezet:
        bezet: Bezet = {}
        werk = [(i.vrijwilliger, i.dagdeel) for i in self.elders.inzet]
        werk += [(k.vrijwilliger, k.dagdeel) for k in self.elders.koppelingen]
        for code, d in werk:
            bezet.setdefault(code, set()).add(d)
        return bezet

    def _cursist(self, c: Cursist, lessen: Bezet) -> Cursist:
        elders = {p.aanbod for p in self.elders.plaatsingen if p.cursist == c.cursist}
        return c.model_copy(
            update={
                "aanbod": tuple(a for a in c.aanbod if a not in elders),
                "dagdelen": c.dagdelen - lessen.get(c.cursist, set()),
            }
        )

    def _docent(self, d: Docent) -> Docent:
        geeft = [x for g in self.elders.groepen for x, t in g.docenten.items() if t == d.docent]
        return d.model_copy(
            update={"dagdelen": d.dagdelen - set(geeft), "max_dagdelen": max(0, d.max_dagdelen - len(geeft))}
        )

    def _helper(self, v: Vrijwilliger, werk: Bezet) -> Vrijwilliger:
        bezet, code = werk.get(v.vrijwilliger, set()), v.vrijwilliger
        helpt = Counter(i.vrijwilliger for i in self.elders.inzet)[code]
        coacht = Counter(k.vrijwilliger for k in self.elders.koppelingen)[code]
        return v.model_copy(
            update={
                "dagdelen": v.dagdelen - bezet,
                "dagdelen_als_het_moet": v.dagdelen_als_het_moet - bezet,
                "max_dagdelen": max(0, self.ronde.max_dagdelen(v) - helpt),
                "max_cursisten": max(0, self.ronde.max_cursisten(v) - coacht),
            }
        )
