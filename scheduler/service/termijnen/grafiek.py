"""Numbers for pictures about terms: how the slack is spread, and when terms end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from scheduler.law.datum import MAANDEN_PER_JAAR, MAANDNAMEN, add_maanden
from scheduler.law.parameters import load_parameters


@dataclass(frozen=True)
class Staaf:
    """One bar: its words, how many, and a look (rood, oranje, groen, grijs, or onbekend: hatched in red)."""

    woord: str
    aantal: int
    kleur: str


def spread_slack(spelingen: Iterable[int | None], peildatum: date) -> tuple[Staaf, ...]:
    """How many clocks have how many weeks of slack, least first; None is a clock whose slack is not known."""
    krap = load_parameters().getal("speling_krap", peildatum)
    ruim = krap + krap
    alle = list(spelingen)
    weken = [s for s in alle if s is not None]
    return (
        Staaf("te laat", sum(s < 0 for s in weken), "rood"),
        Staaf(f"0 tot {krap} weken", sum(0 <= s < krap for s in weken), "oranje"),
        Staaf(f"{krap} tot {ruim} weken", sum(krap <= s < ruim for s in weken), "groen"),
        Staaf(f"{ruim} weken of meer", sum(s >= ruim for s in weken), "groen"),
        Staaf("niet bekend", len(alle) - len(weken), "onbekend"),
    )


def spread_ends(einden: Iterable[date], peildatum: date) -> tuple[Staaf, ...]:
    """How many clocks end in each of the twelve months from this one; clocks that ended before are left out."""
    maanden = [add_maanden(peildatum.replace(day=1), n) for n in range(MAANDEN_PER_JAAR)]
    dagen = [d.replace(day=1) for d in einden if d >= peildatum]
    return tuple(Staaf(f"{MAANDNAMEN[m.month - 1]} {m.year}", dagen.count(m), "groen") for m in maanden)
