"""`inburgerplan wet` and `inburgerplan wetswijziging`: the numbers of the law as files, and what a change does."""

from __future__ import annotations

from pathlib import Path

import click

from scheduler.cli.afloop import Afloop
from scheduler.cli.bevindingen import show_findings
from scheduler.cli.kader import Opdracht, Verkeerd
from scheduler.cli.scherm import show_lines, show_table
from scheduler.cli.soorten import Bestand


@click.command(cls=Opdracht)
@click.argument("map_", metavar="MAP", type=Bestand())
def wet(map_: Path) -> int:
    """Schrijf alle getallen van de wet in de nieuwe map MAP.

    Elk getal is een bestand met een bron per waarde. Bewaar de map voor een nieuwe versie van het programma, of
    verander er een getal in. Met `wetswijziging` ziet u daarna wiens datums schuiven.
    """
    from scheduler.service.termijnen.wet import write_numbers

    show_lines([f"{write_numbers(map_)} getallen staan in {map_}."])
    return Afloop.GELUKT


@click.command(cls=Opdracht)
@click.argument("in_", metavar="IN", type=Bestand())
@click.option(
    "--oud", type=Bestand(), metavar="MAP", help="De map met de oude getallen. Zonder: die van het programma."
)
@click.option(
    "--nieuw", type=Bestand(), metavar="MAP", help="De map met de nieuwe getallen. Zonder: die van het programma."
)
@click.option("--uit", type=Bestand(), metavar="UIT", help="Uw werkboek met het blad Verschoven erbij (.xlsx).")
@click.option(
    "--persoonlijk",
    is_flag=True,
    help="Noem ook persoonlijke gronden, zoals ziekte. Alleen voor de teamleider.",
)
def wetswijziging(in_: Path, oud: Path | None, nieuw: Path | None, uit: Path | None, persoonlijk: bool) -> int:
    """Vertel wiens datums schuiven als de getallen van de wet veranderen, en door welk getal.

    IN is uw werkboek. In een MAP hoeven alleen de getallen te staan die anders zijn. U ziet codes, geen namen.
    """
    from scheduler.service.termijnen.wet import count_shifts, find_shifts, read_numbers, shifts_sheet, write_shifts
    from scheduler.service.werkboek.invoer import check_target, read_input

    if oud is None and nieuw is None:
        raise Verkeerd("Noem een map met --oud of met --nieuw. Met de opdracht wet maakt u zo een map.")
    if uit is not None:
        check_target(uit, in_)
    was, wordt = read_numbers(oud), read_numbers(nieuw)
    gelezen = read_input(in_)
    if gelezen.ronde is None:
        show_findings(gelezen.bevindingen, alle=False)
        return Afloop.BEVINDINGEN
    verschoven = find_shifts(gelezen.ronde, was, wordt)
    blad = shifts_sheet(verschoven, persoonlijk=persoonlijk)
    show_lines(count_shifts(gelezen.ronde, verschoven, was, wordt))
    if uit is None:
        show_table(("cursist", "datum", "oud", "nieuw", "getal"), [rij[:-1] for rij in blad.rijen])
    else:
        write_shifts(in_, uit, gelezen, blad)
        show_lines([f"De lijst staat op het blad Verschoven in {uit}."])
    return Afloop.GELUKT
