"""`inburgerplan web`: serve the pages to browsers, with a worker beside it."""

from __future__ import annotations

from pathlib import Path

import click

from scheduler.cli.kader import Opdracht
from scheduler.cli.soorten import Bestand, Getal

MAP_HULP = "De map met de gegevens. Standaard wat in INBURGERPLAN_DATA staat."


@click.command(cls=Opdracht)
@click.option(
    "--poort", "--port", type=Getal(1, 65535), metavar="GETAL", help="Standaard INBURGERPLAN_POORT, en anders 8000."
)
@click.option(
    "--adres", metavar="ADRES", help="Standaard INBURGERPLAN_ADRES, en anders alleen deze computer (127.0.0.1)."
)
@click.option("--map", "map_", type=Bestand(), metavar="MAP", help=MAP_HULP)
@click.option(
    "--zonder-werker", is_flag=True, help="Start geen werker: die draait ergens anders (inburgerplan werker)."
)
def web(poort: int | None, adres: str | None, map_: Path | None, zonder_werker: bool) -> None:
    """Toon Inburgerplan in de browser, voor iedereen die mag inloggen.

    Naast de pagina's draait een werker: die rekent nieuwe plannen uit. Stop met Ctrl-C.
    De instellingen staan in de handleiding, op de pagina Installeren.
    """
    from scheduler.service.beheer.installatie import read_installatie
    from web import serve

    serve(read_installatie(poort=poort, adres=adres, data=map_), werker=not zonder_werker)
