"""What commands show: tables and lines for people, JSON lines for programs."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rich.console import Console

SMAL = 100
"""Columns where there is no terminal to ask."""


def console(*, err: bool = False) -> Console:
    """Where text goes: as wide as the terminal, and without colours in a file or a pipe."""
    from rich.console import Console

    width = shutil.get_terminal_size((SMAL, 40)).columns
    return Console(file=sys.stderr if err else sys.stdout, width=width, highlight=False, emoji=False, markup=False)


def show_lines(regels: Iterable[str], *, err: bool = False) -> None:
    """Write lines of text."""
    for regel in regels:
        click.echo(regel, err=err)


def show_table(koppen: Sequence[str], rijen: Iterable[Sequence[object]]) -> None:
    """Write a table; nothing when it has no rows."""
    from rich import box
    from rich.table import Table

    table = Table(*koppen, box=box.SIMPLE_HEAD, pad_edge=False)
    for rij in rijen:
        table.add_row(*("" if w is None else str(w) for w in rij))
    if table.row_count:
        console().print(table)


def show_json(**velden: Any) -> None:
    """Write one JSON object on a line of its own."""
    click.echo(json.dumps(velden, ensure_ascii=False))
