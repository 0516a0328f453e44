"""Which published plan holds on which days: the newest one that has begun, and until then the one before it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.service.lijsten.lesdata import VOORUIT, block_of
from scheduler.service.opslag import Database
from scheduler.service.plan.planbeeld import Planbeeld, ground_of
from scheduler.service.tijden import day_in_nl
from scheduler.storage import plannen
from scheduler.storage.tables import Publicatie

__all__ = ["VOORUIT", "Tijdvak", "number_on", "plans_over", "read_holding"]


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
        op = day_in_nl(rij.op)
        vanaf = max(op, grond.ronde.begin or op)
        laatste = grond.ronde.instellingen.periode_einde or vanaf + VOORUIT
        if max(van, vanaf) <= min(tot, laatste):
            gevonden.append(Tijdvak(nummer, grond.ronde, grond.plan, op, max(van, vanaf), min(tot, laatste)))
        tot = min(tot, vanaf - timedelta(days=1))
        if tot < van:
            break
    return tuple(reversed(gevonden))


def number_on(db: Database, dag: date) -> int | None:
    """The number of the plan that holds on a day; None when there is none."""
    return next((vak.nummer for vak in read_holding(db, dag, dag)), None)


def plans_over(db: Database, pb: Planbeeld, van: date, tot: date) -> tuple[Tijdvak, ...]:
    """The plans to read these days from, for whoever looks at a plan, earliest days first.

    A concept speaks for all days of its block. For a published plan it is what holds on each day. Days that no
    published plan holds are read from the plan itself: so there are lists of weeks before the first publication.
    """
    begin, einde = block_of(pb.ronde, van)
    eigen = Tijdvak(pb.nummer or 0, pb.ronde, pb.plan, day_in_nl(pb.op), begin, einde)
    gevonden: list[Tijdvak] = []
    dag = van
    for vak in () if pb.concept else read_holding(db, van, tot):
        gevonden += [replace(eigen, van=max(dag, begin), tot=min(vak.van - timedelta(days=1), einde)), vak]
        dag = vak.tot + timedelta(days=1)
    gevonden.append(replace(eigen, van=max(dag, begin), tot=min(tot, einde)))
    return tuple(vak for vak in gevonden if vak.van <= vak.tot)
