"""Aanbod (the kinds of course) and the groups that run or are fixed."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field, model_validator

from scheduler.domain.model import Feit
from scheduler.domain.plek import Code
from scheduler.domain.tijd import LESTIJDEN, Dagdeel

NEDERLANDS = "Nederlands"


class Aanbod(Feit):
    """A kind of course at one level. A new kind is a row on the sheet Aanbod, never code."""

    aanbod: Code
    naam: str = ""
    lijn: Code
    trede: int
    min: Annotated[int, Field(ge=0)]
    streef: Annotated[int, Field(ge=1)]
    max: Annotated[int, Field(ge=1)]
    lessen_per_week: Annotated[frozenset[int], Field(min_length=1)]
    uren_per_les: Annotated[float, Field(gt=0)] | None = None
    weken: Annotated[int, Field(ge=1)] | None = None
    bevoegdheid: Code
    uitwijk: Annotated[int, Field(ge=0)] | None = None
    assistenten_min: Annotated[int, Field(ge=0)] = 0
    assistenten_streef: Annotated[int, Field(ge=0)] = 0
    voertaal: str = ""
    alleen_vrouwen: bool = False
    waarde: Annotated[int, Field(ge=0)] | None = None

    @model_validator(mode="after")
    def _sizes_in_order(self) -> Aanbod:
        if not self.min <= self.streef <= self.max:
            msg = f"min ({self.min}), streef ({self.streef}) en max ({self.max}) moeten oplopen"
            raise ValueError(msg)
        if any(not 1 <= n <= 7 for n in self.lessen_per_week):
            msg = "lessen_per_week ligt tussen 1 en 7"
            raise ValueError(msg)
        return self

    @property
    def taal(self) -> str:
        """The language of the lessons."""
        return self.voertaal or NEDERLANDS

    @property
    def assistenten_wens(self) -> int:
        """How many klassenassistenten are wanted at most in a lesson."""
        return max(self.assistenten_min, self.assistenten_streef)

    def lesuren(self, dagdeel: Dagdeel) -> float:
        """Hours that one lesson counts for: what the row says, else by the clock of the dagdeel."""
        return self.uren_per_les or LESTIJDEN[dagdeel.deel].uren


class Groep(Feit):
    """A group that runs now, or that the planner has fixed beforehand."""

    groep: Code
    aanbod: Code
    locatie: Code
    lokaal: dict[Dagdeel, Code] = Field(default_factory=dict)
    dagdelen: frozenset[Dagdeel]
    docenten: dict[Dagdeel, Code] = Field(default_factory=dict)
    begin: date | None = None
    einde: date | None = None
    vast: bool = False
    vast_reden: str = ""
