"""One question to the law: the facts, the day and the numbers, and how an answer names its source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.law.beoordeling import Datumregel

if TYPE_CHECKING:
    from datetime import date

    from scheduler.law.feiten import Feiten
    from scheduler.law.parameters import Parameters, Zekerheid


@dataclass(frozen=True, slots=True)
class Context:
    """The facts of one cursist, the day on which we look, and the numbers to use."""

    feiten: Feiten
    peildatum: date
    p: Parameters

    def getal(self, naam: str, dag: date | None = None) -> int:
        """Give a number as it is on a day (the day we look when none is given)."""
        return self.p.getal(naam, dag or self.peildatum)

    def regel(
        self,
        code: str,
        datum: date | None,
        parameter: str,
        waarom: str,
        *,
        op: date | None = None,
        zekerheid: Zekerheid | None = None,
    ) -> Datumregel:
        """Make a date with the article of the number it rests on."""
        dag = op or self.peildatum
        return Datumregel(
            code=code,
            datum=datum,
            artikel=self.p.bron(parameter, dag),
            waarom=waarom,
            zekerheid=zekerheid or self.p.zekerheid(parameter, dag),
            regel=self.p[parameter].omschrijving,
            geldt_vanaf=self.p.in_werking(parameter, dag),
        )

    @property
    def boete_mogelijk(self) -> bool:
        """Whether DUO can fine this person on the day we look."""
        return not self.feiten.asiel or self.p.ja("asiel_boete_mogelijk", self.peildatum)
