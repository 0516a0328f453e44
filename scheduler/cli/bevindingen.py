"""Shows findings: as tables for people, as data for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from scheduler.cli.scherm import show_lines, show_table

if TYPE_CHECKING:
    from scheduler.domain.bevinding import Bevinding

MEESTE = 40
"""More findings than this are counted, not listed: the whole list stands in the workbook."""


def show_findings(bevindingen: Sequence[Bevinding], *, alle: bool = True) -> None:
    """The numbers in one sentence, then a row for each finding, errors first."""
    from scheduler.service.werkboek.rapport import count_findings, finding_rows

    rijen = finding_rows(bevindingen)
    show_lines([count_findings(bevindingen)])
    show_table(("soort", "plaats", "wat is er", "wat kunt u doen"), rijen if alle else rijen[:MEESTE])
    if not alle and len(rijen) > MEESTE:
        show_lines([f"En nog {len(rijen) - MEESTE}."])


def finding_data(bevindingen: Sequence[Bevinding]) -> list[dict[str, Any]]:
    """Findings as they stand in JSON."""
    return [
        {
            "code": b.code,
            "ernst": b.ernst,
            "blad": b.blad,
            "cel": b.cel,
            "gelezen": b.gelezen,
            "wie": list(b.wie),
            "zin": b.zin,
            "doe": b.doe,
        }
        for b in bevindingen
    ]
