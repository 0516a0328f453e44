"""Days and hours in the Netherlands, of a moment in UTC."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

NEDERLAND = ZoneInfo("Europe/Amsterdam")
OCHTEND = time(8, 0)


def day_in_nl(nu: datetime) -> date:
    """The day in the Netherlands."""
    return nu.astimezone(NEDERLAND).date()


def midnight_in_nl(nu: datetime) -> datetime:
    """The moment at which this day began in the Netherlands."""
    return datetime.combine(day_in_nl(nu), time.min, NEDERLAND).astimezone(UTC)


def next_morning(nu: datetime) -> datetime:
    """Eight o'clock tomorrow in the Netherlands."""
    return datetime.combine(day_in_nl(nu) + timedelta(days=1), OCHTEND, NEDERLAND).astimezone(UTC)
