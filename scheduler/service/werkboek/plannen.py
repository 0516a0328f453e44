"""Plan a round: search, verify, explain."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.engine.outcome import Status, Uitkomst
from scheduler.engine.progress import Voortgang
from scheduler.engine.solve import Opdracht, solve
from scheduler.explain import Uitleg, explain_plan

__all__ = ["Opdracht", "Resultaat", "Status", "Voortgang", "make_opdracht", "plan_ronde"]

UITLEGGEN = "uitleggen"
"""The phase after the search: finding out why, and what would help."""
GESTOPTE_UITLEG = "uitleg"
"""The subject on Verantwoording when explanations were stopped, with of how many requests it was not worked out."""
MAAK_LOS = "Maak los wat vaststaat (vast = nee), of verander de gegevens."
"""What helps when vaste things clash and the rule itself gives no advice."""
MEESTE_WORKERS = 2


@dataclass(frozen=True)
class Resultaat:
    """A round that was planned: its outcome, and the explanation of the plan when there is one."""

    ronde: Ronde
    uitkomst: Uitkomst
    uitleg: Uitleg | None = None
    herkomst: dict[str, str] = field(default_factory=dict)
    """What else the plan rests on, by subject: lines for the sheet Verantwoording."""

    @property
    def plan(self) -> Plan | None:
        """The plan, or None when the round is impossible."""
        return self.uitkomst.plan


def plan_ronde(
    ronde: Ronde,
    opdracht: Opdracht,
    on_progress: Callable[[Voortgang], None] = lambda _: None,
    stop: threading.Event | None = None,
    herkomst: dict[str, str] | None = None,
) -> Resultaat:
    """Search a plan and explain it.

    `stop` ends what runs: the search, which keeps the best plan so far, or when it is set once more the explanations,
    which then say what was not worked out.
    Raises EngineDisagrees when the plain reading of the rules does not accept what the search found.
    """
    stop = stop or threading.Event()
    last: list[Voortgang] = []

    def remember(voortgang: Voortgang) -> None:
        last[:] = [voortgang]
        on_progress(voortgang)

    uitkomst = solve(ronde, opdracht, remember, stop)
    if uitkomst.plan is None:
        why = tuple(b if b.doe else b.model_copy(update={"doe": MAAK_LOS}) for b in uitkomst.diagnose)
        return Resultaat(ronde, replace(uitkomst, diagnose=why), None, herkomst or {})
    stop.clear()  # it was about the search
    begin = time.monotonic()

    def tell(deel: float) -> None:
        seconden = round(last[0].seconden + time.monotonic() - begin, 1)
        on_progress(replace(last[0], fase=UITLEGGEN, seconden=seconden, deel=deel))

    uitleg = explain_plan(ronde, uitkomst.plan, tell, lambda _: stop.is_set())
    gestopt = {GESTOPTE_UITLEG: f"gestopt bij {uitleg.overgeslagen}"} if uitleg.overgeslagen else {}
    return Resultaat(ronde, uitkomst, uitleg, (herkomst or {}) | gestopt)


def make_opdracht(seconden: float, seed: int, workers: int | None = None) -> Opdracht:
    """How to search; when nobody says how many workers: two, or one on a machine with one core."""
    return Opdracht(seconden, seed, workers or min(MEESTE_WORKERS, os.cpu_count() or 1))
