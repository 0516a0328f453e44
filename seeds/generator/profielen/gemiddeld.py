"""A leslocatie of any size with the mix, the groups and the scarcity of an average one."""

from __future__ import annotations

from types import MappingProxyType

from scheduler.domain.tijd import Dagdeel
from seeds.generator.keuze import divide, spread_out
from seeds.generator.profiel import (
    AVONDEN,
    OVERDAG,
    RUIM,
    SCHOOL,
    Aantallen,
    Docentprofiel,
    Herkomst,
    Locatieprofiel,
    Momentprofiel,
    docent,
    tel,
)

MIX = {
    "ALFA-A": 0.12,
    "ALFA-B": 0.15,
    "ALFA-C": 0.12,
    "BRUG": 0.08,
    "A0": 0.12,
    "A1": 0.17,
    "A2": 0.16,
    "B1": 0.08,
}
MIX_KLEIN = {"ALFA-A": 0.2, "ALFA-B": 0.24, "A0": 0.1, "A1": 0.25, "A2": 0.21}
"""A small leslocatie has fewer levels, so that groups can be filled."""
KLEIN = 60
B2_ERBIJ = 0.18
GROEPEN_IN_VOLGORDE = ("A1", "ALFA-B", "A2", "ALFA-A", "ALFA-C", "A0", "BRUG", "B1")
GENOEG = 9
"""So many people ask a level before it has a running group."""
WEKEN = (RUIM, OVERDAG, AVONDEN, SCHOOL)
PER_GROEP = 11
"""People per group that docenten are hired for."""
BEZETTING = 0.82
LESSEN_PER_GROEP = 2.8
ONA = 0.15
"""Share that asks ONA besides, at a leslocatie that is not small."""
VRIJWILLIGERS = 0.5
ROLLEN = {"taalcoach": 0.66, "klassenassistent": 0.23, "olc": 0.07, "intaker": 0.04}


def average_location(
    locatie: str,
    plaats: str,
    postcode: str,
    cursisten: int,
    herkomst: tuple[Herkomst, ...],
    *,
    soort: int = 0,
    b2: bool = False,
) -> Locatieprofiel:
    """A leslocatie for so many cursisten; `soort` picks one of four opening weeks."""
    mix = MIX_KLEIN if cursisten < KLEIN else MIX
    mix = {**mix, "B2": B2_ERBIJ} if b2 else mix
    vraag = divide(cursisten, mix)
    ona = 0 if cursisten < KLEIN else round(cursisten * ONA)
    groepen = (*_groups(cursisten, vraag), "ONA") if ona > GENOEG else _groups(cursisten, vraag)
    lessen = max(6, round(cursisten / PER_GROEP * BEZETTING * LESSEN_PER_GROEP))
    return Locatieprofiel(
        locatie=locatie,
        naam=f"Leslocatie {plaats}",
        plaats=plaats,
        postcode=f"{postcode} AA",
        dagdelen=WEKEN[soort % len(WEKEN)],
        lokalen=_rooms(lessen),
        vraag=MappingProxyType({a: n for a, n in vraag.items() if n}),
        erbij=tel(ONA=ona) if ona else tel(),
        herkomst=herkomst,
        groepen=groepen,
        docenten=_docenten(lessen),
        vrijwilligers=_volunteers(cursisten),
        momenten=(
            Momentprofiel("olc", Dagdeel.DI_M, "olc"),
            Momentprofiel("olc", Dagdeel.DO_M, "olc"),
            Momentprofiel("intake", Dagdeel.WO_O, "intaker", streef=1),
        ),
    )


def _groups(cursisten: int, vraag: dict[str, int]) -> tuple[str, ...]:
    """About one running group per nineteen cursisten, the most asked levels first."""
    volgorde = list(GROEPEN_IN_VOLGORDE)
    if "B2" in vraag:
        volgorde.insert(3, "B2")
    return tuple(a for a in volgorde if vraag.get(a, 0) >= GENOEG)[: max(1, round(cursisten / 19))]


def _rooms(lessen: int) -> tuple[int, ...]:
    """So many rooms that about three in four room mornings are needed."""
    aantal = min(4, max(2, -(-lessen // 9)))
    return (16, 14, 12, 16)[:aantal]


def _docenten(lessen: int) -> tuple[Docentprofiel, ...]:
    """Docenten for so many lessons, four to six dagdelen each."""
    soorten = ("alfa", "nt2 ona", "alfa nt2", "nt2")
    aantal = max(2, round(lessen / 5.2))
    parts = divide(lessen, dict.fromkeys(range(aantal), 1.0))
    return tuple(docent(soorten[i % len(soorten)], n) for i, n in parts.items())


def _volunteers(cursisten: int) -> Aantallen:
    rollen = spread_out(divide(max(4, round(cursisten * VRIJWILLIGERS)), ROLLEN))
    return MappingProxyType({rol: rollen.count(rol) for rol in dict.fromkeys(rollen)})
