"""The numbers of the law, read once from dated files that a lawyer can read."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import yaml
from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Inhoud = bool | int | date | dict[int, int] | list[str] | None
_LADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Zekerheid(StrEnum):
    """How sure the source of a number is."""

    HOOG = "hoog"
    MIDDEN = "midden"
    LAAG = "laag"
    NIET_BEVESTIGD = "niet bevestigd"


class Waarde(BaseModel):
    """One value of a parameter, from one day on, with its source."""

    model_config = ConfigDict(frozen=True)

    vanaf: date
    waarde: Inhoud
    bron: str
    zekerheid: Zekerheid
    bestaat: bool = True


class Parameter(BaseModel):
    """One number of the law with all the values it has had."""

    model_config = ConfigDict(frozen=True)

    naam: str
    omschrijving: str
    eenheid: str
    waarden: tuple[Waarde, ...]

    def op(self, dag: date) -> Waarde:
        """Give the value in force on a day; before the rule existed: a value with `bestaat` false."""
        plaats = bisect_right([w.vanaf for w in self.waarden], dag)
        if plaats:
            return self.waarden[plaats - 1]
        eerste = self.waarden[0]
        bron = f"bestond nog niet op {dag.isoformat()}; geldt vanaf {eerste.vanaf.isoformat()} ({eerste.bron})"
        return Waarde(vanaf=date.min, waarde=None, bron=bron, zekerheid=eerste.zekerheid, bestaat=False)


class Parameters:
    """All numbers of the law together; frozen, so that it can be shared."""

    def __init__(self, inhoud: Mapping[str, Parameter]) -> None:
        self._inhoud = dict(inhoud)

    def __getitem__(self, naam: str) -> Parameter:
        return self._inhoud[naam]

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._inhoud))

    def __len__(self) -> int:
        return len(self._inhoud)

    def op(self, naam: str, dag: date) -> Waarde:
        """Give a value with its source on a day (see `Parameter.op`)."""
        return self._inhoud[naam].op(dag)

    def bron(self, naam: str, dag: date) -> str:
        """Name the article or the source behind a number on a day."""
        return self._van_kracht(naam, dag).bron

    def in_werking(self, naam: str, dag: date) -> date:
        """Give the day since which the value of a day holds: the version of the rule."""
        return self._van_kracht(naam, dag).vanaf

    def zekerheid(self, naam: str, dag: date) -> Zekerheid:
        """Say how sure a number is on a day."""
        return self._van_kracht(naam, dag).zekerheid

    def getal(self, naam: str, dag: date) -> int:
        """Give a whole number; before the rule existed its first value.

        Raises TypeError when the number is not known: ask `op` where that can be.
        """
        waarde = self._van_kracht(naam, dag).waarde
        if isinstance(waarde, int):
            return waarde
        raise TypeError(_soortfout(naam, "getal", waarde))

    def ja(self, naam: str, dag: date) -> bool:
        """Give the answer of a yes-or-no parameter on a day."""
        return bool(self.getal(naam, dag))

    def dag(self, naam: str) -> date:
        """Give a parameter that is itself a day, such as the first day of a law."""
        waarde = self._inhoud[naam].waarden[-1].waarde
        if isinstance(waarde, date):
            return waarde
        raise TypeError(_soortfout(naam, "datum", waarde))

    def lijst(self, naam: str, dag: date) -> list[str]:
        """Give a list of codes."""
        waarde = self._van_kracht(naam, dag).waarde
        if isinstance(waarde, list):
            return waarde
        raise TypeError(_soortfout(naam, "lijst", waarde))

    def trede(self, naam: str, dag: date, hoeveelheid: float) -> int:
        """Read a scale: the value of the highest step that the amount has reached."""
        waarde = self._van_kracht(naam, dag).waarde
        if isinstance(waarde, dict):
            return waarde[max((stap for stap in waarde if stap <= hoeveelheid), default=min(waarde))]
        raise TypeError(_soortfout(naam, "schaal", waarde))

    def replace(self, *nieuwe: Parameter) -> Parameters:
        """Give a copy in which some numbers are different: to see what a change of law would do."""
        return Parameters(self._inhoud | {p.naam: p for p in nieuwe})

    def _van_kracht(self, naam: str, dag: date) -> Waarde:
        parameter = self._inhoud[naam]
        waarde = parameter.op(dag)
        return waarde if waarde.bestaat else parameter.waarden[0]


def _soortfout(naam: str, verwacht: str, waarde: Inhoud) -> str:
    return f"Parameter {naam} is geen {verwacht}: {waarde!r}."


def read_parameter(naam: str, tekst: str) -> Parameter:
    """Read one parameter from the text of its YAML file."""
    ruw = yaml.load(tekst, Loader=_LADER)  # noqa: S506 - a safe loader, in C when there is one
    waarden = tuple(Waarde(vanaf=vanaf, **rest) for vanaf, rest in sorted(ruw["waarden"].items()))
    return Parameter(naam=naam, omschrijving=ruw["omschrijving"], eenheid=ruw["eenheid"], waarden=waarden)


def read_files(teksten: Mapping[str, str]) -> dict[str, Parameter]:
    """Read parameters from the texts of files by file name; other files than YAML are left alone.

    Raises ValueError with the name of the file when one cannot be read as a parameter.
    """
    gevonden = {}
    for bestand, tekst in teksten.items():
        naam, punt, eind = bestand.rpartition(".")
        if not punt or eind != "yaml":
            continue
        try:
            gevonden[naam] = read_parameter(naam, tekst)
        except (yaml.YAMLError, LookupError, TypeError, ValueError, AttributeError) as fout:
            raise ValueError(bestand) from fout
    return gevonden


def load_texts() -> dict[str, str]:
    """Give the texts of all files of `parameters/`, by file name."""
    bestanden = files("scheduler.law").joinpath("parameters").iterdir()
    return {b.name: b.read_text(encoding="utf-8") for b in bestanden if b.is_file()}


@cache
def load_parameters() -> Parameters:
    """Read all files of `parameters/` once; later calls give the same object."""
    return Parameters(read_files(load_texts()))
