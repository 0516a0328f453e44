"""The difference between two rounds, sheet by sheet and row by row, by the codes of the rows."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from scheduler.domain.model import Feit
from scheduler.domain.ronde import Ronde

SLEUTELS: dict[str, tuple[str, ...]] = {
    "postcodes": ("pc4",),
    "leslocaties": ("locatie",),
    "lokalen": ("locatie", "lokaal"),
    "aanbod": ("aanbod",),
    "docenten": ("docent",),
    "groepen": ("groep",),
    "cursisten": ("cursist",),
    "vrijwilligers": ("vrijwilliger",),
    "koppelingen": ("vrijwilliger", "cursist", "soort"),
    "momenten": ("moment",),
    "inzet": ("vrijwilliger", "dagdeel", "groep", "moment"),
    "examens": ("cursist", "onderdeel", "datum", "uitslag", "niveau"),
    "uren": ("cursist", "soort", "tot_en_met"),
    "gebeurtenissen": ("cursist", "soort", "van"),
}
"""The columns that tell one row of a sheet from another, by field of the round."""


@dataclass(frozen=True)
class Rij:
    """A row that differs: its key, and of a changed row the columns with what they were and become."""

    sleutel: str
    kolommen: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True)
class Bladverschil:
    """What an import does to one sheet."""

    blad: str
    nieuw: tuple[Rij, ...]
    gewijzigd: tuple[Rij, ...]
    weg: tuple[Rij, ...]
    gelijk: int


def compare_rounds(was: Ronde | None, wordt: Ronde) -> tuple[Bladverschil, ...]:
    """Every sheet with rows, in order of the workbook; the settings count as one row. Before the first all is new."""
    bladen = [
        _compare("instellingen", {("alle",): was.instellingen} if was else {}, {("alle",): wordt.instellingen}),
        *(_compare(veld, _rows(was, veld) if was else {}, _rows(wordt, veld)) for veld in SLEUTELS),
    ]
    return tuple(b for b in bladen if b.nieuw or b.gewijzigd or b.weg or b.gelijk)


def keep_missing(was: Ronde, wordt: Ronde) -> Ronde:
    """The new round with the rows of the old one that it does not have."""
    velden = {}
    for veld in SLEUTELS:
        nieuw = _rows(wordt, veld)
        blijft = tuple(rij for sleutel, rij in _rows(was, veld).items() if sleutel not in nieuw)
        velden[veld] = (*getattr(wordt, veld), *blijft)
    return wordt.model_copy(update=velden)


def _rows(ronde: Ronde, veld: str) -> dict[tuple[Hashable, ...], Feit]:
    """Rows by their key; equal keys are told apart by their number."""
    gevonden: dict[tuple[Hashable, ...], Feit] = {}
    for rij in getattr(ronde, veld):
        sleutel, nummer = tuple(getattr(rij, k) for k in SLEUTELS[veld]), 1
        while (volledig := (*sleutel, nummer)) in gevonden:
            nummer += 1
        gevonden[volledig] = rij
    return gevonden


def _compare(veld: str, was: dict[tuple[Hashable, ...], Feit], wordt: dict[tuple[Hashable, ...], Feit]) -> Bladverschil:
    samen = [s for s in wordt if s in was]
    return Bladverschil(
        blad=veld.capitalize(),
        nieuw=tuple(Rij(_name(s)) for s in wordt if s not in was),
        gewijzigd=tuple(Rij(_name(s), _columns(was[s], wordt[s])) for s in samen if was[s] != wordt[s]),
        weg=tuple(Rij(_name(s)) for s in was if s not in wordt),
        gelijk=sum(was[s] == wordt[s] for s in samen),
    )


def _columns(was: Feit, wordt: Feit) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (naam, _show(getattr(was, naam)), _show(getattr(wordt, naam)))
        for naam in type(was).model_fields
        if getattr(was, naam) != getattr(wordt, naam)
    )


def _name(sleutel: tuple[Hashable, ...]) -> str:
    """The key as a planner reads it; the number of a double only when it is one."""
    delen = [str(d) for d in sleutel if d is not None and d != "" and not isinstance(d, int)]
    return ", ".join(delen) + (f" ({sleutel[-1]})" if isinstance(sleutel[-1], int) and sleutel[-1] > 1 else "")


def _show(waarde: object) -> str:
    """A cell as text: lists in a fixed order, nothing as a dash."""
    if waarde is None or waarde in ("", (), frozenset(), {}):
        return "-"
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, frozenset):
        return "; ".join(sorted(str(w) for w in waarde))
    if isinstance(waarde, tuple):
        return "; ".join(str(w) for w in waarde)
    if isinstance(waarde, dict):
        return "; ".join(f"{k}={v}" for k, v in sorted(waarde.items()))
    if isinstance(waarde, Feit):
        return ", ".join(f"{k} {v}" for k, v in waarde.model_dump(exclude_defaults=True).items()) or "standaard"
    return str(waarde)
