"""Proven limits of single wishes: how many people could sit, keep their seat or their group in any plan at all.

The same search for prices, on the same round with other weights: everything 0 except the one wish, at `UNIT` a piece.
"""

from __future__ import annotations

import numpy as np

from scheduler.domain.instellingen import Gewichten
from scheduler.domain.ronde import Ronde
from scheduler.engine.candidates import Candidates, make_candidates
from scheduler.engine.columns import generate_columns
from scheduler.engine.outcome import Grens
from scheduler.engine.task import make_task
from scheduler.law.ronde import weken_te_kort

UNIT = 1000
ROUNDS = 12
MANY_REQUESTS = 400
"""Above this only who can be reached at all is counted: quick, still proven, less sharp."""

ONLY = {
    "verzoek_geplaatst": {"waarde": UNIT},
    "plek_behouden": {"plek_behouden": UNIT},
    "zelfde_groep": {"zelfde_groep_nieuw_blok": UNIT, "zelfde_groep_lopend_blok": UNIT},
}


def limits_of_wishes(ronde: Ronde, candidates: Candidates, taken: dict[str, int]) -> dict[str, Grens]:
    """The limit of each wish that counts places, over all plans."""
    limits = {wish: Grens(count) for wish, count in _reachable(candidates).items()}
    if len(candidates.task.requests) <= MANY_REQUESTS:
        for wish, weights in ONLY.items():
            sharp = _priced_limit(ronde, taken, weights)
            limits[wish] = Grens(min(limits[wish].aantal, sharp))
    return limits


def _reachable(candidates: Candidates) -> dict[str, int]:
    task = candidates.task
    somewhere = set(np.unique(candidates.request).tolist())
    own = {
        int(r)
        for g, c in enumerate(candidates.all)
        if c.groep is not None
        for r in candidates.members(g)[0]
        if task.requests[int(r)].seat == c.groep.groep
    }
    short = weken_te_kort(task.ronde)
    return {
        "verzoek_geplaatst": len(somewhere),
        "weinig_speling_eerst": sum(short.get(task.requests[r].verzoek, 0) for r in somewhere),
        "plek_behouden": sum(bool(task.requests[r].seat) for r in somewhere),
        "zelfde_groep": len(own),
    }


def _priced_limit(ronde: Ronde, taken: dict[str, int], weights: dict[str, int]) -> int:
    nothing: dict[str, object] = dict.fromkeys(Gewichten.model_fields, 0)
    nothing["waarde_per_lijn"] = {}
    only = Gewichten.model_validate(nothing | weights)
    settings = ronde.instellingen.model_copy(update={"gewichten": only})
    aanbod = tuple(a.model_copy(update={"waarde": None}) for a in ronde.aanbod)
    variant = ronde.model_copy(update={"instellingen": settings, "aanbod": aanbod})
    candidates = make_candidates(make_task(variant, taken))
    return int(generate_columns(candidates, (), rounds=ROUNDS).bound / UNIT + 1e-6)
