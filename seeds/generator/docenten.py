"""Docenten: what they may teach, where, and in which week."""

from __future__ import annotations

from scheduler.domain.groep import NEDERLANDS
from scheduler.domain.vrijwilliger import Docent
from seeds.generator.keuze import Kans
from seeds.generator.profiel import Locatieprofiel
from seeds.generator.weken import draw_working_week
from seeds.namen import NAMEN


def draw_docenten(kans: Kans, loc: Locatieprofiel, codes: list[str]) -> list[Docent]:
    """The docenten who belong to one leslocatie."""
    found: list[Docent] = []
    for code, d in zip(codes, loc.docenten, strict=True):
        namen = NAMEN[d.taal or NEDERLANDS]
        found.append(
            Docent(
                docent=code,
                naam=f"{kans.choice(namen.voornamen('x'))} {kans.choice(namen.achternamen)}",
                bevoegdheden=d.bevoegdheden,
                locaties=frozenset({loc.locatie, *d.ook}),
                dagdelen=draw_working_week(kans, loc.dagdelen, d.max_dagdelen),
                max_dagdelen=d.max_dagdelen,
                talen=frozenset({NEDERLANDS, d.taal}) if d.taal else frozenset({NEDERLANDS}),
            )
        )
    return found
