"""Single days that go differently from the published plan: somebody comes instead, or it does not take place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from scheduler.domain.tijd import Dagdeel
from scheduler.service.opslag import Database, Session
from scheduler.storage import uitval
from scheduler.storage.tables import Gat


@dataclass(frozen=True)
class Dag:
    """One day on which it goes differently.

    `soort` says whether `door` comes for `van`, or the lesson, moment or meeting is cancelled. `plek` is the code of a
    group or moment; for the meeting of a taalcoach it is the cursist. `gat_soort` is what `van` does there: assistent,
    moment, docent or coach.
    """

    nummer: int
    soort: Literal["vervanging", "vervalt"]
    datum: date
    plek: str
    dagdeel: Dagdeel
    van: str
    door: str
    gat_soort: str


def exceptions_on(db: Database, van: date, tot: date) -> tuple[Dag, ...]:
    """Everything that goes differently from `van` up to and including `tot`, by date.

    Rights are up to the caller: it holds codes of people of every leslocatie.
    """
    with db.read() as s:
        return days_between(s, van, tot)


def days_between(s: Session, van: date, tot: date) -> tuple[Dag, ...]:
    """The same, in a session that is open already."""
    uit = []
    for u in uitval.list_exceptions(s, van, tot):
        gat = s.get(Gat, u.gat_id) if u.gat_id else None
        soort: Literal["vervanging", "vervalt"] = "vervalt" if u.soort == "vervalt" else "vervanging"
        uit.append(
            Dag(
                nummer=u.id,
                soort=soort,
                datum=u.datum,
                plek=u.plek,
                dagdeel=Dagdeel(u.dagdeel),
                van=u.van,
                door=u.door,
                gat_soort=gat.soort if gat else "assistent",
            )
        )
    return tuple(uit)


def is_cancelled(dagen: Iterable[Dag], dag: date, plek: str, dagdeel: Dagdeel) -> bool:
    """Whether a lesson, moment or meeting does not take place on this day."""
    return any(d.soort == "vervalt" for d in _there(dagen, dag, plek, dagdeel))


def who_comes(dagen: Iterable[Dag], dag: date, plek: str, dagdeel: Dagdeel, gepland: Iterable[str]) -> tuple[str, ...]:
    """Who comes on this day: whom the plan names, each replaced by who comes instead, in the order of the changes.

    A change for somebody whom the plan no longer names there points to nothing.
    """
    mensen = list(gepland)
    for d in _there(dagen, dag, plek, dagdeel):
        if d.soort == "vervanging" and d.van in mensen:
            mensen[mensen.index(d.van)] = d.door
    return tuple(mensen)


def _there(dagen: Iterable[Dag], dag: date, plek: str, dagdeel: Dagdeel) -> Iterable[Dag]:
    gevonden = (d for d in dagen if (d.datum, d.plek, d.dagdeel) == (dag, plek, dagdeel))
    return sorted(gevonden, key=lambda d: d.nummer)
