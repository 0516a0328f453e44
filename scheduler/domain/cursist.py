"""Cursisten, and what the deadline watch knows about them."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from scheduler.domain.model import Feit
from scheduler.domain.plek import Code
from scheduler.domain.tijd import Dagdeel

Geslacht = Literal["v", "m", "x"]
Vervoer = Literal["fiets", "ov", "auto"]
Regime = Literal["wi2013", "wi2021", "vrijwillig", "geen"]
Soort = Literal["asielstatushouder", "gezinsmigrant", "overig"]
Leerroute = Literal["B1", "onderwijs", "Z"]


class Cursist(Feit):
    """A person who learns Dutch with us: what is needed, when, from where, and by what date."""

    cursist: Code
    voornaam: str = ""
    achternaam: str = ""
    geslacht: Geslacht | None = None
    postcode: str = ""
    plaats: str = ""
    gemeente: str = ""
    vervoer: Vervoer | None = None
    max_reistijd: Annotated[int, Field(ge=0)] | None = None
    aanbod: tuple[Code, ...]
    tempo: Annotated[int, Field(ge=1, le=3)] | None = None
    dagdelen: frozenset[Dagdeel]
    contacttaal: str = ""
    alleen_vrouwengroep: bool = False
    online: bool = False
    coach_gewenst: bool = False
    coach_geslacht: Geslacht | None = None
    groepen: tuple[Code, ...] = ()
    vaste_groepen: tuple[Code, ...] = ()
    vast_reden: str = ""
    coach: str = ""
    wacht_sinds: date | None = None
    regime: Regime | None = None
    soort: Soort | None = None
    leerroute: Leerroute | None = None
    begin_termijn: date | None = None
    pip_datum: date | None = None
    brp_datum: date | None = None
    einddatum_duo: date | None = None


class Examen(Feit):
    """An exam part that was taken, is done, or is planned."""

    cursist: Code
    onderdeel: str
    datum: date | None = None
    uitslag: str = ""
    niveau: str = ""


class Uren(Feit):
    """Hours followed up to and including a day."""

    cursist: Code
    soort: str
    tot_en_met: date | None = None
    uren: Annotated[float, Field(ge=0)]


class Gebeurtenis(Feit):
    """Something that may move a term: a ground by its code with first and last day, never a story."""

    cursist: Code
    soort: str
    van: date | None = None
    tot: date | None = None
    bewijs: str = ""
