"""What the commands share that plan a workbook several times to work something out, and keep nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from scheduler.cli.bevindingen import show_findings
from scheduler.cli.scherm import show_lines
from scheduler.cli.soorten import EEN_DAG, GROOTSTE_SEED, Bestand, Getal
from scheduler.cli.zoeken import Zoektocht

if TYPE_CHECKING:
    from threading import Event

    from scheduler.domain.ronde import Ronde

F = TypeVar("F", bound=Callable[..., int])
T = TypeVar("T")
STOPT = "Wij stoppen met zoeken. Nog een keer Ctrl-C breekt alles af."


def zoekopties(tijd: int, waarvoor: str) -> Callable[[F], F]:
    """The workbook IN, `--tijd` (seconds; `waarvoor` says of what), `--seed`, `--workers` and `--json`."""
    parameters = (
        click.argument("in_", metavar="IN", type=Bestand()),
        click.option(
            "--tijd",
            type=Getal(1, EEN_DAG),
            metavar="SECONDEN",
            default=tijd,
            help=f"Zoektijd {waarvoor}. Standaard {tijd}.",
        ),
        click.option("--seed", type=Getal(0, GROOTSTE_SEED), metavar="GETAL", default=1, help="Standaard 1."),
        click.option(
            "--workers", type=Getal(1, 64), metavar="GETAL", help="Zoals bij plan. Met 1 is de uitkomst altijd gelijk."
        ),
        click.option("--json", "als_json", is_flag=True, help="Schrijf de uitkomst als JSON, één object per regel."),
    )

    def add(command: F) -> F:
        for parameter in reversed(parameters):
            command = parameter(command)
        return command

    return add


def read_sound(in_: Path) -> Ronde | None:
    """The round of a workbook, or None after its errors were shown. Raises UnreadableFile."""
    from scheduler.service.werkboek.invoer import read_input

    gelezen = read_input(in_)
    if gelezen.ronde is None:
        show_findings(gelezen.bevindingen, alle=False)
    return gelezen.ronde


def search(work: Callable[[Event], T]) -> T:
    """Run the work until it ends, or until Ctrl-C asks it to stop."""
    return Zoektocht(work, lambda: show_lines([STOPT], err=True)).wait()
