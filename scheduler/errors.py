"""Exceptions are for bugs and for the outside world; what is wrong in the data is a finding (`domain.bevinding`).

SchedulerError
├── UnreadableFile     a file that cannot be opened as a workbook at all
├── UnknownCode        a person or group that is asked for does not exist
└── EngineDisagrees    a solver result that the plain reading of the rules does not accept
"""

from __future__ import annotations


class SchedulerError(Exception):
    """Base of all our exceptions; `str()` gives a Dutch sentence and a second line that begins with "Misschien"."""

    def __init__(self, boodschap: str, misschien: str = "") -> None:
        super().__init__(f"{boodschap}\nMisschien {misschien}" if misschien else boodschap)


class UnreadableFile(SchedulerError):
    """The file is not a workbook, is damaged, or is larger than we accept."""


class UnknownCode(SchedulerError):
    """The code of a person, group or room that was asked for is not in the round."""


class EngineDisagrees(SchedulerError):
    """The solver returned a plan that breaks a rule or whose worth differs: a bug, never shown as a plan."""
