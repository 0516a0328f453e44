"""Where a clock stands: in exactly one of these, so that the tiles and the pictures add up."""

from __future__ import annotations

from datetime import date
from enum import Enum

from scheduler.law.parameters import load_parameters


class Vak(Enum):
    """A tile of clocks: its place in an address, its words and its colour. `GEEN` is for who has no clock."""

    VERLOPEN = ("verlopen", "verlopen", "rood")
    NIET_OP_TIJD = ("niet-op-tijd", "lukt niet op tijd", "rood")
    KRAP = ("krap", "krap", "oranje")
    RUIM = ("ruim", "ruim op tijd", "groen")
    ONBEKEND = ("onbekend", "einddatum onbekend", "onbekend")
    GEEN = ("geen", "geen termijn", "grijs")

    def __init__(self, sleutel: str, titel: str, kleur: str) -> None:
        self.sleutel, self.titel, self.kleur = sleutel, titel, kleur


def find_vak(einde: date | None, speling: int | None, peildatum: date, *, zonder: bool) -> Vak:
    """The place of a clock with this end and these weeks of slack; `zonder` says that no clock runs."""
    if zonder:
        return Vak.GEEN
    if einde and einde < peildatum:
        return Vak.VERLOPEN
    if einde is None or speling is None:
        return Vak.ONBEKEND
    if speling < 0:
        return Vak.NIET_OP_TIJD
    return Vak.KRAP if speling < load_parameters().getal("speling_krap", peildatum) else Vak.RUIM
