"""Volunteers: roles, weeks, and what is needed before a start."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Any

from scheduler.domain.cursist import Geslacht
from scheduler.domain.groep import NEDERLANDS
from scheduler.domain.tijd import Dagdeel, sort_dagdelen
from scheduler.domain.vrijwilliger import KLASSENASSISTENT, TAALCOACH, Vrijwilliger
from seeds.generator.codes import Codes
from seeds.generator.kalender import PEILDATUM, draw_day
from seeds.generator.keuze import Kans, spread_out
from seeds.generator.profiel import TALEN, Locatieprofiel, week
from seeds.generator.wonen import draw_homes, draw_travel
from seeds.namen import NAMEN

WEKEN: dict[frozenset[Dagdeel], float] = {
    week("ma-vr om"): 0.5,
    week("ma-do a", "vr m", "za o"): 0.25,
    week("ma-vr o"): 0.15,
    week("ma-vr m", "di do a"): 0.1,
}
VROUW = 0.68
SPREEKT_ANDERE_TAAL = 0.2
WERELDTALEN = {"Engels": 0.7, "Spaans": 0.1, "Turks": 0.1, "Arabisch": 0.1}
NIEUWE_NEDERLANDER = 0.1
"""Former cursisten who help now."""


@dataclass(frozen=True)
class _Start:
    """What decides whether somebody may start."""

    vog_gezien: date | None
    basiscursus: date | None
    actief_van: date | None
    pauze_tot: date | None


def draw_vrijwilligers(kans: Kans, loc: Locatieprofiel, codes: Codes) -> list[Vrijwilliger]:
    """The volunteers of one leslocatie, with the asked numbers per first role."""
    rollen = spread_out(loc.vrijwilligers)
    homes = draw_homes(kans, loc, len(rollen))
    found: list[Vrijwilliger] = []
    for rol, home in zip(rollen, homes, strict=True):
        code = codes.volgende()
        geslacht: Geslacht = "v" if kans.met(VROUW) else "m"
        taal = kans.uit(TALEN) if kans.met(NIEUWE_NEDERLANDER) else NEDERLANDS
        voornaam, achternaam = kans.choice(NAMEN[taal].voornamen(geslacht)), kans.choice(NAMEN[taal].achternamen)
        vervoer, max_reistijd = draw_travel(kans, home, loc)
        coach = rol == TAALCOACH
        found.append(
            Vrijwilliger(
                vrijwilliger=code,
                voornaam=voornaam,
                achternaam=achternaam,
                geslacht=geslacht,
                rollen=frozenset({rol, *_second_role(kans, rol, loc)}),
                postcode=home.tekst,
                plaats=home.postcode.plaats,
                vervoer=vervoer,
                max_reistijd=min(max_reistijd, 45),
                max_cursisten=kans.uit({1: 0.76, 2: 0.2, 3: 0.04}) if coach else None,
                max_dagdelen=kans.uit({1: 0.5, 2: 0.4, 3: 0.1}),
                talen=frozenset({NEDERLANDS, *_languages(kans, taal)}),
                alleen_vrouwen=coach and geslacht == "v" and kans.met(0.06),
                online=coach and kans.met(0.4),
                email=f"{_ascii(voornaam)}.{_ascii(achternaam)}.{code.lower()}@example.org",
                **_week(kans),
                **vars(_draw_start(kans)),
            )
        )
    return found


def _second_role(kans: Kans, rol: str, loc: Locatieprofiel) -> tuple[str, ...]:
    """Open hours and the intake are often done by somebody who also assists in class."""
    return (KLASSENASSISTENT,) if rol == "olc" and KLASSENASSISTENT in loc.vrijwilligers and kans.met(0.2) else ()


def _languages(kans: Kans, taal: str) -> tuple[str, ...]:
    if taal != NEDERLANDS:
        return (taal,)
    return (kans.uit(WERELDTALEN),) if kans.met(SPREEKT_ANDERE_TAAL) else ()


def _week(kans: Kans) -> dict[str, Any]:
    """Two to five dagdelen that suit, and up to two that can do if needed."""
    basis = kans.gemengd(sort_dagdelen(kans.uit(WEKEN)))
    graag, moet = kans.randint(2, 5), kans.randint(0, 2)
    return {"dagdelen": frozenset(basis[:graag]), "dagdelen_als_het_moet": frozenset(basis[graag : graag + moet])}


def _draw_start(kans: Kans) -> _Start:
    """Nine in ten may start; the others miss the VOG or the basiscursus, or take a rest."""
    sinds = draw_day(kans, date(2021, 2, 1), date(2026, 9, 1))
    vog = draw_day(kans, max(sinds, date(2023, 10, 2)), PEILDATUM)
    cursus = min(draw_day(kans, sinds, date(2026, 11, 2)), PEILDATUM)
    rust = draw_day(kans, date(2027, 2, 1), date(2027, 5, 31))
    reden = kans.uit({"": 0.89, "vog": 0.04, "cursus": 0.035, "pauze": 0.035})
    return _Start(
        vog_gezien=None if reden == "vog" else vog,
        basiscursus=None if reden == "cursus" else cursus,
        actief_van=sinds,
        pauze_tot=rust if reden == "pauze" else None,
    )


def _ascii(naam: str) -> str:
    plat = unicodedata.normalize("NFKD", naam).encode("ascii", "ignore").decode()
    return plat.lower().replace(" ", "")
