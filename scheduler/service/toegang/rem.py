"""A brake: no more than so many times within a while, counted in the database for all web processes together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from scheduler.service.opslag import Database
from scheduler.service.toegang.pogingen import POGING_DUUR
from scheduler.storage import accounts as rijen


@dataclass(frozen=True)
class Rem:
    """Counts under a name and a key, such as an internet address; `binnen` is at most `POGING_DUUR`.

    What is counted stands between the tries to log in, without an address: it does not keep anybody from logging in.
    """

    naam: str
    hoogstens: int
    binnen: timedelta

    def full(self, db: Database, sleutel: str, nu: datetime) -> bool:
        """Whether this key has had its share."""
        with db.read() as s:
            return rijen.count_failures(s, nu - self.binnen, inlognaam=self._key(sleutel)) >= self.hoogstens

    def count(self, db: Database, sleutel: str, nu: datetime) -> bool:
        """Count one more time; says whether it still fits."""
        if self.full(db, sleutel, nu):
            return False
        with db.write() as s:
            rijen.forget_tries(s, nu - POGING_DUUR)
            rijen.add_try(s, self._key(sleutel), "", nu, gelukt=False)
        return True

    def _key(self, sleutel: str) -> str:
        return f"{self.naam} {sleutel}"[:80]
