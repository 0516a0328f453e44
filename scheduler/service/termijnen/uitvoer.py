"""The deadline watch as files: the user's workbook with its sheets, and a calendar."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from scheduler.errors import UnwritableFile
from scheduler.io.plan_sheets import Blad
from scheduler.io.writer import write_sheets, write_workbook
from scheduler.service.termijnen.bladen import acties_ics, termijn_bladen
from scheduler.service.werkboek.invoer import Gelezen, unwritable


def write_terms(
    bron: Path,
    uit: Path,
    gelezen: Gelezen,
    ics: Path | None = None,
    *,
    persoonlijk: bool = False,
    los: bool = False,
) -> tuple[Blad, ...]:
    """Write the workbook with the sheets about terms, and the calendar when asked. Raises UnwritableFile.

    The own sheets come back as they were, unless `los`: then only what is derived is written, to share with others.
    """
    assert gelezen.ronde is not None
    bladen = termijn_bladen(gelezen.ronde, gelezen.plan, persoonlijk=persoonlijk)
    try:
        if los:
            write_sheets(uit, bladen)
        else:
            write_workbook(uit, gelezen.ronde, bladen, bron, gelezen.bevindingen)
    except OSError as fout:
        raise unwritable(uit) from fout
    if ics is not None:
        try:
            ics.write_bytes(acties_ics(gelezen.ronde, gelezen.plan, persoonlijk=persoonlijk))
        except OSError as fout:
            raise UnwritableFile(f"Wij kunnen {ics} niet schrijven.", "is de map er niet.") from fout
    return bladen


def count_statuses(blad: Blad) -> list[str]:
    """How many clocks have each status, the most frequent first: `12 geen plan is op tijd`."""
    plaats = blad.kolommen.index("status")
    geteld = Counter(str(rij[plaats]) for rij in blad.rijen)
    return [f"{aantal:>5}  {woord}" for woord, aantal in sorted(geteld.items(), key=lambda g: (-g[1], g[0]))]
