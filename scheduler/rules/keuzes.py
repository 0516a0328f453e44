"""What may be at all in a plan: the pairs about which a model has a decision to make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scheduler.domain.plan import Lesgroep
from scheduler.domain.ronde import Ronde, Verzoek
from scheduler.domain.tijd import Dagdeel, sort_dagdelen
from scheduler.domain.vrijwilliger import KLASSENASSISTENT, TAALCOACH


@dataclass(frozen=True)
class Keuzes:
    """The choices of a round, each once: seats, rooms, docenten, help of volunteers, koppelingen (and if online)."""

    zitten: Sequence[tuple[Verzoek, Lesgroep]]
    lokalen: Sequence[tuple[str, Lesgroep, Dagdeel]]
    docenten: Sequence[tuple[str, Lesgroep, Dagdeel]]
    inzet: Sequence[tuple[str, str, Dagdeel]]
    koppelingen: Sequence[tuple[str, str, Dagdeel, bool]]


def alle_keuzes(ronde: Ronde, groepen: Sequence[Lesgroep], dagdelen: Sequence[Dagdeel] = tuple(Dagdeel)) -> Keuzes:
    """Everything that can be said, also what a rule forbids: for small rounds in tests."""
    lessen = list(_lessen(groepen))
    plekken = [g.groep for g in groepen] + [m.moment for m in ronde.momenten]
    return Keuzes(
        zitten=[(v, g) for v in dict.fromkeys(ronde.verzoeken) for g in groepen],
        lokalen=[(r.lokaal, g, d) for g, d in lessen for r in ronde.lokalen_in[g.locatie]],
        docenten=[(t.docent, g, d) for g, d in lessen for t in ronde.docenten],
        inzet=[(v.vrijwilliger, plek, d) for v in ronde.vrijwilligers for plek in plekken for d in dagdelen],
        koppelingen=[
            (v.vrijwilliger, c.cursist, d, online)
            for v in ronde.vrijwilligers
            for c in ronde.cursisten
            for d in dagdelen
            for online in (False, True)
        ],
    )


def zinnige_keuzes(ronde: Ronde, groepen: Sequence[Lesgroep]) -> Keuzes:
    """Only what the person concerned can do at all; the rules say the rest."""
    lessen = list(_lessen(groepen))
    return Keuzes(
        zitten=list(_seats(ronde, groepen)),
        lokalen=[(r.lokaal, g, d) for g, d in lessen for r in ronde.lokalen_in[g.locatie]],
        docenten=[
            (t.docent, g, d)
            for g, d in lessen
            for t in ronde.docenten
            if d in t.dagdelen and g.locatie in t.locaties and ronde.aanbod_met[g.aanbod].bevoegdheid in t.bevoegdheden
        ],
        inzet=list(_help(ronde, lessen)),
        koppelingen=list(_koppelingen(ronde)),
    )


def _lessen(groepen: Sequence[Lesgroep]) -> Iterator[tuple[Lesgroep, Dagdeel]]:
    return ((g, d) for g in groepen for d in sort_dagdelen(g.dagdelen))


def _seats(ronde: Ronde, groepen: Sequence[Lesgroep]) -> Iterator[tuple[Verzoek, Lesgroep]]:
    by_lijn_and_place: dict[tuple[str, str], list[Lesgroep]] = {}
    for g in groepen:
        by_lijn_and_place.setdefault((ronde.aanbod_met[g.aanbod].lijn, g.locatie), []).append(g)
    for v in dict.fromkeys(ronde.verzoeken):
        cursist, lijn = ronde.cursist_met[v[0]], ronde.aanbod_met[v[1]].lijn
        for locatie in ronde.leslocaties:
            here = by_lijn_and_place.get((lijn, locatie.locatie))
            if here and ronde.bereikt(cursist, locatie):
                yield from ((v, g) for g in here if g.dagdelen <= cursist.dagdelen)


def _help(ronde: Ronde, lessen: Sequence[tuple[Lesgroep, Dagdeel]]) -> Iterator[tuple[str, str, Dagdeel]]:
    plekken = [
        (g.groep, d, KLASSENASSISTENT, g.locatie) for g, d in lessen if ronde.aanbod_met[g.aanbod].assistenten_wens
    ]
    plekken += [(m.moment, m.dagdeel, m.rol, m.locatie) for m in ronde.momenten]
    # what is fixed stays a choice, so that a rule that it breaks is named and not left out
    vast = {(i.vrijwilliger, i.plek, i.dagdeel) for i in ronde.inzet if i.vast}
    for v in ronde.vrijwilligers:
        near = {loc.locatie for loc in ronde.leslocaties if ronde.bereikt(v, loc)}
        can = v.vrij if v.inzetbaar(ronde.begin) else frozenset()
        for plek, d, rol, locatie in plekken:
            if (d in can and rol in v.rollen and locatie in near) or (v.vrijwilliger, plek, d) in vast:
                yield v.vrijwilliger, plek, d


def _koppelingen(ronde: Ronde) -> Iterator[tuple[str, str, Dagdeel, bool]]:
    running = {(k.vrijwilliger, k.cursist) for k in ronde.lopende_koppelingen}
    for v in ronde.vrijwilligers:
        if TAALCOACH not in v.rollen or not v.inzetbaar(ronde.begin):
            continue
        for c in ronde.cursisten:
            if not (c.coach_gewenst or (v.vrijwilliger, c.cursist) in running):
                continue
            ways = [online for online in (False, True) if (v.online and c.online if online else ronde.bereikt(v, c))]
            for d in sort_dagdelen(v.vrij & c.dagdelen):
                yield from ((v.vrijwilliger, c.cursist, d, online) for online in ways)
