"""The sheets that the planner writes: their columns, the spelling of their cells, and the way back to a plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from pydantic import ValidationError

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.koppeling import Inzet
from scheduler.domain.plan import Gekoppeld, Lesgroep, Plaatsing, Plan
from scheduler.domain.ronde import Ronde
from scheduler.io.cells import CelFout, parse, show, to_text
from scheduler.io.columns import Kolom, Soort, Waarde, plain
from scheduler.io.meldingen import finding
from scheduler.io.rooster import Rooster, cel

T = TypeVar("T")
Rijwaarden = dict[str, Any]

PLAN_GROEPEN = "Plan groepen"
PLAN_CURSISTEN = "Plan cursisten"
PLAN_INZET = "Plan inzet"
PLAN_KOPPELINGEN = "Plan koppelingen"
NIET_GEPLAATST = "Niet geplaatst"
TERMIJNEN = "Termijnen"
VERANTWOORDING = "Verantwoording"

PLAN_KOLOMMEN: dict[str, tuple[str, ...]] = {
    PLAN_GROEPEN: (
        *("groep", "aanbod", "locatie", "lokaal", "dagdelen", "docenten"),
        *("cursisten", "min", "streef", "max", "status"),
    ),
    PLAN_CURSISTEN: ("cursist", "aanbod", "groep", "reistijd", "was", "uitleg"),
    PLAN_INZET: ("vrijwilliger", "groep", "moment", "dagdeel", "was", "uitleg"),
    PLAN_KOPPELINGEN: ("vrijwilliger", "cursist", "soort", "dagdeel", "online", "reistijd", "was", "uitleg"),
    NIET_GEPLAATST: ("cursist", "aanbod", "reden", "uitleg", "wat_helpt", "nagerekend"),
    TERMIJNEN: (
        *("cursist", "verplichting", "einddatum", "bron", "status"),
        *("actie", "actie_voor", "speling_weken", "grond"),
    ),
    VERANTWOORDING: ("onderwerp", "waarde"),
}
"""The columns of every sheet that the planner writes, in order of the workbook."""

NODIG: dict[str, tuple[str, ...]] = {
    PLAN_GROEPEN: ("groep", "aanbod", "locatie", "dagdelen"),
    PLAN_CURSISTEN: ("cursist", "aanbod", "groep"),
    PLAN_INZET: ("vrijwilliger", "groep", "moment", "dagdeel"),
    PLAN_KOPPELINGEN: ("vrijwilliger", "cursist", "dagdeel"),
}
"""The sheets and columns without which no plan can be read."""

VERVALT = "vervalt"
_SOORTEN = {
    "dagdelen": Soort.DAGDELEN,
    "dagdeel": Soort.DAGDEEL,
    "lokaal": Soort.PER_DAGDEEL,
    "docenten": Soort.PER_DAGDEEL,
    "online": Soort.JANEE,
    "soort": Soort.WOORD,
    "status": Soort.WOORD,
    "groep": Soort.CODE,
    "moment": Soort.CODE,
    "aanbod": Soort.CODE,
    "locatie": Soort.CODE,
    "cursist": Soort.CODE,
    "vrijwilliger": Soort.CODE,
}
_KOLOM = {naam: Kolom(naam, soort, "") for naam, soort in _SOORTEN.items()}


@dataclass(frozen=True)
class Blad:
    """An output sheet to write: rows of plain values under the column names."""

    naam: str
    kolommen: tuple[str, ...]
    rijen: tuple[tuple[Waarde, ...], ...]
    kleuren: tuple[str, ...] = ()
    """Per row the colour of its cell `status`: rood, oranje, groen or grijs; empty means no colours."""


def read_plan(roosters: Sequence[Rooster], ronde: Ronde) -> tuple[Plan | None, list[Bevinding]]:
    """The plan in a workbook, or None when there is none or when it cannot be read (then a finding says so)."""
    bladen = {plain(r.naam): r for r in roosters}
    if plain(PLAN_GROEPEN) not in bladen:
        return None, []

    fouten = list(_missing(bladen))

    def read(naam: str, make: Callable[[Rijwaarden], T | None]) -> tuple[T, ...]:
        rooster = bladen.get(plain(naam))
        return tuple(_made(rooster, naam, make, fouten)) if rooster else ()

    plan = Plan(
        groepen=read(PLAN_GROEPEN, _lesgroep),
        plaatsingen=read(PLAN_CURSISTEN, _plaatsing),
        inzet=read(PLAN_INZET, partial(_inzet, ronde)),
        koppelingen=read(PLAN_KOPPELINGEN, _gekoppeld),
    )
    return (None, fouten) if fouten else (sort_plan(plan), [])


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


def sort_plan(plan: Plan) -> Plan:
    """The same plan with its rows sorted by code, and dagdelen in order of the week."""
    return Plan(
        groepen=tuple(sorted(plan.groepen, key=lambda g: g.groep)),
        plaatsingen=tuple(sorted(plan.plaatsingen, key=lambda p: (p.cursist, p.aanbod, p.groep))),
        inzet=tuple(sorted(plan.inzet, key=lambda i: (i.vrijwilliger, i.dagdeel.volgorde, i.plek))),
        koppelingen=tuple(
            sorted(plan.koppelingen, key=lambda k: (k.vrijwilliger, k.cursist, k.soort, k.dagdeel.volgorde))
        ),
    )


def read_output(veld: str, waarde: object) -> object:
    """A cell of a plan sheet, the same for every spelling of it; text stays text. Raises CelFout."""
    if veld not in _KOLOM:
        return show(waarde)
    gelezen = parse(_KOLOM[veld], waarde)
    if isinstance(gelezen, dict) and len(set(gelezen.values())) == 1:
        return next(iter(gelezen.values()))
    return gelezen


def _made(rooster: Rooster, naam: str, make: Callable[[Rijwaarden], T | None], fouten: list[Bevinding]) -> Iterator[T]:
    """What the rows of a sheet decide, read from the columns that matter; a cell that cannot be read is a finding."""
    if not rooster.rijen:
        return
    koppen = {plain(k): k for k in PLAN_KOLOMMEN[naam] if k in _KOLOM}
    kolommen = {
        i: koppen[plain(w)] for i, w in enumerate(rooster.rijen[0]) if isinstance(w, str) and plain(w) in koppen
    }
    plekken = {veld: i for i, veld in kolommen.items()}
    for nummer, rij in enumerate(rooster.rijen[1:], start=2):
        waarden: Rijwaarden = {}
        stuk = [i for i, veld in kolommen.items() if i < len(rij) and not _read_into(waarden, veld, rij[i])]
        fouten += [finding("plan_onleesbaar", rooster.naam, cel(nummer, i + 1), gelezen=show(rij[i])) for i in stuk]
        if stuk:
            continue
        try:
            gemaakt = make(waarden) if waarden else None
        except KeyError as fout:  # a column that the row needs
            mist = str(fout.args[0])
            plek = cel(nummer, plekken.get(mist, 0) + 1)
            fouten.append(finding("plan_cel_leeg", rooster.naam, plek, kolom=mist))
            continue
        except ValidationError:
            fouten.append(finding("plan_rij_onvolledig", rooster.naam, cel(nummer, 1)))
            continue
        if gemaakt is not None:
            yield gemaakt


def _read_into(waarden: Rijwaarden, veld: str, waarde: object) -> bool:
    """Read one cell; False when it cannot be read."""
    try:
        gelezen = parse(_KOLOM[veld], waarde)
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
