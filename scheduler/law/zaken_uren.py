"""Hours in worked cases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scheduler.law import zaken_woorden as w
from scheduler.law.feiten import Uren, Urensoort

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SAMEN = {"hours_in_class", "hours_pct_of_pip"}


def read_uren(feiten: Mapping[str, Any]) -> tuple[Uren, ...]:
    """Read every fact that holds hours: plain numbers by their name, and tables per kind."""
    keurmerk = feiten.get("keurmerk_at_start") is not False and feiten.get("keurmerk") is not False
    return tuple(_uren(feiten, keurmerk=keurmerk))


def _uren(feiten: Mapping[str, Any], *, keurmerk: bool) -> Iterator[Uren]:
    for naam, waarde in feiten.items():
        if not isinstance(naam, str) or "hours" not in naam or naam in _SAMEN:
            continue
        regels = waarde.items() if isinstance(waarde, dict) else [(naam, waarde)]
        for soortnaam, aantal in regels:
            uren = w.getal(aantal)
            if uren is None or _telt_nooit(str(soortnaam)):
                continue
            yield Uren(
                soort=_soort(str(soortnaam)),
                uren=uren,
                keurmerk=keurmerk and "without_keurmerk" not in naam and "no_keurmerk" not in naam,
                voor_pip="before_pip" in naam and not _onderwijsuren(naam),
                brede_intake="brede_intake" in naam,
            )


def _onderwijsuren(naam: str) -> bool:
    """Hours of vso, praktijkonderwijs or entree before the PIP count in the Z-route (Besluit 3.14(9))."""
    return any(deel in naam for deel in ("entree", "vso", "praktijk"))


def _telt_nooit(naam: str) -> bool:
    return any(deel in naam.lower() for deel in ("volunt", "home", "coach", "needed", "planned"))


def _soort(naam: str) -> Urensoort:
    return next((soort for deel, soort in w.URENWOORDEN if deel in naam.lower()), Urensoort.NT2)
