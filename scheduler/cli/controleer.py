"""`inburgerplan controleer`: read a workbook and tell what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import click

from scheduler.cli.afloop import Afloop
from scheduler.cli.bevindingen import finding_data, show_findings
from scheduler.cli.kader import Opdracht
from scheduler.cli.scherm import show_json, show_lines
from scheduler.cli.soorten import Bestand


@click.command(cls=Opdracht)
@click.argument("in_", metavar="IN", type=Bestand())
@click.option(
    "--uit",
    type=Bestand(),
    metavar="UIT",
    help="Schrijf een kopie van uw werkboek, met de foute cellen gekleurd en een kolom fout.",
)
@click.option("--json", "als_json", is_flag=True, help="Schrijf de uitkomst als JSON.")
def controleer(in_: Path, uit: Path | None, als_json: bool) -> int:
    """Lees het werkboek IN en vertel wat er niet klopt.

    Bij fouten is de afloop 1. Alleen 'let op' of 'goed om te weten' telt niet als fout.
    """
    from scheduler.service.werkboek.invoer import check_target, give_back, read_input
    from scheduler.service.werkboek.lopend import check_running
    from scheduler.service.werkboek.rapport import count_round, round_line

    if uit is not None:
        check_target(uit, in_)
    gelezen = read_input(in_)
    lopend = check_running(in_, gelezen.ronde) if gelezen.ronde else ()
    bevindingen = (*gelezen.bevindingen, *lopend)
    if uit is not None:
        give_back(in_, uit, bevindingen)
    afloop = Afloop.BEVINDINGEN if any(b.ernst == "fout" for b in bevindingen) else Afloop.GELUKT
    if als_json:
        aantallen = count_round(gelezen.ronde) if gelezen.ronde else None
        show_json(soort="controle", goed=not afloop, aantallen=aantallen, bevindingen=finding_data(bevindingen))
        return afloop
    if gelezen.ronde is not None:
        show_lines([round_line(gelezen.ronde)])
    show_findings(bevindingen)
    if uit is not None:
        show_lines([f"U vindt dit terug in {uit}."])
    return afloop
