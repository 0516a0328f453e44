"""How full the groups are and how much the volunteers do."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.service.lijsten.vrijwilliger import Helper, read_row
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.woorden import aanbod_naam, locatie_naam

KLASSEN = {
    "doet nog niets": "grijs",
    "minder dan de helft": "groen",
    "de helft of meer": "groen",
    "helemaal vol": "oranje",
}
"""How much somebody does of what he can do, with the colour of the bar."""


@dataclass(frozen=True)
class Bezetting:
    """How many cursisten sit in a group, and how many there should be."""

    groep: str
    naam: str
    locatie: str
    cursisten: int
    min: int
    streef: int
    max: int


@dataclass(frozen=True)
class Klasse:
    """How many volunteers do so much of what they can do."""

    woord: str
    aantal: int
    kleur: str


@dataclass(frozen=True)
class Belasting:
    """The groups, fullest last; the volunteers who may begin, in classes and one by one, busiest first."""

    groepen: tuple[Bezetting, ...]
    klassen: tuple[Klasse, ...]
    helpers: tuple[Helper, ...]


def read_load(pb: Planbeeld, locatie: str = "") -> Belasting:
    """The load in what the reader may see; with a leslocatie its groups, and the volunteers who can reach it."""
    ronde = pb.ronde
    plek = ronde.locatie_met.get(locatie)
    groepen = [g for g in pb.plan.groepen if g.groep in pb.zicht.groepen and locatie in {"", g.locatie}]
    helpers = [
        read_row(pb, v.vrijwilliger)
        for v in ronde.vrijwilligers
        if v.vrijwilliger in pb.zicht.vrijwilligers and (plek is None or ronde.bereikt(v, plek))
    ]
    helpers = sorted((h for h in helpers if h.inzetbaar), key=lambda h: (-_share(h), h.naam.casefold()))
    bezet = (
        Bezetting(
            groep=g.groep,
            naam=aanbod_naam(ronde, g.aanbod),
            locatie=locatie_naam(ronde, g.locatie),
            cursisten=pb.beeld.in_groep(g.groep),
            min=ronde.aanbod_met[g.aanbod].min,
            streef=ronde.aanbod_met[g.aanbod].streef,
            max=ronde.aanbod_met[g.aanbod].max,
        )
        for g in groepen
    )
    return Belasting(
        groepen=tuple(sorted(bezet, key=lambda b: (b.cursisten / b.max, b.groep))),
        klassen=tuple(
            Klasse(woord, sum(_class(h) == woord for h in helpers), kleur) for woord, kleur in KLASSEN.items()
        ),
        helpers=tuple(helpers),
    )


def _share(h: Helper) -> float:
    """What somebody does of what he can do: dagdelen and cursisten together."""
    kan = h.max_dagdelen + (h.max_cursisten if h.coach else 0)
    return min(1, (h.dagdelen + h.cursisten) / kan) if kan else 0


def _class(h: Helper) -> str:
    niets, weinig, veel, vol = KLASSEN
    deel = _share(h)
    if deel in {0, 1}:
        return vol if deel else niets
    return weinig if deel < 0.5 else veel
