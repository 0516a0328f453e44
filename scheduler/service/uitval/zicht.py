"""Who may see an absence and its gaps: people and places of the own leslocaties. To others it does not exist."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from scheduler.errors import KanNiet, UnknownCode
from scheduler.service.opslag import Database, Session
from scheduler.service.plan.geldend import number_on
from scheduler.service.plan.planbeeld import Planbeeld, newest_ref, open_plan
from scheduler.service.toegang.rechten import Gebruiker, Recht
from scheduler.service.uitval.lessen import place_of, weekly
from scheduler.storage import uitval
from scheduler.storage.tables import Afwezigheid, Gat


class Dagplannen:
    """The published plans as one user may see them: of each day the one that holds then, each opened once.

    Only in a published plan can somebody be missed: without one this raises KanNiet.
    """

    def __init__(self, db: Database, gebruiker: Gebruiker, recht: Recht = Recht.PLAN_MAKEN) -> None:
        gebruiker.eis(recht)
        self._db, self._gebruiker, self._recht = db, gebruiker, recht
        self._nummers: dict[date, int | None] = {}
        self.nu = published_plan(db, gebruiker, recht)
        self._open = {self.nu.nummer: self.nu}

    def on(self, dag: date | None) -> Planbeeld:
        """The plan that holds on a day; without a day, or when none holds, the newest."""
        if dag is None:
            return self.nu
        if dag not in self._nummers:
            self._nummers[dag] = number_on(self._db, dag)
        nummer = self._nummers[dag] or self.nu.nummer
        if nummer not in self._open:
            self._open[nummer] = open_plan(self._db, self._gebruiker, f"v{nummer}", self._recht)
        return self._open[nummer]

    def need_person(self, code: str, dag: date | None) -> Planbeeld:
        """The plan of a day in which this user may see somebody, else the newest; to others nobody has this code."""
        for pb in (self.on(dag), self.nu):
            if known(pb, code) and may_see(pb, code):
                return pb
        raise UnknownCode("Deze persoon is er niet.", "hoort de persoon bij een andere leslocatie.")


def published_plan(db: Database, gebruiker: Gebruiker, recht: Recht = Recht.PLAN_MAKEN) -> Planbeeld:
    """The newest published plan."""
    gebruiker.eis(recht)
    ref = newest_ref(db)
    if ref is None:
        raise KanNiet("Er is nog geen plan gepubliceerd.")
    return open_plan(db, gebruiker, ref, recht)


def may_see(pb: Planbeeld, code: str) -> bool:
    """Whether somebody works or sits at a leslocatie of the user; a cursist who waits where he can travel to."""
    if not pb.gebruiker.locaties:
        return True
    if code in pb.ronde.cursist_met:
        return code in pb.zicht.cursisten
    if code in pb.ronde.docent_met and not any(pb.zicht.locatie(x) for x in pb.ronde.docent_met[code].locaties):
        return False
    return any(may_see_gap(pb, o.soort, o.plek) for o in weekly(pb.plan, code))


def may_see_gap(pb: Planbeeld, soort: str, plek: str) -> bool:
    """Whether a gap is at a leslocatie of the user, or about a cursist he may see."""
    if soort == "coach":
        return plek in pb.zicht.cursisten
    return pb.zicht.locatie(place_of(pb.ronde, pb.plan, soort, plek))


def may_see_absence(plannen: Dagplannen, a: Afwezigheid, gaten: Sequence[Gat]) -> bool:
    """Whether an absence is of somebody whom the facts still know, and touches a leslocatie of the user."""
    zien = [pb for pb in (plannen.on(a.van), plannen.nu) if known(pb, a.persoon)]
    in_gaten = any(may_see_gap(plannen.on(g.datum), g.soort, g.plek) for g in gaten)
    return bool(zien) and (in_gaten or any(may_see(pb, a.persoon) for pb in zien))


def known(pb: Planbeeld, code: str) -> bool:
    """Whether the facts still know this person."""
    ronde = pb.ronde
    return code in ronde.vrijwilliger_met or code in ronde.docent_met or code in ronde.cursist_met


def need_absence(s: Session, plannen: Dagplannen, nummer: int) -> Afwezigheid:
    """An absence that this user may see: to others it does not exist."""
    rij = s.get(Afwezigheid, nummer)
    if rij is None or not may_see_absence(plannen, rij, uitval.list_gaps(s, nummer)):
        raise UnknownCode("Deze afmelding is er niet.", "hoort de persoon bij een andere leslocatie.")
    return rij


def need_gap(s: Session, plannen: Dagplannen, nummer: int) -> tuple[Gat, Planbeeld]:
    """A gap at a leslocatie of this user, and the plan that holds on its day."""
    rij = s.get(Gat, nummer)
    if rij is not None:
        pb = plannen.on(rij.datum)
        if may_see_gap(pb, rij.soort, rij.plek):
            return rij, pb
    raise UnknownCode("Dit open punt is er niet.", "hoort het bij een andere leslocatie.")
