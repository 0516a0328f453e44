"""Numbers for pictures about terms: how the slack is spread, and when terms end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from scheduler.law.datum import MAANDEN_PER_JAAR, add_maanden
from scheduler.law.parameters import load_parameters
from scheduler.service.termijnen.vakken import Vak


@dataclass(frozen=True)
class Staaf:
    """One bar: its words or month, how many, and a look (rood, oranje, groen, grijs, or onbekend: hatched in red)."""

    woord: str | date
    aantal: int
    kleur: str


def spread_slack(klokken: Iterable[tuple[Vak, int | None]], peildatum: date) -> tuple[Staaf, ...]:
    """How many clocks have how many weeks of slack, least first: the tiles, the wide one in two. Every clock once."""
    krap = load_parameters().getal("speling_krap", peildatum)
    half = krap + krap
    alle = list(klokken)
    vakken, weken = [vak for vak, _ in alle], [s for vak, s in alle if vak is Vak.RUIM and s is not None]

    def staaf(vak: Vak, woord: str = "") -> Staaf:
        return Staaf(woord or vak.titel, vakken.count(vak), vak.kleur)

    return (
        staaf(Vak.VERLOPEN),
        staaf(Vak.NIET_OP_TIJD),
        staaf(Vak.KRAP, f"krap: 0 tot {krap} weken"),
        Staaf(f"{krap} tot {half} weken", sum(s < half for s in weken), Vak.RUIM.kleur),
        Staaf(f"{half} weken of meer", sum(s >= half for s in weken), Vak.RUIM.kleur),
        staaf(Vak.ONBEKEND),
    )


def spread_ends(einden: Iterable[date | None], peildatum: date) -> tuple[Staaf, ...]:
    """How many clocks ended, end in each of the twelve months from this one, or end later. Every clock once."""
    maanden = [add_maanden(peildatum.replace(day=1), n) for n in range(MAANDEN_PER_JAAR)]
    alle = list(einden)
    komt = [d.replace(day=1) for d in alle if d and d >= peildatum]
    return (
        Staaf(Vak.VERLOPEN.titel, sum(d is not None and d < peildatum for d in alle), Vak.VERLOPEN.kleur),
        *(Staaf(maand, komt.count(maand), "groen") for maand in maanden),
        Staaf("later", sum(m > maanden[-1] for m in komt), "groen"),
        Staaf(Vak.ONBEKEND.titel, alle.count(None), Vak.ONBEKEND.kleur),
    )
