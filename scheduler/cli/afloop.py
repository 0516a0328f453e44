"""Exit codes: what a script learns from a command without reading its words."""

from __future__ import annotations

from enum import IntEnum


class Afloop(IntEnum):
    """How a command ended."""

    GELUKT = 0
    BEVINDINGEN = 1
    GEBRUIK = 2
    ONMOGELIJK = 3
    BESTAND = 4
    AFGEBROKEN = 5
