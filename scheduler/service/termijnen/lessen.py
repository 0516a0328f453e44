"""The lessons of a cursist as the deadline watch counts them: hours a week, lesson days, the end of a course."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from scheduler.calendar.lesdagen import Vrij, vrije_dagen
from scheduler.domain.cursist import Cursist
from scheduler.domain.groep import Aanbod
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import DAGEN, Dagdeel
from scheduler.law.parameters import load_parameters

LESBEVOEGDHEDEN = frozenset({"nt2", "alfa"})
"""Lessons by such a docent are course hours; other hours (ONA, PVT, MAP, own activities) are not."""
JAREN_VOORUIT = 5
_WERKDAGEN = 5
_WEEK = timedelta(days=7)


@dataclass
class Lessen:
    """The lessons of a round: with a plan those of the plan, without one those of the running groups."""

    ronde: Ronde
    plan: Plan | None
    peildatum: date
    _vrij: dict[date, str] = field(init=False, repr=False)
    _dagen: dict[int, list[date]] = field(init=False, default_factory=dict, repr=False)
    _reeksen: dict[tuple[tuple[Dagdeel, float], ...], list[tuple[date, float]]] = field(
        init=False, default_factory=dict, repr=False
    )
    _einden: dict[int, date] = field(init=False, default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        van = min(self.begin, self.peildatum)
        tot = date(van.year + JAREN_VOORUIT, 12, 31)
        self._vrij = vrije_dagen(van, tot, Vrij(self.ronde.instellingen.vakantieregio))
        dag = van
        while dag <= tot:
            if dag not in self._vrij:
                self._dagen.setdefault(dag.weekday(), []).append(dag)
            dag += timedelta(days=1)

    @property
    def begin(self) -> date:
        """First day of the block that is planned."""
        return self.ronde.begin or self.peildatum

    def weekuren(self, c: Cursist) -> dict[Dagdeel, float]:
        """Hours of course of a cursist per dagdeel of the week."""
        uit: dict[Dagdeel, float] = {}
        for aanbod, dagdelen in self._groepen(c):
            if aanbod and aanbod.bevoegdheid in LESBEVOEGDHEDEN:
                uit |= {d: aanbod.lesuren(d) for d in dagdelen}
        return uit

    def _groepen(self, c: Cursist) -> Iterable[tuple[Aanbod | None, frozenset[Dagdeel]]]:
        met = self.ronde.aanbod_met
        if self.plan is not None:
            return [(met.get(g.aanbod), g.dagdelen) for g in self.plan.groepen_van.get(c.cursist, ())]
        nu = (self.ronde.groep_met[g] for g in c.groepen if g in self.ronde.groep_met)
        return [(met.get(g.aanbod), g.dagdelen) for g in nu]

    def lesdagen(self, week: dict[Dagdeel, float]) -> list[tuple[date, float]]:
        """Lesson days of the coming years with their hours, after the peildatum, holidays left out."""
        sleutel = tuple(sorted(week.items()))
        if sleutel not in self._reeksen:
            self._reeksen[sleutel] = self._reeks(week)
        return self._reeksen[sleutel]

    def _reeks(self, week: dict[Dagdeel, float]) -> list[tuple[date, float]]:
        per_dag: dict[int, float] = {}
        for d, uren in week.items():
            nummer = list(DAGEN).index(d.dag)
            per_dag[nummer] = per_dag.get(nummer, 0) + uren
        vanaf = self.peildatum if self.plan is None else max(self.peildatum, self.begin - timedelta(days=1))
        return sorted(
            (dag, uren) for nummer, uren in per_dag.items() for dag in self._dagen.get(nummer, ()) if dag > vanaf
        )

    def einde_cursus(self, weken: int) -> date:
        """The last day of a course of so many lesson weeks from the begin of the block; free weeks do not count."""
        if weken not in self._einden:
            self._einden[weken] = self._tel_weken(weken)
        return self._einden[weken]

    def _tel_weken(self, weken: int) -> date:
        maandag = self.begin - timedelta(days=self.begin.weekday())
        laatste, over = self.begin, weken
        while over > 0:
            werkdagen = [maandag + timedelta(days=n) for n in range(_WERKDAGEN)]
            open_dagen = [d for d in werkdagen if d >= self.begin and d not in self._vrij]
            if open_dagen:
                over, laatste = over - 1, open_dagen[-1]
            maandag += _WEEK
        return laatste

    def duur(self, c: Cursist) -> int:
        """Lesson weeks of the longest course that a cursist asks for; none when nothing is asked."""
        p = load_parameters()
        standaard = p.getal("speling_cursusweken", self.peildatum)
        gevraagd = (self.ronde.aanbod_met.get(a) for a in c.aanbod)
        return max((a.weken or standaard for a in gevraagd if a), default=0)

    def gevraagde_uren(self, c: Cursist) -> float:
        """Hours a week of the courses that a cursist asks for, where nothing is planned yet."""
        gevraagd = [a for code in c.aanbod if (a := self.ronde.aanbod_met.get(code))]
        lessen = [a for a in gevraagd if a.bevoegdheid in LESBEVOEGDHEDEN]
        return sum(max(a.lessen_per_week) * a.lesuren(Dagdeel.MA_O) for a in lessen)

    def is_geplaatst(self, c: Cursist) -> bool:
        """Whether everything the cursist asks for has a seat in the plan; without a plan we count on it."""
        return self.plan is None or all((c.cursist, a) in self.plan.groep_van for a in c.aanbod)
