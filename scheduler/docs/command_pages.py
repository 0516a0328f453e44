"""The page of the command line, `opdrachten.md`: the help texts themselves, so that it is never out of date."""

from __future__ import annotations

import click

from scheduler.cli import inburgerplan
from scheduler.cli.kader import BREEDTE

INLEIDING = """# De opdrachten

Deze pagina is gemaakt uit de opdrachten zelf, met `python -m scheduler.docs`. Verander hier niets met de hand.
"""


def command_book() -> str:
    """The whole page, in Markdown."""
    top = click.Context(inburgerplan, info_name="inburgerplan", max_content_width=BREEDTE, terminal_width=BREEDTE)
    parts = [INLEIDING, _block(inburgerplan, top)]
    for naam, command in inburgerplan.commands.items():
        ctx = click.Context(command, parent=top, info_name=naam, max_content_width=BREEDTE, terminal_width=BREEDTE)
        parts += [f"## {naam}\n", _block(command, ctx)]
    return "\n".join(parts)


def _block(command: click.Command, ctx: click.Context) -> str:
    lines = [line.rstrip() for line in command.get_help(ctx).splitlines()]
    return "\n".join(["```text", *lines, "```", ""])
