"""A brake: no more than so many times within a while. Kept in memory, so it counts for one server process."""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta
from threading import Lock

MEESTE_SLEUTELS = 5000
"""More keys than this are never remembered: the oldest goes."""


class Rem:
    """Counts by key, such as an internet address. Safe for several threads."""

    def __init__(self, hoogstens: int, binnen: timedelta) -> None:
        self._hoogstens, self._binnen = hoogstens, binnen
        self._keren: dict[str, deque[datetime]] = {}
        self._slot = Lock()

    def full(self, sleutel: str, nu: datetime) -> bool:
        """Whether this key has had its share."""
        with self._slot:
            return len(self._recent(sleutel, nu)) >= self._hoogstens

    def count(self, sleutel: str, nu: datetime) -> bool:
        """Count one more time; says whether it still fits."""
        with self._slot:
            keren = self._recent(sleutel, nu)
            if len(keren) >= self._hoogstens:
                return False
            keren.append(nu)
            self._keren[sleutel] = keren
            while len(self._keren) > MEESTE_SLEUTELS:
                del self._keren[next(iter(self._keren))]
            return True

    def _recent(self, sleutel: str, nu: datetime) -> deque[datetime]:
        keren = self._keren.get(sleutel, deque())
        while keren and keren[0] <= nu - self._binnen:
            keren.popleft()
        return keren
