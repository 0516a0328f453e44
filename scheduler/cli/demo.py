"""`inburgerplan demo`: an example round, planned and shown in the browser."""

from __future__ import annotations

from pathlib import Path

import click

from scheduler.cli.kader import Opdracht
from scheduler.cli.plan import make_plan
from scheduler.cli.scherm import show_lines
from scheduler.cli.soorten import Bestand, Getal

VOORBEELD = "leiden-2020"
TIJD = 10
POORT = 8000


@click.command(cls=Opdracht)
@click.option(
    "--map", "map_", type=Bestand(), metavar="MAP", default="demo", help="Waar de bestanden komen. Standaard demo."
)
@click.option("--poort", type=Getal(1, 65535), metavar="GETAL", default=POORT, help=f"Standaard {POORT}.")
@click.option("--geen-web", is_flag=True, help="Maak alleen de bestanden.")
@click.option("--tijd", type=Getal(1, 3600), metavar="SECONDEN", default=TIJD, help=f"Zoektijd. Standaard {TIJD}.")
def demo(map_: Path, poort: int, geen_web: bool, tijd: int) -> int:
    """Plan een voorbeeld en toon het in de browser.

    Het voorbeeld lijkt op Leiden in 2020. De mensen zijn verzonnen. Stop met Ctrl-C.
    """
    from scheduler.service.werkboek.invoer import unwritable, write_round
    from seeds.generator import PROFIELEN, generate

    in_, uit = map_ / f"{VOORBEELD}.xlsx", map_ / f"{VOORBEELD}-plan.xlsx"
    try:
        map_.mkdir(parents=True, exist_ok=True)
    except OSError as fout:
        raise unwritable(map_) from fout
    write_round(in_, generate(PROFIELEN[VOORBEELD], seed=1))
    show_lines([f"Het voorbeeld staat in {in_}."])
    afloop = make_plan(in_, uit, tijd)
    if afloop or geen_web:
        return afloop
    from web import serve_demo

    serve_demo(map_, poort, uit)
    return 0
