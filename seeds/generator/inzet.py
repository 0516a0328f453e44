"""Who helps now: assistants in running lessons, volunteers at open hours."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from scheduler.domain.groep import Aanbod, Groep
from scheduler.domain.koppeling import Inzet, Moment
from scheduler.domain.plek import Leslocatie
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel, sort_dagdelen
from scheduler.domain.vrijwilliger import KLASSENASSISTENT, Vrijwilliger
from seeds.generator.kalender import PERIODE_BEGIN
from seeds.generator.keuze import Kans

LES_HEEFT_HULP = 0.7
MOMENT_HEEFT_HULP = 0.85


@dataclass(frozen=True)
class _Plek:
    """One place on one dagdeel where somebody of a role is wanted."""

    groep: str
    moment: str
    dagdeel: Dagdeel
    rol: str
    aantal: int


def draw_inzet(
    kans: Kans,
    plek: Leslocatie,
    groepen: list[Groep],
    momenten: list[Moment],
    aanbod: Mapping[str, Aanbod],
    vrijwilligers: list[Vrijwilliger],
) -> list[Inzet]:
    """Give running lessons and open hours the volunteers who can come, within what each of them wants to do."""
    kaart = Ronde()
    beschikbaar = [v for v in vrijwilligers if v.inzetbaar(PERIODE_BEGIN) and kaart.bereikt(v, plek)]
    druk: Counter[str] = Counter()
    bezet: defaultdict[str, set[Dagdeel]] = defaultdict(set)
    found: list[Inzet] = []
    for p in _places(kans, groepen, momenten, aanbod):
        for v in kans.gemengd(beschikbaar):
            vol = druk[v.vrijwilliger] >= (v.max_dagdelen or 0) or p.dagdeel in bezet[v.vrijwilliger]
            if vol or p.rol not in v.rollen or p.dagdeel not in v.vrij:
                continue
            found.append(
                Inzet(
                    vrijwilliger=v.vrijwilliger,
                    groep=p.groep,
                    moment=p.moment,
                    dagdeel=p.dagdeel,
                )
            )
            druk[v.vrijwilliger] += 1
            bezet[v.vrijwilliger].add(p.dagdeel)
            if sum(1 for i in found if (i.plek, i.dagdeel) == (p.groep or p.moment, p.dagdeel)) >= p.aantal:
                break
    return found


def _places(kans: Kans, groepen: list[Groep], momenten: list[Moment], aanbod: Mapping[str, Aanbod]) -> list[_Plek]:
    found: list[_Plek] = []
    for m in momenten:
        if kans.met(MOMENT_HEEFT_HULP):
            found.append(_Plek("", m.moment, m.dagdeel, m.rol, max(1, m.min)))
    for g in groepen:
        if aanbod[g.aanbod].assistenten_streef:
            found += [
                _Plek(g.groep, "", d, KLASSENASSISTENT, 1)
                for d in sort_dagdelen(g.dagdelen)
                if kans.met(LES_HEEFT_HULP)
            ]
    return found
