"""The clock in the Netherlands: on which day a moment falls there, and when a dagdeel begins and ends."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from scheduler.domain.tijd import LESTIJDEN, Dagdeel

NEDERLAND = ZoneInfo("Europe/Amsterdam")
OCHTEND = time(8, 0)


def day_in_nl(moment: datetime) -> date:
    """The day in the Netherlands."""
    return moment.astimezone(NEDERLAND).date()


def midnight_in_nl(nu: datetime) -> datetime:
    """The moment at which this day began in the Netherlands."""
    return datetime.combine(day_in_nl(nu), time.min, NEDERLAND).astimezone(UTC)


def next_morning(nu: datetime) -> datetime:
    """Eight o'clock tomorrow in the Netherlands."""
    return datetime.combine(day_in_nl(nu) + timedelta(days=1), OCHTEND, NEDERLAND).astimezone(UTC)


def begin_of(dag: date, dagdeel: Dagdeel) -> datetime:
    """The moment at which lessons of this dagdeel begin on a day, on the clock of the Netherlands."""
    return datetime.combine(dag, time.fromisoformat(LESTIJDEN[dagdeel.deel].van), NEDERLAND)


def end_of(dag: date, dagdeel: Dagdeel) -> datetime:
    """The moment at which lessons of this dagdeel end on a day, on the clock of the Netherlands."""
    return datetime.combine(dag, time.fromisoformat(LESTIJDEN[dagdeel.deel].tot), NEDERLAND)
