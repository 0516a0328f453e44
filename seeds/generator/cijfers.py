"""What a solver may expect of a round: numbers, and the share of requests that could have a seat at all."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.cursist import Cursist
from scheduler.domain.groep import NEDERLANDS, Aanbod
from scheduler.domain.plek import Leslocatie
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel


@dataclass(frozen=True)
class Kerncijfers:
    """Numbers of one round; shares are of all requests, 0 to 1."""

    cursisten: int
    verzoeken: int
    groepen: int
    plekken_bezet: int
    docenten: int
    docent_dagdelen: int
    vrijwilligers: int
    koppelingen: int
    bereikbaar: float
    """Requests of somebody who can get to a leslocatie at all."""
    mogelijk: float
    """Requests with a leslocatie in reach, and a week in which a fitting docent and the cursist are both free."""


def count(ronde: Ronde) -> Kerncijfers:
    """The numbers of a round."""
    lesbaar = {(loc.locatie, a.aanbod): _teachable(ronde, loc, a) for loc in ronde.leslocaties for a in ronde.aanbod}
    in_reach = {c.cursist: [loc for loc in ronde.leslocaties if ronde.bereikt(c, loc)] for c in ronde.cursisten}
    bereikbaar = sum(bool(in_reach[c]) for c, _ in ronde.verzoeken)
    mogelijk = sum(
        any(
            _can_sit(c, groep, lesbaar[loc.locatie, groep.aanbod])
            for loc in in_reach[c.cursist]
            for groep in _fitting(ronde, ronde.aanbod_met[gevraagd])
        )
        for c in ronde.cursisten
        for gevraagd in c.aanbod
    )
    totaal = max(1, len(ronde.verzoeken))
    return Kerncijfers(
        cursisten=len(ronde.cursisten),
        verzoeken=len(ronde.verzoeken),
        groepen=len(ronde.groepen),
        plekken_bezet=sum(len(c.groepen) for c in ronde.cursisten),
        docenten=len(ronde.docenten),
        docent_dagdelen=sum(d.max_dagdelen for d in ronde.docenten),
        vrijwilligers=len(ronde.vrijwilligers),
        koppelingen=len(ronde.koppelingen),
        bereikbaar=bereikbaar / totaal,
        mogelijk=mogelijk / totaal,
    )


def _teachable(ronde: Ronde, loc: Leslocatie, aanbod: Aanbod) -> frozenset[Dagdeel]:
    """Dagdelen on which the building is open and some docent can give this aanbod there."""
    found: set[Dagdeel] = set()
    for d in ronde.docenten:
        spreekt = aanbod.taal == NEDERLANDS or aanbod.taal in d.talen
        if spreekt and aanbod.bevoegdheid in d.bevoegdheden and loc.locatie in d.locaties:
            found |= d.dagdelen & loc.dagdelen
    return frozenset(found)


def _fitting(ronde: Ronde, gevraagd: Aanbod) -> list[Aanbod]:
    """Aanbod of the same lijn that is near enough."""
    return [a for a in ronde.aanbod if a.lijn == gevraagd.lijn and abs(a.trede - gevraagd.trede) <= ronde.uitwijk(a)]


def _can_sit(cursist: Cursist, groep: Aanbod, lesbaar: frozenset[Dagdeel]) -> bool:
    """Whether the cursist is free on as many teachable days as the group has lessons."""
    if cursist.alleen_vrouwengroep and not groep.alleen_vrouwen:
        return False
    return len({d.dag for d in cursist.dagdelen & lesbaar}) >= min(groep.lessen_per_week)
