"""`inburgerplan uitleg`: why somebody sits where he sits, or waits."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, cast

import click

from scheduler.cli.kader import Opdracht
from scheduler.cli.scherm import show_json, show_lines
from scheduler.cli.soorten import Bestand, Keuze


@click.command(cls=Opdracht)
@click.argument("uit", metavar="UIT", type=Bestand())
@click.option(
    "--wie",
    metavar="CODE",
    required=True,
    help="De code van een cursist, vrijwilliger, docent, groep, moment of aanbod.",
)
@click.option(
    "--voor",
    type=Keuze("planner", "persoon"),
    metavar="LEZER",
    default="planner",
    help="planner, of persoon: dan staat er niets in over anderen. Standaard planner.",
)
@click.option("--json", "als_json", is_flag=True, help="Schrijf de uitkomst als JSON.")
def uitleg(uit: Path, wie: str, voor: str, als_json: bool) -> None:
    """Leg uit wat het plan in het werkboek UIT betekent voor één persoon of groep."""
    from scheduler.service.werkboek.invoer import read_plan_file
    from scheduler.service.werkboek.uitleg import explain_code

    ronde, plan = read_plan_file(uit)
    code, regels = explain_code(ronde, plan, wie, cast("Literal['planner', 'persoon']", voor))
    if als_json:
        show_json(soort="uitleg", wie=code, voor=voor, regels=regels)
        return
    show_lines([code, *(f"- {regel}" for regel in regels)])
