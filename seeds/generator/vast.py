"""What may not change: a few running groups, koppelingen and bits of work, each with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from scheduler.domain.groep import Groep
from scheduler.domain.koppeling import Inzet, Koppeling
from seeds.generator.keuze import Kans

REDENEN: dict[type, tuple[str, ...]] = {
    Groep: ("lokaal is gehuurd tot de zomer", "afspraak met de gemeente", "docent kan alleen op deze dagen"),
    Koppeling: ("de klik is goed, allebei willen door", "coach helpt bij het examen spreken"),
    Inzet: ("kent deze groep al lang", "andere dagen lukt niet door mantelzorg"),
}

Vast = TypeVar("Vast", Groep, Koppeling, Inzet)


def fix_some(kans: Kans, rijen: Sequence[Vast], aandeel: float) -> list[Vast]:
    """Mark this share of the rows as fixed, one at least."""
    aantal = min(len(rijen), max(1, round(aandeel * len(rijen))))
    gekozen = set(kans.sample(range(len(rijen)), aantal))
    return [
        r.model_copy(update={"vast": True, "vast_reden": kans.choice(REDENEN[type(r)])}) if i in gekozen else r
        for i, r in enumerate(rijen)
    ]
