"""A finding: what is wrong or worth knowing, as data, with its place and its remedy."""

from __future__ import annotations

from typing import Literal

from scheduler.domain.model import Feit
from scheduler.domain.tijd import Dagdeel

Ernst = Literal["fout", "waarschuwing", "melding"]


class Bevinding(Feit):
    """Something found in the data or in a plan.

    `code` never changes and is for machines; `zin` is one Dutch sentence for the planner; `doe` says what is right.
    `blad`, `cel` and `rij` give the place in the workbook; `wie` holds codes, never names.
    `punten` is what this counts in the worth of a plan: above 0 gained, below 0 lost, 0 for a hard rule; `aantal` is
    the same in the natural unit of the wish (people, lessons, minutes).
    `staat_in` says for a breach of a plan where it stands, as paths of facts and decisions: `plan.groepen.docenten`, or
    `ronde.inzet.vast`; the row is the one of `wie`, and on `dagdeel` where that matters.
    """

    code: str
    zin: str
    doe: str = ""
    ernst: Ernst = "fout"
    blad: str = ""
    cel: str = ""
    gelezen: str = ""
    wie: tuple[str, ...] = ()
    punten: int = 0
    aantal: int = 1
    staat_in: tuple[str, ...] = ()
    dagdeel: Dagdeel | None = None

    @property
    def plaats(self) -> str:
        """The place as a planner writes it: `Cursisten!D14`."""
        return f"{self.blad}!{self.cel}" if self.cel else self.blad
