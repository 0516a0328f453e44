"""Signs of life of a search, and the curve of its best plan so far."""

from __future__ import annotations

import logging
import threading
import time
from typing import Any, Protocol

from scheduler.errors import GeenDatabase
from scheduler.service.opslag import Database, clock
from scheduler.storage import taken, werkers

HARTSLAG = 1.0
"""Seconds between two signs of life."""
LIJN_MAX = 60
"""Points of the curve that are kept: enough for a picture."""
Lijnpunt = tuple[float, int, float | None]
"""A moment in seconds, the requests that the best plan placed then, and its gap."""
_log = logging.getLogger(__name__)


class Voortgang(Protocol):
    """How a search stands, as the engine tells it."""

    @property
    def fase(self) -> str: ...  # noqa: D102
    @property
    def groepen(self) -> int | None: ...  # noqa: D102
    @property
    def geplaatst(self) -> int | None: ...  # noqa: D102
    @property
    def gat(self) -> float | None: ...  # noqa: D102


class Polsslag(threading.Thread):
    """Beats while the solver works, and hears whether it has to stop: `halt` is what the solver looks at.

    `gevraagd` tells that somebody asked to stop; without that the worker itself had to end, or lost its search.
    """

    def __init__(self, db: Database, taak: int, huurder: str, einde: threading.Event) -> None:
        super().__init__(daemon=True)
        self._db, self._taak, self._huurder, self._einde = db, taak, huurder, einde
        self._voortgang: dict[str, Any] = {}
        self._lijn: list[Lijnpunt] = []
        self._klaar = threading.Event()
        self._begin = time.monotonic()
        self.gevraagd = False
        self.halt = threading.Event()
        if einde.is_set():
            self.halt.set()

    def tell(self, v: Voortgang) -> None:
        """Remember how the search stands; a better plan, or a smaller gap, is a point of the curve."""
        self._voortgang = {"fase": v.fase, "groepen": v.groepen, "geplaatst": v.geplaatst, "gat": v.gat}
        if v.geplaatst is not None:
            gat = None if v.gat is None else round(v.gat, 4)
            if not self._lijn or self._lijn[-1][1:] != (v.geplaatst, gat):
                self._lijn = thin([*self._lijn, (self._seconds(), v.geplaatst, gat)])

    def run(self) -> None:
        """Beat until the end; a search that is no longer ours is stopped."""
        while not self._klaar.wait(HARTSLAG):
            if self._einde.is_set():
                self.halt.set()
            try:
                self._beat()
            except GeenDatabase:
                _log.warning("berekening %s: de database antwoordt niet", self._taak)

    def _beat(self) -> None:
        stand = {**self._voortgang, "lijn": self._lijn, "seconden": self._seconds()}
        with self._db.write() as s:
            nu = clock(s)
            werkers.beat_worker(s, self._huurder, nu)
            gevraagd = taken.beat(s, self._taak, self._huurder, nu, stand)
        self.gevraagd = bool(gevraagd)
        if gevraagd is None or gevraagd:
            self.halt.set()

    def end(self) -> None:
        """Stop beating, after a last sign of how it stands."""
        self._klaar.set()
        self.join()
        try:
            self._beat()
        except GeenDatabase:
            _log.warning("berekening %s: de database antwoordt niet", self._taak)

    def _seconds(self) -> float:
        return round(time.monotonic() - self._begin, 1)


def thin(lijn: list[Lijnpunt]) -> list[Lijnpunt]:
    """A curve that is too long loses every second point; the first and the last stay."""
    return lijn if len(lijn) <= LIJN_MAX else [*lijn[:-1:2], lijn[-1]]
