"""The list of cursisten: who sits where, who waits, who has a taalcoach. Terms only for who may see them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from scheduler.domain.cursist import Cursist
from scheduler.domain.plan import Lesgroep
from scheduler.domain.ronde import Ronde
from scheduler.law.ronde import ZONDER_KLOK
from scheduler.service.bord.werklijst import Speling, read_slack
from scheduler.service.lijsten.lijst import Lijst, Zoek, make_list
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.toegang.rechten import Recht
from scheduler.service.woorden import aanbod_naam, lestijden, locatie_naam, naam_van

NOOIT = 9999
"""Weeks of slack for who has no term, so that they come last; who should have one and has none known comes first."""


@dataclass(frozen=True)
class Cursistzoek(Zoek):
    """What the list of cursisten can be asked; an empty field asks nothing."""

    locatie: str = ""
    groep: str = ""
    aanbod: str = ""
    niveau: str = ""
    plek: str = ""
    coach: str = ""


@dataclass(frozen=True)
class Zit:
    """A group in which somebody sits. `zichtbaar` says whether the reader may open it."""

    groep: str
    locatie: str
    locatie_naam: str
    tijden: str
    zichtbaar: bool


@dataclass(frozen=True)
class Cursistrij:
    """One cursist in the list; `speling` is None for a reader who may not see terms."""

    code: str
    naam: str
    aanbod: tuple[str, ...]
    zit: tuple[Zit, ...]
    wacht_op: tuple[str, ...]
    wacht_sinds: date | None
    coach: str
    coach_gewenst: bool
    speling: Speling | None


def list_cursisten(pb: Planbeeld, zoek: Cursistzoek) -> Lijst[Cursistrij]:
    """The cursisten that the reader may see and that fit the filter."""
    coaches = {k.cursist: naam_van(pb.ronde.vrijwilliger_met[k.vrijwilliger]) for k in pb.plan.koppelingen}
    rijen = (_row(pb, c, coaches.get(c.cursist, "")) for c in found_cursisten(pb, zoek))
    return make_list(rijen, len(pb.zicht.cursisten), zoek, _sort_keys(pb))


def found_cursisten(pb: Planbeeld, zoek: Cursistzoek) -> Iterator[Cursist]:
    """The cursisten that the reader may see and that fit the filter, in the order of the workbook."""
    coaches = {k.cursist for k in pb.plan.koppelingen}
    return (
        c for c in pb.ronde.cursisten if c.cursist in pb.zicht.cursisten and _fits(pb, c, zoek, c.cursist in coaches)
    )


def _sort_keys(pb: Planbeeld) -> dict[str, Callable[[Cursistrij], Any]]:
    """The columns to sort by."""
    sleutels: dict[str, Callable[[Cursistrij], Any]] = {
        "naam": lambda r: (r.naam.casefold(), r.code),
        "code": lambda r: r.code,
        "aanbod": lambda r: (r.aanbod, r.naam.casefold()),
        "groep": lambda r: (not r.zit, [z.groep for z in r.zit], r.naam.casefold()),
        "wacht": lambda r: (not r.wacht_op, r.wacht_sinds is None, r.wacht_sinds, r.naam.casefold()),
        "coach": lambda r: (not r.coach, not r.coach_gewenst, r.coach, r.naam.casefold()),
    }
    if pb.gebruiker.mag(Recht.TERMIJNEN_ZIEN):
        sleutels["speling"] = lambda r: (_weeks(pb, r.code), r.naam.casefold())
    return sleutels


def level(ronde: Ronde, aanbod: str) -> str:
    """The level of a course: its lijn and trede, `nt2 2`."""
    a = ronde.aanbod_met[aanbod]
    return f"{a.lijn} {a.trede}"


def list_levels(ronde: Ronde) -> dict[str, str]:
    """Every level that somebody asks for, with the courses at it: `nt2 2` is `Inburgering A1`."""
    per: dict[str, list[str]] = {}
    for a in sorted(ronde.aanbod, key=lambda a: (a.lijn, a.trede, a.aanbod)):
        per.setdefault(f"{a.lijn} {a.trede}", []).append(aanbod_naam(ronde, a.aanbod))
    return {niveau: f"{niveau} ({', '.join(namen)})" for niveau, namen in per.items()}


def _fits(pb: Planbeeld, c: Cursist, zoek: Cursistzoek, heeft_coach: bool) -> bool:
    groepen = pb.plan.groepen_van.get(c.cursist, ())
    wacht = any((c.cursist, a) not in pb.plan.groep_van for a in c.aanbod)
    return all(
        (
            zoek.finds(naam_van(c), c.cursist),
            not zoek.locatie or any(g.locatie == zoek.locatie for g in groepen),
            not zoek.groep or any(g.groep == zoek.groep for g in groepen),
            not zoek.aanbod or zoek.aanbod in c.aanbod,
            not zoek.niveau or any(level(pb.ronde, a) == zoek.niveau for a in c.aanbod),
            {"": True, "geplaatst": bool(groepen), "wacht": wacht}.get(zoek.plek, False),
            {"": True, "ja": heeft_coach, "nee": not heeft_coach, "wil": c.coach_gewenst and not heeft_coach}.get(
                zoek.coach, False
            ),
        )
    )


def _row(pb: Planbeeld, c: Cursist, coach: str) -> Cursistrij:
    return Cursistrij(
        code=c.cursist,
        naam=naam_van(c),
        aanbod=tuple(aanbod_naam(pb.ronde, a) for a in c.aanbod),
        zit=tuple(_seat(pb, g) for g in pb.plan.groepen_van.get(c.cursist, ())),
        wacht_op=tuple(aanbod_naam(pb.ronde, a) for a in c.aanbod if (c.cursist, a) not in pb.plan.groep_van),
        wacht_sinds=c.wacht_sinds,
        coach=coach,
        coach_gewenst=c.coach_gewenst,
        speling=read_slack(pb, c.cursist),
    )


def _seat(pb: Planbeeld, g: Lesgroep) -> Zit:
    plaats = locatie_naam(pb.ronde, g.locatie)
    return Zit(g.groep, g.locatie, plaats, lestijden(g), g.groep in pb.zicht.groepen)


def _weeks(pb: Planbeeld, code: str) -> int:
    stand = pb.grond.standen.get(code)
    if stand is None or stand.speling is None:
        return NOOIT if stand is not None and stand.b.status in ZONDER_KLOK else -NOOIT
    return stand.speling
