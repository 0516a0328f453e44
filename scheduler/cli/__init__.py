"""The command line `inburgerplan`: one small file a command.

Heavy libraries are imported inside the commands that need them, so that `--help` stays quick.
"""

from __future__ import annotations

import os
import sys
import threading

import click

from scheduler.cli.backup import backup, herstel
from scheduler.cli.controleer import controleer
from scheduler.cli.controleer_installatie import controleer_installatie
from scheduler.cli.demo import demo
from scheduler.cli.gebruiker import gebruiker
from scheduler.cli.kader import Groep, run
from scheduler.cli.kosten import kosten
from scheduler.cli.plan import plan
from scheduler.cli.regels import regels
from scheduler.cli.sjabloon import sjabloon
from scheduler.cli.termijn import termijn, termijnen
from scheduler.cli.uitleg import uitleg
from scheduler.cli.vast import vast
from scheduler.cli.vergelijk import vergelijk
from scheduler.cli.verifieer import verifieer
from scheduler.cli.web import web
from scheduler.cli.werker import werker
from scheduler.cli.wet import wet, wetswijziging

__all__ = ["OPDRACHTEN", "inburgerplan", "main"]

OPDRACHTEN: tuple[click.Command, ...] = (
    *(sjabloon, controleer, plan, uitleg, vergelijk, verifieer),
    *(kosten, vast, termijnen, termijn, wet, wetswijziging, regels, demo),
    *(web, werker, gebruiker, backup, herstel, controleer_installatie),
)
"""Every command, in the order in which a planner meets them."""

AFLOOP = """
\b
Afloop (exitcode):
  0  gelukt
  1  er zijn bevindingen: fouten in het werkboek, of een regel die niet klopt
  2  de opdracht is verkeerd gebruikt
  3  de ronde is onmogelijk: u leest waarom
  4  een bestand kan niet gelezen of geschreven worden
  5  afgebroken, of een fout in het programma: er is niets bewaard
"""


@click.group(cls=Groep, epilog=AFLOOP)
@click.version_option(package_name="inburgerplan", message="%(prog)s %(version)s", help="Toon de versie en stop.")
def inburgerplan() -> None:
    """Plan groepen, docenten en vrijwilligers voor inburgering.

    U vult een werkboek (Excel) in. De planner geeft hetzelfde werkboek terug, met het plan erbij.
    """


for opdracht in OPDRACHTEN:
    inburgerplan.add_command(opdracht)


def main() -> None:
    """Run the command line and leave with its exit code."""
    code = run(inburgerplan)
    if any(t.daemon for t in threading.enumerate()):
        # a search of HiGHS that was left behind cannot be stopped, and an ordinary exit under it ends in a crash
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    raise SystemExit(code)
