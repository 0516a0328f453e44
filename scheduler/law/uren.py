"""Forecast of hours: when this cursist will have followed enough, with the plan as it is."""

from __future__ import annotations

from datetime import date
from math import ceil
from typing import TYPE_CHECKING

from scheduler.law.beoordeling import Uitkomst
from scheduler.law.datum import noem
from scheduler.law.feiten import Feiten, Leerroute, Regime, Urensoort
from scheduler.law.parameters import Parameters, load_parameters

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

VOL = 100
_LES = (Urensoort.INBURGERING, Urensoort.NT2)
_TAAL = (*_LES, Urensoort.ALFABETISERING)
_TELT = {
    "wi2013_inspanning_uren": _LES,
    "aanzienlijk_uren": (*_LES, Urensoort.KNM),
    "agi_uren": _TAAL,
    "afschalen_uren": _TAAL,
    "z_cursus_uren": (*_TAAL, Urensoort.KNM),
}
DREMPELS = ("wi2013_inspanning_uren", "aanzienlijk_uren", "agi_uren", "afschalen_uren", "z_cursus_uren")


class Doel(Uitkomst):
    """A number of hours with the day on which it is reached: expected, at the earliest and at the latest."""

    naam: str
    nodig: int
    bron: str
    verwacht: date | None
    vroegst: date | None
    laatst: date | None
    al_gehaald: bool
    waarom: str


class Prognose(Uitkomst):
    """The hours followed so far, the attendance that was assumed (procent), and the goals."""

    gevolgd: float
    aanwezigheid: int
    laag: int
    hoog: int
    aangenomen: bool
    doelen: tuple[Doel, ...]

    def doel(self, naam: str) -> Doel:
        """Give one goal by the name of its parameter; raises KeyError when there is no such goal."""
        return {d.naam: d for d in self.doelen}[naam]


def find_drempels(feiten: Feiten, regime: Regime) -> tuple[str, ...]:
    """Name the numbers of hours that matter for this cursist: to be done, to get extra time, or to scale down."""
    if regime is Regime.WI2013:
        return ("wi2013_inspanning_uren", "agi_uren")
    if regime is not Regime.WI2021 or feiten.leerroute is Leerroute.ONDERWIJS:
        return ()
    if feiten.leerroute is Leerroute.Z:
        return ("z_cursus_uren",)
    return ("afschalen_uren",) if feiten.asiel else ("aanzienlijk_uren", "afschalen_uren")


def tel_voor(feiten: Feiten, drempel: str) -> float:
    """Count the hours followed so far that count for a number of the law; online hours are a kind of their own."""
    return feiten.tel_uren(*_TELT[drempel])


def _bereikt(nodig: float, lessen: Sequence[tuple[date, float]], procent: int) -> date | None:
    """Give the lesson day on which the hours are reached at this attendance."""
    totaal = 0.0
    for dag, uren in lessen:
        totaal += uren * procent
        if totaal >= nodig * VOL:
            return dag
    return None


def forecast_uren(
    gevolgd: float,
    lessen: Iterable[tuple[date, float]],
    peildatum: date,
    *,
    aanwezigheid: int | None = None,
    drempels: Sequence[str] = DREMPELS,
    parameters: Parameters | None = None,
) -> Prognose:
    """Say when each number of hours of the law is reached.

    `lessen` holds the planned lesson days (holidays already left out) with their hours; days up to and including
    the day we look do not count. Attendance is in procent; without one the setting of the house is assumed. A
    goal that the plan does not reach has no date.
    """
    p = parameters or load_parameters()
    toekomst = sorted((dag, uren) for dag, uren in lessen if dag > peildatum)
    verwacht = p.getal("prognose_aanwezigheid", peildatum) if aanwezigheid is None else aanwezigheid
    marge = p.getal("prognose_marge", peildatum)
    laag, hoog = max(0, verwacht - marge), min(VOL, verwacht + marge)
    doelen = []
    for naam in drempels:
        nodig = p.getal(naam, peildatum)
        rest = nodig - gevolgd
        al = rest <= 0
        dagen = [None if al else _bereikt(rest, toekomst, procent) for procent in (verwacht, hoog, laag)]
        doelen.append(
            Doel(
                naam=naam,
                nodig=nodig,
                bron=p.bron(naam, peildatum),
                verwacht=dagen[0],
                vroegst=dagen[1],
                laatst=dagen[-1],
                al_gehaald=al,
                waarom=_zin(nodig, rest, dagen[0], verwacht),
            )
        )
    return Prognose(
        gevolgd=gevolgd,
        aanwezigheid=verwacht,
        laag=laag,
        hoog=hoog,
        aangenomen=aanwezigheid is None,
        doelen=tuple(doelen),
    )


def _zin(nodig: int, rest: float, dag: date | None, procent: int) -> str:
    if rest <= 0:
        return f"De {nodig} uur is gehaald."
    if dag is None:
        return f"Met dit plan komt de cursist niet aan {nodig} uur. Er mist nog {ceil(rest)} uur."
    return f"Bij {procent} procent aanwezigheid is de {nodig} uur gehaald op {noem(dag)}."
