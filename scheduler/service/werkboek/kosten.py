"""What staying in the same group costs: the same round planned with other points for it, the plans side by side."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.engine.progress import Voortgang
from scheduler.engine.solve import Opdracht, solve

PUNTEN = (400, 800, 1200, 2000, 3000)
"""The points for the same group that are tried, from little to much."""


@dataclass(frozen=True)
class Stand:
    """A plan made with these points for the same group; `plan` is None when the round is impossible."""

    punten: int
    nu: bool
    """Whether these are the points of the round itself."""
    plan: Plan | None
    geplaatst: int
    zelfde_groep: int
    """Requests that keep their own group."""
    andere_groep: int
    """Requests with a place now that get another group."""
    plek_kwijt: int
    gat: float


def plan_with_points(
    ronde: Ronde,
    opdracht: Opdracht,
    on_progress: Callable[[int, Voortgang], None] = lambda _punten, _v: None,
    stop: threading.Event | None = None,
) -> Iterator[Stand]:
    """Plan the round once for each number of points, those of the round itself included; one after another."""
    own = ronde.instellingen.zelfde_groep
    for punten in sorted({*PUNTEN, own}):
        if stop is not None and stop.is_set():
            return
        variant = _with_points(ronde, punten)
        uitkomst = solve(variant, opdracht, lambda v, punten=punten: on_progress(punten, v), stop)  # type: ignore[misc]
        yield _count(ronde, punten, own, uitkomst.plan, uitkomst.verantwoording.gat)


def _with_points(ronde: Ronde, punten: int) -> Ronde:
    points = {"zelfde_groep_nieuw_blok": punten, "zelfde_groep_lopend_blok": punten}
    settings = ronde.instellingen
    gewichten = settings.gewichten.model_copy(update=points)
    return ronde.model_copy(update={"instellingen": settings.model_copy(update={"gewichten": gewichten})})


def _count(ronde: Ronde, punten: int, own: int, plan: Plan | None, gat: float) -> Stand:
    if plan is None:
        return Stand(punten, punten == own, None, 0, 0, 0, 0, gat)
    now = {v: plan.groep_van.get(v) for v in ronde.zit_nu}
    same = sum(g is not None and g.groep == ronde.zit_nu[v].groep for v, g in now.items())
    lost = sum(g is None for g in now.values())
    return Stand(punten, punten == own, plan, len(plan.plaatsingen), same, len(now) - same - lost, lost, gat)
