"""What the organisation may set for one round, with the defaults."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from scheduler.domain.model import Feit

Vakantieregio = Literal["Noord", "Midden", "Zuid"]
BlokSoort = Literal["nieuw blok", "lopend blok"]


class Gewichten(Feit):
    """The exchange rates of a plan, in points; every one is a row on the sheet Instellingen.

    Source of the defaults: docs/adr/0004. A request is worth `waarde`, unless its lijn (`waarde_per_lijn`, rows
    `waarde_ona` and the like) or its own row on the sheet Aanbod says otherwise.
    """

    waarde: int = 2000
    waarde_per_lijn: dict[str, int] = Field(default_factory=lambda: {"ona": 1200, "map": 1200, "knm": 1200})
    urgentie_1: int = 0
    urgentie_2: int = 300
    urgentie_3: int = 1500
    urgentie_4: int = 3000
    plek_behouden: int = 4000
    zelfde_groep_nieuw_blok: int = 800
    zelfde_groep_lopend_blok: int = 3000
    reistijd_per_minuut: int = 2
    trede_ernaast: int = 150
    les: int = 150
    groep_per_persoon: int = 10
    assistent_min: int = 60
    assistent_streef: int = 10
    moment_min: int = 200
    moment_streef: int = 10
    koppeling_nieuw: int = 600
    koppeling_per_urgentie: int = 20
    koppeling_behouden: int = 2000
    koppeling_per_minuut: int = 1
    online_minuten: int = 15
    vertrouwd_gezicht: int = 20
    spreiding: int = 5

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
    gewichten: Gewichten = Gewichten()

    @property
    def zelfde_groep(self) -> int:
        """Points for keeping the very same group, by the kind of block that is planned."""
        g = self.gewichten
        return g.zelfde_groep_nieuw_blok if self.blok == "nieuw blok" else g.zelfde_groep_lopend_blok
