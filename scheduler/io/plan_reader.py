"""The way back from the sheets of a plan to the plan, with everything that cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, TypeVar

from pydantic import ValidationError

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.koppeling import Inzet
from scheduler.domain.plan import Gekoppeld, Lesgroep, Plaatsing, Plan
from scheduler.domain.ronde import Ronde
from scheduler.io.cells import CelFout, parse, show, to_text
from scheduler.io.columns import plain
from scheduler.io.meldingen import finding, hide_bsn
from scheduler.io.plan_sheets import (
    GELEZEN,
    NODIG,
    PLAN_CURSISTEN,
    PLAN_GROEPEN,
    PLAN_INZET,
    PLAN_KOLOMMEN,
    PLAN_KOPPELINGEN,
    VERANTWOORDING,
    VERVALT,
    sort_plan,
)
from scheduler.io.rooster import Rooster, cel
from scheduler.io.spelling import Spelling, settle, spellings_of

T = TypeVar("T")
Rijwaarden = dict[str, Any]
OVER: dict[str, tuple[str, ...]] = {
    PLAN_GROEPEN: ("groep",),
    PLAN_CURSISTEN: ("cursist", "groep"),
    PLAN_INZET: ("vrijwilliger",),
    PLAN_KOPPELINGEN: ("vrijwilliger", "cursist"),
}
"""The columns with whom or what a row is about; without the first of them it cannot be told."""


def read_plan(roosters: Sequence[Rooster], ronde: Ronde) -> tuple[Plan | None, list[Bevinding]]:
    """The plan in a workbook and everything in it that cannot be read: those rows are not in the plan.

    None when there is no plan, or when a sheet or header of it is missing. Codes are spelled as in the round.
    """
    bladen = {plain(r.naam): r for r in roosters}
    if plain(PLAN_GROEPEN) not in bladen:
        return None, []
    if missing := list(_missing(bladen)):
        return None, missing

    fouten: list[Bevinding] = []
    codes = _Codes(ronde)

    def read(naam: str, make: Callable[[Rijwaarden], T | None]) -> tuple[T, ...]:
        return tuple(_made(bladen[plain(naam)], naam, make, codes, fouten))

    groepen = read(PLAN_GROEPEN, _lesgroep)
    codes.add_groups(g.groep for g in groepen)
    plan = Plan(
        groepen=groepen,
        plaatsingen=read(PLAN_CURSISTEN, _plaatsing),
        inzet=read(PLAN_INZET, partial(_inzet, ronde)),
        koppelingen=read(PLAN_KOPPELINGEN, _gekoppeld),
    )
    return sort_plan(plan), fouten


class _Codes:
    """How the codes of a plan are spelled: as on the input sheets, and a new group as on Plan groepen."""

    def __init__(self, ronde: Ronde) -> None:
        self._groepen = tuple(ronde.groep_met)
        self._van: dict[str, Spelling] = {
            "aanbod": spellings_of(ronde.aanbod_met),
            "locatie": spellings_of(ronde.locatie_met),
            "docenten": spellings_of(ronde.docent_met),
            "cursist": spellings_of(ronde.cursist_met),
            "vrijwilliger": spellings_of(ronde.vrijwilliger_met),
            "moment": spellings_of(ronde.moment_met),
            "groep": spellings_of(self._groepen),
        }
        self._lokalen = {loc: spellings_of(r.lokaal for r in rooms) for loc, rooms in ronde.lokalen_in.items()}

    def add_groups(self, codes: Iterator[str]) -> None:
        """Know the groups of the plan too."""
        self._van["groep"] = spellings_of((*self._groepen, *codes))

    def settle(self, w: Rijwaarden) -> Rijwaarden:
        """The values of a row with every code in its own spelling."""
        right = {k: settle(v, self._van[k]) if k in self._van else v for k, v in w.items()}
        if "lokaal" in right:
            right["lokaal"] = settle(right["lokaal"], self._lokalen.get(str(right.get("locatie")), {}))
        return right


def _missing(bladen: dict[str, Rooster]) -> Iterator[Bevinding]:
    """Sheets of the plan that are not there, and those without its column names in the first row."""
    for naam, kolommen in NODIG.items():
        rooster = bladen.get(plain(naam))
        if rooster is None:
            yield finding("plan_blad_ontbreekt", naam)
        elif not {plain(k) for k in kolommen} <= {plain(show(w)) for w in (*rooster.rijen[:1], ())[0]}:
            yield finding("plan_kop_ontbreekt", rooster.naam, "A1", verwacht=", ".join(kolommen))


def read_account(roosters: Sequence[Rooster]) -> dict[str, str]:
    """The sheet Verantwoording as pairs of subject and value; empty without such a sheet."""
    for rooster in roosters:
        if plain(rooster.naam) == plain(VERANTWOORDING):
            return {to_text(rij[0]): show(rij[1]) if len(rij) > 1 else "" for rij in rooster.rijen[1:] if rij}
    return {}


def _made(
    rooster: Rooster, naam: str, make: Callable[[Rijwaarden], T | None], codes: _Codes, fouten: list[Bevinding]
) -> Iterator[T]:
    """What the rows of a sheet decide, read from the columns that matter; a cell that cannot be read is a finding."""
    koppen = {plain(k): k for k in PLAN_KOLOMMEN[naam] if k in GELEZEN}
    kolommen = {
        i: koppen[plain(w)] for i, w in enumerate(rooster.rijen[0]) if isinstance(w, str) and plain(w) in koppen
    }
    plekken = {veld: i for i, veld in kolommen.items()}
    for nummer, rij in enumerate(rooster.rijen[1:], start=2):
        waarden: Rijwaarden = {}
        stuk = [i for i, veld in kolommen.items() if i < len(rij) and not _read_into(waarden, veld, rij[i])]
        waarden = codes.settle(waarden)
        named = OVER[naam] if OVER[naam][0] in waarden else ()
        wie = tuple(hide_bsn(str(waarden[k])) for k in named if k in waarden)

        def note(code: str, plek: int, **woorden: str) -> None:
            b = finding(code, rooster.naam, cel(nummer, plek + 1), **woorden)  # noqa: B023 - called in this round only
            fouten.append(b.model_copy(update={"wie": wie}))  # noqa: B023

        for i in stuk:
            note("plan_onleesbaar", i, gelezen=show(rij[i]))
        if stuk:
            continue
        try:
            gemaakt = make(waarden) if waarden else None
        except KeyError as fout:  # a column that the row needs
            mist = str(fout.args[0])
            note("plan_cel_leeg", plekken.get(mist, 0), kolom=mist)
            continue
        except ValidationError:
            note("plan_rij_onvolledig", 0)
            continue
        if gemaakt is not None:
            yield gemaakt


def _read_into(waarden: Rijwaarden, veld: str, waarde: object) -> bool:
    """Read one cell; False when it cannot be read."""
    try:
        gelezen = parse(GELEZEN[veld], waarde)
    except CelFout:
        return False
    if gelezen is not None:
        waarden[veld] = gelezen
    return True


def _lesgroep(w: Rijwaarden) -> Lesgroep | None:
    """An open group; a row of a group that stops is none."""
    if w.get("status") == VERVALT:
        return None
    vast = {k: w[k] for k in ("groep", "aanbod", "locatie", "dagdelen")}
    per_dagdeel = {k: _spread(w.get(k), vast["dagdelen"]) for k in ("lokaal", "docenten")}
    return Lesgroep(**vast, **per_dagdeel)


def _spread(waarde: Any, dagdelen: Any) -> Any:
    """One code for all becomes a code per dagdeel."""
    return dict.fromkeys(dagdelen, waarde) if isinstance(waarde, str) else waarde or {}


def _plaatsing(w: Rijwaarden) -> Plaatsing | None:
    """A placed request; a row without a group is a request that waits."""
    return Plaatsing(cursist=w["cursist"], aanbod=w["aanbod"], groep=w["groep"]) if "groep" in w else None


def _inzet(ronde: Ronde, w: Rijwaarden) -> Inzet | None:
    """A volunteer at a lesson or moment; whether it is fixed stands in the input, where it came from.

    A row with neither a place nor a dagdeel decides nothing.
    """
    plek = {k: w[k] for k in ("groep", "moment") if k in w}
    if not plek and "dagdeel" not in w:
        return None
    nu = Inzet(vrijwilliger=w["vrijwilliger"], dagdeel=w["dagdeel"], **(plek or {"groep": w["groep"]}))
    for was in ronde.inzet:
        if (was.vrijwilliger, was.groep, was.moment, was.dagdeel) == (nu.vrijwilliger, nu.groep, nu.moment, nu.dagdeel):
            return was
    return nu


def _gekoppeld(w: Rijwaarden) -> Gekoppeld | None:
    """A taalcoach and a cursist who meet; a row without dagdeel is a koppeling that ends."""
    if "dagdeel" not in w:
        return None
    nodig = {k: w[k] for k in ("vrijwilliger", "cursist", "dagdeel")}
    return Gekoppeld(**nodig, **{k: w[k] for k in ("soort", "online") if k in w})
