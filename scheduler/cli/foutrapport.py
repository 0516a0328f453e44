"""The report of a bug: where in the program it happened, and nothing that may be about people."""

from __future__ import annotations

import os
import platform
import tempfile
import traceback
from collections.abc import Iterator
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

DEBUG = "INBURGERPLAN_DEBUG"
"""With this in the environment a bug shows its whole traceback, for a developer: names of people may stand in it."""
HIER = Path(__file__).parents[2]
"""Where the packages stand; files are named from there on, for what stands before it is of this computer."""


def report_bug(fout: BaseException, opdracht: str) -> tuple[str, ...]:
    """Write the report and say so in Dutch; with DEBUG the traceback is shown too."""
    if os.environ.get(DEBUG):
        traceback.print_exception(fout)
    wat = "Dit is een fout in het programma. Er is niets bewaard."
    bestand = _write("\n".join(_lines(fout, opdracht)) + "\n")
    if bestand is None:
        return wat, f"Vraag uw beheerder om hulp. Met {DEBUG}=1 ziet hij meer."
    return wat, f"Stuur {bestand} naar uw beheerder. Er staan geen namen van mensen in."


def _lines(fout: BaseException, opdracht: str) -> Iterator[str]:
    """The versions, the command, and of every error its kind and the places; never its words, which may hold a name."""
    yield f"inburgerplan {_version()}, Python {platform.python_version()}, {platform.system()}"
    yield f"opdracht: {opdracht}"
    for een in _chain(fout):
        yield ""
        yield f"{type(een).__module__}.{type(een).__qualname__}"
        for frame in traceback.extract_tb(een.__traceback__):
            yield f"  {_place(Path(frame.filename))}:{frame.lineno} {frame.name}"


def _chain(fout: BaseException) -> list[BaseException]:
    """The error that came first, up to the one that was caught."""
    found = [fout]
    while (eerder := found[0].__cause__ or found[0].__context__) is not None and eerder not in found:
        found.insert(0, eerder)
    return found


def _place(bestand: Path) -> str:
    """A file from its package on, one that stands elsewhere by its last two parts."""
    return bestand.relative_to(HIER).as_posix() if bestand.is_relative_to(HIER) else "/".join(bestand.parts[-2:])


def _version() -> str:
    try:
        return version("inburgerplan")
    except PackageNotFoundError:
        return "onbekend"


def _write(tekst: str) -> Path | None:
    """The report in the folder where the command was given, else in that for temporary files; None when neither can."""
    naam = f"inburgerplan-fout-{datetime.now().astimezone():%Y%m%d-%H%M%S}.txt"
    for folder in (Path.cwd(), Path(tempfile.gettempdir())):
        try:
            (folder / naam).write_text(tekst, encoding="utf-8")
        except OSError:
            continue
        return folder / naam
    return None
