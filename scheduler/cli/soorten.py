"""Kinds of values on the command line, with complaints in Dutch."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click


class Bestand(click.ParamType[Path]):
    """A path to a file; whether it can be read or written is found out by who does so."""

    name = "bestand"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Make it a path."""
        if not str(value).strip():
            self.fail("vul de naam van een bestand in.", param, ctx)
        return Path(value)


EEN_DAG = 24 * 60 * 60
GROOTSTE_SEED = 2**31 - 1


class Getal(click.ParamType[int]):
    """A whole number between two bounds."""

    name = "getal"

    def __init__(self, minstens: int, hoogstens: int) -> None:
        self.minstens, self.hoogstens = minstens, hoogstens

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read the number."""
        try:
            getal = int(value)
        except ValueError:
            self.fail(f"{value} is geen heel getal.", param, ctx)
        if not self.minstens <= getal <= self.hoogstens:
            self.fail(f"{getal} ligt niet tussen {self.minstens} en {self.hoogstens}.", param, ctx)
        return getal


class Keuze(click.ParamType[str]):
    """One of a few words."""

    name = "keuze"

    def __init__(self, *woorden: str) -> None:
        self.woorden = woorden

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Check the word."""
        if value not in self.woorden:
            self.fail(f"{value} kan niet. Kies uit: {', '.join(self.woorden)}.", param, ctx)
        return str(value)
