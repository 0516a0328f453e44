"""Lesson dates: a week pattern minus school holidays, public holidays and closed days of the leslocatie."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

DAGCODES = ("ma", "di", "wo", "do", "vr", "za", "zo")
REGIOS = ("Noord", "Midden", "Zuid")
GOEDE_VRIJDAG = "Goede vrijdag"


@dataclass(frozen=True, slots=True)
class Vrij:
    """What counts as free: the region of the school holidays and three switches."""

    regio: str = "Midden"
    schoolvakanties: bool = True
    bevrijdingsdag: bool = False
    goede_vrijdag: bool = False


GEWOON = Vrij()


@cache
def _dagen(jaar: int, regio: str, categorie: str) -> Mapping[date, str]:
    import holidays  # large, and most processes never ask for a day

    bron = holidays.country_holidays("NL", subdiv=regio, years=jaar, language="nl", categories=categorie)
    return {dag: naam for dag, naam in bron.items() if dag.year == jaar}


def vrije_dagen(van: date, tot: date, vrij: Vrij = GEWOON) -> dict[date, str]:
    """Give the free days from `van` up to and including `tot`, with the Dutch name of each.

    Raises ValueError for an unknown region. Source: the package `holidays`, which takes the school holidays from
    the Rijksoverheid; see `jaren_zonder_schoolvakanties` for years that it does not know yet.
    """
    if vrij.regio not in REGIOS:
        msg = f"Onbekende regio {vrij.regio!r}. Misschien Noord, Midden of Zuid?"
        raise ValueError(msg)
    uit: dict[date, str] = {}
    for jaar in range(van.year, tot.year + 1):
        if vrij.schoolvakanties:
            uit |= _dagen(jaar, vrij.regio, "school")
        if vrij.bevrijdingsdag:
            uit |= _dagen(jaar, vrij.regio, "optional")
        publiek = _dagen(jaar, vrij.regio, "public")
        uit |= {dag: naam for dag, naam in publiek.items() if naam != GOEDE_VRIJDAG or vrij.goede_vrijdag}
    return {dag: uit[dag] for dag in sorted(uit) if van <= dag <= tot}


def jaren_zonder_schoolvakanties(van: date, tot: date, regio: str = "Midden") -> list[int]:
    """Give the years whose summer holiday is not known: lesson dates there are too optimistic."""
    return [
        jaar
        for jaar in range(van.year, tot.year + 1)
        if not any(naam == "Zomervakantie" for naam in _dagen(jaar, regio, "school").values())
    ]


def _weekdag(code: str) -> int:
    dag = str(code).partition("-")[0]
    if dag not in DAGCODES:
        msg = f"Onbekend dagdeel {code!r}. Misschien ma-o, di-m of wo-a?"
        raise ValueError(msg)
    return DAGCODES.index(dag)


def _in_reeks(dag: date, reeksen: Iterable[tuple[date, date]]) -> bool:
    """Say whether a day lies in one of some ranges, first and last day included."""
    return any(eerste <= dag <= laatste for eerste, laatste in reeksen)


def find_lessen(
    patroon: Sequence[str],
    van: date,
    tot: date,
    *,
    vrij: Vrij = GEWOON,
    gesloten: Sequence[tuple[date, date]] = (),
) -> list[tuple[date, str]]:
    """Give the lessons of a week pattern as day and dagdeel, in order; free and closed days left out.

    `patroon` holds dagdeel codes such as "ma-o"; `gesloten` holds the own closed ranges of the leslocatie. Raises
    ValueError for an unknown dagdeel or region.
    """
    per_dag: dict[int, list[str]] = {}
    for code in patroon:
        per_dag.setdefault(_weekdag(code), []).append(str(code))
    dicht = vrije_dagen(van, tot, vrij)
    uit: list[tuple[date, str]] = []
    for dag in _elke_dag(van, tot):
        if dag in dicht or _in_reeks(dag, gesloten):
            continue
        uit.extend((dag, code) for code in sorted(per_dag.get(dag.weekday(), []), key=_deel))
    return uit


def _elke_dag(van: date, tot: date) -> Iterator[date]:
    for nummer in range((tot - van).days + 1):
        yield van + timedelta(days=nummer)


def _deel(code: str) -> int:
    return "oma".find(code[-1:])
