"""Writes a value of the domain as what a planner sees in a cell; `cells` reads it back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from scheduler.domain.instellingen import Instellingen
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel, Periode, sort_dagdelen
from scheduler.io.columns import Kolom, Soort, Waarde, Werkblad
from scheduler.io.sheets import GEWICHTEN, INSTELLINGEN, WAARDE_VAN_LIJN


def format_dagdelen(dagdelen: Iterable[Dagdeel]) -> str:
    """Dagdelen in order of the week: `ma-o; wo-o`."""
    return "; ".join(sort_dagdelen(list(dagdelen)))


def format_per_dagdeel(codes: Mapping[Dagdeel, str], dagdelen: Iterable[Dagdeel]) -> str:
    """Codes per dagdeel, `ma-o=D1; wo-o=D2`, or the one code when all dagdelen of the group share it."""
    if codes and set(codes) == set(dagdelen) and len(set(codes.values())) == 1:
        return next(iter(codes.values()))
    return "; ".join(f"{d}={codes[d]}" for d in sort_dagdelen(list(codes)))


def format_value(kolom: Kolom, waarde: Any, dagdelen: Iterable[Dagdeel] = ()) -> Waarde:
    """The value of a field as it stands in a cell; `dagdelen` are those of the row."""
    if waarde is None or waarde == "":
        return None
    match kolom.soort:
        case Soort.JANEE:
            return "ja" if waarde else "nee"
        case Soort.DAGDELEN:
            return format_dagdelen(waarde) or None
        case Soort.PER_DAGDEEL:
            return format_per_dagdeel(waarde, dagdelen) or None
        case Soort.PERIODES:
            return "; ".join(_period(p) for p in waarde) or None
        case Soort.LESSEN:
            return ";".join(str(n) for n in sorted(waarde))
        case Soort.CODES | Soort.WOORDEN | Soort.TALEN:
            return "; ".join(sorted(waarde) if isinstance(waarde, frozenset) else waarde) or None
        case Soort.KOMMAGETAL | Soort.GRADEN:
            return int(waarde) if float(waarde).is_integer() else float(waarde)
        case Soort.GETAL | Soort.PUNTEN:
            return int(waarde)
        case Soort.DATUM:
            assert isinstance(waarde, date)
            return waarde
        case _:
            return str(waarde)


def round_rows(ronde: Ronde, blad: Werkblad) -> list[list[Waarde]]:
    """The rows of an input sheet as they stand in the workbook."""
    if blad.veld == "instellingen":
        return setting_rows(ronde.instellingen)
    return [
        [format_value(k, getattr(rij, k.naam), getattr(rij, "dagdelen", ())) for k in blad.kolommen]
        for rij in getattr(ronde, blad.veld)
    ]


def setting_rows(instellingen: Instellingen) -> list[list[Waarde]]:
    """One row for every setting and every weight."""
    gewichten = instellingen.gewichten
    rijen = [
        [naam, format_value(k, getattr(gewichten if naam in GEWICHTEN else instellingen, naam))]
        for naam, k in INSTELLINGEN.items()
    ]
    return rijen + [[WAARDE_VAN_LIJN + lijn, punten] for lijn, punten in sorted(gewichten.waarde_per_lijn.items())]


def _period(periode: Periode) -> str:
    if periode.tot == periode.van:
        return periode.van.isoformat()
    return f"{periode.van.isoformat()}..{periode.tot.isoformat() if periode.tot else ''}"
