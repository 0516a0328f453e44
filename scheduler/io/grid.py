"""Opens a workbook and gives its sheets as plain rows of values: nothing is interpreted here."""

from __future__ import annotations

import re
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]
from openpyxl import Workbook, load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from scheduler.errors import UnreadableFile
from scheduler.io.cells import ExcelFout, LegeFormule, clean
from scheduler.io.guard import MAX_KOLOMMEN, MAX_RIJEN, check_file, damaged, has_formulas
from scheduler.io.rooster import Rij, Rooster

Plek = tuple[int | None, int | None]
_NULLEN = re.compile(r"0{2,}")


def read_grids(path: Path) -> tuple[Rooster, ...]:
    """All sheets with the outcomes of their formulas, hidden ones too. Raises UnreadableFile."""
    check_file(path)
    with _reading(path):
        formules = _formulas(path) if has_formulas(path) else {}
        with path.open("rb") as bestand:
            bladen = load_workbook(bestand, read_only=True, data_only=True).worksheets
            return tuple(Rooster(blad.title, _rows(blad, formules.get(blad.title, frozenset()))) for blad in bladen)


def open_for_edit(path: Path) -> Workbook:
    """The whole workbook with its formats and formulas, to change and save. Raises UnreadableFile."""
    check_file(path)
    with _reading(path), path.open("rb") as bestand:
        return load_workbook(bestand)


def formula_results(path: Path) -> dict[str, dict[str, object]]:
    """The outcome of every formula in a checked file, by sheet and cell: a program that saves the file loses them."""
    if not has_formulas(path):
        return {}
    with _reading(path):
        formules = _formulas(path)
        found: dict[str, dict[str, object]] = {}
        with path.open("rb") as bestand:
            for blad in load_workbook(bestand, read_only=True, data_only=True).worksheets:
                blad.reset_dimensions()
                found[blad.title] = {
                    c.coordinate: ExcelFout(c.value) if c.data_type == "e" else c.value
                    for rij in blad.iter_rows()
                    for c in rij
                    if c.value is not None and (c.row, c.column) in formules[blad.title]
                }
        return found


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl tells of parts it cannot keep
            yield
    except UnreadableFile:
        raise
    except (
        InvalidFileException,
        DefusedXmlException,
        ParseError,
        zipfile.BadZipFile,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        OSError,
        OverflowError,
        EOFError,
    ) as fout:
        raise damaged(path) from fout


def _formulas(path: Path) -> dict[str, frozenset[Plek]]:
    """Row and column of every formula, by sheet."""
    found = {}
    with path.open("rb") as bestand:
        for blad in load_workbook(bestand, read_only=True, data_only=False).worksheets:
            blad.reset_dimensions()
            found[blad.title] = frozenset(
                (c.row, c.column) for rij in blad.iter_rows() for c in rij if c.data_type == "f"
            )
    return found


def _rows(blad: Any, formules: frozenset[Plek]) -> tuple[Rij, ...]:
    blad.reset_dimensions()  # programs other than Excel write wrong sizes
    found: list[Rij] = []
    leeg = 0
    for nummer, rij in enumerate(blad.iter_rows(), start=1):
        waarden = [_value(c, formules) for c in rij]
        while waarden and waarden[-1] is None:
            waarden.pop()
        if not waarden:
            leeg += 1
            continue
        if nummer > MAX_RIJEN or len(waarden) > MAX_KOLOMMEN:
            raise UnreadableFile(
                f"Het werkblad {blad.title} heeft meer dan {MAX_RIJEN} rijen of {MAX_KOLOMMEN} kolommen.",
                "staat er ver onder of naast uw gegevens nog iets. Haal dat weg.",
            )
        found.extend([()] * leeg)
        leeg = 0
        found.append(tuple(waarden))
    return tuple(found)


def _value(c: Any, formules: frozenset[Plek]) -> object:
    waarde = c.value
    if waarde is None:
        return LegeFormule("formule") if formules and hasattr(c, "row") and (c.row, c.column) in formules else None
    if isinstance(waarde, str):
        return ExcelFout(waarde) if c.data_type == "e" else clean(waarde)
    if isinstance(waarde, int) and not isinstance(waarde, bool) and _NULLEN.fullmatch(c.number_format):
        return str(waarde).zfill(len(c.number_format))  # shown with leading zeros
    return waarde
