"""Who may see an absence and its gaps: people and places of the own leslocaties. To others it does not exist."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler.errors import KanNiet, UnknownCode
from scheduler.service.opslag import Database, Session
from scheduler.service.plan.planbeeld import Planbeeld, newest_ref, open_plan
from scheduler.service.toegang.rechten import Gebruiker, Recht
from scheduler.service.uitval.lessen import place_of, weekly
from scheduler.storage import uitval
from scheduler.storage.tables import Afwezigheid, Gat


def published_plan(db: Database, gebruiker: Gebruiker, recht: Recht = Recht.PLAN_MAKEN) -> Planbeeld:
    """The plan that holds now: only in that plan can somebody be missed."""
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


def may_see_absence(pb: Planbeeld, a: Afwezigheid, gaten: Sequence[Gat]) -> bool:
    """Whether an absence touches a leslocatie of the user."""
    return may_see(pb, a.persoon) or any(may_see_gap(pb, g.soort, g.plek) for g in gaten)


def known(pb: Planbeeld, code: str) -> bool:
    """Whether the facts still know this person."""
    ronde = pb.ronde
    return code in ronde.vrijwilliger_met or code in ronde.docent_met or code in ronde.cursist_met


def need_absence(s: Session, pb: Planbeeld, nummer: int) -> Afwezigheid:
    """An absence that this user may see: to others it does not exist."""
    rij = s.get(Afwezigheid, nummer)
    if rij is None or not known(pb, rij.persoon) or not may_see_absence(pb, rij, uitval.list_gaps(s, nummer)):
        raise UnknownCode("Deze afmelding is er niet.", "hoort de persoon bij een andere leslocatie.")
    return rij


def need_gap(s: Session, pb: Planbeeld, nummer: int) -> Gat:
    """A gap at a leslocatie of this user."""
    rij = s.get(Gat, nummer)
    if rij is None or not may_see_gap(pb, rij.soort, rij.plek):
        raise UnknownCode("Dit open punt is er niet.", "hoort het bij een andere leslocatie.")
    return rij
