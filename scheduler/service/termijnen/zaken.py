"""Worked cases of the law, from a JSON file to answers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from scheduler.errors import UnreadableFile, UnwritableFile
from scheduler.law.zaken import beoordeel_zaken


def answer_cases(bron: Path | str) -> list[dict[str, Any]]:
    """Answer the cases in a JSON file, or in a JSON text. Raises UnreadableFile."""
    naam = bron if isinstance(bron, Path) else "de invoer"
    try:
        tekst = bron.read_text(encoding="utf-8-sig") if isinstance(bron, Path) else bron
        inhoud = json.loads(tekst)
    except OSError as fout:
        raise UnreadableFile(f"Wij kunnen {naam} niet lezen.", "staat het bestand in een andere map.") from fout
    except (ValueError, RecursionError) as fout:
        raise UnreadableFile(f"In {naam} staat geen JSON.", "is dit een ander soort bestand.") from fout
    if not isinstance(inhoud, dict | list):
        raise UnreadableFile(f"In {naam} staan geen zaken.", 'begint het bestand niet met {"cases": [...]}.')
    return beoordeel_zaken(inhoud)


def write_answers(uit: Path, antwoorden: list[dict[str, Any]]) -> None:
    """Write answers as JSON. Raises UnwritableFile."""
    try:
        uit.write_text(json.dumps(antwoorden, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    except OSError as fout:
        raise UnwritableFile(f"Wij kunnen {uit} niet schrijven.", "is de map er niet.") from fout
