"""Ontheffing in worked cases: given for all or for parts, asked for, or with an advice in hand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from scheduler.law import zaken_woorden as w
from scheduler.law.feiten import Gebeurtenis, Gebeurtenissoort
from scheduler.law.zaken_examens import deel_en_niveau

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

_NEE = re.compile(r"refus|denied|reject|afgewezen|geweigerd|pending|request|aangevraagd|not granted")
_DEEL = re.compile(r"part|gedeelt|deel")
_VRAAG = re.compile(r"request|pending|applied|application|aanvraag|aangevraagd|sent|date|advice|advies")
_MEDISCH = re.compile(r"medic|medisch")
_NIET_IN_STAAT = re.compile(r"unable|not able|not_able|impair")


def read_ontheffing(feiten: Mapping[str, Any]) -> dict[str, Any]:
    """Read an ontheffing that was given: for the whole duty, or for some parts."""
    delen: list[str] = []
    heel = False
    for naam, waarde in feiten.items():
        if "ontheffing" not in naam or naam == "ontheffing_parts" or _VRAAG.search(naam):
            continue
        gevonden, alles = _lees(naam, waarde, feiten)
        delen, heel = [*delen, *gevonden], heel or alles
    return {"ontheven": heel and not delen, "ontheven_onderdelen": tuple(dict.fromkeys(delen))}


def _lees(naam: str, waarde: object, feiten: Mapping[str, Any]) -> tuple[list[str], bool]:
    """Give the parts, and whether it is about everything."""
    if isinstance(waarde, list):
        return [deel_en_niveau(d)[0] for d in waarde], False
    if isinstance(waarde, dict):
        tekst = " ".join(w.tekst(x) for x in waarde.values() if isinstance(x, str))
        if waarde.get("granted") is False or _NEE.search(tekst) or "sent" in waarde:
            return [], False
        delen = waarde.get("parts")
        return ([deel_en_niveau(d)[0] for d in delen], False) if isinstance(delen, list) else ([], True)
    tekst = w.tekst(waarde)
    if not waarde or _NEE.search(tekst):
        return [], False
    delen = feiten.get("ontheffing_parts")
    if isinstance(delen, list) and (_DEEL.search(tekst) or _DEEL.search(naam)):
        return [deel_en_niveau(d)[0] for d in delen], False
    return [], not (_DEEL.search(tekst) or _DEEL.search(naam))


def has_medical_advice(feiten: Mapping[str, Any]) -> bool:
    """Say whether a doctor finds that somebody is not able to pass, under any name that says medical."""
    return any(
        bool(_MEDISCH.search(naam)) and "ontheffing" not in naam and bool(_NIET_IN_STAAT.search(w.tekst(waarde)))
        for naam, waarde in feiten.items()
    )


def read_verzoeken(feiten: Mapping[str, Any]) -> Iterator[Gebeurtenis]:
    """Read a request for ontheffing: the term runs on meanwhile, and DUO decides within its usual weeks."""
    for naam, waarde in feiten.items():
        if "ontheffing" in naam and (_VRAAG.search(naam) or _is_verzoek(waarde)):
            van = _verzonden(waarde)
            if van:
                yield Gebeurtenis(soort=Gebeurtenissoort.VERZOEK, van=van, einddatum=_besluit(waarde))


def _is_verzoek(waarde: object) -> bool:
    return isinstance(waarde, dict) and "sent" in waarde and not (waarde.get("granted") or waarde.get("decision"))


def _verzonden(waarde: object) -> date | None:
    return w.eerste_dag(waarde, "sent", "date", "on") if isinstance(waarde, dict) else w.dag(waarde)


def _besluit(waarde: object) -> date | None:
    return w.dag(waarde.get("decision_due")) if isinstance(waarde, dict) else None
