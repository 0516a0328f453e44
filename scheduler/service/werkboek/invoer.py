"""From file to round: read a workbook, give it back with its errors shown, hand out an empty one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.errors import UnreadableFile, UnwritableFile
from scheduler.io.marks import mark_errors
from scheduler.io.reader import Gelezen, read_workbook
from scheduler.io.template import write_template
from scheduler.io.writer import write_workbook
from scheduler.service.werkboek.onbekend import unknown_codes

__all__ = [
    "Gelezen",
    "check_target",
    "give_back",
    "read_as_planned",
    "read_input",
    "read_plan_file",
    "read_with_plan",
    "sound",
    "unwritable",
    "write_empty",
    "write_round",
]

WERKBOEK = ".xlsx"
PEILDATUM = "instelling peildatum"
"""The subject on Verantwoording with the day on which the plan was made."""
OVER_PLAN = "plan_"
"""So begin the codes of findings about a plan that cannot be read."""


def read_input(path: Path, vandaag: date | None = None) -> Gelezen:
    """Everything that stands in a workbook, with its findings. Raises UnreadableFile."""
    if not path.is_file():
        raise UnreadableFile(f"Het bestand {path} is er niet.", "staat het in een andere map.")
    return read_workbook(path, vandaag or date.today())  # noqa: DTZ011 - the planner's own calendar day


def read_as_planned(path: Path) -> Gelezen:
    """A plan workbook on the peildatum of its plan, when its input names none. Raises UnreadableFile."""
    gelezen = read_input(path)
    gekozen = any(b.code == "peildatum_gekozen" for b in gelezen.bevindingen)
    toen = gelezen.verantwoording.get(PEILDATUM, "") if gekozen else ""
    try:
        return read_input(path, date.fromisoformat(toen)) if toen else gelezen
    except ValueError:
        return gelezen


def sound(gelezen: Gelezen, path: Path) -> Ronde:
    """The round of a workbook without errors. Raises UnreadableFile."""
    if gelezen.ronde is None:
        raise UnreadableFile(f"In {path} staan fouten.", f"helpt dit: inburgerplan controleer {path}")
    return gelezen.ronde


def read_plan_file(path: Path) -> tuple[Ronde, Plan]:
    """The round and the plan of a plan workbook; every code of the plan is known. Raises UnreadableFile."""
    ronde, plan = read_with_plan(path)
    if plan is None:
        raise UnreadableFile(f"In {path} staat geen plan.", "bedoelt u een ander bestand.")
    return ronde, plan


def read_with_plan(path: Path) -> tuple[Ronde, Plan | None]:
    """The round of a workbook and its plan, None when it has none; every code of the plan is known.

    Raises UnreadableFile, also for a plan that is there and cannot be read.
    """
    gelezen = read_as_planned(path)
    ronde, plan = sound(gelezen, path), gelezen.plan
    if any(b.code.startswith(OVER_PLAN) for b in gelezen.bevindingen):
        raise UnreadableFile(f"Het plan in {path} kunnen wij niet lezen.", f"helpt dit: inburgerplan verifieer {path}")
    if plan is not None and any(unknown_codes(ronde, plan)):
        boodschap = f"Het plan in {path} noemt iets dat niet op de bladen met uw invoer staat."
        raise UnreadableFile(boodschap, f"helpt dit: inburgerplan verifieer {path}")
    return ronde, plan


def give_back(bron: Path, uit: Path, bevindingen: tuple[Bevinding, ...]) -> None:
    """The user's own file with every finding shown in its place and listed on a sheet of its own."""
    try:
        mark_errors(bron, uit, bevindingen)
    except OSError as fout:
        raise unwritable(uit) from fout


def write_empty(uit: Path) -> None:
    """An empty workbook with drop-downs and one example row on each sheet."""
    try:
        write_template(uit)
    except OSError as fout:
        raise unwritable(uit) from fout


def write_round(uit: Path, ronde: Ronde) -> None:
    """A round as a workbook, without a plan."""
    try:
        write_workbook(uit, ronde)
    except OSError as fout:
        raise unwritable(uit) from fout


def check_target(uit: Path, *bronnen: Path) -> None:
    """Look before a long search whether the outcome can be written. Raises UnwritableFile."""
    if uit.suffix.casefold() != WERKBOEK:
        raise UnwritableFile(f"{uit} is geen naam voor een werkboek.", f"bedoelt u {uit.with_suffix(WERKBOEK)}.")
    if any(uit.resolve() == bron.resolve() for bron in bronnen):
        raise UnwritableFile(f"{uit} is ook de invoer.", "kiest u een andere naam: uw invoer blijft dan staan.")
    try:
        existed = uit.exists()
        with uit.open("ab"):
            pass
        if not existed:
            uit.unlink()
    except OSError as fout:
        raise unwritable(uit) from fout


def unwritable(uit: Path) -> UnwritableFile:
    """The error for a file that cannot be written."""
    return UnwritableFile(f"Wij kunnen {uit} niet schrijven.", "staat het bestand open in Excel, of is de map er niet.")
