"""What the generator is told about a round: places, numbers and shares. Data only."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType

from scheduler.domain.tijd import Dagdeel

Aantallen = MappingProxyType[str, int]
Aandelen = MappingProxyType[str, float]


def tel(**aantallen: int) -> Aantallen:
    """Numbers by code, written as keywords; an underscore stands for the hyphen in a code."""
    return MappingProxyType({naam.replace("_", "-"): n for naam, n in aantallen.items()})


def week(*delen: str) -> frozenset[Dagdeel]:
    """Dagdelen from a short spelling: `week("ma-vr om", "di do a")`."""
    dagen = ("ma", "di", "wo", "do", "vr", "za", "zo")
    found: set[Dagdeel] = set()
    for deel in delen:
        *namen, letters = deel.split()
        for naam in namen:
            van, _, tot = naam.partition("-")
            for dag in dagen[dagen.index(van) : dagen.index(tot or van) + 1]:
                found |= {Dagdeel(f"{dag}-{letter}") for letter in letters}
    return frozenset(found)


OVERDAG = week("ma-vr om")
RUIM = week("ma-vr om", "di do a")
AVONDEN = week("ma-vr om", "ma-do a")
SCHOOL = week("ma-vr o", "ma di do m", "wo a")

TALEN: Aandelen = MappingProxyType(
    {
        "Arabisch": 0.42,
        "Tigrinya": 0.23,
        "Farsi": 0.08,
        "Turks": 0.07,
        "Somali": 0.05,
        "Koerdisch": 0.04,
        "Pasjtoe": 0.025,
        "Amhaars": 0.02,
        "Berbers": 0.015,
        "Spaans": 0.01,
        "Portugees": 0.01,
        "Thai": 0.01,
        "Vietnamees": 0.01,
        "Engels": 0.01,
    }
)
"""Languages of contact; Syria and Eritrea are the largest origins in every report."""


@dataclass(frozen=True)
class Herkomst:
    """A gemeente (or place) where people live, its share, and the places whose postcodes count for it."""

    gemeente: str
    aandeel: float
    plaatsen: tuple[str, ...] = ()


@dataclass(frozen=True)
class Docentprofiel:
    """One docent: what he may teach, how many dagdelen a week, and other leslocaties besides his own."""

    bevoegdheden: frozenset[str]
    max_dagdelen: int
    taal: str = ""
    ook: tuple[str, ...] = ()


@dataclass(frozen=True)
class Momentprofiel:
    """Weekly open hours or a desk at a leslocatie."""

    soort: str
    dagdeel: Dagdeel
    rol: str
    min: int = 1
    streef: int = 2


@dataclass(frozen=True)
class Locatieprofiel:
    """One leslocatie with the people around it."""

    locatie: str
    naam: str
    plaats: str
    postcode: str
    dagdelen: frozenset[Dagdeel]
    lokalen: tuple[int, ...]
    vraag: Aantallen
    """How many cursisten ask this aanbod as their first."""
    erbij: Aantallen
    """How many of them ask this aanbod besides."""
    herkomst: tuple[Herkomst, ...]
    groepen: tuple[str, ...]
    """Aanbod of every running group."""
    docenten: tuple[Docentprofiel, ...]
    vrijwilligers: Aantallen
    """How many volunteers have this as their first role."""
    momenten: tuple[Momentprofiel, ...] = ()

    @property
    def cursisten(self) -> int:
        """How many cursisten are drawn around this leslocatie."""
        return sum(self.vraag.values())


@dataclass(frozen=True)
class Profiel:
    """One synthetic round, before chance has its say."""

    naam: str
    organisatie: str
    locaties: tuple[Locatieprofiel, ...]
    coach_gewenst: float = 1.0
    koppelingen: float = 0.6
    """Share of the places at taalcoaches that is taken by a running koppeling."""
    groepsgrootte: tuple[int, int] = (9, 14)
    vast: float = 0.12
    """Share of running groups, koppelingen and inzet that may not change, at most."""
    talen: Aandelen = field(default_factory=lambda: TALEN)

    @property
    def cursisten(self) -> int:
        """All cursisten of the round."""
        return sum(loc.cursisten for loc in self.locaties)

    @property
    def vrijwilligers(self) -> int:
        """All volunteers of the round."""
        return sum(sum(loc.vrijwilligers.values()) for loc in self.locaties)


def docent(bevoegdheden: str, max_dagdelen: int, taal: str = "", ook: str = "") -> Docentprofiel:
    """Write one docent short: `docent("alfa nt2", 6)`."""
    return Docentprofiel(frozenset(bevoegdheden.split()), max_dagdelen, taal, tuple(ook.split()))
