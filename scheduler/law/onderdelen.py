"""Exam parts: which are passed, and how often each was tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.law.beoordeling import Verplichting
from scheduler.law.feiten import Examen, Uitslag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scheduler.law.feiten import Feiten

TAAL = ("lezen", "luisteren", "schrijven", "spreken")
TRAAG_NAGEKEKEN = ("schrijven", "spreken")
"""The parts of A2 that people look at, and whose result takes longest."""
KNM = "KNM"
ONA = "ONA"
PVT = "PVT"
MAP = "MAP"
TAALSCHAKEL = "taalschakeltraject"
CURSUS = "taal en KNM"
PARTICIPATIE = "participatie met PVT en MAP"
EINDGESPREK = "eindgesprek"
PIP = "PIP"
BREDE_INTAKE = "brede intake"
A2 = "A2"
B1 = "B1"
_NIVEAUS = ("A0", "A1", A2, B1, "B2", "C1", "C2")


def _haalt(niveau: str | None, nodig: str) -> bool:
    if niveau is None:
        return True
    return niveau in _NIVEAUS and _NIVEAUS.index(niveau) >= _NIVEAUS.index(nodig)


def is_gehaald(feiten: Feiten, onderdeel: str, niveau: str | None = None) -> bool:
    """Say whether a part is passed, at a level or higher when one is asked."""
    return any(
        e.onderdeel == onderdeel and e.uitslag is Uitslag.GESLAAGD and (niveau is None or _haalt(e.niveau, niveau))
        for e in feiten.examens
    )


def tel_gehaald(feiten: Feiten, verplicht: Sequence[Verplichting]) -> int:
    """Count the passed language parts and KNM at the levels that are asked."""
    if feiten.onderdelen_gehaald is not None:
        return feiten.onderdelen_gehaald
    taal = sum(is_gehaald(feiten, v.code, v.niveau) for v in verplicht if v.code in TAAL)
    return max(taal, feiten.taalonderdelen_gehaald or 0) + is_gehaald(feiten, KNM)


def pogingen(feiten: Feiten, onderdeel: str, nt2_maximum: int | None = None) -> int:
    """Count the attempts at a part; of the NT2 attempts at most so many."""
    eigen = [e for e in feiten.examens if e.onderdeel == onderdeel and _is_poging(e)]
    nt2 = sum(e.nt2 for e in eigen)
    return len(eigen) - nt2 + (nt2 if nt2_maximum is None else min(nt2, nt2_maximum))


def _is_poging(examen: Examen) -> bool:
    return examen.uitslag is not None or examen.datum is not None


def taal(niveau: str | None, afgeschaald: Sequence[str] = ()) -> list[Verplichting]:
    """Give the four language parts at a level; the scaled down ones at A2."""
    return [Verplichting(code=deel, niveau=A2 if deel in afgeschaald else niveau) for deel in TAAL]


def losse_onderdelen(namen: Sequence[str]) -> tuple[Verplichting, ...]:
    """Read names such as "spreken A2" or "KNM" as things to do."""
    delen = [naam.replace("_", " ").split(" ") for naam in namen]
    return tuple(Verplichting(code=deel[0], niveau=deel[-1] if len(deel) > 1 else None) for deel in delen)
