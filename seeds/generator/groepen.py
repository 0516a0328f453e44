"""Running groups: a time at which docent and room are free, and members who can come then."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from scheduler.domain.cursist import Cursist
from scheduler.domain.groep import Aanbod, Groep
from scheduler.domain.plek import Leslocatie
from scheduler.domain.tijd import Dagdeel, Weekpatroon, sort_dagdelen
from seeds.generator.kalender import BLOK_BEGIN
from seeds.generator.keuze import Kans
from seeds.generator.profiel import Locatieprofiel, Profiel
from seeds.generator.rooster import Rooster
from seeds.generator.weken import patterns

MEESTE_DAGDELEN = 9
ONA_BEGIN, ONA_EINDE = date(2026, 11, 16), date(2027, 4, 16)
TWEE_DOCENTEN = 3
"""A second docent in one group weighs as much as so many members who have to change their week."""


@dataclass
class Vorming:
    """What is known while the groups of one leslocatie are formed; members change in `cursisten`."""

    kans: Kans
    profiel: Profiel
    plek: Leslocatie
    rooster: Rooster
    aanbod: Mapping[str, Aanbod]
    cursisten: dict[str, Cursist]
    bereikbaar: frozenset[str]
    """Cursisten who can get to this leslocatie."""
    bezet: defaultdict[str, frozenset[Dagdeel]] = field(default_factory=lambda: defaultdict(frozenset))
    """Dagdelen on which a cursist has a lesson already."""
    zit: set[tuple[str, str]] = field(default_factory=set)
    """Cursist and lijn that have a seat."""


def form_groups(vorming: Vorming, loc: Locatieprofiel, codes: list[str]) -> list[Groep]:
    """The running groups of one leslocatie, hardest to plan first; a group nobody can make up is left out."""
    found = []
    in_order = sorted(loc.groepen, key=lambda a: (-min(vorming.aanbod[a].lessen_per_week), loc.vraag.get(a, 0), a))
    for code, aanbod in zip(codes, in_order, strict=True):
        groep = _form(vorming, vorming.aanbod[aanbod], code)
        if groep is not None:
            found.append(groep)
    return found


def _form(v: Vorming, aanbod: Aanbod, code: str) -> Groep | None:
    laag, hoog = v.profiel.groepsgrootte
    personen = max(aanbod.min, min(v.kans.randint(laag, hoog), aanbod.max))
    mogelijk = [c for c in v.cursisten.values() if _may_join(v, c, aanbod)]
    if len(mogelijk) < aanbod.min:
        return None
    best: tuple[float, Weekpatroon, dict[Dagdeel, str], dict[Dagdeel, str]] | None = None
    for patroon in v.kans.gemengd(patterns(v.plek.dagdelen, aanbod.lessen_per_week)):
        passend = sum(1 for c in mogelijk if c.dagdelen >= set(patroon) and not v.bezet[c.cursist] & set(patroon))
        waarde = min(passend, personen) + v.kans.random() * 2
        if best is not None and waarde <= best[0]:
            continue
        lokaal, docenten = v.rooster.lokaal(patroon, personen), v.rooster.docent(patroon, aanbod)
        if lokaal is None or docenten is None:
            continue
        waarde -= TWEE_DOCENTEN * (len(set(docenten.values())) - 1)
        if best is None or waarde > best[0]:
            best = waarde, patroon, lokaal, docenten
    if best is None:
        return None
    _, patroon, lokaal, docenten = best
    groep = _groep(v, code, aanbod, patroon, lokaal, docenten)
    members = _choose(v, groep, mogelijk, personen)
    if len(members) < aanbod.min:
        return None
    v.rooster.take(lokaal, docenten)
    _seat(v, groep, aanbod, members)
    return groep


def _groep(
    v: Vorming,
    code: str,
    aanbod: Aanbod,
    patroon: Weekpatroon,
    lokaal: dict[Dagdeel, str],
    docenten: dict[Dagdeel, str],
) -> Groep:
    ona = aanbod.lijn == "ona"
    return Groep(
        groep=code,
        aanbod=aanbod.aanbod,
        locatie=v.plek.locatie,
        lokaal=lokaal,
        dagdelen=frozenset(patroon),
        docenten=docenten,
        begin=ONA_BEGIN if ona else BLOK_BEGIN,
        einde=ONA_EINDE if ona else None,
    )


def _may_join(v: Vorming, cursist: Cursist, aanbod: Aanbod) -> bool:
    """Whether this person asks this level, or the next after this block, has no seat yet, and can get there."""
    if (cursist.cursist, aanbod.lijn) in v.zit or cursist.cursist not in v.bereikbaar:
        return False
    if cursist.alleen_vrouwengroep and not aanbod.alleen_vrouwen:
        return False
    gevraagd = [v.aanbod[a] for a in cursist.aanbod if v.aanbod[a].lijn == aanbod.lijn]
    return any(g.trede - aanbod.trede in range(min(1, aanbod.uitwijk or 0) + 1) for g in gevraagd)


def _choose(v: Vorming, groep: Groep, mogelijk: list[Cursist], personen: int) -> list[Cursist]:
    """The members: the best fitting first; of people who ask the next level already, a third at most."""
    vrij = [c for c in v.kans.gemengd(mogelijk) if not v.bezet[c.cursist] & groep.dagdelen]
    vrij.sort(key=lambda c: len(groep.dagdelen - c.dagdelen))
    gelijk = [c for c in vrij if groep.aanbod in c.aanbod]
    verder = [c for c in vrij if groep.aanbod not in c.aanbod][: personen // 3]
    return [*gelijk[: personen - len(verder)], *verder]


def _seat(v: Vorming, groep: Groep, aanbod: Aanbod, members: list[Cursist]) -> None:
    """Seat people; whoever misses a dagdeel has arranged the week around the lessons."""
    patroon = groep.dagdelen
    for c in members:
        eigen = sort_dagdelen(c.dagdelen - patroon)
        anders = v.kans.gemengd([d for d in eigen if d not in v.bezet[c.cursist]])
        moet = patroon | v.bezet[c.cursist]
        week = moet | set(anders[: MEESTE_DAGDELEN - len(moet)])
        v.bezet[c.cursist] |= patroon
        v.zit.add((c.cursist, aanbod.lijn))
        v.cursisten[c.cursist] = c.model_copy(
            update={
                "dagdelen": frozenset(week),
                "groepen": (*c.groepen, groep.groep),
                "wacht_sinds": None,
            }
        )
