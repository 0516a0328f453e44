"""`inburgerplan kosten-van-vastzetten`: what vastgezette keuzes cost in places and people."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from scheduler.cli.afloop import Afloop
from scheduler.cli.bevindingen import show_findings
from scheduler.cli.kader import Opdracht
from scheduler.cli.scherm import show_json, show_lines, show_table
from scheduler.cli.soorten import EEN_DAG, GROOTSTE_SEED, Bestand, Getal
from scheduler.cli.zoeken import Zoektocht

if TYPE_CHECKING:
    from scheduler.domain.ronde import Ronde
    from scheduler.service.scenario.losmaken import Los, Vastkosten
    from scheduler.service.werkboek.plannen import Opdracht as Zoekopdracht

TIJD = 120


@click.command("kosten-van-vastzetten", cls=Opdracht)
@click.argument("in_", metavar="IN", type=Bestand())
@click.option(
    "--tijd", type=Getal(1, EEN_DAG), metavar="SECONDEN", default=TIJD, help=f"Zoektijd samen. Standaard {TIJD}."
)
@click.option("--seed", type=Getal(0, GROOTSTE_SEED), metavar="GETAL", default=1, help="Standaard 1.")
@click.option(
    "--workers", type=Getal(1, 64), metavar="GETAL", help="Zoals bij plan. Met 1 is de uitkomst altijd gelijk."
)
@click.option("--json", "als_json", is_flag=True, help="Schrijf de uitkomst als JSON, één object per regel.")
def vast(in_: Path, tijd: int, seed: int, workers: int | None, als_json: bool) -> int:
    """Reken uit wat vastgezette keuzes kosten, en welke het meest.

    Wij plannen het werkboek IN met alles wat vaststaat, met niets vast, en daarna zonder één keuze: zonder die het
    meest lijken te kosten. Er wordt niets bewaard. Is er geen plan door wat vaststaat, dan eindigt dit met 3.
    """
    from scheduler.service.werkboek.invoer import read_input
    from scheduler.service.werkboek.plannen import make_opdracht

    gelezen = read_input(in_)
    if gelezen.ronde is None:
        show_findings(gelezen.bevindingen, alle=False)
        return Afloop.BEVINDINGEN
    kosten = _search(gelezen.ronde, make_opdracht(tijd, seed, workers))
    if als_json and kosten.samen is not None:
        show_json(soort="samen", aantal=kosten.aantal, **_numbers(kosten.samen), niet_bekeken=kosten.niet_bekeken)
        for slot, los in kosten.rijen:
            show_json(soort="keuze", wat=slot.wat, reden=slot.reden, **_numbers(los))
        return Afloop.GELUKT
    show_lines([kosten.zin])
    if kosten.waarom:
        return Afloop.ONMOGELIJK
    if kosten.rijen:
        rijen = [(s.wat, *(str(n) for n in _numbers(los).values())) for s, los in kosten.rijen]
        show_table(("vastgezet", "plekken", "koppelingen", "mensen", "zeker"), rijen)
    if kosten.niet_bekeken:
        show_lines([f"Niet een voor een bekeken: {kosten.niet_bekeken}."])
    return Afloop.GELUKT


def _search(ronde: Ronde, opdracht: Zoekopdracht) -> Vastkosten:
    from scheduler.cli.voortgang import STOPT
    from scheduler.service.scenario.losmaken import cost_of_fixed

    return Zoektocht(
        lambda stop: cost_of_fixed(ronde, opdracht, stop=stop), lambda: show_lines([STOPT], err=True)
    ).wait()


def _numbers(los: Los) -> dict[str, int | str]:
    return {
        "plekken": los.plekken,
        "koppelingen": los.koppelingen,
        "mensen": los.mensen,
        "zeker": "ja" if los.zeker else "ongeveer",
    }
