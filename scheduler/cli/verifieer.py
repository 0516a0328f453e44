"""`inburgerplan verifieer`: look at a plan workbook again, rule by rule and cell by cell."""

from __future__ import annotations

from pathlib import Path

import click

from scheduler.cli.afloop import Afloop
from scheduler.cli.bevindingen import finding_data, show_findings
from scheduler.cli.kader import Opdracht
from scheduler.cli.scherm import show_json, show_lines
from scheduler.cli.soorten import Bestand


@click.command(cls=Opdracht)
@click.argument("uit", metavar="UIT", type=Bestand())
@click.option("--json", "als_json", is_flag=True, help="Schrijf de uitkomst als JSON.")
def verifieer(uit: Path, als_json: bool) -> int:
    """Kijk het plan in het werkboek UIT na: alle harde regels, en elke cel die uit de invoer en het plan volgt.

    Klopt er iets niet, dan leest u in welke cel, en is de afloop 1.
    """
    from scheduler.service.werkboek.controle import verify_workbook
    from scheduler.service.werkboek.rapport import count_plan

    controle = verify_workbook(uit)
    afloop = Afloop.GELUKT if controle.goed else Afloop.BEVINDINGEN
    if als_json:
        ronde, plan = controle.ronde, controle.plan
        show_json(
            soort="verificatie",
            goed=controle.goed,
            aantallen=count_plan(ronde, plan) if ronde and plan and controle.goed else None,
            bevindingen=finding_data(controle.bevindingen),
        )
        return afloop
    if controle.bevindingen:
        show_findings(controle.bevindingen)
    if controle.goed:
        show_lines(controle.nagekeken)
    return afloop
