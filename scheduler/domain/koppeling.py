"""Running koppelingen, open hours and the work that volunteers do now."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field, model_validator

from scheduler.domain.model import Feit
from scheduler.domain.plek import Code
from scheduler.domain.tijd import Dagdeel
from scheduler.domain.verloop import AFGELOPEN
from scheduler.domain.vrijwilliger import TAALCOACH

GEEINDIGD = AFGELOPEN | {"gestopt"}
"""States in which a koppeling no longer runs; a workbook may also say plainly that it stopped."""


class Koppeling(Feit):
    """A taalcoach and a cursist who meet weekly."""

    vrijwilliger: Code
    cursist: Code
    soort: str = TAALCOACH
    sinds: date | None = None
    dagdeel: Dagdeel | None = None
    status: str = ""
    vast: bool = False
    vast_reden: str = ""

    @property
    def loopt(self) -> bool:
        """Whether the two still meet; an empty status means that they do."""
        return self.status.strip().casefold() not in GEEINDIGD


class Moment(Feit):
    """Weekly open hours or a desk that volunteers staff: OLC, spreekuur, intake."""

    moment: Code
    soort: str
    locatie: Code
    dagdeel: Dagdeel
    rol: str
    min: Annotated[int, Field(ge=0)]
    streef: Annotated[int, Field(ge=0)] | None = None

    @property
    def wens(self) -> int:
        """How many volunteers are wanted at most."""
        return max(self.min, self.streef or 0)


class Inzet(Feit):
    """A volunteer who helps at a lesson of a group, or at a moment, on one dagdeel a week."""

    vrijwilliger: Code
    groep: str = ""
    moment: str = ""
    dagdeel: Dagdeel
    vast: bool = False
    vast_reden: str = ""

    @model_validator(mode="after")
    def _one_place(self) -> Inzet:
        if bool(self.groep) == bool(self.moment):
            msg = "vul groep of moment in, niet allebei en niet geen van beide"
            raise ValueError(msg)
        return self

    @property
    def plek(self) -> str:
        """The code of the group or the moment."""
        return self.groep or self.moment
