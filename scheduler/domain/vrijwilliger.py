"""Docenten and volunteers."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Annotated

from pydantic import Field

from scheduler.domain.cursist import Geslacht, Vervoer
from scheduler.domain.model import Feit
from scheduler.domain.plek import Code
from scheduler.domain.tijd import Dagdeel

TAALCOACH = "taalcoach"
KLASSENASSISTENT = "klassenassistent"


class Docent(Feit):
    """Somebody who teaches: what, where and when."""

    docent: Code
    naam: str = ""
    bevoegdheden: frozenset[str]
    locaties: frozenset[Code]
    dagdelen: frozenset[Dagdeel]
    max_dagdelen: Annotated[int, Field(ge=0)]
    talen: frozenset[str] = frozenset()


class Vrijwilliger(Feit):
    """A volunteer with roles, free dagdelen and what is needed before a start.

    `max_dagdelen` counts inzet only, a week: lessons and moments. `max_cursisten` bounds the meetings of a taalcoach.
    """

    vrijwilliger: Code
    voornaam: str = ""
    achternaam: str = ""
    geslacht: Geslacht | None = None
    rollen: frozenset[str]
    postcode: str = ""
    plaats: str = ""
    vervoer: Vervoer | None = None
    max_reistijd: Annotated[int, Field(ge=0)] | None = None
    dagdelen: frozenset[Dagdeel]
    dagdelen_als_het_moet: frozenset[Dagdeel] = frozenset()
    max_cursisten: Annotated[int, Field(ge=0)] | None = None
    max_dagdelen: Annotated[int, Field(ge=0)] | None = None
    talen: frozenset[str] = frozenset()
    alleen_vrouwen: bool = False
    online: bool = False
    vog_gezien: date | None = None
    basiscursus: date | None = None
    actief_van: date | None = None
    actief_tot: date | None = None
    pauze_tot: date | None = None
    email: str = ""
    telefoon: str = ""

    @cached_property
    def vrij(self) -> frozenset[Dagdeel]:
        """All dagdelen on which this volunteer can come, gladly or if needed."""
        return self.dagdelen | self.dagdelen_als_het_moet

    def inzetbaar(self, begin: date | None) -> bool:
        """Whether this volunteer may start on day `begin`: VOG and basiscursus seen, active, not paused."""
        return not self.beletsel(begin)

    def beletsel(self, begin: date | None) -> str:
        """The column with the first thing that keeps this volunteer from starting on day `begin`, or nothing.

        Without a first day only a VOG and a basiscursus that are missing do.
        """
        for kolom, dag in (("vog_gezien", self.vog_gezien), ("basiscursus", self.basiscursus)):
            if dag is None or (begin and dag > begin):
                return kolom
        if begin is None:
            return ""
        if self.actief_van and begin < self.actief_van:
            return "actief_van"
        if self.actief_tot and begin > self.actief_tot:
            return "actief_tot"
        return "pauze_tot" if self.pauze_tot and begin <= self.pauze_tot else ""
