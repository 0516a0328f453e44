"""What the organisation may set for one round, with the defaults."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from scheduler.domain.model import Feit

Vakantieregio = Literal["Noord", "Midden", "Zuid"]
BlokSoort = Literal["nieuw blok", "lopend blok"]
Punten = Annotated[int, Field(ge=0)]
"""An exchange rate: whole points, never below 0 (what counts against a plan is subtracted)."""


class Gewichten(Feit):
    """The exchange rates of a plan, in points; every one is a row on the sheet Instellingen.

    Source of the defaults: docs/adr/0004. A request is worth `waarde`, unless its lijn (`waarde_per_lijn`, rows
    `waarde_ona` and the like) or its own row on the sheet Aanbod says otherwise.
    """

    waarde: Punten = 2000
    waarde_per_lijn: dict[str, Punten] = Field(default_factory=lambda: {"ona": 1200, "map": 1200, "knm": 1200})
    urgentie_1: Punten = 0
    urgentie_2: Punten = 300
    urgentie_3: Punten = 1500
    urgentie_4: Punten = 3000
    speling_per_week: Punten = 1
    plek_behouden: Punten = 4000
    zelfde_groep_nieuw_blok: Punten = 800
    zelfde_groep_lopend_blok: Punten = 3000
    reistijd_per_minuut: Punten = 2
    trede_ernaast: Punten = 150
    les: Punten = 150
    groep_per_persoon: Punten = 10
    assistent_min: Punten = 60
    assistent_streef: Punten = 10
    moment_min: Punten = 200
    moment_streef: Punten = 10
    koppeling_nieuw: Punten = 600
    koppeling_per_urgentie: Punten = 20
    koppeling_behouden: Punten = 2000
    koppeling_per_minuut: Punten = 1
    online_minuten: Punten = 15
    vertrouwd_gezicht: Punten = 20
    spreiding: Punten = 5

    def urgentie(self, klasse: int) -> int:
        """Points for the urgency class of a person, 1 (no hurry) to 4 (the term ends within months)."""
        return (0, self.urgentie_1, self.urgentie_2, self.urgentie_3, self.urgentie_4)[klasse]


class Instellingen(Feit):
    """The sheet Instellingen: dates, region, organisation, limits and weights."""

    formaat: Literal[1] = 1
    peildatum: date | None = None
    periode_begin: date | None = None
    periode_einde: date | None = None
    vakantieregio: Vakantieregio = "Midden"
    organisatie: str = ""
    blok: BlokSoort = "nieuw blok"
    uitwijk: int = Field(1, ge=0, description="treden off a cursist may sit where Aanbod says nothing")
    max_reistijd_cursist: int = Field(60, ge=0, description="minutes, where the cursist says nothing")
    max_reistijd_vrijwilliger: int = Field(45, ge=0, description="minutes, where the vrijwilliger says nothing")
    max_dagdelen_vrijwilliger: int = Field(2, ge=0, description="dagdelen a week, where the vrijwilliger says nothing")
    max_cursisten_coach: int = Field(1, ge=0, description="cursisten, where the taalcoach says nothing")
    opvolgen_start: int = Field(2, ge=0, description="weeks after the first meeting: the first call about a koppeling")
    opvolgen_daarna: int = Field(6, ge=0, description="weeks after the first meeting: the second call")
    opvolgen_halverwege: int = Field(26, ge=0, description="weeks after the first meeting: the talk halfway")
    opvolgen_einde: int = Field(52, ge=0, description="weeks after the first meeting: the talk at the end")
    gewichten: Gewichten = Gewichten()

    @property
    def zelfde_groep(self) -> int:
        """Points for keeping the very same group, by the kind of block that is planned."""
        g = self.gewichten
        return g.zelfde_groep_nieuw_blok if self.blok == "nieuw blok" else g.zelfde_groep_lopend_blok
