"""What a column and a sheet of the workbook are: the words in which `sheets` describes them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import cached_property

from scheduler.domain.model import Feit

Waarde = str | int | float | bool | date | None
"""What may stand in a cell that we write."""


class Soort(Enum):
    """The kind of value of a column; `cells` reads it and `formats` writes it."""

    CODE = "een code"
    CODES = "een lijst codes"
    TEKST = "tekst"
    WOORD = "een woord"
    WOORDEN = "een lijst woorden"
    TAAL = "een taal"
    TALEN = "een lijst talen"
    GETAL = "een heel getal"
    PUNTEN = "een heel aantal punten"
    KOMMAGETAL = "een getal"
    GRADEN = "een getal in graden"
    LESSEN = "een aantal lessen"
    DATUM = "een datum"
    JANEE = "ja of nee"
    DAGDEEL = "een dagdeel"
    DAGDELEN = "een lijst dagdelen"
    PERIODES = "een lijst dagen"
    PER_DAGDEEL = "een code, of een code per dagdeel"
    KEUZE = "een keuze"
    POSTCODE = "een postcode"
    PC4 = "vier cijfers"


@dataclass(frozen=True)
class Kolom:
    """One column: `naam` is the header and the field of the record; `verwijst` is the sheet whose codes it holds."""

    naam: str
    soort: Soort
    uitleg: str
    voorbeeld: Waarde = None
    verplicht: bool = False
    synoniemen: tuple[str, ...] = ()
    keuzes: tuple[str, ...] = ()
    verwijst: str = ""

    @property
    def titel(self) -> str:
        """The header as people say it: `max reistijd`."""
        return self.naam.replace("_", " ")

    @cached_property
    def herkend(self) -> frozenset[str]:
        """Every header under which this column is recognised, without case, spaces and signs."""
        return frozenset(plain(s) for s in (self.naam, *self.synoniemen))


@dataclass(frozen=True)
class Werkblad:
    """One input sheet: `veld` is the field of the Ronde, `sleutel` the column whose code names the row.

    `prefix` begins a code that we make; without it an empty code is an error.
    """

    naam: str
    veld: str
    model: type[Feit]
    kolommen: tuple[Kolom, ...]
    uitleg: str
    verplicht: bool = False
    sleutel: str = ""
    prefix: str = ""
    synoniemen: tuple[str, ...] = ()
    kolom_met: dict[str, Kolom] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "kolom_met", {k.naam: k for k in self.kolommen})

    @cached_property
    def herkend(self) -> frozenset[str]:
        """Every sheet name under which this sheet is recognised, without case, spaces and signs."""
        return frozenset(plain(s) for s in (self.naam, *self.synoniemen))


_HAAKJES = re.compile(r"\([^)]*\)")
_TEKENS = re.compile(r"[^a-z0-9]+")


def plain(tekst: str) -> str:
    """A name without case, accents, spaces and signs: `Max. reistijd` -> `maxreistijd`."""
    return _TEKENS.sub("", unicodedata.normalize("NFKD", tekst).encode("ascii", "ignore").decode().casefold())


def positions(kop: Iterable[object]) -> dict[str, int]:
    """Where each column of a header row stands, by its plain name; the first column is 0."""
    return {plain(naam): i for i, naam in enumerate(kop) if isinstance(naam, str)}


def readings(tekst: str) -> tuple[str, str]:
    """The plain name with and without what stands between brackets: `reistijd (min)` -> `reistijdmin`, `reistijd`."""
    return plain(tekst), plain(_HAAKJES.sub("", tekst))
