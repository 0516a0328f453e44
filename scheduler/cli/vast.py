"""`inburgerplan kosten-van-vastzetten`: what vastgezette keuzes cost in places and people."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from scheduler.cli.afloop import Afloop
from scheduler.cli.bevindingen import finding_data
from scheduler.cli.kader import Opdracht
from scheduler.cli.scherm import show_json, show_lines, show_table
from scheduler.cli.zoekopties import read_sound, search, zoekopties

if TYPE_CHECKING:
    from scheduler.service.scenario.losmaken import Los, Vastkosten

TIJD = 120


@click.command("kosten-van-vastzetten", cls=Opdracht)
@zoekopties(TIJD, "samen")
def vast(in_: Path, tijd: int, seed: int, workers: int | None, als_json: bool) -> int:
    """Reken uit wat vastgezette keuzes kosten, en welke het meest.

    Wij plannen het werkboek IN met alles wat vaststaat, met niets vast, en daarna zonder één keuze: zonder die het
    meest lijken te kosten. Is de tijd om, dan bekijken wij er minder een voor een. Is een aantal niet zeker, dan staat
    erbij waar het tussen ligt. Er wordt niets bewaard. Is er geen plan door wat vaststaat, dan eindigt dit met 3.
    """
    from scheduler.service.scenario.losmaken import cost_of_fixed
    from scheduler.service.werkboek.plannen import make_opdracht

    ronde, opdracht = read_sound(in_), make_opdracht(tijd, seed, workers)
    if ronde is None:
        return Afloop.BEVINDINGEN
    kosten = search(lambda stop: cost_of_fixed(ronde, opdracht, stop=stop))
    (_as_json if als_json else _as_text)(kosten)
    return Afloop.ONMOGELIJK if kosten.waarom else Afloop.GELUKT


def _as_json(kosten: Vastkosten) -> None:
    samen = _numbers(kosten.samen) if kosten.samen else {}
    waarom = finding_data(kosten.waarom)
    show_json(soort="samen", aantal=kosten.aantal, **samen, niet_bekeken=kosten.niet_bekeken, waarom=waarom)
    for slot, los in kosten.rijen:
        show_json(soort="keuze", wat=slot.wat, reden=slot.reden, **_numbers(los))


def _as_text(kosten: Vastkosten) -> None:
    show_lines([kosten.zin])
    rijen = [(s.wat, *_numbers(los).values()) for s, los in kosten.rijen]
    show_table(("vastgezet", "plekken", "koppelingen", "mensen", "zeker"), rijen)
    if kosten.niet_bekeken:
        show_lines([f"Niet een voor een bekeken: {kosten.niet_bekeken}."])


def _numbers(los: Los) -> dict[str, int | str]:
    return {
        "plekken": los.plekken,
        "koppelingen": los.koppelingen,
        "mensen": los.mensen,
        "zeker": "ja" if los.tussen is None else f"nee: tussen {los.tussen[0]} en {los.tussen[1]}",
    }
