"""`inburgerplan controleer-installatie`: look whether everything around the program is as it should be."""

from __future__ import annotations

from pathlib import Path

import click

from scheduler.cli.afloop import Afloop
from scheduler.cli.kader import Opdracht
from scheduler.cli.scherm import show_json, show_lines
from scheduler.cli.soorten import Bestand
from scheduler.cli.web import MAP_HULP


@click.command("controleer-installatie", cls=Opdracht)
@click.option("--map", "map_", type=Bestand(), metavar="MAP", help=MAP_HULP)
@click.option("--json", "als_json", is_flag=True, help="Schrijf elk punt als JSON, één object per regel.")
def controleer_installatie(map_: Path | None, als_json: bool) -> int:
    """Kijk of de computer, de map, de database, de werker en de mail in orde zijn.

    Is iets fout, dan staat erbij wat u kunt doen, en is de afloop 1. Er verandert niets.
    """
    from scheduler.service.beheer.installatie import read_installatie
    from scheduler.service.beheer.installatiecheck import check_installation

    fout = False
    for p in check_installation(read_installatie(data=map_)):
        fout = fout or p.oordeel == "fout"
        if als_json:
            show_json(oordeel=p.oordeel, wat=p.wat, zin=p.zin, doe=p.doe)
        else:
            show_lines([f"{p.oordeel:<7} {p.wat:<10} {p.zin}{' ' if p.doe else ''}{p.doe}"])
    return Afloop.BEVINDINGEN if fout else Afloop.GELUKT
