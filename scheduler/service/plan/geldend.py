"""Which published plan holds on which days: the newest one that has begun, and until then the one before it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from scheduler.calendar.ics import TIJDZONE
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.service.opslag import Database
from scheduler.service.plan.planbeeld import ground_of
from scheduler.storage import plannen
from scheduler.storage.tables import Publicatie

NEDERLAND = ZoneInfo(TIJDZONE)
VOORUIT = timedelta(weeks=26)
"""How far we look when a block has no last day."""


@dataclass(frozen=True)
class Tijdvak:
    """A published plan, the day of its publication, and the days on which it holds, first and last included."""

    nummer: int
    ronde: Ronde
    plan: Plan
    op: date
    van: date
    tot: date


def read_holding(db: Database, van: date, tot: date, *, zonder: int | None = None) -> tuple[Tijdvak, ...]:
    """The plans that hold from `van` up to and including `tot`, earliest days first.

    A plan holds from the first day of its block, but never before the day on which it was published; then it takes the
    place of older ones. `zonder` leaves out one version, to see what held before it.
    """
    gevonden: list[Tijdvak] = []
    with db.read() as s:
        nummers = [p.nummer for p in plannen.list_publicaties(s) if p.nummer != zonder]
    for nummer in nummers:
        with db.read() as s:
            rij = s.get_one(Publicatie, nummer)
        grond = ground_of(db, rij)
        op = rij.op.astimezone(NEDERLAND).date()
        vanaf = max(op, grond.ronde.begin or op)
        laatste = grond.ronde.instellingen.periode_einde or vanaf + VOORUIT
        if max(van, vanaf) <= min(tot, laatste):
            gevonden.append(Tijdvak(nummer, grond.ronde, grond.plan, op, max(van, vanaf), min(tot, laatste)))
        tot = min(tot, vanaf - timedelta(days=1))
        if tot < van:
            break
    return tuple(reversed(gevonden))
