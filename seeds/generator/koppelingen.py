"""Running koppelingen: a taalcoach and a cursist who can meet outside lessons, and want to."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from scheduler.domain.cursist import Cursist
from scheduler.domain.groep import Groep
from scheduler.domain.koppeling import Inzet, Koppeling
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel, sort_dagdelen
from scheduler.domain.vrijwilliger import TAALCOACH, Vrijwilliger
from seeds.generator.kalender import PERIODE_BEGIN, draw_day
from seeds.generator.keuze import Kans
from seeds.generator.profiel import Profiel


def draw_koppelingen(
    kans: Kans,
    profiel: Profiel,
    cursisten: Iterable[Cursist],
    vrijwilligers: list[Vrijwilliger],
    groepen: Mapping[str, Groep],
    inzet: Iterable[Inzet],
) -> list[Koppeling]:
    """Fill part of the places at the coaches of one leslocatie with people who wish for a coach."""
    kaart = Ronde()
    lessen = {c.cursist: _lessons(c, groepen) for c in cursisten}
    druk: defaultdict[str, set[Dagdeel]] = defaultdict(set)
    for i in inzet:
        druk[i.vrijwilliger].add(i.dagdeel)
    wachten = kans.gemengd([c for c in cursisten if c.coach_gewenst])
    aantal: Counter[str] = Counter()
    found: list[Koppeling] = []
    for v in kans.gemengd([v for v in vrijwilligers if TAALCOACH in v.rollen and v.inzetbaar(PERIODE_BEGIN)]):
        for _ in range(v.max_cursisten or 1):
            if not kans.met(profiel.koppelingen):
                continue
            match = _first_match(kaart, v, wachten, druk, lessen)
            if match is None:
                continue
            cursist, dagdeel = match
            wachten.remove(cursist)
            druk[v.vrijwilliger].add(dagdeel)
            aantal[v.vrijwilliger] += 1
            found.append(
                Koppeling(
                    vrijwilliger=v.vrijwilliger,
                    cursist=cursist.cursist,
                    sinds=draw_day(kans, max(date(2025, 11, 3), v.actief_van or date.min), date(2026, 11, 16)),
                    dagdeel=dagdeel,
                    status="actief",
                )
            )
    return found


def _lessons(cursist: Cursist, groepen: Mapping[str, Groep]) -> frozenset[Dagdeel]:
    return frozenset(d for g in cursist.groepen for d in groepen[g].dagdelen)


def _first_match(
    kaart: Ronde,
    v: Vrijwilliger,
    wachten: list[Cursist],
    druk: Mapping[str, set[Dagdeel]],
    lessen: Mapping[str, frozenset[Dagdeel]],
) -> tuple[Cursist, Dagdeel] | None:
    for c in wachten:
        if (v.alleen_vrouwen and c.geslacht != "v") or c.coach_geslacht not in {None, v.geslacht}:
            continue
        samen = sort_dagdelen((v.vrij & c.dagdelen) - lessen[c.cursist] - druk.get(v.vrijwilliger, set()))
        if samen and ((v.online and c.online) or kaart.bereikt(v, c)):
            return c, samen[0]
    return None
