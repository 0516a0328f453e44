"""What a user may see of things as they are now: the newest facts with the plan that holds."""

from __future__ import annotations

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.service.opslag import Database
from scheduler.service.plan.feiten import read_ronde
from scheduler.service.plan.planbeeld import newest_ref, open_plan
from scheduler.service.toegang.rechten import Gebruiker, Recht, Zicht
from scheduler.storage import plannen


def sight_now(db: Database, gebruiker: Gebruiker, recht: Recht) -> Zicht:
    """The sight of a user with this right on the newest facts."""
    gebruiker.eis(recht)
    ref = newest_ref(db)
    plan = open_plan(db, gebruiker, ref, recht).plan if ref else Plan()
    return Zicht(gebruiker, facts_now(db), plan)


def facts_now(db: Database) -> Ronde:
    """The newest facts; an empty round before the first import."""
    with db.read() as s:
        stand = plannen.newest_stand(s)
    return read_ronde(db, stand.id) if stand else Ronde()
