"""Law and dates of one cursist: regime, route, begin and end of the term."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from scheduler.domain.cursist import Leerroute, Regime, Soort
from seeds.generator.kalender import PEILDATUM, draw_day, term_end
from seeds.generator.keuze import Kans

REGIMES: dict[Regime, float] = {"wi2021": 0.82, "wi2013": 0.09, "vrijwillig": 0.06, "geen": 0.03}
REGIMES_MET_ONA: dict[Regime, float] = {"wi2013": 0.85, "vrijwillig": 0.15}
SOORTEN: dict[Soort, float] = {"asielstatushouder": 0.8, "gezinsmigrant": 0.15, "overig": 0.05}
ROUTES_ALFA: dict[Leerroute, float] = {"Z": 0.75, "B1": 0.25}
ROUTES_NT2: dict[Leerroute, float] = {"B1": 0.72, "Z": 0.16, "onderwijs": 0.12}
JAREN_TERMIJN = 3
VERLENGD_WI2013 = 2
WEKEN_AZC = 24


@dataclass(frozen=True)
class Termijn:
    """What the deadline watch is told about one cursist."""

    regime: Regime
    soort: Soort | None = None
    leerroute: Leerroute | None = None
    begin_termijn: date | None = None
    pip_datum: date | None = None
    brp_datum: date | None = None
    einddatum_duo: date | None = None

    @property
    def velden(self) -> dict[str, Any]:
        """The same as fields of a cursist."""
        return dict(vars(self))


def draw_termijn(kans: Kans, *, alfa: bool, ona: bool) -> Termijn:
    """Regime, kind of migrant, route and dates; who asks ONA falls under the old law or comes freely."""
    regime = kans.uit(REGIMES_MET_ONA if ona else REGIMES)
    if regime in {"vrijwillig", "geen"}:
        return Termijn(regime, "overig", brp_datum=draw_day(kans, date(2018, 1, 8), date(2026, 9, 30)))
    soort = kans.uit(SOORTEN)
    return _wi2013(kans, soort) if regime == "wi2013" else _wi2021(kans, soort, alfa=alfa)


def _wi2013(kans: Kans, soort: Soort) -> Termijn:
    begin = draw_day(kans, date(2021, 7, 5), date(2022, 4, 29))
    einde = term_end(begin, JAREN_TERMIJN + VERLENGD_WI2013) + timedelta(weeks=WEKEN_AZC)
    brp = begin - timedelta(days=kans.randint(5, 120))
    return Termijn("wi2013", soort, begin_termijn=begin, brp_datum=brp, einddatum_duo=einde)


def _wi2021(kans: Kans, soort: Soort, *, alfa: bool) -> Termijn:
    route = kans.uit(ROUTES_ALFA if alfa else ROUTES_NT2)
    if kans.met(0.05):
        return Termijn("wi2021", soort, brp_datum=draw_day(kans, date(2026, 8, 3), PEILDATUM))
    te_laat = kans.met(0.012)
    pip = (
        draw_day(kans, date(2023, 9, 4), date(2023, 11, 17))
        if te_laat
        else draw_day(kans, date(2023, 12, 11), date(2026, 10, 30))
    )
    begin = pip + timedelta(days=1)
    einde = term_end(begin, JAREN_TERMIJN)
    if kans.met(0.05):
        einde += timedelta(days=kans.randint(92, 184))
    brp = pip - timedelta(days=kans.randint(50, 260))
    letter = te_laat or kans.met(0.88)
    return Termijn("wi2021", soort, route, begin, pip, brp, einde if letter else None)
