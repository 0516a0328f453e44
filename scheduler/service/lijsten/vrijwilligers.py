"""The list of volunteers: what is in order, what somebody still can do, and whom a leslocatie can reach."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from scheduler.domain.vrijwilliger import Vrijwilliger
from scheduler.service.lijsten.lijst import Lijst, Zoek, make_list
from scheduler.service.lijsten.vrijwilliger import Helper, read_row
from scheduler.service.plan.planbeeld import Planbeeld

VOG_JAREN = 3
"""A VOG has no last day; after so many years organisations ask for a new one (domain notes, taalcoaches)."""


@dataclass(frozen=True)
class Helperzoek(Zoek):
    """What the list of volunteers can be asked; an empty field asks nothing."""

    rol: str = ""
    vog: str = ""
    basiscursus: str = ""
    actief: str = ""
    vrij: str = ""
    locatie: str = ""


SLEUTELS: dict[str, Callable[[Helper], Any]] = {
    "naam": lambda h: (h.naam.casefold(), h.code),
    "code": lambda h: h.code,
    "rollen": lambda h: (h.rollen, h.naam.casefold()),
    "vog": lambda h: (h.vog is not None, h.vog, h.naam.casefold()),
    "begin": lambda h: (h.inzetbaar, h.waarom_niet, h.naam.casefold()),
    "dagdelen": lambda h: (-h.vrije_dagdelen, h.naam.casefold()),
    "cursisten": lambda h: (-h.vrije_cursisten, h.naam.casefold()),
}
"""The columns to sort by; most room first."""


def list_helpers(pb: Planbeeld, zoek: Helperzoek, vandaag: date) -> Lijst[Helper]:
    """The volunteers that the reader may see and that fit the filter."""
    rijen = (read_row(pb, v.vrijwilliger) for v in found_helpers(pb, zoek, vandaag))
    return make_list(rijen, len(pb.zicht.vrijwilligers), zoek, SLEUTELS)


def found_helpers(pb: Planbeeld, zoek: Helperzoek, vandaag: date) -> Iterator[Vrijwilliger]:
    """The volunteers that the reader may see and that fit the filter, in the order of the workbook."""
    return (
        v for v in pb.ronde.vrijwilligers if v.vrijwilliger in pb.zicht.vrijwilligers and _fits(pb, v, zoek, vandaag)
    )


def list_roles(pb: Planbeeld) -> tuple[str, ...]:
    """Every role that somebody has."""
    return tuple(sorted({rol for v in pb.ronde.vrijwilligers for rol in v.rollen}))


def vog_limit(vandaag: date) -> date:
    """A VOG that was seen on this day or earlier is too old."""
    try:
        return vandaag.replace(year=vandaag.year - VOG_JAREN)
    except ValueError:  # 29 February
        return date(vandaag.year - VOG_JAREN, 2, 28)


def active(v: Vrijwilliger, dag: date) -> bool:
    """Whether somebody is a volunteer on this day and has no pause."""
    begonnen = v.actief_van is None or v.actief_van <= dag
    gebleven = v.actief_tot is None or dag <= v.actief_tot
    return begonnen and gebleven and not (v.pauze_tot and dag <= v.pauze_tot)


def _fits(pb: Planbeeld, v: Vrijwilliger, zoek: Helperzoek, vandaag: date) -> bool:
    h = read_row(pb, v.vrijwilliger)
    locatie = pb.ronde.locatie_met.get(zoek.locatie)
    oud = v.vog_gezien is not None and v.vog_gezien <= vog_limit(vandaag)
    gezien, basis, bezig = v.vog_gezien is not None, v.basiscursus is not None, active(v, vandaag)
    return all(
        (
            zoek.finds(h.naam, h.code),
            not zoek.rol or zoek.rol in v.rollen,
            {"": True, "gezien": gezien, "niet": not gezien, "oud": oud}.get(zoek.vog, False),
            {"": True, "ja": basis, "nee": not basis}.get(zoek.basiscursus, False),
            {"": True, "ja": bezig, "nee": not bezig}.get(zoek.actief, False),
            {"": True, "dagdelen": h.vrije_dagdelen > 0, "cursisten": h.vrije_cursisten > 0}.get(zoek.vrij, False),
            not zoek.locatie or (locatie is not None and pb.ronde.bereikt(v, locatie)),
        )
    )
