"""The sheet Verantwoording: how good the plan is, what was proven, and everything needed to make it again."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from scheduler.domain.ronde import Ronde
from scheduler.engine.outcome import Verantwoording
from scheduler.io.formats import setting_rows
from scheduler.rules import WENSEN, waardeer
from scheduler.rules.base import Fase, Wens

if TYPE_CHECKING:
    from scheduler.service.werkboek.plannen import Resultaat

Rij = tuple[str, str | int | float]
FASEN: dict[Fase, str] = {
    "indelen": "groepen en plekken",
    "bemensen": "hulp van vrijwilligers",
    "koppelen": "taalcoaches",
}
ALLE, DEZE = "alle plannen", "alle plannen met deze groepen"
HASH = "hash van de invoer (sha256)"
PUNTEN = "punten"
GEEN = "geen eigen grens"
STATUS, GAT = "status", "gat"
SECONDEN, SEED, WORKERS, VERSIE = "seconden", "seed", "workers", "versie "
GRENS, GELDT_VOOR = ": bewezen grens", ": grens geldt voor"
_FASE: dict[str, Fase] = {w.id: w.fase for w in WENSEN}


def account_rows(resultaat: Resultaat) -> list[Rij]:
    """All rows: the outcome, every part and every wish with its bound, how to repeat it, and the settings."""
    return [*outcome_rows(resultaat), *_how(resultaat), *settings_rows(resultaat.ronde)]


def hash_of(ronde: Ronde) -> str:
    """SHA-256 of what the round says, whatever the file looked like."""
    return hashlib.sha256(json.dumps(_canonical(ronde.model_dump()), sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True)
class Deel:
    """A part of the plan in points: what was reached, and a limit that no plan of `reikwijdte` exceeds."""

    fase: str
    punten: int
    grens: int
    reikwijdte: str


@dataclass(frozen=True)
class Wensstand:
    """One wish in its own unit; `grens` is a proven limit, or None when only its part has one, in points."""

    id: str
    laag: str
    eenheid: str
    kost: bool
    aantal: int
    punten: int
    grens: int | None
    reikwijdte: str


def parts_of(resultaat: Resultaat) -> tuple[Deel, ...]:
    """The three parts of a plan with what was reached and proven."""
    v, punten = resultaat.uitkomst.verantwoording, dict.fromkeys(FASEN, 0)
    for w in wishes_of(resultaat):
        punten[_FASE[w.id]] += w.punten
    return (
        Deel(FASEN["indelen"], punten["indelen"], v.indeling_grens, ALLE),
        Deel(FASEN["bemensen"], punten["bemensen"], v.inzet_grens, DEZE),
        Deel(FASEN["koppelen"], punten["koppelen"], v.koppelingen_grens, DEZE),
    )


def wishes_of(resultaat: Resultaat) -> tuple[Wensstand, ...]:
    """Every wish of the book with what was reached and proven."""
    if resultaat.plan is None:
        return ()
    aantal, punten = Counter[str](), Counter[str]()
    for b in waardeer(resultaat.ronde, resultaat.plan):
        aantal[b.code] += b.aantal
        punten[b.code] += b.punten
    found = []
    for w in WENSEN:
        grens, over = _limit(w, resultaat.uitkomst.verantwoording)
        found.append(Wensstand(w.id, w.laag, w.eenheid, w.kost, aantal[w.id], punten[w.id], grens, over))
    return tuple(found)


def _limit(wens: Wens, v: Verantwoording) -> tuple[int | None, str]:
    grens = v.grenzen.get(wens.id)
    if grens is not None:
        return grens.aantal, grens.reikwijdte
    return (0, f"{ALLE}: minder dan 0 kan niet") if wens.kost else (None, f"alleen in punten: {FASEN[wens.fase]}")


def outcome_rows(resultaat: Resultaat) -> Iterator[Rij]:
    """What was reached and proven: it follows from the round, the plan, the status and the bounds."""
    uitkomst = resultaat.uitkomst
    yield STATUS, uitkomst.status.value
    for b in uitkomst.diagnose:
        yield "waarom onmogelijk", f"{b.zin} {b.doe}".strip()
    if uitkomst.plan is None:
        return
    yield GAT, round(uitkomst.verantwoording.gat, 6)
    yield PUNTEN, uitkomst.verantwoording.waarde
    for deel in parts_of(resultaat):
        naam = part_name(deel.fase)
        yield naam, deel.punten
        yield naam + GRENS, deel.grens
        yield naam + GELDT_VOOR, deel.reikwijdte
    for w in wishes_of(resultaat):
        naam = wish_name(w)
        yield f"{naam} ({w.eenheid})", w.aantal
        yield f"{naam}: punten", w.punten
        yield naam + GRENS, w.grens if w.grens is not None else GEEN
        yield naam + GELDT_VOOR, w.reikwijdte


def part_name(fase: str) -> str:
    """The subject of the row with the points of a part."""
    return f"{PUNTEN} {fase}"


def wish_name(wens: Wens | Wensstand) -> str:
    """How the subjects of a wish begin."""
    return f"{wens.laag}: {wens.id}"


def _how(resultaat: Resultaat) -> Iterator[Rij]:
    v = resultaat.uitkomst.verantwoording
    yield SECONDEN, v.seconden
    yield SEED, v.seed
    yield WORKERS, v.workers
    for naam, versie in v.versies.items():
        yield VERSIE + naam, versie
    yield HASH, hash_of(resultaat.ronde)
    yield from resultaat.herkomst.items()


def settings_rows(ronde: Ronde) -> Iterator[Rij]:
    """The settings with which the plan was made."""
    for naam, waarde in setting_rows(ronde.instellingen):
        yield f"instelling {naam}", _plain(waarde)


def _plain(waarde: object) -> str | int | float:
    if isinstance(waarde, date):
        return waarde.isoformat()
    return waarde if isinstance(waarde, str | int | float) else ""


def _canonical(waarde: Any) -> Any:
    """The same thing for every process: sets in order, days as text, keys as text."""
    match waarde:
        case dict():
            return {str(k): _canonical(v) for k, v in waarde.items()}
        case set() | frozenset():
            return sorted(_canonical(v) for v in waarde)
        case list() | tuple():
            return [_canonical(v) for v in waarde]
        case date():
            return waarde.isoformat()
        case _:
            return waarde
