"""Cursisten: who, from where, what they ask and when they can come."""

from __future__ import annotations

from collections.abc import Mapping

from scheduler.domain.cursist import Cursist, Geslacht
from scheduler.domain.groep import Aanbod
from scheduler.domain.tijd import sort_dagdelen
from seeds.generator.codes import Codes
from seeds.generator.kalender import PEILDATUM, draw_day
from seeds.generator.keuze import Kans, spread_out
from seeds.generator.profiel import Locatieprofiel, Profiel
from seeds.generator.termijnen import draw_termijn
from seeds.generator.weken import draw_week
from seeds.generator.wonen import Woonplek, draw_homes, draw_travel
from seeds.namen import NAMEN

TEMPO = {1: 0.3, 2: 0.45, 3: 0.25}
VROUW = 0.54
ONLINE = {"alfa": 0.1, "z": 0.1}
ONLINE_ANDERS = 0.35
ALLEEN_VROUWENGROEP = 0.035
COACH_ZELFDE_GESLACHT = 0.08


def draw_cursisten(
    kans: Kans, profiel: Profiel, loc: Locatieprofiel, aanbod: Mapping[str, Aanbod], codes: Codes
) -> list[Cursist]:
    """Everybody around one leslocatie, with the asked numbers per aanbod."""
    eerste = kans.gemengd(spread_out(loc.vraag))
    erbij = _besides(kans, loc, eerste, aanbod)
    homes = draw_homes(kans, loc, loc.cursisten)
    return [
        _draw_one(kans, profiel, loc, codes.volgende(), (vraag, *extra), home, aanbod)
        for vraag, extra, home in zip(eerste, erbij, homes, strict=True)
    ]


def _besides(kans: Kans, loc: Locatieprofiel, eerste: list[str], aanbod: Mapping[str, Aanbod]) -> list[tuple[str, ...]]:
    """Who asks something besides: only next to a course, the furthest first, one thing a person."""
    found: list[tuple[str, ...]] = [() for _ in eerste]
    order = [i for i in kans.gemengd(range(len(eerste))) if aanbod[eerste[i]].lijn in {"alfa", "nt2", "z"}]
    order.sort(key=lambda i: (aanbod[eerste[i]].lijn != "nt2", -min(aanbod[eerste[i]].trede, 3)))
    for code in spread_out(loc.erbij):
        aan_de_beurt = order.pop(0) if aanbod[code].lijn == "ona" else order.pop()
        found[aan_de_beurt] = (code,)
    return found


def _draw_one(
    kans: Kans,
    profiel: Profiel,
    loc: Locatieprofiel,
    code: str,
    vraag: tuple[str, ...],
    home: Woonplek,
    aanbod: Mapping[str, Aanbod],
) -> Cursist:
    lijnen = {aanbod[a].lijn for a in vraag}
    taal = next((aanbod[a].voertaal for a in vraag if aanbod[a].voertaal), None) or kans.uit(profiel.talen)
    geslacht: Geslacht = "v" if kans.met(VROUW) else "m"
    vervoer, max_reistijd = draw_travel(kans, home, loc)
    week = draw_week(kans)
    coach = lijnen != {"pvt"} and kans.met(profiel.coach_gewenst)
    termijn = draw_termijn(kans, alfa="alfa" in lijnen, ona="ona" in lijnen)
    return Cursist(
        cursist=code,
        voornaam=kans.choice(NAMEN[taal].voornamen(geslacht)),
        achternaam=kans.choice(NAMEN[taal].achternamen),
        geslacht=geslacht,
        postcode=home.tekst,
        plaats=home.postcode.plaats,
        gemeente=home.gemeente,
        vervoer=vervoer,
        max_reistijd=max_reistijd,
        aanbod=vraag,
        tempo=kans.uit(TEMPO),
        dagdelen=frozenset(sort_dagdelen(week)),
        contacttaal=taal,
        alleen_vrouwengroep=geslacht == "v" and kans.met(ALLEEN_VROUWENGROEP),
        online=kans.met(next((ONLINE[x] for x in sorted(lijnen) if x in ONLINE), ONLINE_ANDERS)),
        coach_gewenst=coach,
        coach_geslacht=geslacht if coach and kans.met(COACH_ZELFDE_GESLACHT) else None,
        wacht_sinds=draw_day(kans, max(PEILDATUM.replace(month=2), termijn.brp_datum or PEILDATUM), PEILDATUM),
        **termijn.velden,
    )
