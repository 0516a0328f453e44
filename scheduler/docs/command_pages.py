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
        parts += _below(command, ctx, naam)
    return "\n".join(parts)


def _below(command: click.Command, ctx: click.Context, naam: str) -> list[str]:
    """The commands of a group, each under its full name."""
    parts = []
    for onder, sub in (command.commands if isinstance(command, click.Group) else {}).items():
        inner = click.Context(sub, parent=ctx, info_name=onder, max_content_width=BREEDTE, terminal_width=BREEDTE)
        parts += [f"### {naam} {onder}\n", _block(sub, inner)]
    return parts


def _block(command: click.Command, ctx: click.Context) -> str:
    lines = [line.rstrip() for line in command.get_help(ctx).splitlines()]
    return "\n".join(["```text", *lines, "```", ""])
