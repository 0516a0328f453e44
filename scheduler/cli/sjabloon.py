"""`inburgerplan sjabloon`: an empty workbook to fill in."""

from __future__ import annotations

from pathlib import Path

import click

from scheduler.cli.kader import Opdracht, Verkeerd
from scheduler.cli.scherm import show_lines
from scheduler.cli.soorten import Bestand

BESTAAT = "bestaat al. Gebruik --overschrijf als u het kwijt wilt."


@click.command(cls=Opdracht)
@click.argument("uit", metavar="UIT", type=Bestand())
@click.option("--overschrijf", is_flag=True, help="Schrijf ook als het bestand al bestaat.")
def sjabloon(uit: Path, overschrijf: bool) -> None:
    """Maak een leeg werkboek UIT (.xlsx) om in te vullen.

    Op elk werkblad staat één voorbeeld. Veel kolommen hebben een keuzelijst.
    """
    from scheduler.service.werkboek.invoer import check_target, write_empty

    if uit.exists() and not overschrijf:
        raise Verkeerd(f"{uit} {BESTAAT}")
    check_target(uit)
    write_empty(uit)
    show_lines([f"{uit} is klaar. Vul het in en controleer het: inburgerplan controleer {uit}"])
