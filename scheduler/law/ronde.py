"""The law applied to a round: who is in a hurry."""

from __future__ import annotations

from scheduler.domain.ronde import Ronde
from scheduler.law.urgentie import klasse


def urgentieklassen(ronde: Ronde) -> dict[str, int]:
    """Urgency class of every cursist, 1 (no hurry, or no date known) to 4 (the term ends within months)."""
    peildatum = ronde.peildatum
    if peildatum is None:
        return {c.cursist: 1 for c in ronde.cursisten}
    return {c.cursist: klasse(c.einddatum_duo, peildatum) for c in ronde.cursisten}
