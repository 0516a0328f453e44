"""Facts of worked cases as people type them: other capitals, numbers as text; and which facts were not read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from scheduler.law import zaken_woorden as w
from scheduler.law.zaken_college import gaat_over_college
from scheduler.law.zaken_examens import is_onderdeel
from scheduler.law.zaken_in import read_feiten

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

Pad = tuple[str | int, ...]
_JA_WOORDEN = {"true": True, "yes": True, "ja": True, "false": False, "no": False, "nee": False}
_LEEG = {"", "null", "unknown", "onbekend", "n/a"}
_LEESTEKENS = re.compile(r"[\s\-]+")
MEESTE_PADEN = 200
"""A case with more facts than this is not checked fact by fact: that would take longer than the answer."""
_ZONDER_GEVOLG = {
    *("gender", "goal", "status", "note", "as_of_event", "today_signal", "duo_letter_date", "duo_decisions"),
    *("duo_letter_received", "pip_revisions", "pip_annulled", "pip_replaced", "fine_gemeente", "shows_up"),
    *("switched_from", "switched_on", "regime", "request", "nt2_attempts_within", "pvt_signed", "years", "month"),
    *("kind", "reason", "proof", "enrolled", "school", "exam_part", "result_expected", "for", "decision"),
}
"""Facts that are known and may well change nothing: they tell a story, or another fact says the same."""
_IN_BESLUIT = {"ground", "days", "weeks", "months", "decided"}
_GEWOON = {"culpable": True, "keurmerk_at_start": True, "keurmerk": True, "doctor_in_nl": True, "treated_in_nl": True}
"""Facts that only say what is assumed anyway."""


def _is_bekend(naam: str, waarde: object) -> bool:
    """Say whether a word is known although it changes nothing: another fact says the same, or it never counts."""
    if naam in {"group", "permit_type", "purpose", "permit_purpose"}:
        woord = w.tekst(waarde)
        return w.groep(woord) is not None or w.is_buiten_de_wet(woord) or "volunt" in woord or "vrijwillig" in woord
    return naam == "passed" and is_onderdeel(waarde)


def clean_feiten(feiten: Mapping[str, Any]) -> dict[str, Any]:
    """Give facts with names in small letters and plain words as values: "Yes" is true, "unknown" is nothing.

    Numbers and days in text are left alone: `zaken_woorden.getal` and `dag` read them where one is expected.
    """
    return {_LEESTEKENS.sub("_", str(naam).strip()).lower(): _waarde(waarde) for naam, waarde in feiten.items()}


def _waarde(waarde: object) -> Any:
    if isinstance(waarde, dict):
        return clean_feiten(waarde)
    if isinstance(waarde, list):
        return [_waarde(deel) for deel in waarde]
    if isinstance(waarde, str):
        kaal = waarde.strip().lower()
        return None if kaal in _LEEG else _JA_WOORDEN.get(kaal, waarde)
    return waarde


def find_ongelezen(feiten: Mapping[str, Any], regime: object, peildatum: date) -> list[str]:
    """Name every fact that changes nothing in what we read: an unknown name, or a word that we do not know.

    `feiten` are cleaned facts. The test is honest and simple: leave the fact out and read again.
    """
    paden = list(_paden(feiten))
    if len(paden) > MEESTE_PADEN:
        return [f"more than {MEESTE_PADEN} facts: not checked one by one"]
    heel, _ = read_feiten(feiten, regime, peildatum)
    uit: list[Pad] = []
    for pad in paden:
        if any(pad[: len(p)] == p for p in uit) or _is_gewoon(feiten, pad):
            continue
        if read_feiten(_zonder(feiten, pad), regime, peildatum)[0] == heel:
            uit.append(pad)
    return [_noem(feiten, pad) for pad in uit]


def _paden(waarde: object, voor: Pad = ()) -> Iterator[Pad]:
    """Give the way to every fact that says something, the outer ones first; of a list the things in it."""
    if isinstance(waarde, dict):
        delen: list[tuple[str | int, Any]] = list(waarde.items())
    elif isinstance(waarde, list):
        delen = list(enumerate(waarde))
    else:
        return
    for naam, deel in delen:
        if not any(True for _ in _bladeren(deel)):
            continue
        if not isinstance(deel, list):
            yield (*voor, naam)
        yield from _paden(deel, (*voor, naam))


def _bladeren(waarde: object) -> Iterator[object]:
    """Give everything in a fact that says something; nothing, no and zero say nothing."""
    if isinstance(waarde, dict | list):
        for deel in waarde.values() if isinstance(waarde, dict) else waarde:
            yield from _bladeren(deel)
    elif waarde:
        yield waarde


def _is_gewoon(feiten: Mapping[str, Any], pad: Pad) -> bool:
    naam = next((str(deel) for deel in reversed(pad) if isinstance(deel, str)), "")
    begin = str(pad[0])
    if begin == "granted_extensions" and naam in _IN_BESLUIT:
        return True
    if begin in _ZONDER_GEVOLG or naam in _ZONDER_GEVOLG or gaat_over_college(begin):
        return True
    return _is_bekend(naam, _haal(feiten, pad)) or (naam in _GEWOON and _haal(feiten, pad) is _GEWOON[naam])


def _haal(waarde: Any, pad: Pad) -> Any:
    for stap in pad:
        waarde = waarde[stap]
    return waarde


def _zonder(waarde: Any, pad: Pad) -> Any:
    stap, *rest = pad
    if isinstance(waarde, list):
        if rest:
            return [_zonder(deel, tuple(rest)) if nummer == stap else deel for nummer, deel in enumerate(waarde)]
        return [deel for nummer, deel in enumerate(waarde) if nummer != stap]
    if rest:
        return {naam: _zonder(deel, tuple(rest)) if naam == stap else deel for naam, deel in waarde.items()}
    return {naam: deel for naam, deel in waarde.items() if naam != stap}


def _noem(feiten: Mapping[str, Any], pad: Pad) -> str:
    """Write the way to a fact, with its word when there is one: "events[0].type: meteor"."""
    naam = "".join(f"[{stap}]" if isinstance(stap, int) else f".{stap}" for stap in pad).lstrip(".")
    waarde = _haal(feiten, pad)
    if isinstance(waarde, dict) and isinstance(waarde.get("type"), str):
        return f"{naam}.type: {waarde['type']}"
    return f"{naam}: {waarde}" if isinstance(waarde, str) else naam
