"""Worked cases: read facts under English names, answer under English names."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scheduler.law.termijnen import beoordeel
from scheduler.law.zaken_in import read_feiten
from scheduler.law.zaken_uit import write_uitkomst

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scheduler.law.parameters import Parameters


def beoordeel_zaken(bron: str | Path | Mapping[str, Any], parameters: Parameters | None = None) -> list[dict[str, Any]]:
    """Answer a list of worked cases, given as a path to a JSON file or as its content.

    Every case has `id`, `facts` and perhaps `as_of` and `regime`; `as_of_default` stands on top. Unknown names
    of facts are ignored. Gives `[{"id": ..., "result": {...}}]`; dates are ISO text, null means no such date.
    """
    inhoud = json.loads(Path(bron).read_text(encoding="utf-8")) if isinstance(bron, str | Path) else bron
    standaard = inhoud.get("as_of_default")
    return [
        {"id": zaak.get("id"), "result": beoordeel_zaak(zaak, standaard, parameters)}
        for zaak in inhoud.get("cases", [])
    ]


def beoordeel_zaak(
    zaak: Mapping[str, Any], standaard: str | None = None, parameters: Parameters | None = None
) -> dict[str, Any]:
    """Answer one worked case; without a day in the case or on top, the day of the computer counts."""
    op = zaak.get("as_of") or standaard
    peildatum = date.fromisoformat(str(op)) if op else date.today()  # noqa: DTZ011 - a legal day has no clock
    feiten, ruw = read_feiten(zaak.get("facts") or {}, zaak.get("regime"), peildatum)
    return write_uitkomst(beoordeel(feiten, peildatum, parameters), feiten, ruw)
