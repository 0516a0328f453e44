"""Findings as lines and rows of plain text, errors first."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.woorden import aantal

SOORTEN = {"fout": "fout", "waarschuwing": "let op", "melding": "goed om te weten"}
"""What a planner reads for the seriousness of a finding."""
_VOLGORDE = list(SOORTEN)


def sort_findings(bevindingen: Sequence[Bevinding]) -> list[Bevinding]:
    """Errors first, then warnings, then notes; within these the order in which they were found."""
    return sorted(bevindingen, key=lambda b: _VOLGORDE.index(b.ernst))


def count_findings(bevindingen: Sequence[Bevinding]) -> str:
    """One sentence with the numbers, such as: 2 fouten, 1 keer let op."""
    fouten, let_op, weten = (sum(b.ernst == soort for b in bevindingen) for soort in _VOLGORDE)
    if not bevindingen:
        return "Wij vonden geen fouten."
    delen = (
        aantal(fouten, "fout", "fouten") if fouten else "geen fouten",
        f"{let_op} keer let op" if let_op else "",
        f"{weten} keer goed om te weten" if weten else "",
    )
    zin = ", ".join(d for d in delen if d)
    return f"{zin[0].upper()}{zin[1:]}."


def finding_rows(bevindingen: Sequence[Bevinding]) -> list[tuple[str, str, str, str]]:
    """Rows for a table, grouped by sheet, errors first: soort, plaats, zin, doe."""
    return [(SOORTEN[b.ernst], b.plaats, b.zin, b.doe) for _, rijen in _by_sheet(bevindingen) for b in rijen]


def _by_sheet(bevindingen: Sequence[Bevinding]) -> list[tuple[str, list[Bevinding]]]:
    """Findings by sheet; the sheet with the most serious finding first."""
    found: dict[str, list[Bevinding]] = {}
    for b in sort_findings(bevindingen):
        found.setdefault(b.blad, []).append(b)
    return list(found.items())
