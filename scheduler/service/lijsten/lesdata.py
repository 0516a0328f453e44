"""The days on which something really takes place: without holidays, closed days and days outside the lease."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from scheduler.calendar.lesdagen import Vrij, find_lessen
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel, sort_dagdelen

VOORUIT = timedelta(weeks=26)
"""How far ahead to look when the block has no last day."""
ALTIJD = date.max


def block_of(ronde: Ronde, vandaag: date) -> tuple[date, date]:
    """The first and last day of the block; without them from today on, half a year."""
    begin = ronde.begin or vandaag
    return begin, ronde.instellingen.periode_einde or begin + VOORUIT


def days_between(
    ronde: Ronde, dagdelen: Iterable[Dagdeel], van: date, tot: date, locatie: str = "", groep: str = ""
) -> list[tuple[date, Dagdeel]]:
    """The days of a week pattern from `van` up to and including `tot` on which it takes place.

    Without holidays, days that the leslocatie is closed or not ours, and days before or after a running group.
    """
    gesloten: list[tuple[date, date]] = []
    if locatie:
        plek = ronde.locatie_met[locatie]
        gesloten = [(p.van, p.tot or ALTIJD) for p in plek.gesloten]
        van, tot = max(van, plek.van or van), min(tot, plek.tot or tot)
    if loopt := ronde.groep_met.get(groep):
        van, tot = max(van, loopt.begin or van), min(tot, loopt.einde or tot)
    if tot < van:
        return []
    vrij = Vrij(regio=ronde.instellingen.vakantieregio)
    lessen = find_lessen(sort_dagdelen(frozenset(dagdelen)), van, tot, vrij=vrij, gesloten=gesloten)
    return [(dag, Dagdeel(d)) for dag, d in lessen]
