"""The page of one absence: what is open, who was asked, and how far a repair may go. Looking is kept in the log."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from scheduler.service.opslag import Database
from scheduler.service.toegang.rechten import Gebruiker
from scheduler.service.uitval.gat import Gatrij, gap_row
from scheduler.service.uitval.melden import Afwezigrij, absence_row
from scheduler.service.uitval.zicht import Dagplannen, may_see_gap, need_absence
from scheduler.storage import logboek, uitval


@dataclass(frozen=True)
class Afwezigbeeld:
    """Everything on the page of an absence. `elders` counts gaps at other leslocaties."""

    rij: Afwezigrij
    gaten: tuple[Gatrij, ...]
    elders: int
    in_plan: bool

    @property
    def blijvend(self) -> bool:
        """Whether the person does not come back."""
        return self.rij.tot is None

    @property
    def klaar(self) -> bool:
        """Whether nothing has to be done any more."""
        return all(g.dicht for g in self.gaten) and not self.elders


def read_absence(db: Database, gebruiker: Gebruiker, nummer: int, nu: datetime) -> Afwezigbeeld:
    """An absence with its gaps."""
    plannen = Dagplannen(db, gebruiker)
    with db.write() as s:
        a = need_absence(s, plannen, nummer)
        logboek.append(s, nu, gebruiker.id, "bekeken", a.persoon)
        gaten = uitval.list_gaps(s, nummer)
        mijn = [(g, pb) for g in gaten if may_see_gap(pb := plannen.on(g.datum), g.soort, g.plek)]
        return Afwezigbeeld(
            rij=absence_row(plannen, a, gaten),
            gaten=tuple(gap_row(s, pb, g, nu) for g, pb in mijn),
            elders=len(gaten) - len(mijn),
            in_plan=any(x.soort == "weg" and x.wat == a.persoon for x in plannen.nu.feiten.aannames),
        )
