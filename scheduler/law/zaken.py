"""Worked cases: read facts under English names, answer under English names."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scheduler.law.termijnen import beoordeel
from scheduler.law.zaken_in import read_feiten
from scheduler.law.zaken_lezen import clean_feiten, find_ongelezen
from scheduler.law.zaken_uit import write_uitkomst
from scheduler.law.zaken_woorden import dag, onleesbare_dagen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scheduler.law.parameters import Parameters


_BUITEN_KALENDER = "a day or a number in these facts lies outside the calendar; check it"


def beoordeel_zaken(
    bron: str | Path | Mapping[str, Any] | list[Any], parameters: Parameters | None = None
) -> list[dict[str, Any]]:
    """Answer a list of worked cases, given as a path to a JSON file or as its content.

    Every case has `id`, `facts` and perhaps `as_of` and `regime`; `as_of_default` stands on top. A fact that we
    do not know stands under `unread` in the answer. Gives `[{"id": ..., "result": {...}}]`; dates are
    ISO text, null means no such date.
    """
    inhoud = json.loads(Path(bron).read_text(encoding="utf-8")) if isinstance(bron, str | Path) else bron
    boven = inhoud if isinstance(inhoud, dict) else {}
    zaken = boven.get("cases", [boven] if "facts" in boven else []) if boven else inhoud
    return [
        {"id": zaak.get("id"), "result": beoordeel_zaak(zaak, boven.get("as_of_default"), parameters)}
        for zaak in (zaken if isinstance(zaken, list) else [])
        if isinstance(zaak, dict)
    ]


def beoordeel_zaak(
    zaak: Mapping[str, Any], standaard: object = None, parameters: Parameters | None = None
) -> dict[str, Any]:
    """Answer one worked case; without a day in the case or on top, the day of the computer counts.

    Facts that no calendar can hold (a term of ten thousand years) get the answer of no facts, with a warning. A day
    that cannot be read is left out, with a warning that names it.
    """
    peildatum = dag(zaak.get("as_of")) or dag(standaard) or date.today()  # noqa: DTZ011 - a legal day has no clock
    feiten = zaak.get("facts")
    ruw = clean_feiten(feiten) if isinstance(feiten, dict) else {}
    try:
        antwoord = _antwoord(ruw, zaak.get("regime"), peildatum, parameters)
        antwoord["unread"] = find_ongelezen(ruw, zaak.get("regime"), peildatum)
        fout = [*(["as_of"] if zaak.get("as_of") and not dag(zaak["as_of"]) else []), *onleesbare_dagen(ruw)]
    except (OverflowError, ValueError, RecursionError):
        leeg = _antwoord({}, zaak.get("regime"), peildatum, parameters)
        return leeg | {"warning": _BUITEN_KALENDER, "unread": sorted(ruw)}
    if fout:
        zin = f"not a day: {', '.join(fout)}; write it as YYYY-MM-DD"
        antwoord["warning"] = f"{antwoord['warning']}; {zin}" if antwoord["warning"] else zin
    return antwoord


def _antwoord(ruw: Mapping[str, Any], regime: object, peildatum: date, parameters: Parameters | None) -> dict[str, Any]:
    feiten, _ = read_feiten(ruw, regime, peildatum)
    return write_uitkomst(beoordeel(feiten, peildatum, parameters), feiten, ruw)
