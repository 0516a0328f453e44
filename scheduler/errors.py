"""Exceptions are for bugs and for the outside world; what is wrong in the data is a finding (`domain.bevinding`).

SchedulerError
├── UnreadableFile     a file that cannot be opened as a workbook at all
├── UnwritableFile     a file that cannot be written where it was asked
├── UnknownCode        a person or group that is asked for does not exist
├── GeenRecht          somebody asks for what his role may not do
├── Verouderd          somebody else changed it in the meantime
├── KanNiet            what is asked does not fit the state of things; the sentence says why
│   └── AlBezig        a search runs already: another has to wait
├── VerkeerdeInstelling  a setting of the installation is wrong; the sentence has its name
├── GeenDatabase       the database cannot be reached, or is busy for too long
└── EngineDisagrees    a solver result that the plain reading of the rules does not accept
"""

from __future__ import annotations


class SchedulerError(Exception):
    """Base of all our exceptions; `str()` gives a Dutch sentence and a second line that begins with "Misschien".

    What differs from time to time is given by name and stands in the sentence as `%(naam)s`. `regels` keeps the lines
    as they were written and `waarden` what goes in them, so that a page can say them in another language.
    """

    def __init__(self, boodschap: str, misschien: str = "", **waarden: object) -> None:
        self.regels = (boodschap, f"Misschien {misschien}") if misschien else (boodschap,)
        self.waarden = waarden
        super().__init__("\n".join(regel % waarden if waarden else regel for regel in self.regels))


class UnreadableFile(SchedulerError):
    """The file is not a workbook, is damaged, or is larger than we accept."""


class UnwritableFile(SchedulerError):
    """The place for the outcome is no workbook, is the input itself, or is closed to us."""


class UnknownCode(SchedulerError):
    """The code of a person, group or room that was asked for is not in the round."""


class GeenRecht(SchedulerError):
    """The role of this user does not allow what was asked."""


class Verouderd(SchedulerError):
    """The record changed after the page was shown: look again, then decide."""


class KanNiet(SchedulerError):
    """What was asked cannot be done as things are; nothing changed."""


class AlBezig(KanNiet):
    """A search is asked while another waits or runs."""


class VerkeerdeInstelling(SchedulerError):
    """A setting has a value that we do not accept; its name is shown, its value is not."""


class GeenDatabase(SchedulerError):
    """The database does not answer: it is off, busy, or somewhere else. Trying again later may help."""


class EngineDisagrees(SchedulerError):
    """The solver returned a plan that breaks a rule or whose worth differs: a bug, never shown as a plan."""
