"""`inburgerplan werker`: a worker by itself, on this machine or another one."""

from __future__ import annotations

from pathlib import Path

import click

from scheduler.cli.kader import Opdracht
from scheduler.cli.scherm import show_lines
from scheduler.cli.soorten import Bestand
from scheduler.cli.web import MAP_HULP


@click.command(cls=Opdracht)
@click.option("--map", "map_", type=Bestand(), metavar="MAP", help=MAP_HULP)
def werker(map_: Path | None) -> None:
    """Reken nieuwe plannen uit, los van de pagina's.

    Dat kan op een andere computer, met dezelfde PostgreSQL-database (INBURGERPLAN_DATABASE). U mag er meer starten.
    Stop met Ctrl-C: een berekening die loopt, houdt het beste plan tot dan toe.
    """
    from scheduler.jobs.werker import Einde, run_until_told
    from scheduler.service.beheer.installatie import make_folder, read_installatie
    from scheduler.service.berichten.postbus import postbus_of
    from scheduler.service.opslag import open_database

    inst = read_installatie(data=map_)
    make_folder(inst.data)
    db = open_database(inst.database_adres)
    show_lines(["De werker wacht op werk. Stoppen: Ctrl-C"])
    run_until_told(db, Einde(), postbus_of(inst))
